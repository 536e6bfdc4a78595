import type { Scheme } from '../../schemes/index.ts';
import { dayAt } from '../calendar.ts';
import { unfold } from '../open.ts';
import { pinnedScheme } from '../pinned-scheme.ts';
import type { Campaign, Records, SchemeRef, SummaryRow } from '../ports/index.ts';
import { reviewStateOf } from '../review/state.ts';
import { currentScoreOf } from '../score-row.ts';
import type { World } from '../world.ts';
import { groupOf, keyOf, ofEachScheme } from './group.ts';
import type { Gathered } from './summarise.ts';

/** So many rows of an earlier release are brought up to date at a time, to answer within a click's time. */
const mostFilled = 400;

/** Reads what the summary of a campaign is made of: its score rows and schemes, no answers. */
export async function gather(
  records: Records,
  campaign: Campaign,
  { now, timeZone }: Pick<World, 'now' | 'timeZone'>,
): Promise<Gathered> {
  const stored = await records.summaryRows(campaign.id);
  const rows = await filled(records, stored, now);
  const schemes = await schemesOf(records, rows);
  return { group: groupOf(rows, schemes), schemes, deadline: campaign.deadline, today: dayAt(now, timeZone) };
}

async function schemesOf(
  records: Records,
  rows: readonly SummaryRow[],
): Promise<ReadonlyMap<string, Scheme>> {
  const refs = new Set<SchemeRef>();
  const meet = ofEachScheme((ref) => refs.add(ref));
  for (const { scheme } of rows) meet(scheme);
  const schemes = new Map<string, Scheme>();
  for (const ref of refs) schemes.set(keyOf(ref), await pinnedScheme(records, ref));
  return schemes;
}

/** Rows of earlier releases lack the indicators' figures: they are scored once more and stored. */
async function filled(
  records: Records,
  rows: readonly SummaryRow[],
  now: Date,
): Promise<readonly SummaryRow[]> {
  const lacking = rows.filter(({ score }) => score === null || score.points === null).slice(0, mostFilled);
  if (lacking.length === 0) return rows;
  const found = new Map<SummaryRow, SummaryRow>();
  for (const row of lacking) {
    const record = await records.evaluation(row.evaluation);
    if (record === null) continue;
    const answers = record.version === 0 ? [] : await records.answers(record.id);
    const unfolded = unfold(record, await pinnedScheme(records, record.scheme), answers);
    const review = await reviewStateOf(records, record, unfolded);
    const score = currentScoreOf({ ...unfolded, review });
    await records.saveScore(record.id, score, now);
    found.set(row, { ...row, score });
  }
  return rows.map((row) => found.get(row) ?? row);
}
