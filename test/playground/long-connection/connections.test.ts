import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { StandIn } from '../../../src/playground/stand-in/index.ts';
import { LIN, withPeople } from '../fake-bot.ts';
import { askEndpoint, connectBot, invitation } from './client.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await withPeople({ mode: 'websocket' });
});
afterEach(() => standIn.close());

const minute = 60_000;
const statuses = () => standIn.transcript.pushes().map(({ status }) => status);

describe('where to connect', () => {
  it('is told with the intervals, and the ids do not come first in the address', async () => {
    const { status, body } = await askEndpoint(standIn);
    expect([status, body.code]).toEqual([200, 0]);
    expect(body.data?.URL).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/ws\/v2\?fpid=.*&device_id=.+&service_id=\d+&/);
    expect(body.data?.ClientConfig).toEqual(standIn.connections.settings.client);
  });

  it('is not told for a wrong secret: code 514, HTTP 200, no data', async () => {
    const { status, body } = await askEndpoint(standIn, 'guessed');
    expect([status, body.code, body.data]).toEqual([200, 514, undefined]);
  });

  it('is not told beyond fifty connections', async () => {
    await Promise.all(Array.from({ length: 50 }, () => connectBot(standIn)));
    expect((await askEndpoint(standIn)).body.code).toBe(1000040350);
  });

  it('serves once, and no page of another site', async () => {
    const opened = async (url: string, options: object = {}) => {
      const socket = new WebSocket(url, options);
      const [event] = await Promise.race([
        once(socket, 'open').then(() => ['open']),
        once(socket, 'unexpected-response').then(() => ['refused']),
      ]);
      socket.on('error', () => {});
      socket.terminate();
      return event;
    };
    const address = await invitation(standIn);
    expect(await opened(address)).toBe('open');
    expect(await opened(address)).toBe('refused');
    const another = await invitation(standIn);
    expect(await opened(another, { headers: { Origin: 'http://elsewhere.example' } })).toBe('refused');
  });
});

describe('a connection', () => {
  it('answers a ping with the settings of the moment', async () => {
    const bot = await connectBot(standIn);
    standIn.connections.settings.client = { ...standIn.connections.settings.client, PingInterval: 7 };
    bot.ping();
    await expect.poll(() => bot.frames.length).toBe(1);
    expect(bot.frames[0]?.headers).toEqual({ type: 'pong' });
    const payload = Buffer.from(bot.frames[0]?.payload ?? []).toString('utf8');
    expect(JSON.parse(payload)).toMatchObject({ PingInterval: 7 });
  });

  it('carries an event in pieces, and its answer back', async () => {
    const bot = await connectBot(standIn);
    standIn.connections.settings.chunkBytes = 100;
    bot.answer = { code: 200, data: { toast: { content: '好的' } } };
    const { reply } = await standIn.person(LIN).says('绩效自评'.repeat(200));
    expect(reply).toEqual({ kind: 'answered', status: 200, body: '{"toast":{"content":"好的"}}' });
    expect(bot.frames.length).toBeGreaterThan(20);
    expect(JSON.stringify(bot.events[0])).toContain('绩效自评'.repeat(200));
  });

  it('half open swallows pings and events', async () => {
    const bot = await connectBot(standIn);
    standIn.connections.freeze();
    bot.ping();
    const { reply } = await standIn.person(LIN).says('在吗');
    expect(reply).toEqual({ kind: 'timeout' });
    expect(bot.frames).toEqual([]);
  });
});

describe('an event', () => {
  it('reaches one of the connected bots, and each of them now and then', async () => {
    const bots = await Promise.all([connectBot(standIn), connectBot(standIn)]);
    for (let number = 0; number < 20; number += 1) await standIn.person(LIN).says(`第${number}句`);
    const seen = bots.flatMap(({ events }) => events.map(({ header }) => header.event_id));
    expect(seen).toHaveLength(20);
    expect(new Set(seen).size).toBe(20);
    for (const { events } of bots) expect(events.length).toBeGreaterThan(0);
  });

  it('climbs the ladder while nobody is connected, and stops at the first who takes it', async () => {
    await standIn.person(LIN).says('在吗');
    const bot = await connectBot(standIn);
    bot.answer = { code: 500 };
    await standIn.clock.advance(minute);
    bot.answer = { code: 200, data: {} };
    await standIn.clock.advance(24 * 60 * minute);
    expect(statuses()).toEqual([null, 500, 200]);
    expect(new Set(bot.events.map(({ header }) => header.event_id)).size).toBe(1);
  });

  it('whose connection is cut before the answer comes again', async () => {
    const bot = await connectBot(standIn);
    bot.answer = null;
    const said = standIn.person(LIN).says('在吗');
    await expect.poll(() => bot.events.length).toBe(1);
    standIn.connections.drop();
    expect((await said).reply).toEqual({ kind: 'unreachable' });
    const next = await connectBot(standIn);
    await standIn.clock.advance(minute);
    expect(next.events).toHaveLength(1);
  });

  it('goes the way that is chosen at the moment', async () => {
    const bot = await connectBot(standIn);
    standIn.delivery.mode = 'webhook';
    expect((await standIn.person(LIN).says('在吗')).reply).toEqual({ kind: 'no_url' });
    standIn.delivery.mode = 'websocket';
    await standIn.person(LIN).says('在吗');
    expect(bot.events).toHaveLength(1);
    expect(standIn.transcript.pushes().map(({ way }) => way)).toEqual(['webhook', 'websocket']);
  });
});
