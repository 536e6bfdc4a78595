import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  allEntries,
  type Campaign,
  type EvaluationId,
  type SummaryEntry,
} from '../../../src/evaluation/index.ts';
import { aCampaign } from '../../evaluation/campaign/district.ts';
import { now } from '../../evaluation/desk.ts';
import { addScored, randomUnits } from '../../evaluation/summary/scored-district.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('a question in plain Chinese', () => {
  let talks: Conversations;
  let qin: Speaker;
  let lin: Speaker;
  let chen: Speaker;
  let stranger: Speaker;
  let campaign: Campaign;
  let entries: readonly SummaryEntry[];
  let own: EvaluationId;
  beforeAll(async () => {
    talks = await conversations();
    const su = talks.speaker(administrator);
    [qin, lin, chen, stranger] = [
      talks.speaker('ou_qin'),
      talks.speaker('ou_lin'),
      talks.speaker('ou_chen'),
      talks.speaker('ou_nobody'),
    ];
    campaign = await aCampaign(talks.desk, { year: '2020' });
    entries = await talks.desk.run(async (records) => {
      await addScored(records, campaign, randomUnits(45, 9));
      await records.addReviewer(campaign.id, qin.id, su.id, now);
      const found = await allEntries(records, qin.id, campaign.id, { now, timeZone: 'Asia/Shanghai' });
      return found.ok ? found.value.entries : [];
    });
    own = await lin.starts('2024', '云海区园林绿化管理局');
    await talks.desk.joins({ id: own }, chen.id, { name: '陈默', sections: ['procurement'] });
  });
  afterAll(() => talks.desk.close());

  const names = (all: readonly SummaryEntry[]) => all.map(({ name }) => name).toSorted();
  const listed = async (who: Speaker, text: string) => {
    const { text: said } = shown(await who.says(text), 'notice');
    return [...said.matchAll(/^\d+\. (\S+)/gm)].map(([, name]) => name ?? '');
  };

  describe('of a reviewer', () => {
    it('names those that have not handed in', async () => {
      const open = entries.filter(({ status }) => status === 'draft' || status === 'returned');
      const said = shown(await qin.says('谁还没交'), 'notice');
      expect(said.title).toBe(`还没有提交的单位：${open.length} 家`);
      expect(said.actions[1]).toMatchObject({ do: 'summary_table', campaign: campaign.id });
      const found = await listed(qin, '哪些单位还没有提交？');
      expect(found.length).toBe(Math.min(30, open.length));
      expect(names(open)).toEqual(expect.arrayContaining(found));
    });

    it('names those below a total, of complete scores only, and says how many are left out', async () => {
      const below = entries.filter(({ complete, total }) => complete && Number(total) < 60);
      expect((await listed(qin, '哪些单位低于60')).toSorted()).toEqual(names(below).slice(0, 30));
      const open = entries.filter(({ complete }) => !complete).length;
      const { text } = shown(await qin.says('哪些单位低于60'), 'notice');
      expect(text.includes(`另有 ${open} 家还有指标没有得分`)).toBe(open > 0);
    });

    it('names the lowest and highest', async () => {
      const totals = entries.filter(({ rank }) => rank !== null).map(({ total }) => Number(total));
      const shownTotals = async (text: string) =>
        [...shown(await qin.says(text), 'notice').text.matchAll(/ (\d+\.\d\d)\//g)].map(([, one]) =>
          Number(one),
        );
      expect(await shownTotals('得分最高的三个单位')).toEqual(totals.toSorted((a, b) => b - a).slice(0, 3));
      expect(await shownTotals('后五名')).toEqual(totals.toSorted((a, b) => a - b).slice(0, 5));
    });

    it('names the lowest of an indicator, and asks which one where several fit', async () => {
      const reply = await qin.says('政府采购执行率最低的三个单位');
      const view = shown(reply, 'indicator');
      expect(view.figures?.name).toContain('政府采购');
      expect(reply.say?.split('\n')).toHaveLength(4);
      expect(reply.say).toContain(view.figures?.lowest[0]?.name);
      expect((await qin.says('天气最低的三个单位')).say).toContain('没有找到指标“天气”');
    });

    it('tells the score of one department, asks which where several fit, and knows none that is not there', async () => {
      const [first] = entries;
      const score = shown(await qin.says(`${first?.name ?? ''}得了多少分`), 'score');
      expect(score.evaluation).toBe(first?.evaluation);
      expect((await qin.says('云海区局得了多少分')).say).toContain('请说全称');
      expect((await qin.says('气象局得了多少分')).say).toBe('没有找到您能查看的单位“气象局”。');
      // Another campaign's department is none of this reviewer's.
      expect((await qin.says('园林局得了多少分')).say).toContain('没有找到您能查看的单位');
    });

    it('leads to the summary for averages and common losses', async () => {
      shown(await qin.says('平均得分是多少'), 'summary');
      shown(await qin.says('扣分最多的指标有哪些'), 'summary');
    });
  });

  describe('of somebody of one department', () => {
    it.each(['园林局得了多少分', '我们得了多少分', '谁还没填完', '我们还差谁没填'])(
      'is about their own: %s',
      async (text) => {
        for (const who of [lin, chen]) expect(shown(await who.says(text), 'score').evaluation).toBe(own);
      },
    );

    it('tells what was lost for, with the whole score', async () => {
      expect(shown(await lin.says('我们为什么扣分'), 'score').brief).toBeNull();
    });

    it.each([
      '哪些单位低于90',
      '得分最高的三个单位',
      '政府采购执行率最低的五个单位',
      '平均得分是多少',
      '谁交了',
    ])('tells nothing of others: %s', async (text) => {
      for (const who of [lin, chen]) {
        const reply = await who.says(text);
        expect(reply.show).toBeUndefined();
        expect(reply.say).toContain('您只能查看本单位的情况');
      }
    });

    it('tells a department that exists and one that does not apart by nothing', async () => {
      const there = await chen.says(`${entries[0]?.name ?? ''}得了多少分`);
      const nowhere = await chen.says('云海区第999局得了多少分');
      expect(there.show).toBeUndefined();
      expect(there.say?.replace(entries[0]?.name ?? '', '')).toBe(nowhere.say?.replace('云海区第999局', ''));
    });
  });

  it('of a stranger is answered with nothing of anybody', async () => {
    for (const text of ['谁还没交', '哪些单位低于90', '园林局得了多少分', '我们得了多少分']) {
      const reply = await stranger.says(text);
      expect(reply.show).toBeUndefined();
      expect(reply.say).not.toContain('园林绿化');
    }
  });

  it('that is the answer waited for is taken as the answer', async () => {
    await lin.says('修改 部门主要职能');
    const text = '财政局得了多少分';
    expect(shown(await lin.says(text), 'confirm_text').preview).toBe(text);
    await lin.says('目录');
    await lin.says('修改 采购计划');
    expect(shown(await lin.says('园林局得了多少分'), 'score').evaluation).toBe(own);
  });

  it('that nobody understands gets three examples that fit the asker', async () => {
    const said = (await qin.says('谁的采购最离谱？')).say ?? '';
    expect(said).toMatch(/^没听懂“谁的采购最离谱？”。可以这样问：\n(· .+\n?){3}$/);
    expect((await lin.says('谁的采购最离谱？')).say).toContain('· 我们');
    await lin.says('取消');
    expect((await lin.says('哦豁')).say).toContain('没看懂“哦豁”');
  });
});
