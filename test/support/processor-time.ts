/** Processor time in milliseconds: in all, and the longest for which nothing else could run in between. */
export async function processorTimeOf(
  work: () => Promise<unknown>,
): Promise<{ readonly all: number; readonly longest: number }> {
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const began = spent();
  let [last, longest, isDone] = [began, 0, false];
  const look = () => {
    const now = spent();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isDone = true;
  look();
  return { all: last - began, longest };
}
