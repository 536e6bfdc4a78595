import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from './conversation.ts';

describe('questions put one at a time by text', () => {
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

  const procurement = async (who: Speaker = clerk) =>
    (await who.saves(evaluation, 'procurement', {}, { go: 'one_by_one' })).say ?? '';
  const says = async (text: string, who: Speaker = clerk) => (await who.says(text)).say ?? '';
  const answersOf = async (id: EvaluationId = evaluation) => {
    const answers = await talks.desk.run((records) => records.answers(id));
    return Object.fromEntries(answers.map(({ fact, value }) => [fact, value]));
  };
  const joins = async (name: string) => {
    const colleague = talks.speaker(name);
    await talks.desk.joins({ id: evaluation }, colleague.id, { sections: 'all' });
    return colleague;
  };

  it('begin at the first open one, with its section, progress, unit, example and how to go on', async () => {
    const asked = await says('逐题填写');
    expect(asked).toContain('“上一步”“跳过”“不知道”');
    expect(asked).toMatch(/封面与范围 0\/8 · 全部 0\/\d+\n单位负责人\n/);
    const money = await procurement();
    expect(money).toMatch(
      /政府采购 0\/6 · 全部 0\/\d+\n采购计划金额（万元）\n.*货物、工程、服务之和。\n例：364.80/,
    );
  });

  it('take a whole section by text, and tell what each answer means and what the section brings', async () => {
    await procurement();
    expect(await says('364.8万')).toMatch(/^已记录：采购计划金额 364\.80 万元。\n\n政府采购 1\/6/);
    for (const answer of ['64.8', '0', '300']) await says(answer);
    expect(await says('306.74')).toContain('已记录：实际采购金额 306.74 万元。');
    const last = await says('1');
    expect(last).toContain('政府采购执行率 84.08%，本项得 1.84/2 分');
    expect(last).toContain('政府采购执行情况');
    expect(last).toContain('扣分原因');
    const next = await says('部分项目流标，年末重新招标。');
    expect(next).toContain('“政府采购”填完了。政府采购执行情况 1.84/2');
    expect(next).toContain('财务合规性 0/');
    expect(await answersOf()).toMatchObject({
      procurement_plan: '364.8',
      procurement_services: '300',
      procurement_execution_item_2: '1',
    });
    const sources = (await talks.desk.run((records) => records.answers(evaluation))).map(
      ({ source }) => source,
    );
    expect(new Set(sources)).toEqual(new Set(['text']));
  });

  it('name the most points one may give', async () => {
    await clerk.saves(evaluation, 'compliance', {}, { go: 'one_by_one' });
    expect(await says('继续')).toContain('满分 1 分');
    expect(await says('3')).toContain('0 到 1 分');
  });

  it('are answered by a digit where there are choices, and by words as well', async () => {
    await clerk.saves(evaluation, 'disclosure', {}, { go: 'one_by_one' });
    expect(await says('继续')).toContain('1 按规定公开');
    expect(await says('1')).toContain('已记录：部门预算公开情况 按规定公开。');
    expect(await says('2024年2月21日')).toContain('2024年2月21日');
    await clerk.saves(evaluation, 'equity', {}, { go: 'one_by_one' });
    expect(await says('继续')).toContain('1 是　2 否');
    expect(await says('2')).toContain('否。');
    await clerk.saves(evaluation, 'outcome', { outcome_indicators: '无' }, { go: 'one_by_one' });
    expect(await says('1、3')).toContain('社会效益、生态效益');
    expect((await answersOf()).outcome_aspects).toEqual(['social', 'ecological']);
  });

  it('are put once more with the reason when the answer cannot be kept, which stays as a draft', async () => {
    await procurement();
    const again = await says('三百多万');
    expect(again).toContain('不是一个确切的数');
    expect(again).toContain('采购计划金额（万元）：请再发一次（例：364.80）');
    expect(await says('继续')).toContain('上次填的“三百多万”没有存成');
    await says('364.8');
    expect(await says('上一步')).not.toContain('没有存成');
  });

  it('ask back where a figure may be meant in another unit, and say what contradicts', async () => {
    await procurement();
    expect(await says('3648000')).toContain('如果单位是元');
    await clerk.saves(evaluation, 'assets', { asset_total: '100' }, { go: 'one_by_one' });
    expect(await says('继续')).toContain('在用固定资产总额');
    expect(await says('500')).toContain('请核对其中一个');
  });

  it('go back with 上一步 to the present answer, which 跳过 keeps and a new one replaces', async () => {
    await procurement();
    await says('364.8');
    await says('64.8');
    expect(await says('上一步')).toMatch(/采购计划：货物（万元）[\s\S]*现在是：64\.80 万元/);
    expect(await says('上一步')).toContain('现在是：364.80 万元');
    expect(await says('跳过')).toMatch(/^“采购计划金额”保留 364\.80 万元。\n\n[\s\S]*采购计划：工程/);
    await says('上一步');
    expect(await says('346.8')).toContain('已记录：采购计划金额 346.80 万元（原 364.80 万元）。');
  });

  it('go back in the order of asking where nothing was put before, down to the first', async () => {
    await procurement();
    expect(await says('上一步')).toContain('预算执行情况');
    await says('退出');
    await says('逐题');
    expect(await says('上一题')).toContain('这已经是第一题了');
  });

  it('leave a skipped question open and come to it again in the next round', async () => {
    await procurement();
    expect(await says('跳过')).toMatch(/^已跳过“采购计划金额”。\n\n[\s\S]*采购计划：货物/);
    expect((await answersOf()).procurement_plan).toBeUndefined();
    expect(await procurement()).toContain('采购计划金额（万元）');
  });

  it('note what nobody here knows, on every card, with who said so, until somebody answers', async () => {
    await procurement();
    const noted = await says('不知道');
    expect(noted).toContain('已记为待补：采购计划金额。通常由 财务/采购 掌握');
    expect(noted).toContain('采购计划：货物');
    expect(await says('上一步')).toContain('已记为待补（财务/采购），由您记下');
    const contents = shown(await clerk.says('目录'), 'contents');
    expect(contents.sections.find(({ id }) => id === 'procurement')?.waiting).toBe(1);
    const place = { evaluation, section: 'procurement', page: 0 };
    const form = async (who: Speaker) =>
      shown(await who.wants({ want: 'open', ...place }), 'section').questions[0]?.waiting;
    const colleague = await joins(`ou_colleague${people}`);
    expect(await form(clerk)).toBe('已记为待补（财务/采购），由您记下');
    expect(await form(colleague)).toBe('已记为待补（财务/采购），由同事记下');
    const missing = shown(await clerk.says('得分'), 'score').missing;
    expect(missing.find(({ section }) => section === 'procurement')?.names).toContain(
      '采购计划金额（待补：财务/采购）',
    );
    await colleague.saves(evaluation, 'procurement', { procurement_plan: '364.8' });
    expect(await form(clerk)).toBeNull();
  });

  it('come to what somebody does not know last, and ask a colleague for it first', async () => {
    await procurement();
    await says('不清楚');
    expect(await procurement()).toContain('采购计划：货物');
    const colleague = await joins(`ou_colleague${people}`);
    expect(await procurement(colleague)).toContain('采购计划金额（万元）');
  });

  it('keep an answer there is when somebody does not know it', async () => {
    await clerk.saves(evaluation, 'procurement', { procurement_plan: '364.8' });
    await procurement();
    await says('修改 采购计划');
    expect(await says('不知道')).toContain('“采购计划金额”保留 364.80 万元。');
  });

  it('take an answer back with 清空 and are put again', async () => {
    await procurement();
    await says('364.8');
    await says('上一步');
    const cleared = await says('清空');
    expect(cleared).toContain('“采购计划金额”已清空，原为 364.80 万元。');
    expect(cleared).toContain('采购计划金额（万元）');
    expect((await answersOf()).procurement_plan).toBeNull();
  });

  it.each(['得分', '目录', '报告', '帮助', '谢谢'])(
    'answer %s in between, and go on with 继续',
    async (word) => {
      await procurement();
      const aside = await clerk.says(word);
      expect(aside.say).toContain('发“继续”，回到“采购计划金额（万元）”');
      expect(await says('继续')).toContain('采购计划金额（万元）');
      await says('364.8');
      expect((await answersOf()).procurement_plan).toBe('364.8');
    },
  );

  it.each(['退出', '不填了', '用卡片', '继续填报'])(
    'end with %s, on the card of the same place',
    async (word) => {
      await procurement();
      expect(shown(await clerk.says(word), 'section').section.id).toBe('procurement');
      expect(await says('364.8')).toContain('没看懂');
      expect(await answersOf()).toEqual({});
    },
  );

  it('put a question named with 修改 out of turn and go on afterwards', async () => {
    await procurement();
    expect(await says('修改 固定资产总额')).toContain('固定资产总额（万元）');
    expect(await says('498.67')).toMatch(/已记录：固定资产总额 498\.67 万元。[\s\S]*采购计划金额（万元）/);
  });

  it('never store a command or a question in return, even where a text is asked for', async () => {
    await says('逐题');
    for (const text of ['得分', '修改采购计划金额', '这一题怎么填？', '什么意思', '清空 采购计划']) {
      await clerk.says(text);
      await clerk.says('逐题');
    }
    expect((await answersOf()).leader_name).toBeUndefined();
  });

  it('explain themselves when asked', async () => {
    await procurement();
    expect(await says('这是什么数？')).toMatch(/货物、工程、服务之和。通常由 财务\/采购 掌握，/);
  });

  it('take a long text and a list as they are sent, without asking back', async () => {
    await clerk.saves(evaluation, 'functions', {}, { go: 'one_by_one' });
    const listed = await says('一、负责绿化规划。\n二、负责公园管理。');
    expect(listed).toMatch(/已记录：部门主要职能 .*（2 条）。/);
    expect(listed).toContain('年度工作总结');
    expect(await says(`${'全年工作平稳推进，采购计划364.8万元，实际306.74万元。'.repeat(20)}`)).toContain(
      ' 字）',
    );
    expect((await answersOf()).procurement_plan).toBeUndefined();
  });

  it('show a table pasted into a list before it counts, and go on once it is kept', async () => {
    await clerk.saves(evaluation, 'projects', {}, { go: 'one_by_one' });
    const reply = await clerk.says('道路绿化\t100\t80\t是\n公园改造\t50\t50\t是');
    expect(reply.show?.topic).toBe('text');
    expect((await answersOf()).projects).toBeUndefined();
  });

  it('show a colleague’s newer answer and do not overwrite it', async () => {
    const colleague = await joins(`ou_colleague${people}`);
    await procurement();
    await colleague.saves(evaluation, 'procurement', { procurement_plan: '346.8' });
    const late = await says('364.8');
    expect(late).toContain('改为“346.80 万元”');
    expect(late).toContain('现在是：346.80 万元');
    expect((await answersOf()).procurement_plan).toBe('346.8');
    expect(await says('364.8')).toContain('已记录：采购计划金额 364.80 万元（原 346.80 万元）。');
  });

  it('pass over a question that fell away meanwhile, and keep what was written', async () => {
    const lost = { procurement_plan: '100', procurement_actual: '80', procurement_execution_item_2: '1' };
    const parts = { procurement_goods: '100', procurement_works: '0', procurement_services: '0' };
    await clerk.saves(evaluation, 'procurement', { ...lost, ...parts });
    expect(await procurement()).toContain('扣分原因');
    await clerk.saves(evaluation, 'procurement', { procurement_actual: '100' });
    const passed = await says('流标两次');
    expect(passed).toContain('现在不用填了，您写的我先留着');
    expect(passed).toContain('财务合规性');
    expect((await answersOf()).procurement_execution_reason).toBe('流标两次');
  });

  it('go on where they were after a card was saved in between', async () => {
    await procurement();
    await clerk.saves(evaluation, 'assets', { asset_total: '498.67' });
    await clerk.wants({ want: 'open', evaluation, section: 'staff', page: 0 });
    expect(await says('364.8')).toContain('已记录：采购计划金额');
    expect(await answersOf()).toMatchObject({ asset_total: '498.67', procurement_plan: '364.8' });
  });

  it('end when somebody turns to another unit, so that no figure goes to the wrong one', async () => {
    await procurement();
    const other = await clerk.starts('2023', `云海区第${people}局`);
    expect(await says('364.8')).toContain('没看懂');
    expect([await answersOf(), await answersOf(other)]).toEqual([{}, {}]);
  });

  it('save the card first when it is left for them', async () => {
    const typed = { procurement_plan: '364.8', procurement_goods: '46%' };
    const reply = await clerk.saves(evaluation, 'procurement', typed, { go: 'one_by_one' });
    expect(reply.toast?.kind).toBe('warning');
    expect(reply.say).toMatch(/采购计划：货物（万元）[\s\S]*上次填的“46%”没有存成/);
    expect(shown(reply, 'section').section.id).toBe('procurement');
    expect((await answersOf()).procurement_plan).toBe('364.8');
  });

  it('show figures of several questions for confirmation, then go on', async () => {
    await procurement();
    const card = shown(await clerk.says('364.8 万，实际 306.74 万'), 'confirm_figures');
    expect(card.lines.map(({ label, shown }) => [label, shown])).toEqual([
      ['采购计划金额', '364.80 万元'],
      ['实际采购金额', '306.74 万元'],
    ]);
    const kept = await clerk.wants({ want: 'keep_text', text: card.id, fact: null });
    expect(kept.say).toContain('采购计划：货物（万元）');
    expect(await answersOf()).toMatchObject({ procurement_plan: '364.8', procurement_actual: '306.74' });
  });

  it('take their own name before the figure', async () => {
    await procurement();
    expect(await says('采购计划 364.8 万')).toContain('已记录：采购计划金额 364.80 万元。');
  });

  it('mean the cards where nothing is asked by text', async () => {
    for (const word of ['跳过', '上一步', '继续']) {
      expect(shown(await clerk.says(word), 'section').section.id).toBe('cover');
    }
    expect(await says('不知道')).toContain('发“逐题”');
    expect(await says('退出')).toContain('发“逐题”');
  });
});
