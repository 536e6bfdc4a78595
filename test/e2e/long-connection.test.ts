import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { anOffice, clerk, type Office } from './office.ts';

const minute = 60_000;

describe('a conversation over the long connection', () => {
  let office: Office;
  let person: PersonInChat;
  beforeAll(async () => {
    office = await anOffice({ mode: 'websocket' });
    person = office.standIn.person(clerk);
    await (await person.says('开始填报')).settled();
    const form = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
    await person.taps('开始填报', form, { near: '年度' });
  });
  afterAll(() => office.stop());

  const logged = (event: string) => office.logs.filter((line) => line.includes(`"event":"${event}"`)).length;
  const connected = () => expect.poll(() => office.standIn.connections.count(), { timeout: 5000 }).toBe(1);
  const count = (text: string) =>
    person.messages().filter(({ from, versions }) => from.type === 'app' && versions.at(-1)?.includes(text))
      .length;
  const openForm = async () => {
    await (await person.says('修改 采购计划')).settled();
    return person.messages().at(-1)?.id ?? '';
  };
  const versionsOf = (id: string) => person.messages().find((message) => message.id === id)?.versions.length;

  it('answers a click with toast and card, and does not repeat the card when the line holds', async () => {
    const card = await openForm();
    const { toast, settled } = await person.taps('保存并继续', {
      procurement_plan: '364.80',
      procurement_actual: '306.74',
      procurement_execution_item_2: '1',
    });
    expect(toast?.type).toBe('success');
    expect(person.sees(1)).toContain('政府采购执行率 84.08%');
    await settled(2500);
    expect(versionsOf(card)).toBe(2);
  });

  it('repeats the card when the line breaks right after the answer', async () => {
    const card = await openForm();
    await person.taps('跳过', { procurement_goods: '7' });
    const answered = versionsOf(card) ?? 0;
    office.standIn.connections.drop();
    await expect.poll(() => versionsOf(card), { timeout: 6000 }).toBe(answered + 1);
    await connected();
  });

  it('goes on after the connection was cut, and loses and doubles nothing', async () => {
    const before = logged('long_connection_ready');
    const said = ['第一句话', '第二句话', '第三句话'].map((text, index) => {
      if (index === 1) office.standIn.connections.drop();
      return person.says(text);
    });
    await Promise.all(said);
    await connected();
    expect(logged('long_connection_ready')).toBeGreaterThan(before);
    for (const wait of [1, 6, 61, 361]) await office.standIn.clock.advance(wait * minute);
    await office.standIn.settled(500);
    expect(['第一句话', '第二句话', '第三句话'].map(count)).toEqual([1, 1, 1]);
  });

  it('notices a connection that is only half open, and what was said meanwhile arrives once', async () => {
    const { settings, freeze } = office.standIn.connections;
    settings.client = { ...settings.client, PingInterval: 0.3 };
    office.standIn.connections.drop();
    await connected();
    const before = logged('long_connection_ready');
    freeze();
    await person.says('第四句话');
    await expect.poll(() => logged('long_connection_ready'), { timeout: 3000 }).toBeGreaterThan(before);
    await connected();
    await office.standIn.clock.advance(minute);
    await office.standIn.settled();
    expect(count('第四句话')).toBe(1);
  });

  it('answers once what was said while the bot was restarted', async () => {
    const restarted = office.restart();
    await person.says('第五句话');
    await restarted;
    await connected();
    for (const wait of [1, 6]) await office.standIn.clock.advance(wait * minute);
    await office.standIn.settled();
    expect(count('第五句话')).toBe(1);
  });

  it('takes a message of many pieces whole', async () => {
    office.standIn.connections.settings.chunkBytes = 1000;
    const long = `绩效目标${'按时完成绿化养护'.repeat(900)}`;
    const before = person.messages().length;
    const { reply } = await person.says(long);
    expect(reply).toMatchObject({ kind: 'answered', status: 200 });
    await expect.poll(() => person.messages().length, { timeout: 5000 }).toBe(before + 2);
  });

  it('keeps the order of what one person says at once', async () => {
    const words = Array.from({ length: 8 }, (_, index) => `连着说的第${index + 10}句`);
    await Promise.all(words.map((text) => person.says(text)));
    // Feishu takes five messages a second for one chat.
    const answered = () =>
      person
        .messages()
        .filter(({ from }) => from.type === 'app')
        .flatMap(({ versions }) => words.filter((text) => versions.at(-1)?.includes(text)));
    await expect.poll(() => answered().length, { timeout: 10_000 }).toBe(words.length);
    expect(answered()).toEqual(words);
  });

  it('takes no posted events, and says over HTTP how the line stands', async () => {
    const post = await fetch(`${office.botUrl()}/feishu/events`, { method: 'POST', body: '{}' });
    expect([post.status, await post.json()]).toEqual([404, { error: 'long_connection' }]);
    const ready = await fetch(`${office.botUrl()}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { ready: true, connected: true }]);
    const metrics = await (await fetch(`${office.botUrl()}/metrics`)).text();
    expect(metrics).toContain('\nziping_long_connection_up 1\n');
  });
});
