import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageId } from '../../../src/evaluation/ids.ts';
import { createMessenger } from '../../../src/feishu/client/index.ts';
import { keepLog, refusal, tokenPath } from './fake-feishu.ts';

type Reply = (response: ServerResponse) => void;

/** Feishu's download alone: hands out tokens, and lets the test write the answers byte by byte. */
async function startDownloads() {
  const replies: Reply[] = [];
  const paths: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === tokenPath) {
      response.end(JSON.stringify({ code: 0, tenant_access_token: `t-${paths.length}`, expire: 7200 }));
      return;
    }
    paths.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    replies.shift()?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const options = { appId: 'cli_00112233445566aa', appSecret: 'invented', log: keepLog() };
  const messenger = createMessenger({ ...options, domain: `http://127.0.0.1:${port}` });
  return {
    replies,
    paths,
    fetch: (maxBytes = 1000) => messenger.download(messageId('om_1'), 'file_v3_1', maxBytes, 'file'),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const attachment = { 'content-type': 'application/json', 'content-disposition': 'attachment' };
const bytes =
  (content: Uint8Array | string, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(200, headers).end(content);
const refuse = (code: number, status = 400): Reply => {
  const { body } = refusal(code, 'no', status);
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
};

let feishu: Awaited<ReturnType<typeof startDownloads>>;
beforeEach(async () => {
  feishu = await startDownloads();
});
afterEach(() => feishu.close());

describe('fetching a file that came with a message', () => {
  it('gives its bytes as they are', async () => {
    const content = new Uint8Array([0, 0x50, 0x4b, 0xff, 0xfe, 10, 13]);
    feishu.replies.push(bytes(content, { 'content-type': 'application/octet-stream' }));
    expect(await feishu.fetch()).toEqual({ ok: true, data: content });
    expect(feishu.paths).toEqual([
      'GET /open-apis/im/v1/messages/om_1/resources/file_v3_1?type=file Bearer t-0',
    ]);
  });

  it('knows a .json file, even one like an error of Feishu’s, from an error', async () => {
    const json = '{"code":230110,"msg":"deleted"}';
    feishu.replies.push(bytes(json, attachment), bytes(json, { 'content-type': 'application/json' }));
    expect(await feishu.fetch()).toEqual({ ok: true, data: new TextEncoder().encode(json) });
    expect(await feishu.fetch()).toMatchObject({ ok: false, failure: { kind: 'expired', code: 230110 } });
  });

  it('stops at the limit, whether the size is announced or not', async () => {
    feishu.replies.push(bytes('x'.repeat(1001)), (response) => {
      const timer = setInterval(() => response.write('x'.repeat(400)), 5);
      response.on('close', () => clearInterval(timer));
    });
    const tooLarge = { ok: false, failure: { kind: 'too_large' } };
    expect(await feishu.fetch()).toMatchObject(tooLarge);
    expect(await feishu.fetch()).toMatchObject(tooLarge);
  });

  it('tells apart why Feishu does not give it', async () => {
    const reasons = [
      [234003, 'expired'],
      [234037, 'too_large'],
      [234038, 'restricted'],
      [234043, 'restricted'],
      [99991672, 'configuration'],
    ] as const;
    for (const [code, kind] of reasons) {
      feishu.replies.push(refuse(code));
      expect(await feishu.fetch()).toMatchObject({ ok: false, failure: { kind, code } });
    }
  });

  it('renews a refused token once, and tries again after a server error or a cut connection', async () => {
    feishu.replies.push(refuse(99991663), bytes('ok'), refuse(1, 502), (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await feishu.fetch()).toMatchObject({ ok: true });
    expect(await feishu.fetch()).toMatchObject({ failure: { kind: 'retry' } });
    expect(await feishu.fetch()).toMatchObject({ failure: { kind: 'retry', detail: 'network' } });
  });
});
