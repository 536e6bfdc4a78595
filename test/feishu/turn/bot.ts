import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type CardId,
  chatId,
  type Delivery,
  type EvaluationId,
  messageId,
  type PersonId,
  personId,
  type Storage,
} from '../../../src/evaluation/index.ts';
import { createBot, type InboundEvent } from '../../../src/feishu/index.ts';
import { openEmbedded } from '../../../src/storage/open-embedded.ts';
import { keepLog } from '../client/fake-feishu.ts';

export const lin = personId('ou_lin');
export const chen = personId('ou_chen');
export const dayMs = 24 * 3600 * 1000;

/** The bot behind its HTTP face: a real database, the test's clock, and what waits in the outbox. */
export async function aBot(
  open: (path: string) => Promise<Storage> = (path) => openEmbedded({ url: `file:${path}`, tenant: 'real' }),
) {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-turn-'));
  const storage = await open(join(folder, 'ziping.db'));
  /** What was said past the outbox, by its id. */
  const saidAtOnce = new Map<string, string>();
  const log = keepLog();
  let now = new Date('2026-11-21T02:00:00Z').getTime();
  let ids = 0;
  const nextId = (kind: string) => {
    ids += 1;
    return `${kind}-${String(ids).padStart(8, '0')}`;
  };
  const bot = createBot({
    storage,
    administrators: new Set([lin]),
    now: () => new Date(now),
    timeZone: 'Asia/Shanghai',
    newId: () => nextId('id'),
    log,
    sayAtOnce: async (_, text, id) => void saidAtOnce.set(id, text),
  });

  const event = () => ({ key: nextId('evt'), at: new Date(now) });
  const says = (text: string, person: PersonId = lin) =>
    bot.handle({
      ...event(),
      type: 'message',
      person,
      chat: chatId(`oc_${person}`),
      chatType: 'p2p',
      message: messageId(nextId('om')),
      parent: null,
      content: { kind: 'text', text },
    });
  const clicks = (
    value: object,
    options: {
      person?: PersonId;
      form?: Extract<InboundEvent, { type: 'card_action' }>['form'];
      message?: string;
    } = {},
  ) =>
    bot.handle({
      ...event(),
      type: 'card_action',
      person: options.person ?? lin,
      chat: chatId('oc_1'),
      message: messageId(options.message ?? 'om_clicked'),
      value,
      form: options.form ?? {},
      option: null,
    });
  const enters = (person: PersonId = lin) =>
    bot.handle({ ...event(), type: 'entered', person, chat: chatId(`oc_${person}`) });

  /** Delivers everything due, as if Feishu took it all; returns it in order. */
  async function delivers(): Promise<readonly Delivery[]> {
    const sent: Delivery[] = [];
    for (;;) {
      const due = await storage.queue.due(new Date(now), 100);
      if (due.length === 0) return sent;
      for (const delivery of due) {
        await storage.queue.trying(delivery.id, new Date(now));
        const message = delivery.message ?? messageId(nextId('om'));
        await storage.queue.sent(delivery.id, message, new Date(now));
        sent.push(delivery);
      }
    }
  }

  const living = (topic: string, evaluation: EvaluationId | null, person: PersonId = lin) =>
    storage.turn(({ cards }) => cards.living(person, topic, evaluation));

  return {
    bot,
    storage,
    log,
    saidAtOnce,
    says,
    clicks,
    enters,
    delivers,
    living,
    pass: (ms: number) => {
      now += ms;
    },
    /** Begins a unit's year; everything it sends is delivered. */
    async begins(): Promise<{ evaluation: EvaluationId; card: CardId }> {
      await says('开始填报');
      await delivers();
      const start = await living('filling', null);
      const form = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
      await clicks({ do: 'create', card: start?.id ?? '' }, { form });
      now += 5_000;
      await delivers();
      now += 5_000;
      const { current } = await storage.turn(({ records }) => records.person(lin));
      if (current === null) throw new Error('nothing was begun');
      const card = await living('filling', current);
      if (card === null) throw new Error('no card was drawn');
      return { evaluation: current, card: card.id };
    },
    async close() {
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type TestBot = Awaited<ReturnType<typeof aBot>>;

/** What a delivery says, in a word: its text, its file, or the kind and card. */
export const gist = ({ body }: Delivery): string => {
  if (body.kind === 'text') return body.text;
  if (body.kind === 'send_evidence') return `file ${body.fileName}`;
  if (body.kind === 'fetch_file') return `fetch ${body.fileName}`;
  if (body.kind === 'find_person') return `find ${JSON.stringify(body.search)}`;
  if (body.kind === 'list_group') return `members of ${body.chat}`;
  return body.kind === 'report' || body.kind === 'export' || body.kind === 'summary'
    ? `file ${body.fileName}`
    : `${body.kind} ${body.card}`;
};
