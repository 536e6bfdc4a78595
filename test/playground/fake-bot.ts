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

const ids = z.looseObject({ open_id: z.string() });

/** What the tests read of a pushed event; the rest is kept as it came. */
const eventSchema = z.looseObject({
  message: z.looseObject({ message_id: z.string(), content: z.string() }).optional(),
  operator: z.looseObject({ open_id: z.string().optional(), operator_id: ids.optional() }).optional(),
  operator_id: ids.optional(),
  event_key: z.string().optional(),
  token: z.string().default(''),
  context: z.looseObject({ open_message_id: z.string() }).optional(),
  action: z
    .looseObject({
      value: z.unknown().optional(),
      option: z.string().optional(),
      form_value: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});

const envelopeSchema = z.object({
  header: z.object({ event_type: z.string(), event_id: z.string() }),
  event: eventSchema,
});

const challengeSchema = z.object({
  type: z.literal('url_verification'),
  token: z.string(),
  challenge: z.string(),
});

export interface Push {
  readonly type: string;
  readonly event: z.infer<typeof eventSchema>;
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
    const opened: unknown = JSON.parse(decrypted(JSON.parse(raw).encrypt));
    const challenge = challengeSchema.safeParse(opened);
    if (challenge.success) {
      challenges.push({ token: challenge.data.token, signed: headers.has('x-lark-signature') });
      return context.json({ challenge: challenge.data.challenge });
    }
    const { header, event } = envelopeSchema.parse(opened);
    const push = { type: header.event_type, event, eventId: header.event_id, headers, raw };
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

/** What the tests read of an answer's data; the rest is kept as it came. */
const dataSchema = z.looseObject({
  message_id: z.string().default(''),
  file_key: z.string().default(''),
  reaction_id: z.string().default(''),
  tenant_access_token: z.string().optional(),
});

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
  readonly data: z.infer<typeof dataSchema>;
  readonly headers: Headers;
}

export async function callerOf(standIn: StandIn, chat = LIN): Promise<Caller> {
  const send = async (path: string, init: RequestInit): Promise<Called> => {
    const response = await fetch(standIn.url + path, init);
    const { code, msg, data, ...rest } = answerSchema.parse(await response.json());
    const { status, headers } = response;
    return { status, code, msg, data: dataSchema.parse(data ?? rest), headers };
  };
  const credentials = { app_id: CREDENTIALS.appId, app_secret: CREDENTIALS.appSecret };
  const granted = await send('/open-apis/auth/v3/tenant_access_token/internal', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const token = granted.data.tenant_access_token ?? '';
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
