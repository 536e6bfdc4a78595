import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { besideLastYear } from '../../../src/dialogue/last-year/change.ts';
import {
  type EvaluationId,
  offeredFromLastYear,
  openEvaluation,
  withLastYear,
} from '../../../src/evaluation/index.ts';
import { catalogue, type Facts } from '../../../src/facts/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('a department that begins another year', () => {
  let talks: Conversations;
  let lin: Speaker;
  let chen: Speaker;
  let before: EvaluationId;
  let now: EvaluationId;
  beforeAll(async () => {
    talks = await conversations();
    [lin, chen] = [talks.speaker('ou_lin'), talks.speaker('ou_chen')];
    before = await lin.starts('2023');
    await lin.saves(before, 'cover', { leader_name: '何局', unit_scope: '本级' });
    await lin.saves(before, 'staff', { authorised_posts: '39', staff_on_establishment: '38' });
    await lin.saves(before, 'procurement', { procurement_plan: '3204.53' });
    await talks.desk.joins({ id: before }, chen.id, { name: '陈默' });
  });
  afterAll(() => talks.desk.close());
  const answered = () =>
    talks.desk.run(async (records) => (await records.answers(now)).map(({ fact }) => fact).toSorted());

  it('is told what likely stays the same, and nothing is taken by itself', async () => {
    const department = '云海区园林绿化管理局';
    const reply = await lin.wants({ want: 'create', department, year: '2024', scheme: 'auto' });
    if (!reply.show?.evaluation) throw new Error('not begun');
    now = reply.show.evaluation;
    expect(reply.say).toContain('2023 年度的自评里有 3 项一般不变');
    expect(await answered()).toEqual([]);
  });

  it('sees each answer before confirming, and looking takes nothing', async () => {
    const { lines } = shown(await lin.says('沿用去年'), 'last_year');
    expect(lines.map(({ shown: value }) => value)).toEqual(['何局', '本级', '39 人']);
    expect(await answered()).toEqual([]);
  });

  it('is for nobody who may not answer there', async () => {
    expect((await chen.wants({ want: 'last_year', evaluation: now })).say).toContain('没有可以沿用的内容');
    for (const who of [chen, talks.speaker('ou_stranger')]) {
      const refused = await who.wants({ want: 'take_last_year', evaluation: now, key: '3-1' });
      expect(refused.toast?.kind).toBe('error');
    }
    expect(await answered()).toEqual([]);
  });

  it('is offered no answer that this year’s question would not take, nor a figure that changes', async () => {
    const opened = await talks.desk.run((records) => openEvaluation(records, lin.id, now, 'answer'));
    if (!opened.ok) throw new Error('not open');
    const offered = (lastYear: Facts) =>
      offeredFromLastYear({ ...opened.value, lastYear }).map(({ fact }) => fact);
    expect(offered({ authorised_posts: '39', procurement_plan: '3204.53' })).toEqual(['authorised_posts']);
    expect(offered({ authorised_posts: [{ text: '三十九' }] })).toEqual([]);
    expect(offered({ authorised_posts: '三十九' })).toEqual([]);
  });

  it('takes none of an offer that is not what was shown any more', async () => {
    const { key } = shown(await lin.says('沿用去年'), 'last_year');
    await lin.saves(before, 'cover', { leader_name: '秦局' });
    const refused = await lin.wants({ want: 'take_last_year', evaluation: now, key });
    expect(refused.toast?.text).toContain('请再看一遍');
    expect(await answered()).toEqual([]);
  });

  it('takes all of it with one click, as answers of whoever confirmed', async () => {
    await lin.wants({ want: 'contents', evaluation: now });
    const { key } = shown(await lin.says('沿用去年'), 'last_year');
    const taken = await lin.wants({ want: 'take_last_year', evaluation: now, key });
    expect(taken.toast?.text).toContain('已沿用 3 项');
    expect(await answered()).toEqual(['authorised_posts', 'leader_name', 'unit_scope']);
    expect((await lin.says('沿用去年')).say).toContain('没有可以沿用的内容');
    expect((await lin.wants({ want: 'take_last_year', evaluation: now, key })).toast?.kind).toBe('error');
  });

  it('sees last year’s figure beside the question, and the change once it is answered', async () => {
    const beside = async () => {
      const open = { want: 'open', evaluation: now, section: 'procurement', page: 0 } as const;
      const { questions } = shown(await lin.wants(open), 'section');
      return questions.find(({ fact }) => fact === 'procurement_plan')?.lastYear;
    };
    expect(await beside()).toBe('上年 3,204.53 万元');
    await lin.saves(now, 'procurement', { procurement_plan: '3371.17' });
    expect(await beside()).toBe('上年 3,204.53 万元，+5.2%');
  });
});

describe('the change since last year', () => {
  const plan = catalogue.get('procurement_plan');
  it.each([
    ['100', '100', '持平'],
    ['100', '88', '-12.0%'],
    ['0', '5', '上年为 0'],
    ['3', '4', '+33.3%'],
  ])('from %s to %s is %s', (was, is, change) => {
    if (plan === undefined) throw new Error('no plan');
    expect(besideLastYear(plan, is, was)?.split('，')[1]).toBe(change);
  });

  it('fills the report’s comparisons only where the office stated nothing', () => {
    const lastYear = { three_public_expense_budget: '12.5' };
    expect(withLastYear({}, lastYear)).toEqual({ three_public_expense_budget_last_year: '12.5' });
    const stated = { three_public_expense_budget_last_year: '10' };
    expect(withLastYear(stated, lastYear)).toEqual(stated);
    expect(withLastYear({}, null)).toEqual({});
  });
});
