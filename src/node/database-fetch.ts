import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { silenceMs } from '../storage/server/carry.ts';

/** A connection idle for longer may be closed by the server just when it is used again. */
const idleMs = 4_000;
const agentOptions = { keepAlive: true, timeout: idleMs };

/**
 * Takes statements to a libSQL server over kept connections. Node's own `fetch` costs more processor time than all
 * the rest of a statement, and asks for compressed answers, which costs both sides more than it saves. Fails in the
 * words of `fetch`, by which an unreachable server is told apart from one that refuses.
 */
export function databaseFetch(limitMs = silenceMs): typeof fetch {
  const agent = new HttpAgent(agentOptions);
  const secureAgent = new HttpsAgent(agentOptions);
  return async (input, init) => {
    const request = new Request(input, init);
    const body = Buffer.from(await request.arrayBuffer());
    const url = new URL(request.url);
    const options = {
      method: request.method,
      headers: { ...Object.fromEntries(request.headers), 'content-length': body.length },
      timeout: limitMs,
    };
    return new Promise((resolve, reject) => {
      const failed = (cause: unknown) => reject(new TypeError('fetch failed', { cause }));
      const heard = (answer: IncomingMessage) => whole(answer).then(resolve, failed);
      const sent =
        url.protocol === 'https:'
          ? httpsRequest(url, { ...options, agent: secureAgent }, heard)
          : httpRequest(url, { ...options, agent }, heard);
      sent.on('timeout', () => sent.destroy(new DOMException(`no answer for ${limitMs} ms`, 'TimeoutError')));
      sent.on('error', failed);
      sent.end(body);
    });
  };
}

async function whole(answer: IncomingMessage): Promise<Response> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const headers = new Headers();
  const type = answer.headers['content-type'];
  if (type !== undefined) headers.set('content-type', type);
  return new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 500, headers });
}
