import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { encryptBody, signatureHeaders } from '../../../src/playground/stand-in/push/crypto.ts';
import { credentials } from './service.ts';

export interface Target {
  readonly port: number;
  readonly agent: Agent;
}

/** An encrypted and signed push, as Feishu sends it. */
export interface Push {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Click {
  readonly person: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly form: Readonly<Record<string, string>>;
}

export function pushOf({ person, value, form }: Click): Push {
  const envelope = {
    schema: '2.0',
    header: {
      event_id: randomUUID(),
      event_type: 'card.action.trigger',
      create_time: `${Date.now()}000`,
      token: credentials.verificationToken,
      app_id: credentials.appId,
      tenant_key: 'bench',
    },
    event: {
      operator: { open_id: person, union_id: `on_${person}`, tenant_key: 'bench' },
      token: `c-${randomUUID()}`,
      action: { tag: 'button', name: 'save_next', value, form_value: form, timezone: 'Asia/Shanghai' },
      host: 'im_message',
      context: { open_message_id: `om_${person}`, open_chat_id: `oc_${person}` },
    },
  };
  const body = encryptBody(JSON.stringify(envelope), credentials.encryptKey);
  return { body, headers: signatureHeaders(body, credentials.encryptKey, Date.now()) };
}

/** Posts a push; resolves to the answer's text. @throws on any other status than 200 */
export function post({ port, agent }: Target, { body, headers }: Push): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        agent,
        host: '127.0.0.1',
        method: 'POST',
        path: '/feishu/events',
        headers: {
          ...headers,
          'content-type': 'application/json;charset=utf-8',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${response.statusCode}: ${text}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Twenty clerks, each with a connection and a unit of their own, saving one figure after the other. */
export async function load(
  target: Target,
  people: readonly string[],
  forMs: number,
  next: (person: string, round: number) => Push,
  check: (answer: string) => void,
): Promise<{ readonly perSecond: number; readonly durations: readonly number[] }> {
  const durations: number[] = [];
  const began = performance.now();
  await Promise.all(
    people.map(async (person) => {
      for (let round = 0; performance.now() - began < forMs; round += 1) {
        const push = next(person, round);
        const sentAt = performance.now();
        check(await post(target, push));
        durations.push(performance.now() - sentAt);
      }
    }),
  );
  return { perSecond: durations.length / ((performance.now() - began) / 1000), durations };
}

export const keepAlive = (connections: number) => new Agent({ keepAlive: true, maxSockets: connections });
