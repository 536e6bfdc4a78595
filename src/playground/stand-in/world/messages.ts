import type { MessageOnPage } from '../../wire.ts';
import { announce, type Chat, type Message, newId, type World } from './world.ts';

export interface NewMessage {
  readonly chat: string;
  readonly from: Message['from'];
  readonly type: string;
  readonly content: string;
  readonly parent?: string;
}

export function addMessage(world: World, fields: NewMessage): Message {
  const now = world.clock.now();
  const message: Message = {
    id: newId('om_'),
    chat: fields.chat,
    from: fields.from,
    type: fields.type,
    versions: [fields.content],
    createdAt: now,
    updatedAt: now,
    recalled: false,
    parent: fields.parent ?? null,
    reactions: new Map(),
    urgentFor: new Set(),
  };
  world.messages.set(message.id, message);
  announce(world, { kind: 'message', message });
  return message;
}

export function changeContent(world: World, message: Message, content: string): void {
  message.versions.push(content);
  touch(world, message);
}

/** Says that something about the message changed. */
export function touch(world: World, message: Message): void {
  message.updatedAt = world.clock.now();
  announce(world, { kind: 'message', message });
}

export function contentOf(message: Message): string {
  return message.versions.at(-1) ?? '{}';
}

export function messagesOf(world: World, chat: Chat): readonly Message[] {
  return [...world.messages.values()].filter((message) => message.chat === chat.id);
}

export function onPage(message: Message): MessageOnPage {
  return {
    id: message.id,
    mine: message.from.type === 'user',
    type: message.type,
    content: contentOf(message),
    version: message.versions.length - 1,
    createdAt: message.createdAt,
    recalled: message.recalled,
    reactions: [...message.reactions.values()],
    parent: message.parent,
  };
}

/** A message as the API returns it. */
export function onWire(world: World, message: Message): Record<string, unknown> {
  const sentByApp = message.from.type === 'app';
  return {
    message_id: message.id,
    ...(message.parent === null ? {} : { root_id: message.parent, parent_id: message.parent }),
    msg_type: message.type,
    create_time: String(message.createdAt),
    update_time: String(message.updatedAt),
    deleted: message.recalled,
    updated: message.versions.length > 1,
    chat_id: message.chat,
    sender: {
      id: message.from.id,
      id_type: sentByApp ? 'app_id' : 'open_id',
      sender_type: message.from.type,
      tenant_key: world.tenant,
    },
    body: { content: contentOf(message) },
  };
}
