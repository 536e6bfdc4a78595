import { messageId, personId } from '../../../src/evaluation/index.ts';
import type { Failure, Messenger, Sent } from '../../../src/feishu/client/index.ts';
import type { Clock } from '../../../src/feishu/delivery/index.ts';

export interface Call {
  readonly what: 'text' | 'card' | 'update' | 'file' | 'download' | 'find' | 'members' | 'chat' | 'ring';
  readonly content: string;
  readonly uuid: string;
  readonly at: number;
}

const plain = { code: null, detail: '', logId: null };
export const failures = {
  timeout: { ...plain, kind: 'retry', detail: 'timeout', afterMs: null, mayHaveArrived: true },
  unreached: { ...plain, kind: 'retry', detail: 'ECONNREFUSED', afterMs: null, mayHaveArrived: false },
  rateLimit: { ...plain, kind: 'retry', code: 99991400, afterMs: 30_000, mayHaveArrived: false },
  inFlight: { ...plain, kind: 'in_flight', code: 230049 },
  cardRefused: { ...plain, kind: 'card_refused', code: 230099, subCode: 200861, path: 'ROOT' },
  expired: { ...plain, kind: 'expired', code: 230031 },
  unreachable: { ...plain, kind: 'unreachable', code: 230013, hint: 'availability range' },
  configuration: { ...plain, kind: 'configuration', code: 99991672, hint: 'add im:message:send_as_bot' },
  sensitive: { ...plain, kind: 'sensitive', code: 230028 },
  notInChat: { ...plain, kind: 'unreachable', code: 232011, hint: 'the bot is not in the chat' },
  external: { ...plain, kind: 'configuration', code: 232033, hint: 'external' },
  bug: { ...plain, kind: 'bug', code: 230001 },
} as const satisfies Record<string, Failure>;

/** Answers each call with what `answers` holds next, then with success; each call takes `latencyMs`. */
export function fakeMessenger(clock: Clock, latencyMs = 0) {
  const calls: Call[] = [];
  const answers: (Failure | 'ok')[] = [];
  let latency = latencyMs;
  let groupPages = 3;

  async function respond(call: Omit<Call, 'at'>, message?: string): Promise<Sent> {
    calls.push({ ...call, at: clock.now().getTime() });
    const number = calls.length;
    const answer = answers.shift() ?? 'ok';
    if (latency > 0) await clock.sleep(latency);
    return answer === 'ok'
      ? { ok: true, message: messageId(message ?? `om_${number}`) }
      : { ok: false, failure: answer };
  }

  const messenger: Messenger = {
    sendText: (_, content, uuid) => respond({ what: 'text', content, uuid }),
    sendCard: (_, content, uuid) => respond({ what: 'card', content, uuid }),
    updateCard: (message, content) => respond({ what: 'update', content, uuid: '' }, message),
    ring: (message, person) => respond({ what: 'ring', content: person, uuid: '' }, message),
    sendFile: (_, file, uuid) => respond({ what: 'file', content: file.fileName, uuid }),
    async findPerson(search) {
      const asked = await respond({ what: 'find', content: JSON.stringify(search), uuid: '' });
      return asked.ok ? { ok: true, data: personId('ou_found') } : asked;
    },
    async groupPage(chat, after) {
      const asked = await respond({ what: 'members', content: `${chat} ${after ?? 'first'}`, uuid: '' });
      if (!asked.ok) return asked;
      const page = Number(after ?? 0);
      const members = Array.from({ length: 100 }, (_, index) => ({
        person: personId(`ou_${page * 100 + index}`),
        name: `同事${page * 100 + index}`,
        tenant: 't1',
      }));
      return { ok: true, data: { members, next: page + 1 < groupPages ? String(page + 1) : null } };
    },
    async groupName(chat) {
      const asked = await respond({ what: 'chat', content: chat, uuid: '' });
      return asked.ok ? { ok: true, data: '自评工作群' } : asked;
    },
    async download(_, file) {
      const fetched = await respond({ what: 'download', content: file, uuid: '' });
      return fetched.ok
        ? { ok: true, data: new TextEncoder().encode('任务,金额\n绿化养护,12.5\n') }
        : fetched;
    },
  };
  return {
    messenger,
    calls,
    answers,
    growGroup: (pages: number) => {
      groupPages = pages;
    },
    slowDown: (ms: number) => {
      latency = ms;
    },
    /** What was sent, in order: `text 您好`. */
    said: () => calls.map(({ what, content }) => `${what} ${content}`),
  };
}
