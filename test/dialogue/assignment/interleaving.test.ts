import { afterAll, beforeAll, it } from 'vitest';
import { type Conversations, conversations } from '../conversation.ts';
import { expectNothingLost } from './interleaving.ts';

let talks: Conversations;
beforeAll(async () => {
  talks = await conversations();
});
afterAll(() => talks.desk.close());

it(
  'three people saving the same figures in any order lose no answer, and every conflict is asked about',
  {
    timeout: 60_000,
  },
  () => expectNothingLost(talks, 8),
);
