/** So many rows take a few milliseconds, also on a busy machine. */
const atOnce = 50;

/**
 * Makes something of each of many rows and lets everything else run in between: a callback of Feishu's waits
 * three seconds, whatever file is being built.
 */
export async function inSlices<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % atOnce === 0) await new Promise((resume) => setTimeout(resume, 0));
    made.push(make(item, index));
  }
  return made;
}
