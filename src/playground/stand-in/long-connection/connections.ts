import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isLocal } from '../loopback.ts';
import type { Transport } from '../push/transport.ts';
import { createAcknowledgements } from './acknowledgements.ts';
import { decodeFrame, encodeFrame, type Frame } from './frame.ts';
import { splitEvent } from './split.ts';

const PATH = '/ws/v2';
const SERVICE = 33_554_678;

/** What Feishu tells its client of connecting, in seconds; its own figures are -1, 120, 30 and 120. */
export interface ClientConfig {
  /** -1: without end. */
  readonly ReconnectCount: number;
  readonly ReconnectInterval: number;
  /** The first attempt waits a random part of this. */
  readonly ReconnectNonce: number;
  readonly PingInterval: number;
}

/** The sockets over which bots wait for events (feishu.md §5.3). */
export interface LongConnections {
  readonly settings: {
    client: ClientConfig;
    /** An event whose JSON is larger is sent in pieces of this many bytes. */
    chunkBytes: number;
    /** Holds every event back for so long. */
    delayMs: number;
  };
  /** How many bots are connected. */
  count(): number;
  /** Where a bot may connect, once. `host` is this stand-in's own, with its port. */
  invite(host: string): string;
  /** Takes a request to upgrade; one without an invitation is refused. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an event over one of the sockets, chosen at random, and waits for its acknowledgement. */
  readonly send: Transport;
  /** Cuts every connection. */
  drop(): void;
  /** Leaves every connection half open: it looks alive, but nothing passes any more, not even a pong. */
  freeze(): void;
  close(): void;
}

export function createLongConnections(): LongConnections {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const frozen = new WeakSet<WebSocket>();
  const settings: LongConnections['settings'] = {
    client: { ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 0, PingInterval: 10 },
    chunkBytes: 64 * 1024,
    delayMs: 0,
  };
  const acknowledgements = createAcknowledgements();

  const serve = (socket: WebSocket) => {
    socket.on('message', (data: Buffer) => {
      const frame = frozen.has(socket) ? null : decodeFrame(data);
      if (frame?.method === 'data') acknowledgements.take(frame);
      else if (frame?.headers.type === 'ping') socket.send(encodeFrame(pong(settings.client)));
    });
    socket.on('close', () => acknowledgements.lost(socket));
    // A client that breaks the protocol is cut off by `ws`; what matters of it is the `close` that follows.
    socket.on('error', () => socket.terminate());
  };

  return {
    settings,
    count: () => server.clients.size,
    invite(host) {
      const ticket = randomUUID();
      tickets.add(ticket);
      // The client reads its ids out of the whole address, so neither may come first.
      return `ws://${host}${PATH}?fpid=493&device_id=${randomUUID()}&service_id=${SERVICE}&ticket=${ticket}`;
    },
    accept(request, socket, head) {
      const address = new URL(request.url ?? '/', 'ws://127.0.0.1');
      const invited = tickets.delete(address.searchParams.get('ticket') ?? '');
      const { host, origin } = request.headers;
      if (!invited || address.pathname !== PATH || !isLocal(host, origin)) return refuse(socket);
      server.handleUpgrade(request, socket, head, serve);
    },
    async send(envelope) {
      await new Promise((resolve) => setTimeout(resolve, settings.delayMs));
      const sockets = [...server.clients];
      const socket = sockets[Math.floor(Math.random() * sockets.length)];
      if (socket === undefined) return { kind: 'unreachable' };
      const id = randomUUID();
      const answer = acknowledgements.wait(id, socket);
      const frames = splitEvent(envelope, { id, service: SERVICE, bytes: settings.chunkBytes });
      if (!frozen.has(socket)) for (const frame of frames) socket.send(encodeFrame(frame));
      return answer;
    },
    drop() {
      for (const socket of server.clients) socket.terminate();
    },
    freeze() {
      for (const socket of server.clients) frozen.add(socket);
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/** Every pong brings the settings anew. */
function pong(config: ClientConfig): Frame {
  const payload = Buffer.from(JSON.stringify(config));
  return { method: 'control', service: SERVICE, headers: { type: 'pong' }, payload };
}

function refuse(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 403 Forbidden\r\nHandshake-Status: 403\r\nConnection: close\r\n\r\n');
}
