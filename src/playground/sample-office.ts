import {
  assign,
  type OpenEvaluation,
  openEvaluation,
  type PersonId,
  personId,
  type Records,
  type Storage,
  saveAnswers,
  startEvaluation,
} from '../evaluation/index.ts';
import { builtinSchemes } from '../schemes/index.ts';
import { sampleAnswers, sampleOffice } from './sample/index.ts';

/** Sections the sample office has answered; the rest is left to the visitor. */
const answeredSections: ReadonlySet<string> = new Set([
  'cover',
  'functions',
  'tasks',
  'budget',
  'goals',
  'execution',
  'procurement',
  'compliance',
  'disclosure',
]);

/** Those the clerk gave to a colleague, some filled in, some open. */
const colleaguesSections = ['functions', 'tasks', 'procurement', 'staff', 'rules', 'efficiency'] as const;

/** Somebody of the playground: `财务 · 林晓`. */
interface Someone {
  readonly openId: string;
  readonly name: string;
}

/** Who works in the invented office. */
export interface SampleStaff {
  /** Begins the evaluation. */
  readonly clerk: Someone;
  /** Fills in with them. */
  readonly colleague: Someone;
  /** Signs what they hand in. */
  readonly leader: Someone;
}

/** Begins the invented office's evaluation and answers half of it, through the use cases, once. */
export async function seedSampleOffice(storage: Storage, staff: SampleStaff, now: Date): Promise<void> {
  const by = personId(staff.clerk.openId);
  await storage.turn(async ({ records }) => {
    const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
    const started = await startEvaluation(records, builtinSchemes, by, sampleOffice, world);
    if (!started.ok) throw new Error(`the sample office cannot begin: ${started.issues[0]?.code}`);
    const { department } = started.value.record;
    if (!started.value.fresh) return;
    for (const someone of [staff.clerk, staff.colleague, staff.leader]) await introduce(records, someone);
    const [colleague, leader] = [personId(staff.colleague.openId), personId(staff.leader.openId)];
    await records.addMembership({ person: colleague, department, role: 'contributor' }, now);
    await records.addMembership({ person: leader, department, role: 'leader' }, now);
    const changes = colleaguesSections.map((target) => ({ kind: 'section', target, to: colleague }) as const);
    const assigned = await assign(records, by, { evaluation: started.value.record.id, changes }, now);
    if (!assigned.ok) throw new Error(`sections cannot be assigned: ${assigned.issues[0]?.code}`);
    const opened = await openEvaluation(records, by, started.value.record.id, 'answer');
    if (!opened.ok) throw new Error('the sample office cannot be opened');
    const answered = await answerHalf(records, by, opened.value, now);
    // The reasons for the points just lost are asked only now.
    await answerHalf(records, by, answered, now);
  });
}

/** Without the place they work at. */
async function introduce(records: Records, { openId, name }: Someone): Promise<void> {
  const person = await records.person(personId(openId));
  await records.savePerson({ ...person, name: name.replace(/^.* · /, '') });
}

async function answerHalf(
  records: Records,
  by: PersonId,
  { record, asked, facts }: OpenEvaluation,
  now: Date,
): Promise<OpenEvaluation> {
  const open = asked
    .filter((section) => answeredSections.has(section.id))
    .flatMap((section) => section.questions)
    .filter((question) => facts[question.id] === undefined && sampleAnswers[question.id] !== undefined);
  const typed = Object.fromEntries(open.map(({ id }) => [id, sampleAnswers[id] ?? '']));
  const input = { evaluation: record.id, version: record.version, typed, source: 'sample' } as const;
  const saved = await saveAnswers(records, by, input, now);
  if (saved.ok && saved.value.rejected.size === 0) return saved.value.after;
  const refused = saved.ok ? [...saved.value.rejected.keys()].join(', ') : 'all';
  throw new Error(`sample answers refused: ${refused}`);
}
