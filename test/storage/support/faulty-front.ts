import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What goes wrong with a request: on its way, in front of the server, or on the way back. */
export type Fault =
  | 'reset'
  /** The server does it, and its answer is lost. */
  | 'answer lost'
  | 'cut off'
  | 'silence'
  /** The server knows nothing of the stream that the request goes on with. */
  | 'unknown stream'
  | { readonly status: number; readonly type: string; readonly body: string };

export interface FaultyFront {
  readonly url: string;
  /** From now on every request with these words in it goes wrong; null: none. */
  goWrong(fault: Fault | null, words?: string): void;
  close(): Promise<void>;
}

/** Stands before a libSQL server as a proxy would, and lets things go wrong when told to. */
export async function startFaultyFront(server: string): Promise<FaultyFront> {
  let fault: Fault | null = null;
  let words = '';
  const front = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const wrong = fault !== null && body.includes(words) ? fault : null;
    const forward = (text: string) =>
      fetch(`${server}${request.url}`, {
        method: request.method ?? 'GET',
        headers: headersOf(request),
        ...(text === '' ? {} : { body: text }),
      });
    // What is not to be stored is taken back, or the server would keep its lock for 5 s.
    if (wrong !== null && wrong !== 'answer lost' && body.includes('COMMIT')) {
      await forward(body.replace('COMMIT', 'ROLLBACK'));
    }
    if (wrong === 'silence') return;
    if (wrong === 'reset') return void request.socket.destroy();
    if (wrong === 'cut off') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      return void response.write('{"baton":', () => request.socket.destroy());
    }
    if (wrong !== null && typeof wrong === 'object') return send(response, wrong);
    const answer = await forward(wrong === 'unknown stream' ? withAnotherBaton(body) : body);
    const text = await answer.text();
    if (wrong === 'answer lost') return void request.socket.destroy();
    send(response, { status: answer.status, type: answer.headers.get('content-type') ?? '', body: text });
  });
  return {
    url: await listening(front),
    goWrong(next, part = '') {
      fault = next;
      words = part;
    },
    async close() {
      front.closeAllConnections();
      front.close();
      await once(front, 'close');
    },
  };
}

function send(response: ServerResponse, answer: Exclude<Fault, string>): void {
  response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
}

const withAnotherBaton = (body: string) => body.replace(/"baton":"[^"]{4}/, '"baton":"AAAA');

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const type = headers['content-type'] ?? 'application/json';
  return {
    'content-type': type,
    ...(headers.authorization === undefined ? {} : { authorization: headers.authorization }),
  };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the front has no port');
  return `http://127.0.0.1:${address.port}`;
}
