import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../src/playground/stand-in/index.ts';
import { type Caller, CREDENTIALS, callerOf, cardOf, LIN, plain, smallForm, withPeople } from './fake-bot.ts';

const MESSAGES = '/open-apis/im/v1/messages';
const TO_LIN = `${MESSAGES}?receive_id_type=open_id`;
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

let standIn: StandIn;
let bot: Caller;

beforeEach(async () => {
  standIn = await withPeople();
  bot = await callerOf(standIn);
});
afterEach(() => standIn.close());

const text = (content: string, uuid?: string) => ({
  receive_id: LIN,
  msg_type: 'text',
  content: JSON.stringify({ text: content }),
  ...(uuid === undefined ? {} : { uuid }),
});

describe('tokens', () => {
  it('gives the same token while at least half an hour is left, and a new one after', async () => {
    expect((await callerOf(standIn)).token).toBe(bot.token);
    await standIn.clock.advance(HOUR + 31 * 60_000);
    const later = await callerOf(standIn);
    expect(later.token).not.toBe(bot.token);
    expect((await bot.call('GET', `/open-apis/contact/v3/users/${LIN}`)).code).toBe(0);
  });

  it('gives none for a wrong secret', async () => {
    const body = { app_id: CREDENTIALS.appId, app_secret: 'guessed' };
    const answer = await bot.call('POST', '/open-apis/auth/v3/tenant_access_token/internal', body);
    expect(answer).toMatchObject({ status: 400, code: 10014 });
    expect(answer.data.tenant_access_token).toBeUndefined();
  });

  it('refuses a missing token and one that was invalidated', async () => {
    const bare = await fetch(standIn.url + TO_LIN, { method: 'POST' });
    expect(bare.status).toBe(400);
    expect(await bare.json()).toMatchObject({ code: 99991661, error: { log_id: expect.any(String) } });
    standIn.invalidateTokens();
    expect(await bot.call('POST', TO_LIN, text('在吗'))).toMatchObject({ status: 400, code: 99991663 });
  });
});

describe('sending', () => {
  it('puts a text into the chat of the person and returns the message', async () => {
    const sent = await bot.call('POST', TO_LIN, text('您好'));
    expect(sent).toMatchObject({ status: 200, code: 0, msg: 'success' });
    expect(sent.data).toMatchObject({ msg_type: 'text', chat_id: standIn.person(LIN).chatId });
    expect(sent.headers.get('x-tt-logid')).toBeTruthy();
    expect(standIn.person(LIN).sees()).toBe('您好');
  });

  it('sends once for one uuid within an hour, and again after it', async () => {
    const first = await bot.call('POST', TO_LIN, text('一次', 'same'));
    const second = await bot.call('POST', TO_LIN, text('一次', 'same'));
    expect(second.data.message_id).toBe(first.data.message_id);
    expect(standIn.person(LIN).messages()).toHaveLength(1);
    await standIn.clock.advance(HOUR + 1);
    await bot.call('POST', TO_LIN, text('一次', 'same'));
    expect(standIn.person(LIN).messages()).toHaveLength(2);
  });

  it.each([
    ['a stranger', { ...text('x'), receive_id: 'ou_nobody' }, 230013],
    ['a chat id under open_id', { ...text('x'), receive_id: 'oc_x' }, 230034],
    ['a uuid of 51 characters', text('x', 'u'.repeat(51)), 230001],
    ['content that is not JSON', { ...text('x'), content: '{' }, 230001],
    ['a text over 150 KB', text('字'.repeat(51 * 1024)), 230025],
    ['a body without content', { receive_id: LIN, msg_type: 'text' }, 99992402],
    ['an unknown file key', { ...text('x'), msg_type: 'file', content: '{"file_key":"f"}' }, 230001],
  ])('refuses %s', async (_, body, code) => {
    expect(await bot.call('POST', TO_LIN, body)).toMatchObject({ status: 400, code });
  });

  it('takes a chat id, answers a message in its chat, and knows no foreign chat', async () => {
    const { chatId } = standIn.person(LIN);
    const to = (receive_id: string) => ({ ...text('按群发送'), receive_id });
    const sent = await bot.call('POST', `${MESSAGES}?receive_id_type=chat_id`, to(chatId));
    const reply = await bot.call('POST', `${MESSAGES}/${sent.data.message_id}/reply`, text('回复'));
    expect(reply.data).toMatchObject({ chat_id: chatId, parent_id: sent.data.message_id });
    expect(await bot.call('POST', `${MESSAGES}?receive_id_type=chat_id`, to('oc_x'))).toMatchObject({
      code: 230002,
    });
  });

  it('lets five messages a second into a chat, unless the limit is switched off', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => bot.call('POST', TO_LIN, text('快'))));
    expect(codes.map(({ code }) => code).toSorted()).toEqual([0, 0, 0, 0, 0, 230020]);
    standIn.limits.enforced = false;
    expect(await bot.call('POST', TO_LIN, text('快'))).toMatchObject({ code: 0 });
  });

  // Fifty calls take more than a second where the machine is busy.
  it('answers 429 with the seconds to wait after fifty calls of one API in a second', {
    retry: 3,
  }, async () => {
    const ask = () => bot.call('GET', `/open-apis/contact/v3/users/${LIN}`);
    const answers = await Promise.all(Array.from({ length: 51 }, ask));
    const limited = answers.filter(({ status }) => status === 429);
    expect(limited).toHaveLength(1);
    expect(limited[0]).toMatchObject({ code: 99991400 });
    expect(limited[0]?.headers.get('x-ogw-ratelimit-reset')).toBe('1');
  });
});

