import type { Bot, InboundEvent, Outcome } from '../../../src/feishu/index.ts';
import { keepLog } from '../client/fake-feishu.ts';

export const appId = 'cli_00000000000000aa';

export const nothing: Outcome = { answer: {}, held: null, unsaid: null };

/** A turn's outcome that answers a click with a card, which a row of the outbox repeats. */
export const answered: Outcome = {
  answer: { toast: { type: 'success', content: '已保存' } },
  held: 'row-1',
  unsaid: null,
};

/** A bot that writes down what it is asked to do, and answers as the test says. */
export function noteBot(turn: (event: InboundEvent) => Promise<Outcome> = async () => nothing) {
  const journal: string[] = [];
  const bot: Bot = {
    handle: (event) => {
      journal.push(event.key);
      return 'at' in event ? turn(event) : Promise.resolve(nothing);
    },
    placeFor: async () => null,
    heard: async ({ held }) => void journal.push(`heard ${held}`),
    unheard: async ({ held }) => void journal.push(`unheard ${held}`),
    unknown: async ({ held }) => void journal.push(`unknown ${held}`),
  };
  const log = keepLog();
  const deliver = async () => void journal.push('deliver');
  return { bot, log, deliver, journal };
}

/** A message as it comes over the long connection: without the Verification Token. */
export function message(id: string, person = 'ou_lin', app = appId) {
  const header = { event_id: id, event_type: 'im.message.receive_v1', create_time: '1760000000123' };
  return {
    schema: '2.0',
    header: { ...header, app_id: app },
    event: {
      sender: { sender_id: { open_id: person }, sender_type: 'user' },
      message: {
        message_id: id,
        chat_id: 'oc_1',
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text: '目录' }),
      },
    },
  };
}

export function click(id: string) {
  const header = { event_id: id, event_type: 'card.action.trigger', create_time: '1760000000123000' };
  return {
    schema: '2.0',
    header: { ...header, token: '', app_id: appId },
    event: {
      operator: { open_id: 'ou_lin' },
      action: { tag: 'button', value: { do: 'contents', card: 'c1' } },
      context: { open_message_id: 'om_1', open_chat_id: 'oc_1' },
    },
  };
}
