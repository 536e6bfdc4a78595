import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const sentMessage = z.object({ receive_id: z.string(), msg_type: z.string(), content: z.string() });

/** Just enough of Feishu to take what the bot sends, at the least cost to the measurement. */
export interface FeishuDouble {
  readonly url: string;
  /** The newest card sent to a person that holds these words, or the next one that does; any card without words. */
  cardFor(openId: string, words?: string): Promise<unknown>;
  close(): void;
}

export function startFeishuDouble(): Promise<FeishuDouble> {
  const cards = new Map<string, string>();
  const waiting = new Map<string, { readonly words: string; readonly found: (card: unknown) => void }>();
  let messages = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      if (request.url?.includes('tenant_access_token')) {
        response.end('{"code":0,"msg":"ok","tenant_access_token":"t-bench","expire":7200}');
        return;
      }
      if (request.method === 'POST') note(body);
      messages += 1;
      response.end(`{"code":0,"msg":"success","data":{"message_id":"om_${messages}"}}`);
    });
  });

  function note(body: string): void {
    const sent = sentMessage.safeParse(JSON.parse(body));
    if (!sent.success || sent.data.msg_type !== 'interactive') return;
    const { receive_id: person, content } = sent.data;
    cards.set(person, content);
    tell(person);
  }

  function tell(person: string): void {
    const card = cards.get(person);
    const waits = waiting.get(person);
    if (card === undefined || waits === undefined || !card.includes(waits.words)) return;
    waiting.delete(person);
    waits.found(JSON.parse(card));
  }

  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}`,
        cardFor: (openId, words = '') =>
          new Promise((found) => {
            waiting.set(openId, { words, found });
            tell(openId);
          }),
        close: () => server.close(),
      });
    });
  });
}
