import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EvaluationId, evaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

/** Asks about goals of its own, which no other system knows. */
const ownQuestions = 'shijiazhuang_gaoxin_2023';

describe('while a question is asked by text', () => {
  let talks: Conversations;
  let clerk: Speaker;
  let evaluation: EvaluationId;
  let people = 0;
  beforeAll(async () => {
    talks = await conversations();
  });
  afterAll(() => talks.desk.close());
  beforeEach(async () => {
    people += 1;
    clerk = talks.speaker(`ou_clerk${people}`);
    evaluation = await clerk.starts('2024', `云海区第${people}局`);
  });

  const says = async (text: string) => (await clerk.says(text)).say ?? '';
  const asks = (section: string) => clerk.saves(evaluation, section, {}, { go: 'one_by_one' });
  const uses = (scheme: string) => clerk.wants({ want: 'set_scheme', evaluation, scheme });
  /** As a colleague does: this person's own click would end what waits for a number. */
  const changesSchemeAsColleague = async () => {
    const colleague = talks.speaker(`ou_colleague${people}`);
    await talks.desk.run(async (records) => {
      const record = await records.evaluation(evaluation);
      if (record === null) throw new Error('gone');
      const { department } = record;
      await records.addMembership({ person: colleague.id, department, role: 'coordinator' }, new Date());
    });
    await colleague.wants({ want: 'set_scheme', evaluation, scheme: 'shenzhen_common_2024' });
  };
  const answers = async () => {
    const stored = await talks.desk.run((records) => records.answers(evaluation));
    return Object.fromEntries(stored.map(({ fact, value }) => [fact, value]));
  };

  describe('which a new system does not know', () => {
    const asksOwn = async () => {
      await uses(ownQuestions);
      await says('逐题');
      expect(await says('修改 自评的组织情况')).toContain('自评的组织情况');
      await uses('shenzhen_common_2024');
    };

    it.each(['跳过', '上一步', '不知道', '继续', '清空'])('%s goes on at the next one', async (word) => {
      await asksOwn();
      const said = await says(word);
      expect(said).toContain('指标体系换过了，刚才那一题现在不用填了。');
      expect(said).toContain('单位负责人');
    });

    it.each(['得分', '谢谢', '帮助'])('%s is answered', async (word) => {
      await asksOwn();
      expect(await says(word)).toContain('看完发“继续”，接着逐题填写。');
    });

    it('an answer is told to be not kept', async () => {
      await asksOwn();
      const said = await says('由办公室牵头组织。');
      expect(said).toContain('您写的“由办公室牵头组织。”没有保存。');
      expect(said).toContain('单位负责人');
    });

    it('用卡片 leads to the cards', async () => {
      await asksOwn();
      expect(shown(await clerk.says('退出'), 'section').section.id).toBe('cover');
    });
  });

  it('figures for a question that a new system does not know are told to be not kept', async () => {
    await uses(ownQuestions);
    const card = shown(await clerk.says('收入预算 100'), 'confirm_figures');
    await changesSchemeAsColleague();
    const kept = await clerk.wants({ want: 'keep_text', text: card.id, fact: null });
    expect(shown(kept, 'notice').text).toContain('指标体系换过了，其中有的题目现在没有，没有保存');
  });

  it('so is a number that says which of its questions a value answers', async () => {
    await uses(ownQuestions);
    const place = { evaluation, section: 'accounts' };
    const which = await clerk.wants({ want: 'tell', text: '364.8' }, place);
    expect(which.say).toContain('是哪一题的');
    await changesSchemeAsColleague();
    expect(await says('1')).toContain('指标体系换过了，其中有的题目现在没有，没有保存');
  });

  it('an aside is still answered where somebody may no longer answer', async () => {
    await asks('procurement');
    await talks.desk.run(async (records) => {
      const person = await records.person(clerk.id);
      const gone = person.asking && { ...person.asking, evaluation: evaluationId('gone') };
      await records.savePerson({ ...person, asking: gone });
    });
    const aside = await clerk.says('谢谢');
    expect(aside.say).toContain('不客气');
    expect((await clerk.says('帮助')).show).toBeDefined();
  });

  it('a number answers it once the question about another value was passed over', async () => {
    await asks('staff');
    const asked = await says('公开日期 2024-02-21');
    expect(asked).toContain('是哪一题的');
    await says('39');
    const said = await says('2');
    expect(said).not.toContain('公开日期');
    expect(said).toMatch(/^已记录：/);
  });

  it('修改 ends the question about another value', async () => {
    await asks('staff');
    await says('公开日期 2024-02-21');
    await says('修改 采购计划金额');
    expect(await says('2')).toContain('已记录：采购计划金额 2.00 万元');
  });

  it('a long text may begin as a question or end in one', async () => {
    await asks('functions');
    await says('一、负责绿化规划。\n二、负责公园管理。');
    const summary = '如何管好公园，是我局全年工作的重点。全年共完成养护三百余次？';
    expect(await says(summary)).toContain('已记录：年度工作总结');
    await says('上一步');
    expect(await says('什么时候做\n怎么做？')).toContain('已记录：年度工作总结');
    await says('上一步');
    expect(await says('如何填？')).toContain('不清楚可以发“不知道”');
  });

  it('is put again after 不保存', async () => {
    await asks('procurement');
    const card = shown(await clerk.says('364.8 万，实际 306.74 万'), 'confirm_figures');
    const dropped = await clerk.wants({ want: 'discard_text', text: card.id });
    expect(shown(dropped, 'notice').title).toBe('未保存');
    expect(dropped.say).toContain('采购计划金额（万元）');
    await asks('projects');
    const table = shown(await clerk.says('道路绿化\t100\t80\t是\n公园改造\t50\t50\t是'), 'confirm_table');
    expect((await clerk.wants({ want: 'discard_text', text: table.id })).say).toContain('项目');
    expect(await answers()).toEqual({});
  });

  it('a number is no name', async () => {
    await says('逐题');
    await says('跳过');
    expect(await says('0755-12345678')).toContain('不像姓名');
    expect((await answers()).reporter_name).toBeUndefined();
    expect(await says('王芳')).toContain('已记录：填报人 王芳。');
  });
});
