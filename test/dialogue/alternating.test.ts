import { afterAll, beforeAll, it } from 'vitest';
import { expectSameAnswers } from './alternating.ts';
import { type Conversations, conversations } from './conversation.ts';

let talks: Conversations;
beforeAll(async () => {
  talks = await conversations();
});
afterAll(() => talks.desk.close());

it('cards and texts in any order leave the same answers as cards alone', () => expectSameAnswers(talks, 8));
