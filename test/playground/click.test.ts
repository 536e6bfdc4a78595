import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../src/playground/stand-in/index.ts';
import {
  type Caller,
  callerOf,
  cardOf,
  type FakeBot,
  LIN,
  plain,
  smallForm,
  startFakeBot,
  withPeople,
} from './fake-bot.ts';

let standIn: StandIn;
let bot: FakeBot;
let caller: Caller;

beforeEach(async () => {
  bot = await startFakeBot();
  standIn = await withPeople({ eventsUrl: bot.url });
  caller = await callerOf(standIn);
});
afterEach(async () => {
  await standIn.close();
  await bot.close();
});

const button = (text: string, more: object = {}) => ({
  tag: 'button',
  text: plain(text),
  behaviors: [{ type: 'callback', value: { do: text } }],
  ...more,
});

const raw = (data: object) => ({ card: { type: 'raw', data } });

describe('a form', () => {
  beforeEach(() => caller.sendCard(cardOf('政府采购', smallForm())));

  it('sends what was typed, and the defaults of what was not touched', async () => {
    const inputs = { petition_channel: '是', outcome_aspects: ['社会效益'], report_date: '2025-03-20' };
    await standIn.person(LIN).taps('保存并继续', inputs);
    const { action, operator, context, token } = bot.pushes[0]?.event ?? {};
    expect(action).toEqual({
      tag: 'button',
      timezone: 'Asia/Shanghai',
      name: 'save_next',
      value: { do: 'save', section: 'procurement' },
      form_value: {
        procurement_plan: '364.8',
        staff_note: '',
        petition_channel: 'true',
        outcome_aspects: ['social'],
        report_date: '2025-03-20 +0800',
      },
    });
    expect(operator?.open_id).toBe(LIN);
    expect(context?.open_message_id).toBe(standIn.person(LIN).messages()[0]?.id);
    expect(token).toMatch(/^c-/);
  });

  it('sends nothing that the client would not let through', async () => {
    const lin = standIn.person(LIN);
    await expect(lin.taps('保存并继续', { procurement_plan: '9'.repeat(41) })).rejects.toThrow('too_long');
    await expect(lin.taps('保存并继续', { petition_channel: '也许' })).rejects.toThrow('not_an_option');
    await expect(lin.taps('保存并继续', { no_such: '1' })).rejects.toThrow('no_such_input');
    await expect(lin.taps('没有的按钮')).rejects.toThrow('there is no button “没有的按钮”');
    expect(bot.pushes).toHaveLength(0);
  });

  it('is replaced in place by the card in the answer, and the toast is seen', async () => {
    bot.answer = () => ({ toast: { type: 'success', content: '已保存' }, ...raw(cardOf('下一节')) });
    const lin = standIn.person(LIN);
    const { toast } = await lin.taps('保存并继续');
    expect(toast).toEqual({ type: 'success', content: '已保存' });
    expect(lin.messages()).toHaveLength(1);
    expect(lin.sees()).toBe('下一节\n\n已保存');
  });

  it('can be clicked as it stood before it was replaced', async () => {
    bot.answer = () => raw(cardOf('下一节'));
    const lin = standIn.person(LIN);
    await lin.taps('保存并继续');
    await lin.taps('保存并继续', { procurement_plan: '1' }, { version: 0 });
    expect(bot.pushes[1]?.event.action?.form_value?.procurement_plan).toBe('1');
  });
});

describe('an answer that Feishu does not take', () => {
  it.each([
    ['status 500', () => new Response('', { status: 500 }), 200671],
    ['null', () => Response.json(null), 200672],
    ['a string', () => Response.json('no event handle'), 200672],
    ['a toast of an unknown type', () => ({ toast: { type: 'loud', content: 'x' } }), 200672],
    ['a card Feishu refuses', () => raw(cardOf('x', { tag: 'note' })), 200673],
    ['a card that is not 2.0', () => raw({ elements: [] }), 200830],
    ['a redirect', () => new Response('', { status: 302, headers: { location: '/' } }), 200671],
  ])('%s is a red toast with its code', async (_, answer, code) => {
    await caller.sendCard(cardOf('卡片', button('继续填报')));
    bot.answer = answer;
    const lin = standIn.person(LIN);
    const { toast } = await lin.taps('继续填报');
    expect(toast).toEqual({ type: 'error', content: expect.stringContaining(String(code)) });
    expect(lin.card()).toMatchObject({ header: { title: { content: '卡片' } } });
    expect(standIn.transcript.pushes()).toHaveLength(1);
  });

  it('a bot that is not there is code 200342, and no address is 200340', async () => {
    await caller.sendCard(cardOf('卡片', button('继续填报')));
    standIn.setEventsUrl('http://127.0.0.1:9/');
    expect((await standIn.person(LIN).taps('继续填报')).toast?.content).toContain('200342');
    await standIn.clock.advance(24 * 60 * 60_000);
    expect(standIn.transcript.pushes()).toHaveLength(1);
  });
});

