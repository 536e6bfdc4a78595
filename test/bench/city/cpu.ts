import { readFile } from 'node:fs/promises';

/** Linux counts processor time in hundredths of a second. */
const ticksASecond = 100;

/** Seconds of processor time a process has used since it began; null where the system does not tell. */
export async function secondsOf(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // After the name, which may hold blanks: state is field 3, user and system time are fields 14 and 15.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

/** Begins to watch processes; what it returns tells how many cores each kept busy since, null where unknown. */
export async function watchCpu(pids: readonly number[]): Promise<() => Promise<readonly (number | null)[]>> {
  const began = performance.now();
  const before = await Promise.all(pids.map(secondsOf));
  return async () => {
    const after = await Promise.all(pids.map(secondsOf));
    const elapsed = (performance.now() - began) / 1000;
    return after.map((now, index) => {
      const then = before[index];
      return now === null || then === null || then === undefined ? null : (now - then) / elapsed;
    });
  };
}

export const cores = (used: number | null) => (used === null ? '?' : used.toFixed(2));