describe('cards', () => {
  it('refuses what Card 2.0 does not know, in the words of the real platform', async () => {
    const refused = await bot.sendCard(cardOf('旧卡片', { tag: 'action', actions: [] }));
    expect(refused).toMatchObject({ status: 400, code: 230099 });
    expect(refused.msg).toMatch(/^Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body/);
  });

  it('refuses a card over 30 KB', async () => {
    const long = cardOf('长卡片', { tag: 'markdown', content: '字'.repeat(11_000) });
    expect(await bot.sendCard(long)).toMatchObject({ code: 230025 });
  });

  it('updates a card in place for fourteen days', async () => {
    const sent = await bot.sendCard(cardOf('第一版'));
    const change = { content: JSON.stringify(cardOf('第二版')) };
    const path = `${MESSAGES}/${sent.data.message_id}`;
    expect(await bot.call('PATCH', path, change)).toMatchObject({ code: 0 });
    expect(standIn.person(LIN).sees()).toBe('第二版');
    await standIn.clock.advance(14 * DAY + 1);
    bot = await callerOf(standIn);
    expect(await bot.call('PATCH', path, change)).toMatchObject({ code: 230031 });
  });

  it('does not patch a text, put a card, or change what was recalled', async () => {
    const note = (await bot.call('POST', TO_LIN, text('便条'))).data.message_id;
    const card = (await bot.sendCard(cardOf('卡片'))).data.message_id;
    const content = JSON.stringify(cardOf('新'));
    expect(await bot.call('PATCH', `${MESSAGES}/${note}`, { content })).toMatchObject({ code: 230001 });
    expect(await bot.call('PUT', `${MESSAGES}/${card}`, { msg_type: 'text', content })).toMatchObject({
      code: 230001,
    });
    expect(await bot.call('DELETE', `${MESSAGES}/${card}`)).toMatchObject({ code: 0 });
    expect(await bot.call('PATCH', `${MESSAGES}/${card}`, { content })).toMatchObject({ code: 230011 });
    expect(standIn.person(LIN).sees()).toBe('便条\n\n消息已撤回');
  });

  it('knows no update token that it did not give', async () => {
    const update = { token: 'c-guessed', card: cardOf('新', smallForm()) };
    expect(await bot.call('POST', '/open-apis/interactive/v1/card/update', update)).toMatchObject({
      code: 300020,
    });
  });
});

describe('files', () => {
  it('keeps what the bot uploads, and the person can download it', async () => {
    const bytes = new TextEncoder().encode('报告');
    const { file_key } = (await bot.upload('自评报告.docx', bytes)).data;
    const message = { ...text(''), msg_type: 'file', content: JSON.stringify({ file_key }) };
    expect(await bot.call('POST', TO_LIN, message)).toMatchObject({ code: 0 });
    expect(standIn.person(LIN).downloads()).toEqual([{ name: '自评报告.docx', bytes }]);
  });

  it('takes no empty file, none over 30 MB, and no unknown type', async () => {
    expect(await bot.upload('空.docx', new Uint8Array())).toMatchObject({ code: 234010 });
    expect(await bot.upload('大.docx', new Uint8Array(30 * 1024 * 1024 + 1))).toMatchObject({ code: 234006 });
    expect(await bot.upload('x', new Uint8Array(1), { file_type: 'docx' })).toMatchObject({ code: 234001 });
  });

  it('hands out what a person sent, under its own message only', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const lin = standIn.person(LIN);
    await lin.sendsFile('证明.pdf', bytes);
    const message = lin.messages()[0];
    const key = JSON.parse(message?.versions[0] ?? '{}').file_key;
    const path = `${MESSAGES}/${message?.id}/resources/${key}?type=file`;
    const response = await fetch(standIn.url + path, { headers: { authorization: `Bearer ${bot.token}` } });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    const own = (await bot.call('POST', TO_LIN, text('别的'))).data.message_id;
    expect(await bot.call('GET', `${MESSAGES}/${own}/resources/${key}?type=file`)).toMatchObject({
      code: 234003,
    });
  });
});

