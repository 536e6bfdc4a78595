import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../src/playground/stand-in/index.ts';
import { CREDENTIALS, type FakeBot, LIN, startFakeBot, withPeople } from './fake-bot.ts';

let standIn: StandIn;
let bot: FakeBot;

beforeEach(async () => {
  bot = await startFakeBot();
  standIn = await withPeople({ eventsUrl: bot.url });
});
afterEach(async () => {
  await standIn.close();
  await bot.close();
});

const unwell = () => new Response('', { status: 500 });

describe('a push', () => {
  it('is encrypted with a fresh iv and signed over exactly the bytes sent', async () => {
    const lin = standIn.person(LIN);
    await lin.says('政府采购');
    standIn.push.settings.pretty = true;
    await lin.says('政府采购');
    const [first, second] = bot.pushes;
    expect(first?.raw).not.toContain('政府采购');
    expect(JSON.parse(first?.raw ?? '').encrypt.slice(0, 20)).not.toBe(
      JSON.parse(second?.raw ?? '').encrypt.slice(0, 20),
    );
    for (const { headers, raw } of bot.pushes) {
      const signed = `${headers.get('x-lark-request-timestamp')}${headers.get('x-lark-request-nonce')}${CREDENTIALS.encryptKey}${raw}`;
      expect(headers.get('x-lark-signature')).toBe(createHash('sha256').update(signed).digest('hex'));
    }
  });

  it('carries a message as Feishu documents it', async () => {
    await standIn.person(LIN).says('  开始填报\n第二行 ');
    const [push] = bot.pushes;
    expect(push?.type).toBe('im.message.receive_v1');
    expect(push?.event.sender).toMatchObject({ sender_id: { open_id: LIN }, sender_type: 'user' });
    const { message } = push?.event ?? {};
    expect(message).toMatchObject({
      chat_type: 'p2p',
      message_type: 'text',
      create_time: expect.stringMatching(/^\d{13}$/),
    });
    expect(JSON.parse(message?.content ?? '')).toEqual({ text: '  开始填报\n第二行 ' });
  });

  it('mentions the bot in a group', async () => {
    const group = standIn.group('自评工作组', [LIN]);
    await standIn.person(LIN).saysInGroup(group, '进度');
    const { message } = bot.pushes[0]?.event ?? {};
    expect(message).toMatchObject({ chat_id: group, chat_type: 'group', mentions: [{ key: '@_user_1' }] });
  });

  it('tells of menu taps, of entering the chat and of recalled messages', async () => {
    const lin = standIn.person(LIN);
    await lin.enters();
    await lin.menu('resume');
    await lin.says('错了');
    await lin.recalls(lin.messages()[0]?.id ?? '');
    expect(bot.pushes.map(({ type }) => type)).toEqual([
      'im.chat.access_event.bot_p2p_chat_entered_v1',
      'application.bot.menu_v6',
      'im.message.receive_v1',
      'im.message.recalled_v1',
    ]);
    expect(bot.pushes[0]?.event).toMatchObject({
      chat_id: lin.chatId,
      operator_id: { open_id: LIN },
      last_message_id: '',
    });
    expect(bot.pushes[1]?.event).toMatchObject({
      event_key: 'resume',
      operator: { operator_id: { open_id: LIN } },
    });
  });

  it('verifies the address with a challenge', async () => {
    expect(await standIn.push.verifyUrl()).toBe(true);
    expect(bot.challenges).toMatchObject([{ token: CREDENTIALS.verificationToken, signed: false }]);
    standIn.setEventsUrl(bot.url.replace('events', 'nowhere'));
    expect(await standIn.push.verifyUrl()).toBe(false);
  });
});

describe('an event that was not acknowledged', () => {
  it('comes again after 15 s, 5 min, 1 h and 6 h with the same event_id, then never more', async () => {
    bot.answer = unwell;
    await standIn.person(LIN).says('在吗');
    const seen: number[] = [];
    for (const wait of [15_000, 5 * 60_000, 60 * 60_000, 6 * 60 * 60_000, 24 * 60 * 60_000]) {
      await standIn.clock.advance(wait - 1000);
      seen.push(bot.pushes.length);
      await standIn.clock.advance(1000);
      seen.push(bot.pushes.length);
    }
    expect(seen).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5, 5]);
    expect(new Set(bot.pushes.map(({ eventId }) => eventId)).size).toBe(1);
    expect(standIn.transcript.pushes().map(({ attempt, status }) => [attempt, status])).toEqual([
      [0, 500],
      [1, 500],
      [2, 500],
      [3, 500],
      [4, 500],
    ]);
  });

  it('stops coming once it was acknowledged', async () => {
    bot.answer = unwell;
    await standIn.person(LIN).says('在吗');
    bot.answer = () => ({});
    await standIn.clock.advance(24 * 60 * 60_000);
    expect(bot.pushes).toHaveLength(2);
  });

  it('is given up after three seconds', async () => {
    bot.answer = () => new Promise((resolve) => setTimeout(resolve, 3500));
    const { reply } = await standIn.person(LIN).says('慢');
    expect(reply).toEqual({ kind: 'timeout' });
  });
});

it('can push the same event twice, with the same or a new event_id', async () => {
  await standIn.person(LIN).says('一次');
  await standIn.push.pushAgain('same');
  await standIn.push.pushAgain('new');
  const [first, same, renewed] = bot.pushes;
  expect(same?.eventId).toBe(first?.eventId);
  expect(renewed?.eventId).not.toBe(first?.eventId);
  expect(renewed?.event.message?.message_id).toBe(first?.event.message?.message_id);
});
