import { createDecipheriv, createHash } from 'node:crypto';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/index.ts';

export const CREDENTIALS = {
  appId: 'cli_0123456789abcdef',
  appSecret: 'a secret',
  encryptKey: 'test key',
  verificationToken: 'a verification token',
};

export const LIN = 'ou_lin';
export const WANG = 'ou_wang';

export interface Push {
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads pushed events by their documented paths
  readonly event: any;
  readonly eventId: string;
  readonly headers: Headers;
  readonly raw: string;
}

/** A bot of a few lines: it checks what it gets by Feishu's documentation and answers as the test says. */
export interface FakeBot {
  readonly url: string;
  readonly pushes: Push[];
  readonly challenges: { readonly token: string; readonly signed: boolean }[];
  answer: (push: Push) => unknown;
  close(): Promise<void>;
}

export async function startFakeBot(): Promise<FakeBot> {
  const pushes: Push[] = [];
  const challenges: FakeBot['challenges'] = [];
  const app = new Hono();
  app.post('/feishu/events', async (context) => {
    const raw = await context.req.text();
    const { headers } = context.req.raw;
    const plain = JSON.parse(decrypted(JSON.parse(raw).encrypt));
    if (plain.type === 'url_verification') {
      challenges.push({ token: plain.token, signed: headers.has('x-lark-signature') });
      return context.json({ challenge: plain.challenge });
    }
    const push = {
      type: plain.header.event_type,
      event: plain.event,
      eventId: plain.header.event_id,
      headers,
      raw,
    };
    pushes.push(push);
    const answer = await bot.answer(push);
    return answer instanceof Response ? answer : context.json(answer ?? {});
  });
  const { server, port } = await listen(app);
  const bot: FakeBot = {
    url: `http://127.0.0.1:${port}/feishu/events`,
    pushes,
    challenges,
    answer: () => ({}),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
  return bot;
}

function listen(app: Hono): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, port }),
    );
  });
}

/** AES-256-CBC under SHA-256 of the key, iv in front: written from Feishu's page, not from our code. */
function decrypted(encrypt: string): string {
  const bytes = Buffer.from(encrypt, 'base64');
  const key = createHash('sha256').update(CREDENTIALS.encryptKey).digest();
  const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16));
  return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8');
}

const answerSchema = z.looseObject({ code: z.number(), msg: z.string(), data: z.unknown().optional() });

/** The bot's side of the API: calls with a good token. */
export interface Caller {
  readonly token: string;
  call(method: string, path: string, body?: unknown): Promise<Called>;
  sendCard(card: object, uuid?: string): Promise<Called>;
  upload(name: string, bytes: Uint8Array, fields?: Record<string, string>): Promise<Called>;
}

export interface Called {
  readonly status: number;
  readonly code: number;
  readonly msg: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers by their documented paths
  readonly data: any;
  readonly headers: Headers;
}

export async function callerOf(standIn: StandIn, chat = LIN): Promise<Caller> {
  const send = async (path: string, init: RequestInit): Promise<Called> => {
    const response = await fetch(standIn.url + path, init);
    const answer = answerSchema.parse(await response.json());
    const { code, msg, data, ...rest } = answer;
    return { status: response.status, code, msg, data: data ?? rest, headers: response.headers };
  };
  const credentials = { app_id: CREDENTIALS.appId, app_secret: CREDENTIALS.appSecret };
  const granted = await send('/open-apis/auth/v3/tenant_access_token/internal', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const token: string = granted.data.tenant_access_token;
  const authorization = `Bearer ${token}`;
  const call = (method: string, path: string, body?: unknown) =>
    send(path, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    token,
    call,
    sendCard: (card, uuid) =>
      call('POST', '/open-apis/im/v1/messages?receive_id_type=open_id', {
        receive_id: chat,
        msg_type: 'interactive',
        content: JSON.stringify(card),
        ...(uuid === undefined ? {} : { uuid }),
      }),
    upload(name, bytes, fields = {}) {
      const form = new FormData();
      for (const [key, value] of Object.entries({ file_type: 'stream', file_name: name, ...fields })) {
        form.append(key, value);
      }
      form.append('file', new Blob([new Uint8Array(bytes)]), name);
      return send('/open-apis/im/v1/files', { method: 'POST', headers: { authorization }, body: form });
    },
  };
}

export async function withPeople(more: Partial<Parameters<typeof startStandIn>[0]> = {}): Promise<StandIn> {
  const people = [
    { openId: LIN, name: '林小雨' },
    { openId: WANG, name: '王建国' },
  ];
  return startStandIn({ ...CREDENTIALS, people, ...more });
}

/** A card with these elements. */
export function cardOf(title: string, ...elements: object[]): object {
  return {
    schema: '2.0',
    config: { update_multi: true },
    header: { title: { tag: 'plain_text', content: title }, template: 'blue' },
    body: { elements },
  };
}

export const plain = (content: string) => ({ tag: 'plain_text', content });

/** A form with one line, one select and 保存并继续. */
export function smallForm(): object {
  return {
    tag: 'form',
    name: 'section_form',
    elements: [
      {
        tag: 'input',
        name: 'procurement_plan',
        label: plain('采购计划（万元）'),
        default_value: '364.8',
        max_length: 40,
      },
      { tag: 'input', name: 'staff_note', label: plain('人员管理说明') },
      {
        tag: 'select_static',
        name: 'petition_channel',
        placeholder: plain('请选择'),
        options: [
          { text: plain('是'), value: 'true' },
          { text: plain('否'), value: 'false' },
        ],
      },
      {
        tag: 'multi_select_static',
        name: 'outcome_aspects',
        required: false,
        placeholder: plain('可多选'),
        options: [
          { text: plain('社会效益'), value: 'social' },
          { text: plain('经济效益'), value: 'economic' },
        ],
      },
      { tag: 'date_picker', name: 'report_date', placeholder: plain('报告日期') },
      {
        tag: 'button',
        name: 'save_next',
        text: plain('保存并继续'),
        type: 'primary_filled',
        form_action_type: 'submit',
        behaviors: [{ type: 'callback', value: { do: 'save', section: 'procurement' } }],
      },
    ],
  };
}
