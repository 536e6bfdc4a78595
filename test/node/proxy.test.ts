import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/evaluation/index.ts';
import { createMessenger } from '../../src/feishu/index.ts';
import { connectFeishu } from '../../src/feishu/long-connection/index.ts';
import { goByProxies, type Proxies } from '../../src/node/proxy.ts';
import { type StandIn, startStandIn } from '../../src/playground/stand-in/index.ts';
import { credentials } from '../e2e/office.ts';
import { keepLog } from '../feishu/client/fake-feishu.ts';

/** No name server knows it: who reaches it has gone by the proxy. */
const unknownHost = 'open.feishu.test';

/**
 * Opens tunnels to one port of this machine, whatever name is asked for, and notes the names. The stand-in answers to
 * this machine's own name only, so that is put in the place of Feishu's.
 */
async function startProxy(port: number) {
  const asked: string[] = [];
  const server = createServer((_, answer) => answer.writeHead(405).end());
  server.on('connect', (incoming: IncomingMessage, socket) => {
    asked.push(incoming.url ?? '');
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket);
    });
    socket.on('data', (chunk: Buffer) => {
      onward.write(chunk.toString('latin1').replace(`: ${unknownHost}`, ': 127.0.0.1'), 'latin1');
    });
    socket.on('close', () => onward.destroy());
    socket.on('error', () => onward.destroy());
    onward.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    asked,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

describe('behind a proxy', () => {
  const before = { ...process.env };
  let standIn: StandIn;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let proxies: Proxies;
  let domain: string;
  const log = keepLog();

  beforeAll(async () => {
    standIn = await startStandIn({
      ...credentials,
      mode: 'websocket',
      people: [{ openId: 'ou_lin', name: '林晓' }],
    });
    const { port } = new URL(standIn.url);
    domain = `http://${unknownHost}:${port}`;
    proxy = await startProxy(Number(port));
    Object.assign(process.env, { HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, NO_PROXY: '.intranet.test' });
    proxies = await goByProxies();
  });
  afterAll(async () => {
    proxies.undo();
    for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY']) delete process.env[name];
    Object.assign(process.env, before);
    await standIn.close();
    await proxy.close();
  });

  it('messages reach Feishu by it', async () => {
    const messenger = createMessenger({ ...credentials, domain, log });
    const sent = await messenger.sendText({ type: 'person', id: personId('ou_lin') }, '您好', 'uuid-1');
    expect(sent).toMatchObject({ ok: true });
    expect(proxy.asked).toContainEqual(expect.stringContaining(unknownHost));
  });

  it('the long connection is asked for and made by it', async () => {
    proxy.asked.length = 0;
    const agent = proxies.agentFor(domain);
    const bot = { handle: async () => Promise.reject(new Error('nothing comes')) };
    const line = connectFeishu({
      ...credentials,
      domain,
      agent,
      bot: {
        ...bot,
        placeFor: async () => null,
        heard: async () => {},
        unheard: async () => {},
        unknown: async () => {},
      },
      log,
      deliver: async () => {},
    });
    // Where to connect is asked of a name that only the proxy finds.
    await line.ready;
    expect(line.status().connected).toBe(true);
    await line.close();
    expect(proxy.asked).toContainEqual(expect.stringMatching(/^127\.0\.0\.1:/));
  });

  it('what NO_PROXY names, and this machine itself, are reached directly', async () => {
    expect(proxies.hostFor('https://db.intranet.test')).toBeNull();
    expect(proxies.hostFor(standIn.url)).toBeNull();
    expect(proxies.hostFor('https://open.feishu.cn')).toBe(new URL(proxy.url).host);
    proxy.asked.length = 0;
    await fetch(`${standIn.url}/nothing`);
    expect(proxy.asked).toEqual([]);
  });

  it('a setting that is no address stops the start with its name', async () => {
    process.env.HTTPS_PROXY = 'proxy.example:3128';
    await expect(goByProxies()).rejects.toMatchObject({
      code: 'bad_configuration',
      hint: expect.stringContaining('HTTPS_PROXY'),
    });
    process.env.HTTPS_PROXY = proxy.url;
  });
});
