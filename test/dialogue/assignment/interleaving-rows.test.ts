import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker } from '../conversation.ts';

const fact = 'projects';
const names = ['林晓', '陈默', '王芳'];

const step = fc.record({
  does: fc.constantFrom('look', 'add', 'edit', 'edit', 'remove'),
  who: fc.constantFrom(0, 1, 2),
  row: fc.nat({ max: 2 }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** `绿道 3` at 12: every row and every figure comes only once, so that each can be followed. */
interface Row {
  readonly name: string;
  readonly budget: string;
}

interface Person {
  readonly name: string;
  readonly speaker: Speaker;
  /** The rows as this person saw them last. */
  seen: { readonly version: number; readonly rows: readonly Row[] };
}

interface Office {
  readonly evaluation: EvaluationId;
  readonly people: readonly Person[];
  rows: readonly Row[];
  last: string;
  count: number;
}

let talks: Conversations;
let offices = 0;
beforeAll(async () => {
  talks = await conversations();
});
afterAll(() => talks.desk.close());

it(
  'three people on the rows of one list lose none, and change none that somebody changed unseen',
  {
    timeout: 60_000,
  },
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 18 }), async (steps) => {
        const office = await anOffice();
        for (const one of steps) {
          await take(office, one);
          expect(await stored(office)).toEqual(office.rows);
        }
      }),
      { numRuns: 10 },
    ),
);

async function anOffice(): Promise<Office> {
  offices += 1;
  const people = names.map((name, index): Person => {
    const speaker = talks.speaker(`ou_rows${offices}_${index}`);
    return { name, speaker, seen: { version: 0, rows: [] } };
  });
  const [first] = people;
  if (first === undefined) throw new Error('nobody');
  const evaluation = await first.speaker.starts('2024', `云海区第${offices}队`);
  for (const { name, speaker } of people) {
    await talks.desk.joins({ id: evaluation }, speaker.id, { role: 'coordinator', name });
  }
  const office = { evaluation, people, rows: [], last: '', count: 0 };
  for (const person of people) await add(office, person);
  for (const person of people) await look(office, person);
  return office;
}

async function stored({ evaluation }: Office): Promise<readonly Row[]> {
  const answers = await talks.desk.run((records) => records.answers(evaluation));
  const value = answers.find((one) => one.fact === fact)?.value;
  if (!Array.isArray(value)) return [];
  return value.flatMap((row) =>
    typeof row === 'string' ? [] : [{ name: String(row.name), budget: String(row.budget) }],
  );
}

async function take(office: Office, { does, who, row }: Step): Promise<void> {
  const person = office.people[who];
  if (person === undefined) throw new Error('nobody');
  if (does === 'look') return look(office, person);
  if (does === 'add') return add(office, person);
  const drawn = person.seen.rows[row];
  if (drawn === undefined) return;
  return does === 'edit' ? edit(office, person, drawn, row) : remove(office, person, drawn, row);
}

async function look(office: Office, person: Person): Promise<void> {
  person.seen = { version: await talks.version(office.evaluation), rows: office.rows };
}

const typedOf = ({ name, budget }: Row) => ({
  [`${fact}.name`]: name,
  [`${fact}.budget`]: budget,
  [`${fact}.spent`]: '1',
  [`${fact}.on_time`]: '是',
});

async function save(office: Office, person: Person, row: number | null, written: Row) {
  const { evaluation } = office;
  const { version } = person.seen;
  const typed = typedOf(written);
  return person.speaker.wants({ want: 'save_row', evaluation, fact, row, go: 'rows', version, typed });
}

async function add(office: Office, person: Person): Promise<void> {
  office.count += 1;
  const row = { name: `绿道${office.count}`, budget: String(office.count) };
  await save(office, person, null, row);
  await changed(office, person, [...office.rows, row]);
}

async function edit(office: Office, person: Person, drawn: Row, row: number): Promise<void> {
  office.count += 1;
  const written = { ...drawn, budget: String(office.count) };
  const reply = await save(office, person, row, written);
  if (isThere(office, drawn)) {
    await changed(
      office,
      person,
      office.rows.map((one) => (isSame(one, drawn) ? written : one)),
    );
    return;
  }
  const view = reply.show?.view;
  if (view?.view !== 'row') throw new Error(`not asked: ${JSON.stringify(reply).slice(0, 300)}`);
  expect(view.warning).toContain(office.last === person.name ? '您' : office.last);
  expect(view.fields.map(({ shown }) => shown)).toContain(written.budget);
}

async function remove(office: Office, person: Person, drawn: Row, row: number): Promise<void> {
  const { version } = person.seen;
  const { evaluation } = office;
  const reply = await person.speaker.wants({ want: 'delete_row', evaluation, fact, row, version });
  if (isThere(office, drawn)) {
    await changed(
      office,
      person,
      office.rows.filter((one) => !isSame(one, drawn)),
    );
    return;
  }
  expect(reply.toast?.text).toContain(office.last === person.name ? '您' : office.last);
}

async function changed(office: Office, person: Person, rows: readonly Row[]): Promise<void> {
  office.rows = rows;
  office.last = person.name;
  await look(office, person);
}

const isSame = (a: Row, b: Row) => a.name === b.name && a.budget === b.budget;
const isThere = ({ rows }: Office, drawn: Row) => rows.some((one) => isSame(one, drawn));
