import fc from 'fast-check';
import { expect } from 'vitest';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, type Speaker, shown } from '../conversation.ts';

/** Figures of one section, by the name people use in a sentence. */
const labels: Readonly<Record<string, string>> = {
  procurement_plan: '采购计划金额',
  procurement_actual: '实际采购金额',
};
const facts = Object.keys(labels);
const values = ['100', '200', '300'];
const names = ['林晓', '陈默', '王芳'];

const way = fc.constantFrom('next', 'next', 'contents', 'skip', 'mine', 'theirs');
const change = fc.record({
  fact: fc.constantFrom(...facts),
  value: fc.constantFrom(...values),
});
type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;
const who = fc.constantFrom(0, 1, 2);

const step = fc.oneof(
  fc.record({ does: fc.constant('open' as const), who }),
  fc.record({ does: fc.constant('save' as const), who, change: fc.option(change), go: way }),
  fc.record({ does: fc.constant('tell' as const), who, change }),
  fc.record({ does: fc.constant('keep' as const), who }),
  fc.record({ does: fc.constant('ask' as const), who, change }),
  fc.record({ does: fc.constant('answer' as const), who, change }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** A form somebody has in front of them: what its fields hold, and which of them wait for a decision. */
interface Form {
  readonly version: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly kept: readonly string[];
  readonly undecided: readonly string[];
}

/** An entry that reaches the bot, with the newest answer its person knew. */
interface Entry {
  readonly fact: string;
  readonly typed: string;
  readonly version: number;
}

/** `200 万元` is 200. */
const figureIn = (typed: string) => /\d+/.exec(typed)?.[0] ?? '';

interface Person {
  readonly name: string;
  readonly speaker: Speaker;
  form: Form | null;
  told: { readonly id: string; readonly entry: Entry } | null;
  /** What they typed and has neither become an answer nor been given up. */
  readonly kept: Map<string, string>;
}

/**
 * Two coordinators and whoever has the section, on forms, in sentences and one by one, in any order: an answer is
 * only ever replaced by somebody who has seen it, whoever comes too late hears both values with the name, and
 * what they typed stays theirs to decide about.
 */
export async function expectNothingLost(talks: Conversations, runs: number): Promise<void> {
  let offices = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      offices += 1;
      const office = await anOffice(talks, offices);
      for (const one of steps) await take(office, one);
      for (const person of office.people) {
        const drafts = await talks.desk.run((records) =>
          records.drafts(office.evaluation, person.speaker.id),
        );
        const kept = new Map(drafts.map(({ fact, typed }) => [fact, typed]));
        expect(kept, `what ${person.name} typed`).toEqual(person.kept);
      }
    }),
    { numRuns: runs },
  );
}

interface Office {
  readonly talks: Conversations;
  readonly evaluation: EvaluationId;
  readonly people: readonly Person[];
}

async function anOffice(talks: Conversations, number: number): Promise<Office> {
  const people = names.map((name, index): Person => {
    const speaker = talks.speaker(`ou_side${number}_${index}`);
    return { name, speaker, form: null, told: null, kept: new Map() };
  });
  const [first, second, third] = people;
  if (first === undefined || second === undefined || third === undefined) throw new Error('nobody');
  const evaluation = await first.speaker.starts('2024', `云海区第${number}处`);
  const joins = talks.desk.joins;
  await joins({ id: evaluation }, first.speaker.id, { role: 'coordinator', name: first.name });
  await joins({ id: evaluation }, second.speaker.id, { name: second.name, sections: ['procurement'] });
  await joins({ id: evaluation }, third.speaker.id, { role: 'coordinator', name: third.name });
  return { talks, evaluation, people };
}

async function take(office: Office, one: Step): Promise<void> {
  const person = office.people[one.who];
  if (person === undefined) throw new Error('nobody');
  switch (one.does) {
    case 'open':
      return open(office, person);
    case 'save':
      return save(office, person, one.change, one.go);
    case 'tell':
      return tell(office, person, one.change);
    case 'keep':
      return keep(office, person);
    case 'ask':
      return ask(person, one.change.fact);
    case 'answer':
      return answer(office, person, one.change.value);
  }
}

async function open({ evaluation }: Office, person: Person): Promise<void> {
  const reply = await person.speaker.wants({ want: 'open', evaluation, section: 'procurement', page: 0 });
  person.form = formIn(reply);
}

function formIn(reply: Awaited<ReturnType<Speaker['wants']>>): Form | null {
  const view = reply.show?.view;
  if (view?.view !== 'section' || view.section.id !== 'procurement' || view.page !== 0) return null;
  const own = view.questions.filter(({ fact }) => facts.includes(fact));
  return {
    version: view.version,
    fields: Object.fromEntries(own.map(({ fact, shown: value }) => [fact, String(value)])),
    kept: own.flatMap(({ fact, isKept }) => (isKept === true ? [fact] : [])),
    undecided: own.flatMap(({ fact, isOvertaken }) => (isOvertaken === true ? [fact] : [])),
  };
}

