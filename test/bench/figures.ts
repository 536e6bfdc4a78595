import { cpus, totalmem } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What repeated calls took, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p99: number;
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function timingOf(durations: readonly number[]): Timing {
  const sorted = durations.toSorted((a, b) => a - b);
  return { median: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}

/** Times `rounds` calls after `warm` unmeasured ones. */
export async function timed(
  work: (round: number) => unknown,
  { warm, rounds }: { readonly warm: number; readonly rounds: number },
): Promise<Timing> {
  for (let round = 0; round < warm; round += 1) await work(round);
  const durations: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work(round);
    durations.push(performance.now() - began);
  }
  return timingOf(durations);
}

/** The longest time, in milliseconds, for which nothing else could run while the work did. */
export async function longestStall(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // What was measured before counts as nothing, and the first tick after a reset is not recorded.
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.reset();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return delay.max / 1e6;
}

export const microseconds = (milliseconds: number) => `${(milliseconds * 1000).toFixed(1)} µs`;
export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const ratio = (value: number, base: number) => `${(value / base).toFixed(1)}×`;

/** What machine it was, and the head of the table. */
export function printHead(): void {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${memory} GB\n`);
  console.log('| measured | figure | aim, or beside it |\n| --- | --- | --- |');
}

export function printFigures(figures: readonly Figure[]): void {
  for (const { what, figure, beside } of figures) console.log(`| ${what} | ${figure} | ${beside} |`);
}

/** One line of the result: what was measured, the figure, the aim or the comparison. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  readonly beside: string;
}
