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

/** Who works in the invented office, by open_id. */
export interface SampleStaff {
  /** Begins the evaluation. */
  readonly clerk: string;
  /** Fills in with them. */
  readonly colleague: string;
}

/** Begins the invented office's evaluation and answers half of it, through the use cases, once. */
export async function seedSampleOffice(storage: Storage, staff: SampleStaff, now: Date): Promise<void> {
  const by = personId(staff.clerk);
  await storage.turn(async ({ records }) => {
    const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
    const started = await startEvaluation(records, builtinSchemes, by, sampleOffice, world);
    if (!started.ok) throw new Error(`the sample office cannot begin: ${started.issues[0]?.code}`);
    const { department } = started.value.record;
    const colleague = personId(staff.colleague);
    await records.addMembership({ person: colleague, department, role: 'contributor' }, now);
    if (!started.value.fresh) return;
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
