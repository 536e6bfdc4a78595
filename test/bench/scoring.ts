import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explain, score } from '../../src/scoring/index.ts';
import { type GoldenCase, goldenCase } from './case.ts';
import { type Figure, microseconds, ratio, type Timing, timed } from './figures.ts';

const rounds = { warm: 2000, rounds: 5000 };

/** Scoring one full report with its explanations, and other engines on the same rules where installed. */
export async function scoringFigures(): Promise<readonly Figure[]> {
  const golden = goldenCase();
  const reports = variants.map((digit) => ({ ...golden.facts, ...changedAmounts(golden, digit) }));
  const scored = (round: number) => score(golden.scheme, reports[round % reports.length] ?? golden.facts);
  const ours = await timed((round) => {
    for (const indicator of scored(round).indicators) explain(indicator);
  }, rounds);
  const bare = await timed(scored, rounds);
  return [
    {
      what: 'score one full report with explanations, median',
      figure: microseconds(ours.median),
      beside: `aim ≤ 100 µs, exact; p99 ${microseconds(ours.p99)}`,
    },
    {
      what: '… without the sentences',
      figure: microseconds(bare.median),
      beside: `p99 ${microseconds(bare.p99)}`,
    },
    ...(await peerFigures(golden, ours)),
  ];
}

const variants = ['1', '2', '3', '5', '7', '9'];

/** Every amount differs from report to report, so that nothing can be remembered from the one before. */
function changedAmounts({ given }: GoldenCase, digit: string): Record<string, string> {
  const amounts = Object.entries(given).filter(
    (fact): fact is [string, string] => typeof fact[1] === 'string' && /^-?\d+\.\d\d$/.test(fact[1]),
  );
  return Object.fromEntries(amounts.map(([id, amount]) => [id, `${amount.slice(0, -1)}${digit}`]));
}

/** A peer sets the inputs and computes the total; it must agree before it is timed. */
export interface Peer {
  readonly name: string;
  total(given: GoldenCase['given']): Promise<number> | number;
}

async function peerFigures(golden: GoldenCase, ours: Timing): Promise<readonly Figure[]> {
  const folder = resolve('test/bench/peers');
  if (!existsSync(join(folder, 'node_modules'))) {
    const beside = '`npm ci --prefix test/bench/peers` installs them';
    return [{ what: 'other engines on the same rules', figure: 'not installed', beside }];
  }
  const { peersFor }: { peersFor: (given: GoldenCase['given']) => readonly Peer[] } = await import(
    join(folder, 'index.mjs')
  );
  const reports = variants.map((digit) => ({ ...golden.given, ...changedAmounts(golden, digit) }));
  const figures: Figure[] = [];
  for (const peer of peersFor(golden.given)) {
    const total = await peer.total(golden.given);
    if (total.toFixed(2) !== golden.total)
      throw new Error(`${peer.name} gives ${total}, not ${golden.total}`);
    const report = (round: number) => reports[round % reports.length] ?? golden.given;
    const timing = await timed((round) => peer.total(report(round)), { warm: 200, rounds: 1000 });
    figures.push({
      what: `${peer.name}, the same rules, total only`,
      figure: microseconds(timing.median),
      beside: `${ratio(timing.median, ours.median)} ours; p99 ${microseconds(timing.p99)}`,
    });
  }
  return figures;
}
