import fc from 'fast-check';
import { expect } from 'vitest';
import { type Conversations, type Speaker, shown } from './conversation.ts';

/** A section's answers as typed; none of them raises a follow-up question of its own. */
const typed: Readonly<Record<string, string>> = {
  procurement_plan: '364.8',
  procurement_goods: '64.8',
  procurement_works: '0',
  procurement_services: '300',
  procurement_actual: '364.8',
  procurement_execution_item_2: '1',
};
const facts = Object.keys(typed);

type Step = { readonly by: 'card' | 'text' | 'sentence' | 'aside'; readonly fact: string };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    by: fc.constantFrom('card', 'text', 'sentence', 'aside'),
    fact: fc.constantFrom(...facts),
  }),
  { minLength: 3, maxLength: 14 },
);

/** Cards and texts in any order leave the very answers that cards alone leave. */
export async function expectSameAnswers(talks: Conversations, runs: number): Promise<void> {
  let people = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      people += 1;
      const clerk = talks.speaker(`ou_alternating${people}`);
      const evaluation = await clerk.starts('2024', `云海区交替第${people}局`);
      await clerk.saves(evaluation, 'procurement', {}, { go: 'one_by_one' });
      for (const step of taken) await take(talks, clerk, evaluation, step);
      await clerk.saves(evaluation, 'procurement', typed);
      const answers = await talks.desk.run((records) => records.answers(evaluation));
      expect(Object.fromEntries(answers.map(({ fact, value }) => [fact, value]))).toEqual(typed);
      expect(await talks.desk.run((records) => records.drafts(evaluation, clerk.id))).toEqual([]);
    }),
    { numRuns: runs },
  );
}

async function take(
  talks: Conversations,
  clerk: Speaker,
  evaluation: Awaited<ReturnType<Speaker['starts']>>,
  { by, fact }: Step,
): Promise<void> {
  const value = typed[fact] ?? '';
  if (by === 'card') {
    await clerk.saves(evaluation, 'procurement', { [fact]: value });
  } else if (by === 'text') {
    const { asking } = await talks.desk.run((records) => records.person(clerk.id));
    await clerk.says(typed[asking?.fact ?? ''] ?? '上一步');
  } else if (by === 'sentence') {
    const reply = await clerk.says(
      `采购计划 ${typed.procurement_plan}，实际采购 ${typed.procurement_actual}`,
    );
    await clerk.wants({ want: 'keep_text', text: shown(reply, 'confirm_figures').id, fact: null });
  } else {
    for (const word of ['得分', '跳过', '上一步']) await clerk.says(word);
  }
}
