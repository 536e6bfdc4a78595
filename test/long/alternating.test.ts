import { expect, it } from 'vitest';
import { expectSameAnswers } from '../dialogue/alternating.ts';
import { conversations } from '../dialogue/conversation.ts';

it('cards and texts in any of 300 orders leave the same answers as cards alone', async () => {
  const talks = await conversations();
  await expect(expectSameAnswers(talks, 300)).resolves.toBeUndefined();
  await talks.desk.close();
});