describe('updates around a click', () => {
  const update = (token: string | undefined, title: string) =>
    caller.call('POST', '/open-apis/interactive/v1/card/update', { token, card: cardOf(title) });

  it('do not stay when they come before the answer', async () => {
    const sent = await caller.sendCard(cardOf('卡片', button('继续填报')));
    bot.answer = async ({ event }) => {
      const content = JSON.stringify(cardOf('太早'));
      await caller.call('PATCH', `/open-apis/im/v1/messages/${sent.data.message_id}`, { content });
      expect(await update(event.token, '也太早')).toMatchObject({ code: 0 });
      return {};
    };
    await standIn.person(LIN).taps('继续填报');
    expect(standIn.person(LIN).sees()).toContain('卡片');
    expect(standIn.transcript.entries.filter(({ kind }) => kind === 'reverted')).toHaveLength(2);
  });

  it('work twice within half an hour after it', async () => {
    await caller.sendCard(cardOf('卡片', button('继续填报')));
    const lin = standIn.person(LIN);
    await lin.taps('继续填报');
    const { token } = bot.pushes[0]?.event ?? {};
    expect(await update(token, '一')).toMatchObject({ code: 0 });
    expect(await update(token, '二')).toMatchObject({ code: 0 });
    expect(await update(token, '三')).toMatchObject({ code: 300040 });
    expect(lin.sees()).toBe('二');
    await caller.sendCard(cardOf('另一张', button('查看得分')));
    await lin.taps('查看得分');
    await standIn.clock.advance(30 * 60_000 + 1);
    expect(await update(bot.pushes[1]?.event.token, '四')).toMatchObject({ code: 300030 });
  });
});

describe('buttons and selects', () => {
  it('finds the right one of several buttons by what stands near it', async () => {
    const row = (name: string, value: string) => ({
      tag: 'column_set',
      columns: [
        { tag: 'column', elements: [{ tag: 'markdown', content: name }] },
        {
          tag: 'column',
          elements: [button('填写', { behaviors: [{ type: 'callback', value: { open: value } }] })],
        },
      ],
    });
    await caller.sendCard(cardOf('目录', row('政府采购', 'procurement'), row('资产管理', 'assets')));
    const lin = standIn.person(LIN);
    await expect(lin.taps('填写')).rejects.toThrow('2 times');
    await lin.taps('填写', {}, { near: '资产管理' });
    expect(bot.pushes[0]?.event.action?.value).toEqual({ open: 'assets' });
  });

  it('calls back at once when a select outside a form is chosen', async () => {
    const options = [{ text: plain('政府采购执行情况'), value: 'procurement_execution' }];
    await caller.sendCard(
      cardOf('得分', { tag: 'select_static', name: 'indicator', options, placeholder: plain('看明细') }),
    );
    await standIn.person(LIN).selects('政府采购执行情况');
    expect(bot.pushes[0]?.event.action).toMatchObject({
      tag: 'select_static',
      option: 'procurement_execution',
    });
  });

  it('does not press a button that is switched off', async () => {
    await caller.sendCard(cardOf('已提交', button('提交', { disabled: true })));
    await expect(standIn.person(LIN).taps('提交')).rejects.toThrow('disabled');
  });

  it('does nothing on a card older than fourteen days', async () => {
    await caller.sendCard(cardOf('旧', button('继续填报')));
    await standIn.clock.advance(15 * 24 * 60 * 60_000);
    expect((await standIn.person(LIN).taps('继续填报')).toast?.type).toBe('error');
    expect(bot.pushes).toHaveLength(0);
  });
});
