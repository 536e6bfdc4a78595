import { z } from 'zod';
import { chatId, messageId, personId } from '../../evaluation/ids.ts';
import type { InboundEvent } from '../inbound.ts';
import { eventTime } from './fields/event-time.ts';
import { formValues } from './fields/form-values.ts';
import { messageContent } from './fields/message-text.ts';
import {
  addedSchema,
  cardActionSchema,
  enteredSchema,
  headerSchema,
  menuSchema,
  messageSchema,
  oldEventSchema,
} from './payloads.ts';

/**
 * An inbound event; `problem` is set on an ignored one of a known type whose payload is not of the
 * documented form. It names paths and codes, never values, so it may be logged.
 */
export type MappedEvent = InboundEvent & { readonly problem?: string };

interface Arrival {
  readonly eventId: string;
  readonly eventType: string;
  readonly at: Date;
}

const envelopeSchema = z.object({ header: headerSchema, event: z.unknown() });

const readers: Readonly<Record<string, (event: unknown, arrival: Arrival) => MappedEvent>> = {
  'im.message.receive_v1': toMessage,
  'card.action.trigger': toCardAction,
  'application.bot.menu_v6': toMenu,
  'im.chat.access_event.bot_p2p_chat_entered_v1': toEntered,
  'im.chat.member.bot.added_v1': toAdded,
};

/**
 * Turns a decrypted envelope into what happened. Events the bot has no use for, old-form events and
 * payloads that are not of the documented form become `ignored`; nothing sent makes it throw.
 *
 * @param receivedAt stands in where the envelope bears no readable time
 */
export function toInbound(envelope: unknown, receivedAt: Date = new Date()): MappedEvent {
  const read = envelopeSchema.safeParse(envelope);
  if (!read.success) return withoutHeader(envelope, receivedAt, read.error);
  const { header, event } = read.data;
  const arrival = {
    eventId: header.event_id,
    eventType: header.event_type,
    at: eventTime(header.create_time) ?? receivedAt,
  };
  const reader = Object.hasOwn(readers, header.event_type) ? readers[header.event_type] : undefined;
  return reader ? reader(event, arrival) : ignored(arrival);
}

function toMessage(event: unknown, arrival: Arrival): MappedEvent {
  const read = messageSchema.safeParse(event);
  if (!read.success) return ignored(arrival, read.error);
  const { sender, message } = read.data;
  // Feishu may repeat a message under another event id (feishu.md §1.6).
  const key = `msg:${message.message_id}`;
  const from = sender.sender_id?.open_id;
  if (sender.sender_type !== 'user' || from === undefined) return { ...ignored(arrival), key };
  return {
    type: 'message',
    key,
    at: arrival.at,
    person: personId(from),
    chat: chatId(message.chat_id),
    chatType: message.chat_type === 'p2p' ? 'p2p' : 'group',
    message: messageId(message.message_id),
    parent: message.parent_id ? messageId(message.parent_id) : null,
    content: messageContent(message.message_type, message.content, message.mentions ?? []),
  };
}

function toCardAction(event: unknown, arrival: Arrival): MappedEvent {
  const read = cardActionSchema.safeParse(event);
  if (!read.success) return ignored(arrival, read.error, 'act');
  const { operator, action, context } = read.data;
  return {
    type: 'card_action',
    key: `act:${arrival.eventId}`,
    at: arrival.at,
    person: personId(operator.open_id),
    chat: context?.open_chat_id ? chatId(context.open_chat_id) : null,
    message: context?.open_message_id ? messageId(context.open_message_id) : null,
    value: action.value,
    form: formValues(action.form_value ?? {}),
    option: action.option || null,
  };
}

function toMenu(event: unknown, arrival: Arrival): MappedEvent {
  const read = menuSchema.safeParse(event);
  if (!read.success) return ignored(arrival, read.error);
  return {
    type: 'menu',
    key: `evt:${arrival.eventId}`,
    at: arrival.at,
    person: personId(read.data.operator.operator_id.open_id),
    menuKey: read.data.event_key,
  };
}

function toEntered(event: unknown, arrival: Arrival): MappedEvent {
  const read = enteredSchema.safeParse(event);
  if (!read.success) return ignored(arrival, read.error);
  return {
    type: 'entered',
    key: `evt:${arrival.eventId}`,
    at: arrival.at,
    person: personId(read.data.operator_id.open_id),
    chat: chatId(read.data.chat_id),
  };
}

function toAdded(event: unknown, arrival: Arrival): MappedEvent {
  const read = addedSchema.safeParse(event);
  if (!read.success) return ignored(arrival, read.error);
  const { chat_id: chat, operator_id: operator, name } = read.data;
  return {
    type: 'added_to_group',
    key: `evt:${arrival.eventId}`,
    at: arrival.at,
    person: personId(operator.open_id),
    chat: chatId(chat),
    name: name || null,
  };
}

function withoutHeader(envelope: unknown, at: Date, error: z.ZodError): MappedEvent {
  const old = oldEventSchema.safeParse(envelope);
  if (old.success) return ignored({ eventId: old.data.uuid, eventType: old.data.event.type, at });
  return ignored({ eventId: 'unknown', eventType: 'unknown', at }, error);
}

function ignored(arrival: Arrival, error?: z.ZodError, prefix: 'evt' | 'act' = 'evt'): MappedEvent {
  const event = {
    type: 'ignored' as const,
    key: `${prefix}:${arrival.eventId}`,
    at: arrival.at,
    eventType: arrival.eventType,
  };
  if (!error) return event;
  const problem = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ');
  return { ...event, problem };
}
