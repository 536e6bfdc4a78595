import { z } from 'zod';
import { changeContent, onWire, touch } from '../../world/messages.ts';
import type { Platform } from '../../world/platform.ts';
import { type Message, newId } from '../../world/world.ts';
import { type Answer, invalidParameter, refusal, success } from '../answer.ts';
import { type Call, type Route, withBody } from '../call.ts';
import { problemOfContent } from '../content.ts';

const FOURTEEN_DAYS_MS = 14 * 24 * 60 * 60_000;
const ONE = '/open-apis/im/v1/messages/:id';

const patchBody = z.object({ content: z.string() });
const putBody = z.object({ msg_type: z.string(), content: z.string() });
const urgentBody = z.object({ user_id_list: z.array(z.string()).min(1).max(200) });
const reactionBody = z.object({ reaction_type: z.object({ emoji_type: z.string().min(1) }) });
const followUpBody = z.object({
  follow_ups: z
    .array(z.object({ content: z.string().max(200) }))
    .min(1)
    .max(3),
});

/** What can be done to a message that is there. */
export const messageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: ONE,
    handle: (call) => withMessage(call, (m) => success({ items: [onWire(call.platform.world, m)] })),
  },
  {
    method: 'PATCH',
    path: ONE,
    handle: withBody(patchBody, (body, call) =>
      withOwn(call, (m) => updateCard(call.platform, m, body.content)),
    ),
  },
  {
    method: 'PUT',
    path: ONE,
    handle: withBody(putBody, (body, call) => withOwn(call, (m) => editText(call, m, body))),
  },
  {
    method: 'DELETE',
    path: ONE,
    handle: (call) =>
      withOwn(call, (message) => {
        message.recalled = true;
        touch(call.platform.world, message);
        return success();
      }),
  },
  {
    method: 'POST',
    path: `${ONE}/reactions`,
    handle: withBody(reactionBody, (body, call) =>
      withMessage(call, (message) => {
        const id = newId('ZCaCIjUBVVWSrm5L-');
        message.reactions.set(id, body.reaction_type.emoji_type);
        touch(call.platform.world, message);
        return success({ reaction_id: id, reaction_type: body.reaction_type });
      }),
    ),
  },
  {
    method: 'DELETE',
    path: `${ONE}/reactions/:reaction`,
    handle: (call) =>
      withMessage(call, (message) => {
        if (!message.reactions.delete(call.param('reaction')))
          return refusal(231003, 'The reaction is not existed.');
        touch(call.platform.world, message);
        return success({ reaction_id: call.param('reaction') });
      }),
  },
  {
    method: 'PATCH',
    path: `${ONE}/urgent_app`,
    handle: withBody(urgentBody, (body, call) =>
      withOwn(call, (message) => {
        for (const user of body.user_id_list) message.urgentFor.add(user);
        return success({ invalid_user_id_list: [] });
      }),
    ),
  },
  {
    method: 'POST',
    path: `${ONE}/push_follow_up`,
    handle: withBody(followUpBody, (_, call) => withOwn(call, () => success())),
  },
];

function withMessage(call: Call, act: (message: Message) => Answer): Answer {
  const message = call.platform.world.messages.get(call.param('id'));
  if (!message) return invalidParameter('invalid message_id');
  if (message.recalled) return refusal(230011, 'The message was recalled.');
  return act(message);
}

function withOwn(call: Call, act: (message: Message) => Answer): Answer {
  return withMessage(call, (message) =>
    message.from.type === 'app' ? act(message) : refusal(230050, 'The message is invisible to the operator.'),
  );
}

function updateCard(platform: Platform, message: Message, content: string): Answer {
  const { world } = platform;
  if (message.type !== 'interactive') return invalidParameter('This message is NOT a card');
  if (world.clock.now() - message.createdAt > FOURTEEN_DAYS_MS) {
    return refusal(230031, 'The message has exceeded the time limit for updating.');
  }
  const problem = problemOfContent(world, 'interactive', content);
  if (problem) return problem;
  if (!platform.limits.allowTarget(message.id)) {
    return refusal(230020, 'This operation triggers the frequency limit.');
  }
  if (platform.clicksInFlight.has(message.id)) {
    platform.transcript.add({ kind: 'reverted', message: message.id });
    return success();
  }
  changeContent(world, message, content);
  return success();
}

function editText(call: Call, message: Message, body: z.infer<typeof putBody>): Answer {
  const editable = (message.type === 'text' || message.type === 'post') && body.msg_type === message.type;
  if (!editable) return invalidParameter('only text and post can be edited');
  const problem = problemOfContent(call.platform.world, body.msg_type, body.content);
  if (problem) return problem;
  changeContent(call.platform.world, message, body.content);
  return success(onWire(call.platform.world, message));
}
