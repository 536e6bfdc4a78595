import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Context } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fate } from '../../src/feishu/index.ts';
import { fateOf, nodeHost } from '../../src/node/host.ts';

describe('the fate of an answer', () => {
  let close: (() => void) | null = null;
  afterEach(() => close?.());

  /** A server whose one request the test answers; resolves to that answer and the client's socket. */
  async function aRequest() {
    const arrived = new Promise<ServerResponse>((resolve) => {
      const server = createServer((_, response) => resolve(response));
      close = () => server.close();
      server.listen(0, '127.0.0.1', () => {
        socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () =>
          socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
        );
        socket.resume();
      });
    });
    let socket: ReturnType<typeof connect>;
    const response = await arrived;
    return { response, hangUp: () => socket.destroy() };
  }

  it('is to be heard once it was handed over', async () => {
    const { response } = await aRequest();
    const fate = fateOf(response);
    response.end('{}');
    expect(await fate).toBe<Fate>('heard');
  });

  it('is not to be heard when the connection breaks before', async () => {
    const { response, hangUp } = await aRequest();
    const fate = fateOf(response);
    hangUp();
    expect(await fate).toBe<Fate>('unheard');
  });

  it('is not to be heard when the connection broke while the turn was under way', async () => {
    const { response, hangUp } = await aRequest();
    const closed = new Promise((resolve) => response.once('close', resolve));
    hangUp();
    await closed;
    expect(await fateOf(response)).toBe<Fate>('unheard');
  });

  it('is unknown where there is no connection of our own', async () => {
    expect(await fateOf(undefined)).toBe<Fate>('unknown');
  });
});

it('waits at the end for what follows answers already given', async () => {
  const host = nodeHost(
    () => {},
    async () => null,
  );
  let end = () => {};
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  host.keepAlive(new Context(new Request('http://bot')), work);
  let isFinished = false;
  const finished = host.finish().then(() => {
    isFinished = true;
  });
  await Promise.resolve();
  expect(isFinished).toBe(false);
  end();
  await finished;
});
