import { openEvaluation, personId, type Storage, saveAnswers, startEvaluation } from '../evaluation/index.ts';
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

/** Begins the invented office's evaluation and answers half of it, through the use cases, once. */
export async function seedSampleOffice(storage: Storage, clerk: string, now: Date): Promise<void> {
  const by = personId(clerk);
  await storage.turn(async ({ records }) => {
    const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
    const started = await startEvaluation(records, builtinSchemes, by, sampleOffice, world);
    if (!started.ok) throw new Error(`the sample office cannot begin: ${started.issues[0]?.code}`);
    if (!started.value.fresh) return;
    const { id } = started.value.record;
    const opened = await openEvaluation(records, by, id, 'answer');
    if (!opened.ok) throw new Error('the sample office cannot be opened');
    const facts = opened.value.asked
      .filter((section) => answeredSections.has(section.id))
      .flatMap((section) => section.questions.map((question) => question.id));
    const typed = Object.fromEntries(
      facts.flatMap((fact) => {
        const answer = sampleAnswers[fact];
        return answer === undefined ? [] : [[fact, answer]];
      }),
    );
    const saved = await saveAnswers(
      records,
      by,
      { evaluation: id, version: 0, typed, source: 'sample' },
      now,
    );
    if (!saved.ok || saved.value.rejected.size > 0) {
      throw new Error(
        `sample answers refused: ${saved.ok ? [...saved.value.rejected.keys()].join(', ') : 'all'}`,
      );
    }
  });
}
