/**
 * Calls that come while an earlier one still waits for its turn share its work: `run` starts the work when
 * it is due, and what is gathered by then is done together.
 */
export function gathering<Item, Context>(
  run: (work: (context: Context) => Promise<void>) => Promise<void>,
  together: (context: Context, items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> {
  let waiting: { readonly items: Item[]; readonly done: Promise<void> } | null = null;
  return (item) => {
    if (waiting !== null) {
      waiting.items.push(item);
      return waiting.done;
    }
    const items = [item];
    let started = false;
    const done = run((context) => {
      started = true;
      waiting = null;
      return together(context, items);
    });
    if (!started) waiting = { items, done };
    return done;
  };
}