async function save(
  office: Office,
  person: Person,
  changed: Change | null,
  go: 'next' | 'contents' | 'skip' | 'mine' | 'theirs',
): Promise<void> {
  if (person.form === null) await open(office, person);
  const { form } = person;
  if (form === null) throw new Error('no form');
  const { version, fields, kept, undecided } = form;
  const decides = go === 'mine' || go === 'theirs' ? undecided[0] : undefined;
  if ((go === 'mine' || go === 'theirs') && decides === undefined) return;
  const typed = { ...fields, ...(changed === null ? {} : { [changed.fact]: changed.value }) };
  const entries = facts.flatMap((fact): Entry[] => {
    const value = typed[fact] ?? '';
    const isLeft =
      go !== 'next' && fact !== decides && undecided.includes(fact) && value === person.kept.get(fact);
    const isGivenUp = go === 'theirs' && fact === decides;
    return value === '' || isLeft || isGivenUp ? [] : [{ fact, typed: value, version }];
  });
  if (go === 'theirs' && decides !== undefined) person.kept.delete(decides);
  for (const fact of facts) if (typed[fact] === '' && kept.includes(fact)) person.kept.delete(fact);
  const about = { evaluation: office.evaluation, section: 'procurement', page: 0, version, go };
  await handsIn(office, person, entries, kept, async () => {
    const more = decides === undefined ? {} : { fact: decides };
    const reply = await person.speaker.wants({ want: 'save', ...about, typed, kept, undecided, ...more });
    person.form = formIn(reply);
    return reply;
  });
}

async function tell(office: Office, person: Person, { fact, value }: Change): Promise<void> {
  if ((await recorded(office, person)).asking !== null) return;
  const version = await office.talks.version(office.evaluation);
  const typed = `${value} 万元`;
  const reply = await person.speaker.says(`${labels[fact]} ${typed}`);
  person.told = { id: shown(reply, 'confirm_figures').id, entry: { fact, typed, version } };
}

async function keep(office: Office, person: Person): Promise<void> {
  const { told } = person;
  const { pending } = await recorded(office, person);
  if (told === null || pending?.kind !== 'figures' || pending.id !== told.id) return;
  person.told = null;
  await handsIn(office, person, [told.entry], null, () =>
    person.speaker.wants({ want: 'keep_text', text: told.id, fact: null }),
  );
}

async function ask(person: Person, fact: string): Promise<void> {
  await person.speaker.says('逐题');
  await person.speaker.says(`修改 ${labels[fact]}`);
}

async function answer(office: Office, person: Person, value: string): Promise<void> {
  const { asking } = await recorded(office, person);
  if (asking === null || !facts.includes(asking.fact)) return;
  const { fact, version } = asking;
  await handsIn(office, person, [{ fact, typed: value, version }], null, () => person.speaker.says(value));
}

const recorded = ({ talks }: Office, person: Person) =>
  talks.desk.run((records) => records.person(person.speaker.id));

/** Does it, and expects of each entry what its person could know. */
async function handsIn(
  office: Office,
  person: Person,
  entries: readonly Entry[],
  /** Of a form: the fields whose kept entry it showed. */
  keptShown: readonly string[] | null,
  does: () => Promise<unknown>,
): Promise<void> {
  const before = await standing(office);
  const expected = await Promise.all(entries.map((entry) => outcomeOf(office, entry, keptShown !== null)));
  const reply = JSON.stringify(await does());
  const after = await standing(office);
  for (const fact of facts) {
    const outcome = expected.find((one) => one.fact === fact);
    const told = `${person.name}: ${JSON.stringify(outcome)}, ${reply.slice(0, 300)}`;
    if (outcome?.is === 'accepted') {
      expect(after.get(fact), told).toMatchObject({ value: outcome.value, by: person.speaker.id });
    } else {
      expect(after.get(fact), told).toEqual(before.get(fact));
    }
    if (outcome === undefined) continue;
    if (outcome.is === 'untouched' && keptShown?.includes(fact) === false) continue;
    if (outcome.is !== 'overtaken') {
      person.kept.delete(fact);
      continue;
    }
    person.kept.set(fact, outcome.typed);
    const winner = before.get(fact);
    const name = office.people.find(({ speaker }) => speaker.id === winner?.by)?.name ?? '?';
    const own = winner?.by === person.speaker.id;
    for (const word of [own ? '您' : name, `“${winner?.value}.00 万元”`, `“${outcome.value}.00 万元”`]) {
      expect(reply.includes(word), `${told} says ${word}`).toBe(true);
    }
  }
}

async function standing({ talks, evaluation }: Office) {
  const answers = await talks.desk.run((records) => records.answers(evaluation));
  return new Map(answers.map(({ fact, value, by }) => [fact, { value, by }]));
}

async function outcomeOf({ talks, evaluation }: Office, entry: Entry, isForm: boolean) {
  const { fact, typed, version } = entry;
  const value = figureIn(typed);
  const valueAt = async (until?: number) => {
    const answers = await talks.desk.run((records) => records.answers(evaluation, until));
    return answers.find((one) => one.fact === fact)?.value ?? null;
  };
  const [known, current] = [await valueAt(version), await valueAt()];
  if (isForm && value === known) return { fact, typed, value, is: 'untouched' } as const;
  if (value === current) return { fact, typed, value, is: 'settled' } as const;
  return { fact, typed, value, is: known === current ? 'accepted' : 'overtaken' } as const;
}
