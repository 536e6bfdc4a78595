import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aBot, chen, dayMs, gist, lin, type TestBot } from './bot.ts';

let office: TestBot;
beforeEach(async () => {
  office = await aBot();
});
afterEach(() => office.close());

const open = (evaluation: string, card: string) => ({
  do: 'open',
  evaluation,
  card,
  section: 'procurement',
  page: 0,
});

describe('a click', () => {
  it('is answered with the card in place, which an update repeats unless the answer was heard', async () => {
    const { evaluation, card } = await office.begins();
    const heard = await office.clicks({ do: 'contents', evaluation, card });
    expect(heard.answer.card?.type).toBe('raw');
    await office.bot.heard(heard);
    office.pass(5_000);
    expect(await office.delivers()).toEqual([]);

    const lost = await office.clicks({ do: 'contents', evaluation, card });
    await office.bot.unheard(lost);
    office.pass(1_000);
    const sent = await office.delivers();
    expect(sent.map(gist)).toEqual([`card_update ${card}`]);
    expect(sent[0]?.message).toBe('om_clicked');
  });

  it('whose update nobody settled is repeated by itself', async () => {
    const { evaluation, card } = await office.begins();
    await office.clicks({ do: 'contents', evaluation, card });
    expect(await office.delivers()).toEqual([]);
    office.pass(5_000);
    expect((await office.delivers()).map(gist)).toEqual([`card_update ${card}`]);
  });

  it('whose host cannot tell whether it was heard is repeated shortly after its answer', async () => {
    const { evaluation, card } = await office.begins();
    const outcome = await office.clicks({ do: 'contents', evaluation, card });
    office.pass(2_400);
    await office.bot.unknown(outcome);
    expect(await office.delivers()).toEqual([]);
    office.pass(1_600);
    expect((await office.delivers()).map(gist)).toEqual([`card_update ${card}`]);
  });

  it('that was refused, and whose answer nobody heard, is told as a text', async () => {
    const refused = await office.clicks({ do: 'contents', evaluation: 'somebody-elses', card: 'c1' });
    expect(refused.answer.toast?.type).toBe('error');
    expect(await office.delivers()).toEqual([]);
    await office.bot.unheard(refused);
    expect((await office.delivers()).map(gist)).toEqual([refused.answer.toast?.content]);
  });

  it('that brought a card needs no text for its toast', async () => {
    const { evaluation, card } = await office.begins();
    const save = { do: 'save', evaluation, card, section: 'procurement', page: 0, version: 0, go: 'next' };
    const saved = await office.clicks(save, { form: { procurement_plan: '364.80' } });
    expect(saved.answer.toast).toBeDefined();
    await office.bot.unheard(saved);
    office.pass(1_000);
    expect((await office.delivers()).map(gist)).toEqual([`card_update ${card}`]);
  });

  it('pressed twice is told so the second time', async () => {
    const event = {
      type: 'card_action',
      key: 'act:1',
      at: new Date(0),
      person: lin,
      chat: null,
      message: null,
      value: { do: 'help', card: 'c1' },
      form: {},
      option: null,
    } as const;
    await office.bot.handle(event);
    expect((await office.bot.handle(event)).answer.toast?.content).toContain('已经处理过');
    expect(await office.delivers()).toHaveLength(1);
  });

  it('on the card of somebody else leaves that card alone', async () => {
    const { evaluation, card } = await office.begins();
    const before = await office.living('filling', evaluation);
    const clicked = await office.clicks({ do: 'start', card }, { person: chen, message: 'om_stolen' });
    expect(clicked.answer.card).toBeUndefined();
    expect(clicked.held).toBeNull();
    expect(await office.living('filling', evaluation)).toEqual(before);
    const sent = await office.delivers();
    expect(sent).toMatchObject([{ to: { type: 'person', id: chen }, body: { kind: 'card' } }]);
    expect(sent.map(gist)).not.toContain(`card ${card}`);
  });
});

