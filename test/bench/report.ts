import { buildReport, writeDocx } from '../../src/report/index.ts';
import { score } from '../../src/scoring/index.ts';
import { sampleCase } from './case.ts';
import { type Figure, longestStall, milliseconds, timed } from './figures.ts';

/** The full report of the invented office: every section, table and the score table. */
export async function reportFigures(): Promise<readonly Figure[]> {
  const { scheme, facts, department, year } = sampleCase();
  const now = new Date('2026-03-01T08:00:00Z');
  const write = () => {
    const sheet = score(scheme, facts);
    const status = { approved: true };
    return writeDocx(buildReport({ department, year, scheme, sheet, facts, status, version: 1, now }), {
      now,
    });
  };
  const bytes = (await write()).byteLength;
  const timing = await timed(write, { warm: 10, rounds: 40 });
  const stall = await longestStall(write);
  return [
    {
      what: `the full report as .docx (${Math.round(bytes / 1024)} KB), warm, median`,
      figure: milliseconds(timing.median),
      beside: `aim ≤ 100 ms; p99 ${milliseconds(timing.p99)}; longest stall of the event loop ${milliseconds(stall)}`,
    },
  ];
}
