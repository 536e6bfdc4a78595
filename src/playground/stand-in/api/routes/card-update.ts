import { z } from 'zod';
import { isNode } from '../../../card/node.ts';
import { changeContent } from '../../world/messages.ts';
import { refusal, success } from '../answer.ts';
import { type Route, withBody } from '../call.ts';
import { problemOfContent } from '../content.ts';

const body = z.object({ token: z.string(), card: z.unknown() });

const REFUSALS = {
  unknown: refusal(300020, 'invalid token'),
  expired: refusal(300030, 'token expired'),
  used_up: refusal(300040, 'token has been used more than twice'),
};

/** The delayed update after a click (feishu.md §1.8). Before the click was answered it does not stay. */
export const cardUpdateRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/open-apis/interactive/v1/card/update',
    handle: withBody(body, ({ token, card }, { platform }) => {
      if (!isNode(card)) return refusal(11311, 'card content is invalid');
      const content = JSON.stringify(card);
      const problem = problemOfContent(platform.world, 'interactive', content);
      if (problem) return refusal(11311, problem.msg);
      const { state, message: id } = platform.updateTokens.use(token);
      if (state === 'unknown' || state === 'expired' || state === 'used_up') return REFUSALS[state];
      const message = platform.world.messages.get(id ?? '');
      if (!message || message.recalled) return refusal(200000, 'the card was recalled');
      if (state === 'before_answer') platform.transcript.add({ kind: 'reverted', message: message.id });
      else changeContent(platform.world, message, content);
      return success();
    }),
  },
];
