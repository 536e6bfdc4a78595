import type { Context } from 'hono';
import { messageId, personId, type QueueStatistics } from '../../src/evaluation/index.ts';
import type { Fate, Outcome } from '../../src/feishu/index.ts';
import type { ConnectionStatus } from '../../src/feishu/long-connection/index.ts';
import { createApp } from '../../src/http/app.ts';
import type { MachineFigures } from '../../src/http/host.ts';
import { createTally } from '../../src/http/tally.ts';
import { countTroubles } from '../../src/log.ts';
import { keepLog } from '../feishu/client/fake-feishu.ts';
import { envelope, keys, type Push, seal } from '../feishu/events/seal.ts';

export const quietQueue: QueueStatistics = {
  pending: 0,
  oldestPendingSeconds: 0,
  sent: 0,
  failed: 0,
  unknown: 0,
  isLeased: false,
};

/** What the database says; `broken`: with what it fails. */
interface Stored {
  statistics: QueueStatistics;
  figures: typeof nothingStored;
  broken: boolean | Error;
}

const nothingStored = { events: 0, databaseBytes: 0, files: { count: 0, bytes: 0 }, lastBackup: null };

/** What a turn left behind that answered a click with a card and a word. */
export const answered: Outcome = {
  answer: { toast: { type: 'success', content: '已保存' } },
  held: 'row-1',
  unsaid: null,
};

/** A promise in the test's hands. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

export interface ServiceOptions {
  readonly metricsToken?: string;
  readonly line?: ConnectionStatus;
  readonly machine?: MachineFigures;
}

/** The HTTP face with a bot, a storage and a host in the test's hands. */
export function aService(options: ServiceOptions = {}) {
  const journal: string[] = [];
  const log = keepLog();
  const counted = countTroubles(log);
  const called = deferred<void>();
  const turn = deferred<Outcome>();
  const fate = deferred<Fate>();
  const kept: Promise<void>[] = [];
  const storage: Stored = { statistics: quietQueue, figures: nothingStored, broken: false };
  const tally = createTally();

  const app = createApp({
    keys,
    bot: {
      handle: (event) => {
        journal.push(`handle ${event.type}`);
        called.resolve();
        return turn.promise;
      },
      placeFor: async () => null,
      heard: async ({ held }) => void journal.push(`heard ${held}`),
      unheard: async ({ held }) => void journal.push(`unheard ${held}`),
      unknown: async ({ held }) => void journal.push(`unknown ${held}`),
    },
    host: {
      keepAlive: (_: Context, work) => {
        journal.push('keep alive');
        kept.push(work);
      },
      fateOf: () => fate.promise,
      deliver: async () => void journal.push('deliver'),
      machine: async () => options.machine ?? null,
    },
    tally,
    troubles: counted.troubles,
    storage: {
      ping: async () => {
        if (storage.broken instanceof Error) throw storage.broken;
        if (storage.broken) throw new Error('unreachable');
      },
      queue: { statistics: async () => storage.statistics },
      figures: async () => storage.figures,
    },
    now: () => new Date(0),
    log: counted.log,
    metricsToken: options.metricsToken ?? null,
    longConnection: () => options.line ?? null,
  });

  const push = async ({ body, headers }: Push) => {
    const response = await app.request('/feishu/events', {
      method: 'POST',
      body,
      headers: {
        'x-lark-request-timestamp': headers.timestamp,
        'x-lark-request-nonce': headers.nonce,
        'x-lark-signature': headers.signature,
      },
    });
    journal.push(`answer ${response.status}`);
    return response;
  };

  return {
    app,
    journal,
    log,
    called: called.promise,
    turn,
    fate,
    storage,
    tally,
    push,
    settled: () => Promise.all(kept),
  };
}

export const click = () =>
  seal(
    envelope('card.action.trigger', {
      operator: { open_id: personId('ou_lin') },
      token: 'c-1',
      action: { tag: 'button', value: { do: 'contents', card: 'c1' } },
      context: { open_message_id: messageId('om_1'), open_chat_id: 'oc_1' },
    }),
  );

export const textMessage = (text = '目录') =>
  seal(
    envelope('im.message.receive_v1', {
      sender: { sender_id: { open_id: 'ou_lin' }, sender_type: 'user' },
      message: {
        message_id: 'om_2',
        create_time: '1760000000123',
        chat_id: 'oc_1',
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text }),
      },
    }),
  );
