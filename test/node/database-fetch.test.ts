import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFetch } from '../../src/node/database-fetch.ts';

describe('statements on their way to a libSQL server', () => {
  const asked: { readonly from: number | undefined; readonly headers: IncomingMessage['headers'] }[] = [];
  let server: Server;
  let url: string;
  beforeEach(async () => {
    asked.length = 0;
    server = createServer(async (request, response) => {
      asked.push({ from: request.socket.remotePort, headers: request.headers });
      if (request.url === '/cut') return request.socket.destroy();
      const parts: Uint8Array[] = [];
      for await (const part of request) parts.push(part);
      response.writeHead(request.url === '/refused' ? 401 : 200, { 'content-type': 'application/json' });
      response.end(Buffer.concat(parts));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterEach(() => server.close());

  const post = (path: string, body: string) => {
    const headers = { authorization: 'Bearer secret', 'content-type': 'application/json' };
    return databaseFetch()(new Request(`${url}${path}`, { method: 'POST', headers, body }));
  };

  it('arrive whole, and so do the answers', async () => {
    const answer = await post('/v2/pipeline', '{"sql":"采购计划"}');
    expect([answer.ok, answer.headers.get('content-type')]).toEqual([true, 'application/json']);
    expect(await answer.json()).toEqual({ sql: '采购计划' });
    expect(asked[0]?.headers.authorization).toBe('Bearer secret');
  });

  it('go over one kept connection, and ask for nothing to be compressed', async () => {
    const carries = databaseFetch();
    for (let round = 0; round < 3; round += 1) {
      await (await carries(`${url}/v2/pipeline`, { method: 'POST', body: '{}' })).json();
    }
    expect(new Set(asked.map(({ from }) => from)).size).toBe(1);
    expect(asked.map(({ headers }) => headers['accept-encoding'])).toEqual([undefined, undefined, undefined]);
  });

  it('are refused with the status the server gave', async () => {
    const answer = await post('/refused', '{"message":"no"}');
    expect([answer.ok, answer.status, await answer.text()]).toEqual([false, 401, '{"message":"no"}']);
  });

  it('fail as those of fetch do where the connection breaks', async () => {
    const failed = new TypeError('fetch failed');
    await expect(fetch(`${url}/cut`, { method: 'POST', body: '{}' })).rejects.toThrow(failed);
    await expect(post('/cut', '{}')).rejects.toThrow(failed);
  });
});
