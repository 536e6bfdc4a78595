import { contentOf } from '../world/messages.ts';
import { type Chat, type Message, type Person, personOf, type World } from '../world/world.ts';

/** The `event` parts of what Feishu pushes, field by field as documented (feishu.md §2). */

function idsOf(person: Person) {
  return { open_id: person.openId, union_id: person.unionId, user_id: person.userId };
}

export interface PushedEvent {
  readonly type: string;
  readonly event: object;
}

export function messageReceived(world: World, message: Message, chat: Chat): PushedEvent {
  const sender = personOf(world, message.from.id);
  const mention = { key: '@_user_1', id: { open_id: 'ou_bot' }, mentioned_type: 'bot', name: world.app.name };
  return {
    type: 'im.message.receive_v1',
    event: {
      sender: { sender_id: idsOf(sender), sender_type: 'user', tenant_key: world.tenant },
      message: {
        message_id: message.id,
        ...(message.parent === null ? {} : { root_id: message.parent, parent_id: message.parent }),
        create_time: String(message.createdAt),
        update_time: String(message.updatedAt),
        chat_id: chat.id,
        chat_type: chat.mode,
        message_type: message.type,
        content: contentOf(message),
        ...(chat.mode === 'group' ? { mentions: [{ ...mention, tenant_key: world.tenant }] } : {}),
      },
    },
  };
}

export function messageRecalled(message: Message, at: number): PushedEvent {
  return {
    type: 'im.message.recalled_v1',
    event: {
      message_id: message.id,
      chat_id: message.chat,
      recall_time: String(at),
      recall_type: 'message_owner',
    },
  };
}

export function chatEntered(person: Person, chat: Chat, last: Message | undefined): PushedEvent {
  return {
    type: 'im.chat.access_event.bot_p2p_chat_entered_v1',
    event: {
      chat_id: chat.id,
      operator_id: idsOf(person),
      last_message_id: last?.id ?? '',
      last_message_create_time: last ? String(last.createdAt) : '',
    },
  };
}

export function botAdded(world: World, person: Person, chat: Chat): PushedEvent {
  return {
    type: 'im.chat.member.bot.added_v1',
    event: {
      chat_id: chat.id,
      operator_id: idsOf(person),
      external: false,
      operator_tenant_key: world.tenant,
      name: chat.name,
    },
  };
}

export function menuTapped(person: Person, eventKey: string, at: number): PushedEvent {
  return {
    type: 'application.bot.menu_v6',
    event: {
      operator: { operator_name: person.name, operator_id: idsOf(person) },
      event_key: eventKey,
      timestamp: Math.floor(at / 1000),
    },
  };
}

export interface CardAction {
  readonly tag: string;
  readonly timezone: 'Asia/Shanghai';
  readonly name?: string;
  readonly value?: unknown;
  readonly form_value?: Readonly<Record<string, unknown>>;
  readonly input_value?: string;
  readonly option?: string;
  readonly options?: readonly string[];
  readonly checked?: boolean;
}

export function cardAction(
  world: World,
  person: Person,
  message: Message,
  action: CardAction,
  token: string,
): PushedEvent {
  return {
    type: 'card.action.trigger',
    event: {
      operator: { tenant_key: world.tenant, ...idsOf(person) },
      token,
      action,
      host: 'im_message',
      context: { open_message_id: message.id, open_chat_id: message.chat },
    },
  };
}
