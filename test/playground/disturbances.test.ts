import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { playgroundPage, type StandIn } from '../../src/playground/index.ts';
import { callerOf, cardOf, type FakeBot, LIN, startFakeBot, withPeople } from './fake-bot.ts';

let standIn: StandIn;
let bot: FakeBot;

beforeEach(async () => {
  bot = await startFakeBot();
  standIn = await withPeople({ eventsUrl: bot.url, mount: await playgroundPage() });
});
afterEach(async () => {
  await standIn.close();
  await bot.close();
});

const control = (change: unknown) =>
  fetch(`${standIn.url}/sim/controls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  });
const texts = () => bot.pushes.map(({ event }) => JSON.parse(event.message?.content ?? '{}').text);

describe('what a visitor lets go wrong', () => {
  it('is told and kept until it is switched off', async () => {
    expect(await (await control({ disturbances: ['slow_api'] })).json()).toMatchObject({
      delivery: 'webhook',
      connected: false,
      disturbances: ['slow_api'],
    });
    expect(await (await control({ disturbances: [] })).json()).toMatchObject({ disturbances: [] });
    expect(standIn.faults.pending()).toBe(0);
  });

  it('is nothing else than what is offered', async () => {
    expect((await control({ disturbances: ['earthquake'] })).status).toBe(400);
    expect((await control({ delivery: 'pigeon' })).status).toBe(400);
    expect((await control({ url: 'http://elsewhere.example' })).status).toBe(400);
  });

  it('brings every message twice, under the same event id', async () => {
    await control({ disturbances: ['duplicate_pushes'] });
    await standIn.person(LIN).says('目录');
    expect(texts()).toEqual(['目录', '目录']);
    expect(new Set(bot.pushes.map(({ eventId }) => eventId)).size).toBe(1);
  });

  it('brings the second of two messages first, and one that stays alone after a moment', async () => {
    await control({ disturbances: ['swapped_pushes'] });
    const lin = standIn.person(LIN);
    await Promise.all([lin.says('先'), lin.says('后')]);
    expect(texts()).toEqual(['后', '先']);
    await lin.says('独');
    expect(texts()).toEqual(['后', '先', '独']);
  });

  it.each([
    ['refused_cards', [0, 230099, 0, 230099]],
    ['busy_chat', [0, 230020, 0, 230020]],
    ['rate_limited', [0, 99991400, 0, 99991400]],
    ['refused_token', [0, 0, 99991663, 0]],
  ])('%s hits some calls and lets others pass', async (disturbance, codes) => {
    const caller = await callerOf(standIn);
    await control({ disturbances: [disturbance] });
    const seen: number[] = [];
    for (const _ of codes) seen.push((await caller.sendCard(cardOf('目录'))).code);
    expect(seen).toEqual(codes);
  });

  it('is listed as it happens, with status and time', async () => {
    await standIn.person(LIN).says('目录');
    await (await callerOf(standIn)).sendCard(cardOf('目录'));
    const state: unknown = await (await fetch(`${standIn.url}/sim/controls`)).json();
    expect(Object(state).traffic).toMatchObject([
      { kind: 'push', what: 'im.message.receive_v1', status: 200, attempt: 0, ms: expect.any(Number) },
      { kind: 'call', what: expect.stringContaining('tenant_access_token'), status: 200, code: 0 },
      { kind: 'call', what: 'POST /open-apis/im/v1/messages', status: 200, code: 0 },
    ]);
  });
});

describe('a file of a person', () => {
  const send = (name: string, body: Uint8Array, type = 'application/octet-stream') =>
    fetch(`${standIn.url}/sim/file?${new URLSearchParams({ person: LIN, name })}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: new Uint8Array(body),
    });

  it('reaches the bot as a message that names it', async () => {
    const bytes = new TextEncoder().encode('项目,预算');
    expect(await (await send('项目明细.csv', bytes)).json()).toEqual({ delivered: true });
    const { message } = bot.pushes[0]?.event ?? {};
    expect(JSON.parse(message?.content ?? '{}')).toMatchObject({ file_name: '项目明细.csv' });
  });

  it('is not taken when it is empty, has no name, or comes as another site’s form could send it', async () => {
    const bytes = new Uint8Array([1]);
    expect((await send('空.csv', new Uint8Array())).status).toBe(400);
    expect((await send('', bytes)).status).toBe(400);
    expect((await send('甲.csv', bytes, 'text/plain')).status).toBe(400);
    expect(bot.pushes).toEqual([]);
  });
});