describe('a refresh', () => {
  it('brings the score card up to date, but never a form somebody may be typing into', async () => {
    const { evaluation, card } = await office.begins();
    await office.says('得分');
    await office.delivers();
    const score = await office.living('score', evaluation);
    await office.clicks(open(evaluation, card));
    expect((await office.living('filling', evaluation))?.open).toBe(true);
    office.pass(5_000);
    await office.delivers();

    // A second card of the same form is saved; the first, still open, is not overwritten.
    await office.says('修改 采购计划');
    const second = (await office.living('filling', evaluation))?.id ?? '';
    const save = {
      do: 'save',
      evaluation,
      card: second,
      section: 'procurement',
      page: 0,
      version: 0,
      go: 'next',
    };
    await office.bot.heard(await office.clicks(save, { form: { procurement_plan: '364.80' } }));
    office.pass(5_000);
    const updated = (await office.delivers()).map(gist).filter((what) => what.startsWith('card_update'));
    expect(updated).toEqual([`card_update ${score?.id}`]);
  });

  it('carries what it would say in no other form', async () => {
    const { evaluation, card } = await office.begins();
    await office.says('得分');
    await office.delivers();
    const save = { do: 'save', evaluation, card, section: 'procurement', page: 0, version: 0, go: 'next' };
    await office.bot.heard(await office.clicks(save, { form: { procurement_plan: '364.80' } }));
    expect(await office.delivers()).toMatchObject([{ body: { kind: 'card_update', otherwise: 'leave' } }]);
  });
});

describe('somebody who opens the chat', () => {
  it('gets the card anew once Feishu would take no more updates of the old one', async () => {
    const { evaluation, card } = await office.begins();
    await office.enters();
    await office.delivers();
    office.pass(12 * dayMs);
    await office.enters();
    expect(await office.delivers()).toEqual([]);
    office.pass(1.5 * dayMs);
    await office.enters();
    const fresh = await office.living('filling', evaluation);
    expect(fresh?.id).not.toBe(card);
    expect((await office.delivers()).map(gist)).toEqual([`card ${fresh?.id}`]);
  });

  it('is told once what was given up meanwhile', async () => {
    await office.begins();
    await office.says('报告');
    for (const { id, body } of await waiting()) {
      if (body.kind !== 'report') await office.storage.queue.sent(id, null, new Date(0));
    }
    const [report] = await waiting();
    await office.storage.queue.giveUp(report?.id ?? '', 'unknown', 'timeout', new Date(0), { told: false });
    await office.enters();
    const told = (await office.delivers()).map(gist);
    expect(told[0]).toContain('报告文件');
    await office.says('帮助');
    expect((await office.delivers()).map(gist).join()).not.toContain('报告文件');
  });

  const waiting = () => office.storage.queue.due(new Date('2030-01-01'), 10);
});

describe('a report', () => {
  it('asked for twice while the first waits is sent once, and again when something changed', async () => {
    const { evaluation, card } = await office.begins();
    await office.clicks({ do: 'report', evaluation, card });
    await office.clicks({ do: 'report', evaluation, card });
    const save = { do: 'save', evaluation, card, section: 'procurement', page: 0, version: 0, go: 'next' };
    await office.bot.heard(await office.clicks(save, { form: { procurement_plan: '364.80' } }));
    await office.clicks({ do: 'report', evaluation, card });
    office.pass(5_000);
    const files = (await office.delivers()).filter(({ body }) => body.kind === 'report');
    expect(files).toHaveLength(2);
    const record = await office.storage.turn(({ records }) => records.evaluation(evaluation));
    expect(files[0]?.body).toMatchObject({ version: 0, scheme: record?.scheme, approved: false });
  });

  it('delivered already may be asked for again', async () => {
    await office.begins();
    await office.says('报告');
    await office.delivers();
    await office.says('报告');
    expect((await office.delivers()).filter(({ body }) => body.kind === 'report')).toHaveLength(1);
  });
});
