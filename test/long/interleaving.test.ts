import { afterAll, beforeAll, it } from 'vitest';
import { expectNothingLost } from '../dialogue/assignment/interleaving.ts';
import { type Conversations, conversations } from '../dialogue/conversation.ts';

let talks: Conversations;
beforeAll(async () => {
  talks = await conversations();
});
afterAll(() => talks.desk.close());

it(
  'three people saving the same figures in any order lose no answer, and every conflict is asked about',
  () => expectNothingLost(talks, 400),
  300_000,
);
