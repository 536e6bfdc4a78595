import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationId, PersonId } from '../../../src/evaluation/index.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { buttons } from '../../feishu/cards/reading.ts';
import { context } from '../../feishu/cards/views.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('two people on one section', () => {
  let talks: Conversations;
  let lin: Speaker;
  let chen: Speaker;
  let evaluation: EvaluationId;
  let people = 0;
  beforeAll(async () => {
    talks = await conversations();
  });
  afterAll(() => talks.desk.close());
  beforeEach(async () => {
    people += 1;
    lin = talks.speaker(`ou_lin${people}`);
    chen = talks.speaker(`ou_chen${people}`);
    evaluation = await lin.starts('2024', `云海区第${people}所`);
    await talks.desk.joins({ id: evaluation }, lin.id, { role: 'coordinator', name: '林晓' });
    await talks.desk.joins({ id: evaluation }, chen.id, { name: '陈默', sections: ['procurement'] });
  });

  const stored = async (fact: string) => {
    const answers = await talks.desk.run((records) => records.answers(evaluation));
    return answers.find((answer) => answer.fact === fact)?.value ?? null;
  };
  const drafts = (person: PersonId) => talks.desk.run((records) => records.drafts(evaluation, person));
  /** Both opened the form; 林晓 saves first, 陈默 comes later with other figures. */
  const conflict = async (late: Readonly<Record<string, string>> = { procurement_plan: '346.8' }) => {
    await lin.saves(
      evaluation,
      'procurement',
      { procurement_plan: '364.8', procurement_actual: '300' },
      { version: 0 },
    );
    return chen.saves(evaluation, 'procurement', late, { version: 0 });
  };

  it('shows the later one both values with the name, keeps theirs in the field, and asks', async () => {
    const form = shown(await conflict(), 'section');
    const plan = form.questions.find(({ fact }) => fact === 'procurement_plan');
    expect(plan).toMatchObject({
      shown: '346.8',
      problem: '林晓 10:00 改为“364.80 万元”，您填的是“346.80 万元”，没有覆盖它。要用您的，请再保存一次。',
      isOvertaken: true,
    });
    expect(await stored('procurement_plan')).toBe('364.8');
  });

  it('takes the later one’s once they save again', async () => {
    await conflict();
    await chen.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
    expect(await stored('procurement_plan')).toBe('346.8');
    expect(await drafts(chen.id)).toEqual([]);
  });

  it('lets 跳过 and 目录 decide nothing', async () => {
    await conflict();
    const typed = { procurement_plan: '346.8', procurement_goods: '64.8' };
    const version = await talks.version(evaluation);
    for (const go of ['skip', 'contents', 'back', 'one_by_one'] as const) {
      await chen.wants({
        want: 'save',
        evaluation,
        section: 'procurement',
        page: 0,
        version,
        go,
        typed,
        undecided: ['procurement_plan'],
      });
    }
    expect([await stored('procurement_plan'), await stored('procurement_goods')]).toEqual(['364.8', '64.8']);
    expect(await drafts(chen.id)).toMatchObject([{ fact: 'procurement_plan', typed: '346.8' }]);
  });

  it('offers 用我的 and 用对方的 for each such field, and leaves the other fields undecided', async () => {
    const both = { procurement_plan: '346.8', procurement_actual: '200' };
    const reply = await conflict(both);
    const labels = buttons(renderCard(shown(reply, 'section'), context)).map(({ label }) => label);
    expect(labels.filter((label) => label === '用我的')).toHaveLength(2);
    const base = { want: 'save', evaluation, section: 'procurement', page: 0, typed: both } as const;
    const undecided = ['procurement_plan', 'procurement_actual'];
    const version = await talks.version(evaluation);
    const mine = await chen.wants({ ...base, version, go: 'mine', fact: 'procurement_plan', undecided });
    expect(await stored('procurement_plan')).toBe('346.8');
    expect(await stored('procurement_actual')).toBe('300');
    expect(
      shown(mine, 'section').questions.find(({ fact }) => fact === 'procurement_actual')?.isOvertaken,
    ).toBe(true);
    await chen.wants({
      ...base,
      version: await talks.version(evaluation),
      go: 'theirs',
      fact: 'procurement_actual',
      undecided: ['procurement_actual'],
    });
    expect(await stored('procurement_actual')).toBe('300');
    expect(await drafts(chen.id)).toEqual([]);
  });

  it('shows both values also where the card goes on to the contents or the next page', async () => {
    await lin.saves(evaluation, 'procurement', { procurement_plan: '364.8' }, { version: 0 });
    const typed = { procurement_plan: '346.8' };
    const contents = await chen.saves(evaluation, 'procurement', typed, { version: 0, go: 'contents' });
    expect(shown(contents, 'contents').overtaken).toEqual([
      '“采购计划金额（万元）”：林晓 10:00 改为“364.80 万元”，您填的是“346.80 万元”，没有覆盖它。您填的留在“政府采购”一节，请到那里定用哪个。',
    ]);
    const share = await lin.saves(
      evaluation,
      'procurement',
      { procurement_plan: '1' },
      { version: 0, go: 'share' },
    );
    expect(shown(share, 'assigning').problems[0]).toContain(
      '您自己 10:00 已存了“364.80 万元”，这次填的“1.00 万元”没有覆盖它。',
    );
  });

  it('keeps what was told meanwhile when an older form comes with that field left empty', async () => {
    const form = { want: 'save', evaluation, section: 'procurement', page: 0, version: 0 } as const;
    const told = shown(await chen.says('采购计划 346.8 万'), 'confirm_figures');
    await lin.saves(evaluation, 'procurement', { procurement_plan: '364.8' }, { version: 0 });
    await chen.wants({ want: 'keep_text', text: told.id, fact: null });
    await chen.wants({ ...form, go: 'next', kept: [], typed: { procurement_plan: '' } });
    expect(await drafts(chen.id)).toMatchObject([{ fact: 'procurement_plan', typed: '346.8 万' }]);
    await chen.wants({ ...form, go: 'next', kept: ['procurement_plan'], typed: { procurement_plan: '' } });
    expect(await drafts(chen.id)).toEqual([]);
  });

  it('says so when the answer changed once more before it was decided, or became the same', async () => {
    await conflict();
    await lin.saves(evaluation, 'procurement', { procurement_plan: '350' });
    const again = shown(
      await chen.wants({ want: 'open', evaluation, section: 'procurement', page: 0 }),
      'section',
    );
    expect(again.questions[0]?.problem).toContain('林晓后来又改为“350.00 万元”，您填的是“346.80 万元”');
    await lin.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
    const same = shown(
      await chen.wants({ want: 'open', evaluation, section: 'procurement', page: 0 }),
      'section',
    );
    expect(same.questions[0]).toMatchObject({ shown: '346.8', problem: null });
  });
});
