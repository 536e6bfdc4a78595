import { EventDispatcher, LoggerLevel, WSClient } from '@larksuiteoapi/node-sdk';
import { createHttp } from '../client/http.ts';
import type { ReceptionParts } from '../reception.ts';
import { endpointHttp } from './endpoint.ts';
import { createListener } from './listener.ts';
import { connectionLogger } from './logger.ts';
import { type EndpointProblem, refusalOf } from './refusal.ts';

export interface LongConnectionOptions extends ReceptionParts {
  /** `cli_` and 16 hex digits; the SDK stays idle with anything else. */
  readonly appId: string;
  readonly appSecret: string;
  /** Base URL without a trailing slash. */
  readonly domain: string;
  /** Seconds without a sign of life after a ping that make a connection count as dead; 10 by default. */
  readonly pingTimeoutSeconds?: number;
  /** An agent of `node:http` for the way out, where connections do not go directly. */
  readonly agent?: object | undefined;
  /** The wait before asking Feishu again once it refused to connect us; a minute by default. */
  readonly restartAfterMs?: number;
}

export interface ConnectionStatus {
  readonly connected: boolean;
  /** How often the connection was made anew. */
  readonly reconnects: number;
}

/** The events of one app, coming in over a WebSocket that this process opened. */
export interface LongConnection {
  /**
   * Resolves with the first connection. Rejects with an AppError `feishu_refused` that names the setting,
   * when Feishu refuses the app. Stays open while Feishu cannot be reached: attempts go on.
   */
  readonly ready: Promise<void>;
  status(): ConnectionStatus;
  /** Answers what has come in, then cuts the connection: one left behind would swallow events. */
  close(): Promise<void>;
}

/**
 * Connects to Feishu through the SDK’s WSClient and keeps the connection (feishu.md §5.3). Over it come the
 * same envelopes as over the webhook, neither encrypted nor signed, since Feishu knows us by our secret.
 */
export function connectFeishu(options: LongConnectionOptions): LongConnection {
  const { appId, appSecret, domain, log, restartAfterMs = 60_000 } = options;
  const line = { breaks: 0, ups: 0 };
  let restart: NodeJS.Timeout | undefined;
  let closed = false;
  const first = deferred();

  const isUp = () => client.getConnectionStatus().state === 'connected';
  const listener = createListener({ ...options, line: { breaks: () => line.breaks, isUp } });
  const logger = connectionLogger(log);
  const eventDispatcher = Object.assign(new EventDispatcher({ logger }), { invoke: listener.invoke });

  const up = () => {
    line.ups += 1;
    log.info('long_connection_ready', { reconnects: line.ups - 1 });
    first.resolve();
  };
  const lost = () => {
    line.breaks += 1;
    log.warn('long_connection_lost');
  };
  /** Ends the SDK’s own attempts, and begins anew later: it would go on for ever, or give up for good. */
  const startOver = () => {
    client.close({ force: true });
    // An answer may still come in after the end.
    if (!closed) restart = setTimeout(start, restartAfterMs);
  };
  const noteAnswer = (problem: EndpointProblem | null) => {
    if (problem === null) return;
    const refusal = refusalOf(problem);
    log.warn('long_connection_failed', { ...problem, hint: refusal?.hint });
    // Feishu could not be asked: the SDK tries again by itself.
    if (problem.code === null) return;
    startOver();
    if (refusal !== null) first.reject(refusal);
  };
  const client = new WSClient({
    appId,
    appSecret,
    domain,
    httpInstance: endpointHttp(createHttp({ fetch: globalThis.fetch, timeoutMs: 10_000 }), noteAnswer),
    logger,
    loggerLevel: LoggerLevel.warn,
    autoReconnect: true,
    ...(options.agent === undefined ? {} : { agent: options.agent }),
    handshakeTimeoutMs: 15_000,
    wsConfig: { pingTimeout: options.pingTimeoutSeconds ?? 10 },
    onReady: up,
    onReconnected: up,
    onReconnecting: lost,
    onError: startOver,
  });
  const start = () => void client.start({ eventDispatcher });

  start();
  return {
    ready: first.promise,
    status: () => ({ connected: isUp(), reconnects: Math.max(0, line.ups - 1) }),
    async close() {
      closed = true;
      clearTimeout(restart);
      await listener.finish();
      client.close({ force: true });
      await listener.settled();
    },
  };
}

/** A promise to be settled from outside. A rejection that nobody waits for is no fault: it was logged. */
function deferred() {
  let resolve: () => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
