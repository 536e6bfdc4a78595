import { z } from 'zod';
import { mentionSchema } from './fields/message-text.ts';

/** Feishu's ids are opaque; a bound keeps an absurd one out of the database. */
const id = z.string().min(1).max(200);
const person = z.object({ open_id: id });

/** What is read of each event; more may be sent (feishu.md §1.7 and §2). */
export const headerSchema = z.object({
  event_id: id,
  event_type: z.string().min(1).max(200),
  create_time: z.string().optional(),
});

export const messageSchema = z.object({
  sender: z.object({ sender_type: z.string(), sender_id: z.object({ open_id: id }).nullish() }),
  message: z.object({
    message_id: id,
    parent_id: z.string().max(200).nullish(),
    chat_id: id,
    chat_type: z.string(),
    message_type: z.string().max(50),
    content: z.string(),
    mentions: z.array(mentionSchema).nullish(),
  }),
});

export const cardActionSchema = z.object({
  operator: person,
  action: z.object({
    value: z.unknown(),
    form_value: z.record(z.string(), z.unknown()).nullish(),
    option: z.string().nullish(),
  }),
  context: z
    .object({ open_message_id: z.string().max(200).nullish(), open_chat_id: z.string().max(200).nullish() })
    .nullish(),
});

export const menuSchema = z.object({
  operator: z.object({ operator_id: person }),
  event_key: z.string().min(1).max(30),
});

export const enteredSchema = z.object({ chat_id: id, operator_id: person });

export const addedSchema = z.object({
  chat_id: id,
  operator_id: person,
  name: z.string().max(1000).nullish(),
});

/** An event of the old form (schema 1.0), known only well enough to be counted once. */
export const oldEventSchema = z.object({ uuid: id, event: z.object({ type: z.string().max(200) }) });