describe('the rest of the API', () => {
  it('adds and removes reactions, and notes urgent reminders', async () => {
    const { message_id } = (await bot.call('POST', TO_LIN, text('请尽快'))).data;
    const typing = { reaction_type: { emoji_type: 'Typing' } };
    const added = await bot.call('POST', `${MESSAGES}/${message_id}/reactions`, typing);
    const [message] = standIn.person(LIN).messages();
    expect([...(message?.reactions.values() ?? [])]).toEqual(['Typing']);
    await bot.call('DELETE', `${MESSAGES}/${message_id}/reactions/${added.data.reaction_id}`);
    expect(message?.reactions.size).toBe(0);
    const urgent = `${MESSAGES}/${message_id}/urgent_app?user_id_type=open_id`;
    await bot.call('PATCH', urgent, { user_id_list: [LIN] });
    expect(message?.urgentFor).toEqual(new Set([LIN]));
  });

  it('tells who somebody is and who is in a group', async () => {
    const user = await bot.call('GET', `/open-apis/contact/v3/users/${LIN}?user_id_type=open_id`);
    expect(user.data.user).toMatchObject({ open_id: LIN, name: '林小雨' });
    const group = standIn.group('自评工作组', [LIN]);
    const members = await bot.call('GET', `/open-apis/im/v1/chats/${group}/members`);
    expect(members.data.items).toMatchObject([{ member_id: LIN }]);
    expect((await bot.call('GET', `/open-apis/im/v1/chats/${group}`)).data.chat_mode).toBe('group');
  });

  it('answers 404 to a call it does not know', async () => {
    const response = await fetch(`${standIn.url}/open-apis/im/v2/unknown`);
    expect(response.status).toBe(404);
    expect(standIn.transcript.calls(/unknown/)).toMatchObject([{ status: 404 }]);
  });

  it('answers nobody who calls it by another name', async () => {
    const { hostname, port } = new URL(standIn.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request({ hostname, port, path: '/', headers: { host: 'evil.example' } }, (r) =>
        resolve(r.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});

describe('faults', () => {
  it('refuses the next card only', async () => {
    standIn.faults.inject({ kind: 'refuse_card' });
    expect(await bot.call('POST', TO_LIN, text('文字照常'))).toMatchObject({ code: 0 });
    expect(await bot.sendCard(cardOf('一'))).toMatchObject({ status: 400, code: 230099 });
    expect(await bot.sendCard(cardOf('二', { tag: 'div', text: plain('好') }))).toMatchObject({ code: 0 });
  });

  it('answers as asked: too often, broken, bad token, any code', async () => {
    standIn.faults.inject({ kind: 'rate_limited', resetSeconds: 3 });
    const limited = await bot.call('POST', TO_LIN, text('x'));
    expect([limited.status, limited.headers.get('x-ogw-ratelimit-reset')]).toEqual([429, '3']);
    standIn.faults.inject({ kind: 'server_error' });
    expect(await bot.call('POST', TO_LIN, text('x'))).toMatchObject({ status: 500 });
    standIn.faults.inject({ kind: 'invalid_token' });
    expect(await bot.call('POST', TO_LIN, text('x'))).toMatchObject({ code: 99991663 });
    standIn.faults.inject({ kind: 'refuse', code: 230029, msg: 'resigned' });
    expect(await bot.call('POST', TO_LIN, text('x'))).toMatchObject({ code: 230029 });
    expect(standIn.person(LIN).messages()).toHaveLength(0);
    expect(standIn.faults.pending()).toBe(0);
  });

  it.each(['silence', 'cut'] as const)('accepts a message and then answers nothing (%s)', async (how) => {
    standIn.faults.inject({ kind: 'drop_answer', how });
    const call = fetch(standIn.url + TO_LIN, {
      method: 'POST',
      headers: { authorization: `Bearer ${bot.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(text('到了', 'once')),
      signal: AbortSignal.timeout(300),
    });
    await expect(call).rejects.toThrow();
    expect(standIn.person(LIN).sees()).toBe('到了');
    await bot.call('POST', TO_LIN, text('到了', 'once'));
    expect(standIn.person(LIN).messages()).toHaveLength(1);
  });
});
