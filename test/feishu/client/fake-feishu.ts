import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log, LogFields } from '../../../src/log.ts';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly contentType: string;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** Never answers. */
  readonly silent?: boolean;
}

export const tokenPath = '/open-apis/auth/v3/tenant_access_token/internal';
export const ok = (data: object = { message_id: 'om_1' }): Answer => ({
  body: { code: 0, msg: 'success', data },
});
export const refusal = (code: number, msg = 'no', status = 400): Answer => ({
  status,
  body: { code, msg, error: { log_id: 'log-1' } },
});

/** A few paths of Feishu on loopback: hands out tokens `t-1`, `t-2`, … and answers the rest in order. */
export async function startFakeFeishu() {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const tokenAnswers: Answer[] = [];
  let tokens = 0;

  const server = createServer(async (request, response) => {
    const call = await read(request);
    received.push(call);
    if (call.url === tokenPath) {
      tokens += 1;
      const token = { code: 0, msg: 'ok', tenant_access_token: `t-${tokens}`, expire: 7200 };
      return reply(response, tokenAnswers.shift() ?? { body: token });
    }
    reply(response, answers.shift() ?? ok());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    domain: `http://127.0.0.1:${port}`,
    received,
    /** Answers to the calls to come, in order; then success. */
    answers,
    tokenAnswers,
    tokenCalls: () => received.filter((call) => call.url === tokenPath).length,
    calls: () => received.filter((call) => call.url !== tokenPath),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    contentType: request.headers['content-type'] ?? '',
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function reply(response: ServerResponse, answer: Answer): void {
  if (answer.silent) return;
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
  const type = typeof answer.body === 'string' ? 'text/html' : 'application/json; charset=utf-8';
  response.writeHead(answer.status ?? 200, { 'content-type': type, ...answer.headers });
  response.end(body);
}

export interface LogLine {
  readonly level: string;
  readonly event: string;
  readonly fields: LogFields;
}

/** A log that keeps its lines. */
export function keepLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
