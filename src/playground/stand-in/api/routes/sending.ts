import { z } from 'zod';
import { parseCard, stringAt } from '../../../card/node.ts';
import { addMessage, onWire } from '../../world/messages.ts';
import type { Platform } from '../../world/platform.ts';
import { type Chat, chatWith, type Person, type World } from '../../world/world.ts';
import { type Answer, invalidParameter, type Refusal, refusal, success } from '../answer.ts';
import { type Route, withBody } from '../call.ts';
import { problemOfContent } from '../content.ts';

const MAX_UUID = 50;
const UUID_LIFE_MS = 60 * 60_000;

const draft = z.object({ msg_type: z.string(), content: z.string(), uuid: z.string().optional() });
const sendBody = draft.extend({ receive_id: z.string() });
const replyBody = draft.extend({ reply_in_thread: z.boolean().optional() });

export const sendingRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/open-apis/im/v1/messages',
    handle: withBody(sendBody, (body, { platform, query }) => {
      const chat = findChat(platform.world, query('receive_id_type'), body.receive_id);
      return 'code' in chat ? chat : deliver(platform, chat, body, null);
    }),
  },
  {
    method: 'POST',
    path: '/open-apis/im/v1/messages/:id/reply',
    handle: withBody(replyBody, (body, { platform, param }) => {
      const parent = platform.world.messages.get(param('id'));
      const chat = parent && platform.world.chats.get(parent.chat);
      if (!parent || !chat) return invalidParameter('message_id not found');
      if (parent.recalled) return refusal(230011, 'The message was recalled.');
      return deliver(platform, chat, body, parent.id);
    }),
  },
];

function deliver(platform: Platform, chat: Chat, body: z.infer<typeof draft>, parent: string | null): Answer {
  const { world } = platform;
  if (body.uuid !== undefined) {
    if (body.uuid.length > MAX_UUID) return invalidParameter(`uuid is longer than ${MAX_UUID} characters`);
    const earlier = platform.sentUnder.get(body.uuid);
    if (earlier && world.clock.now() - earlier.createdAt < UUID_LIFE_MS)
      return success(onWire(world, earlier));
  }
  const problem = problemOfContent(world, body.msg_type, body.content);
  if (problem) return problem;
  if (!platform.limits.allowTarget(chat.id)) {
    return refusal(230020, 'This operation triggers the frequency limit.');
  }
  const message = addMessage(world, {
    chat: chat.id,
    from: { type: 'app', id: world.app.id },
    type: body.msg_type,
    content: storedContent(world, body),
    ...(parent === null ? {} : { parent }),
  });
  if (body.uuid !== undefined) platform.sentUnder.set(body.uuid, message);
  return success(onWire(world, message));
}

/** Whom `receive_id` names; its prefix must go with `receive_id_type`. */
function findChat(world: World, type: string, id: string): Chat | Refusal {
  switch (type) {
    case 'chat_id': {
      if (!id.startsWith('oc_')) return invalidParameter('invalid receive_id');
      const chat = world.chats.get(id);
      return chat?.hasBot === true ? chat : refusal(230002, 'The bot can not be outside the group.');
    }
    case 'open_id':
      return id.startsWith('ou_') ? chatOf(world, (person) => person.openId === id) : mismatch();
    case 'union_id':
      return id.startsWith('on_') ? chatOf(world, (person) => person.unionId === id) : mismatch();
    case 'user_id':
      return chatOf(world, (person) => person.userId === id);
    default:
      return invalidParameter('invalid receive_id_type');
  }
}

function mismatch(): Refusal {
  return refusal(230034, 'The receive_id is invalid.');
}

function chatOf(world: World, matches: (person: Person) => boolean): Chat | Refusal {
  const person = [...world.people.values()].find(matches);
  return person ? chatWith(world, person.openId) : refusal(230013, 'Bot has NO availability to this user.');
}

/** A file message names its file, as Feishu adds it from the upload. */
function storedContent(world: World, { msg_type, content }: z.output<typeof draft>): string {
  if (msg_type !== 'file') return content;
  const key = stringAt(parseCard(content) ?? {}, 'file_key');
  return JSON.stringify({ file_key: key, file_name: world.files.get(key)?.name ?? '' });
}
