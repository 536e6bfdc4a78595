import {
  addDepartments,
  type Campaign,
  currentScoreOf,
  type EvaluationId,
  type NewAnswer,
  personId,
  pinnedScheme,
  type Records,
  type Status,
  unfold,
} from '../../../src/evaluation/index.ts';
import type { Facts, FactValue } from '../../../src/facts/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { goldenFacts } from '../../scoring/sheets.ts';
import { su, world } from '../campaign/district.ts';
import { now } from '../desk.ts';

export interface ScoredUnit {
  readonly name: string;
  readonly status: Status;
  readonly facts: Facts;
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const golden = goldenFacts('futian-party-office-2020');
const statuses: readonly Status[] = ['draft', 'submitted', 'approved', 'returned'];

/** Departments with answers of a real report, some of them worse, some of them missing. */
export function randomUnits(count: number, seed: number): readonly ScoredUnit[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const status = statuses[Math.floor(random() * statuses.length)] ?? 'draft';
    const isOpen = (status === 'draft' || status === 'returned') && random() < 0.7;
    const badness = random() < 0.1 ? 0.6 : random() * 0.3;
    const facts: Record<string, FactValue> = {};
    for (const [fact, value] of Object.entries(golden)) {
      if (value === undefined || (isOpen && random() < 0.3)) continue;
      facts[fact] = random() < badness ? worse(value, random) : value;
    }
    return { name: `云海区第${index + 1}局`, status, facts };
  });
}

/** Points and counts that still fit the question. */
function worse(value: FactValue, random: () => number): FactValue {
  if (value === '1' || value === '2') return random() < 0.5 ? '0' : '0.37';
  return value === '0' ? '1' : value;
}

/** Adds departments with these answers to a campaign of 福田 2020; they come back in order. */
export async function addScored(
  records: Records,
  campaign: Campaign,
  units: readonly ScoredUnit[],
): Promise<readonly EvaluationId[]> {
  const names = units.map(({ name }) => name);
  const take = (await records.unitsNamed(names)).map(({ department }) => department);
  const input = { campaign: campaign.id, names, take };
  const added = await addDepartments(records, builtinSchemes, su, input, world);
  if (!added.ok) throw new Error(added.issues[0]?.code);
  const evaluations = new Map(
    (await records.summaryRows(campaign.id)).map(({ name, evaluation }) => [name, evaluation]),
  );
  const ids: EvaluationId[] = [];
  for (const { name, status, facts } of units) {
    const id = evaluations.get(name);
    if (id === undefined) throw new Error(`${name} was not added`);
    ids.push(id);
    await answerAll(records, id, facts);
    await records.changeStatus(id, status);
  }
  return ids;
}

/** Stores the answers with their score row, as saving them in the chat does. */
export async function answerAll(records: Records, id: EvaluationId, facts: Facts): Promise<void> {
  const by = personId('ou_filler');
  const answers = Object.entries(facts).flatMap(([fact, value]): NewAnswer[] =>
    value === undefined ? [] : [{ fact, value, by, at: now, source: 'import' }],
  );
  await records.append(id, answers);
  const record = await records.evaluation(id);
  if (record === null) throw new Error(`no evaluation ${id}`);
  const scheme = await pinnedScheme(records, record.scheme);
  await records.saveScore(id, currentScoreOf(unfold(record, scheme, await records.answers(id))), now);
}
