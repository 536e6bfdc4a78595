/**
 * The only module that imports the SDK, beside that of the long connection: its typings are 17 MB, and its
 * default client is not fit for use.
 */
import { Client, LoggerLevel, withTenantToken } from '@larksuiteoapi/node-sdk';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { SendCall } from './call.ts';
import { download } from './download.ts';
import { createHttp } from './http.ts';
import { HttpError, readRefusal } from './http-error.ts';
import { sdkLogger } from './logger.ts';
import { type FetchBytes, type Messenger, messengerOver } from './messenger.ts';
import { createTokens, type FetchedToken } from './tokens.ts';

export interface MessengerOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** Base URL, e.g. `https://open.feishu.cn`; a trailing slash is forgiven. */
  readonly domain: string;
  readonly log: Log;
  readonly fetch?: typeof globalThis.fetch;
  /** For a whole call; 10 s by default. */
  readonly timeoutMs?: number;
  /** Milliseconds since 1970, for the life of tokens. */
  readonly now?: () => number;
}

const TOKEN_PATH = '/open-apis/auth/v3/tenant_access_token/internal';
const tokenAnswer = z.object({
  code: z.literal(0),
  tenant_access_token: z.string().min(1),
  expire: z.number().positive(),
});

/** Feishu through the SDK's client, with our own HTTP, tokens, time limits and logging. */
export function createMessenger(options: MessengerOptions): Messenger {
  const domain = options.domain.replace(/\/+$/, '');
  const fetcher = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const http = createHttp({ fetch: fetcher, timeoutMs: options.timeoutMs ?? 10_000 });
  const client = new Client({
    appId: options.appId,
    appSecret: options.appSecret,
    domain,
    httpInstance: http,
    logger: sdkLogger(options.log),
    loggerLevel: LoggerLevel.warn,
    // With this the SDK fetches no tokens of its own; each call is given one.
    disableTokenCache: true,
  });
  const send: SendCall = (call, token) => {
    const { path, timeoutMs, ...rest } = call;
    return client.request({ ...rest, url: path, timeout: timeoutMs }, withTenantToken(token));
  };
  // Not through the SDK, whose clients hand a body over only once all of it has been read.
  const fetchBytes: FetchBytes = (path, token, limits) =>
    download(fetcher, { url: `${domain}${path}`, token, ...limits });
  const fetchToken = async (): Promise<FetchedToken> => {
    const credentials = { app_id: options.appId, app_secret: options.appSecret };
    const body = await http.post<unknown>(`${domain}${TOKEN_PATH}`, credentials);
    const read = tokenAnswer.safeParse(body);
    if (!read.success) throw new HttpError({ kind: 'refused', refusal: readRefusal(200, body) });
    return { token: read.data.tenant_access_token, expiresInSeconds: read.data.expire };
  };
  const tokens = createTokens(fetchToken, options.now);
  return messengerOver({ send, fetchBytes, tokens, log: options.log });
}
