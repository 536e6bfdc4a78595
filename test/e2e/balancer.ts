import { createServer, type IncomingMessage } from 'node:http';
import { openEnvelope } from '../../src/feishu/index.ts';
import { credentials } from './office.ts';

/** Stands between Feishu and several processes, and hands each push to a random one of them. */
export interface Balancer {
  readonly url: string;
  /** How many pushes were handed to a second process as well. */
  readonly duplicates: () => number;
  /** The port of the process that alone was handed the click whose form held this text; undefined: none was. */
  readonly portOfClick: (text: string) => number | undefined;
  close(): void;
}

interface Push {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Answer = { readonly status: number; readonly body: string };

/**
 * An event goes to a second process at the same moment, as Feishu may repeat one; a click, which Feishu never
 * repeats, to one alone. The push counts as acknowledged when either did.
 * @param random from 0 to 1
 */
export async function startBalancer(ports: () => readonly number[], random: () => number): Promise<Balancer> {
  let duplicates = 0;
  const clicks: { readonly text: string; readonly port: number | undefined }[] = [];
  const handle = async (push: Push): Promise<Answer> => {
    const click = await clickIn(push);
    const order = shuffled(ports(), random).slice(0, click === null ? 2 : 1);
    if (click !== null) clicks.push({ text: click, port: order[0] });
    duplicates += order.length - 1;
    const answers = await Promise.all(order.map((port) => forward(port, push)));
    return answers.find(({ status }) => status === 200) ?? answers[0] ?? { status: 502, body: '' };
  };
  const server = createServer(async (request, response) => {
    const { status, body } = await handle(await read(request));
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    duplicates: () => duplicates,
    portOfClick: (text) => clicks.find((click) => click.text.includes(text))?.port,
    close: () => void server.close(),
  };
}

async function read(request: IncomingMessage): Promise<Push> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const signed = Object.entries(request.headers).filter(([name]) => name.startsWith('x-lark-'));
  return {
    path: request.url ?? '/',
    headers: Object.fromEntries(signed.map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(parts).toString(),
  };
}

/** A click as JSON; null for any other push. */
async function clickIn({ headers, body }: Push): Promise<string | null> {
  const signature = {
    timestamp: headers['x-lark-request-timestamp'] ?? '',
    nonce: headers['x-lark-request-nonce'] ?? '',
    signature: headers['x-lark-signature'] ?? '',
  };
  const opened = await openEnvelope(body, signature, credentials);
  if (opened.kind !== 'event') return null;
  const event = JSON.stringify(opened.envelope);
  return event.includes('"event_type":"card.action.trigger"') ? event : null;
}

async function forward(port: number, { path, headers, body }: Push): Promise<Answer> {
  try {
    const url = `http://127.0.0.1:${port}${path}`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 502, body: '' };
  }
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
