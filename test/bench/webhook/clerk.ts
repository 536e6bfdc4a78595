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
  return sealed('card.action.trigger', `${Date.now()}000`, {
    operator: { open_id: person, union_id: `on_${person}`, tenant_key: 'bench' },
    token: `c-${randomUUID()}`,
    action: { tag: 'button', name: 'save_next', value, form_value: form, timezone: 'Asia/Shanghai' },
    host: 'im_message',
    context: { open_message_id: `om_${person}`, open_chat_id: `oc_${person}` },
  });
}

/** A text somebody writes to the bot. */
export function messageOf(person: string, text: string): Push {
  const time = String(Date.now());
  return sealed('im.message.receive_v1', time, {
    sender: { sender_id: { open_id: person }, sender_type: 'user', tenant_key: 'bench' },
    message: {
      message_id: `om_${randomUUID()}`,
      create_time: time,
      update_time: time,
      chat_id: `oc_${person}`,
      chat_type: 'p2p',
      message_type: 'text',
      content: JSON.stringify({ text }),
    },
  });
}

function sealed(type: string, time: string, event: object): Push {
  const header = {
    event_id: randomUUID(),
    event_type: type,
    create_time: time,
    token: credentials.verificationToken,
    app_id: credentials.appId,
    tenant_key: 'bench',
  };
  const body = encryptBody(JSON.stringify({ schema: '2.0', header, event }), credentials.encryptKey);
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

/** Clerks who each send one push after the other, all beside each other; `send` resolves to the answer's text. */
export async function load<Person>(
  send: (push: Push, round: number) => Promise<string>,
  people: readonly Person[],
  forMs: number,
  next: (person: Person, round: number) => Push,
  check: (answer: string) => void,
): Promise<{ readonly perSecond: number; readonly durations: readonly number[] }> {
  const durations: number[] = [];
  const began = performance.now();
  await Promise.all(
    people.map(async (person) => {
      for (let round = 0; performance.now() - began < forMs; round += 1) {
        const push = next(person, round);
        const sentAt = performance.now();
        check(await send(push, round));
        durations.push(performance.now() - sentAt);
      }
    }),
  );
  return { perSecond: durations.length / ((performance.now() - began) / 1000), durations };
}

export const keepAlive = (connections: number) => new Agent({ keepAlive: true, maxSockets: connections });
