import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('who answers what', () => {
  let talks: Conversations;
  let lin: Speaker;
  let chen: Speaker;
  let wang: Speaker;
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
    wang = talks.speaker(`ou_wang${people}`);
    evaluation = await lin.starts('2024', `云海区第${people}中心`);
    await talks.desk.joins({ id: evaluation }, lin.id, { role: 'coordinator', name: '林晓' });
    await talks.desk.joins({ id: evaluation }, chen.id, { name: '陈默' });
    await talks.desk.joins({ id: evaluation }, wang.id, { name: '王芳' });
  });

  const gives = (
    typed: Readonly<Record<string, string>>,
    was: Readonly<Record<string, string>>,
    section: string | null = null,
  ) => lin.wants({ want: 'assignment', step: 'save', evaluation, section, page: 0, go: 'stay', was, typed });
  const toldTo = (reply: Awaited<ReturnType<typeof gives>>, person: Speaker) =>
    (reply.others ?? []).filter((other) => other.person === person.id);

  it('is shown to the coordinator section by section, with everybody who may have it', async () => {
    const view = shown(await lin.says('分工'), 'assigning');
    expect(view.people.map(({ label }) => label)).toEqual(['由我自己填', '陈默', '王芳']);
    expect(view.rows).toHaveLength(8);
    expect(view.rows[0]).toMatchObject({ key: 'section:cover', label: '封面与范围', holder: '-' });
  });

  it('changes several at once, and each newly assigned person gets one card with just their part', async () => {
    const reply = await gives(
      {
        'section:cover': chen.id,
        'section:functions': chen.id,
        'section:tasks': wang.id,
        'section:budget': '-',
      },
      { 'section:cover': '-', 'section:functions': '-', 'section:tasks': '-', 'section:budget': '-' },
    );
    expect(reply.toast?.text).toBe('已调整 3 处，相关同事已收到通知');
    const [card] = toldTo(reply, chen).flatMap(({ show }) => (show === undefined ? [] : [show]));
    expect(card).toMatchObject({
      topic: 'tasks',
      view: {
        view: 'tasks',
        isNew: true,
        intro: ['林晓请您填写下面 2 节：'],
        units: [
          {
            deadline: null,
            parts: [
              { section: 'cover', open: 8, questions: [] },
              { section: 'functions', open: 1 },
            ],
          },
        ],
      },
    });
    expect(toldTo(reply, chen).filter(({ show }) => show !== undefined)).toHaveLength(1);
    expect(toldTo(reply, lin)).toEqual([]);
  });

  it('stands behind the names of the sections, who has none is said once something was given', async () => {
    const before = shown(await lin.says('目录'), 'contents');
    expect(before.sections.every(({ holder }) => holder === null)).toBe(true);
    await lin.says('分配 政府采购 给 陈默');
    await lin.says('分配 实际采购金额 给 王芳');
    const after = shown(await lin.says('目录'), 'contents');
    const holderOf = (id: string) => after.sections.find((section) => section.id === id)?.holder;
    expect([holderOf('procurement'), holderOf('assets')]).toEqual(['陈默、王芳', '未分配']);
    const own = shown(await chen.says('目录'), 'contents');
    expect(own.sections.find(({ id }) => id === 'procurement')).toMatchObject({
      holder: '我、王芳',
      mine: true,
    });
  });

  it('is said in a sentence, by name, for a section or a question', async () => {
    expect((await lin.says('分配 政府采购 给 王芳')).say).toBe('“政府采购”已分给王芳，对方会收到卡片。');
    expect((await lin.says('分配采购计划给陈默')).say).toContain('“采购计划金额（万元）”已分给陈默');
    expect((await lin.says('接手 政府采购')).say).toContain('“政府采购”由您接手');
    expect((await lin.says('分配 政府采购 给 赵六')).say).toContain('现在可以分给：林晓、陈默、王芳');
    expect((await lin.says('分配 不存在的 给 王芳')).say).toContain('没有找到章节或题目“不存在的”');
    expect((await chen.says('分配 政府采购 给 王芳')).toast?.text).toContain('角色不能做这一步');
  });

  it('tells whoever it is taken from, and to whom it went', async () => {
    await lin.says('分配 政府采购 给 陈默');
    const reply = await lin.says('分配 政府采购 给 王芳');
    expect(
      toldTo(reply, chen)
        .map(({ say }) => say)
        .join(''),
    ).toContain('“政府采购”改由王芳填写。\n您填过的内容都在。');
  });

  it('leaves alone what another coordinator gave away since the form was drawn', async () => {
    await lin.says('分配 封面与范围 给 王芳');
    const reply = await gives({ 'section:cover': chen.id }, { 'section:cover': '-' });
    expect(shown(reply, 'assigning').problems).toEqual([
      '“封面与范围”刚被其他人改为：王芳，没有再改。需要的话请重新选一次。',
    ]);
    expect(reply.others).toEqual([]);
  });

  it('lets a section be opened by those who do not have it, to look at', async () => {
    await lin.says('分配 政府采购 给 陈默');
    await lin.saves(evaluation, 'procurement', { procurement_plan: '364.8' });
    const seen = shown(
      await wang.wants({ want: 'open', evaluation, section: 'procurement', page: 0 }),
      'section',
    );
    expect(seen.locked).toBe('“政府采购”由陈默填写，这里只能查看。有疑问请找陈默。');
    expect(seen.questions.every(({ readOnly }) => readOnly === '')).toBe(true);
    expect(seen.questions[0]?.shown).toBe('364.8');
    const own = shown(
      await chen.wants({ want: 'open', evaluation, section: 'procurement', page: 0 }),
      'section',
    );
    expect(own).toMatchObject({ handing: 'pass_on', holder: '您' });
    expect(own.locked).toBeUndefined();
  });

  it('leads people through what is theirs only', async () => {
    await lin.says('分配 政府采购 给 陈默');
    await lin.says('分配 人员管理 给 陈默');
    const first = shown(await chen.says('继续填报'), 'section');
    expect(first.section.id).toBe('procurement');
    const next = await chen.saves(evaluation, 'procurement', { procurement_plan: '364.8' });
    expect(shown(next, 'section').section.id).toBe('staff');
    expect((await chen.says('逐题')).say).toContain('政府采购 1/');
    expect((await wang.says('继续填报')).toast?.text).toContain('还没有分给您的题');
    expect((await wang.says('逐题')).say).toContain('还没有分给您的题');
  });

  it('says in sentences of figures, texts and clearing whose a question is', async () => {
    await lin.says('分配 政府采购 给 陈默');
    await lin.saves(evaluation, 'assets', { asset_total: '272.2' });
    const figures = shown(await chen.says('采购计划 364.8 万，固定资产总额 300 万'), 'confirm_figures');
    expect(figures.lines.map(({ shown: value }) => value)).toEqual(['364.80 万元', null]);
    expect(figures.lines[1]?.remark).toContain('这一题由填报负责人填写');
    expect((await chen.says('清空 固定资产总额')).say).toContain('这一题由填报负责人填写');
    expect(await talks.desk.run((records) => records.answers(evaluation))).toHaveLength(1);
  });

  it('passes on what one has, with a note that stays, to a colleague or back to the coordinator', async () => {
    await lin.says('分配 人员管理 给 陈默');
    const form = shown(
      await chen.saves(evaluation, 'staff', { authorised_posts: '39' }, { go: 'pass_on' }),
      'pass_on',
    );
    expect(form.people.map(({ label }) => label)).toEqual(['退回填报负责人', '王芳']);
    const pass = (to: string) =>
      chen.wants({
        want: 'assignment',
        step: 'pass_on',
        evaluation,
        section: 'staff',
        to,
        note: '这个要问人事科',
      });
    const unchosen = shown(await pass(''), 'pass_on');
    expect(unchosen).toMatchObject({ note: '这个要问人事科', problem: '请先选转给谁。' });
    const reply = await pass('-');
    expect(reply.toast?.text).toBe('“人员管理”已转给林晓，您填过的内容都在。');
    expect(toldTo(reply, lin)[0]?.show?.view).toMatchObject({ view: 'tasks', note: '这个要问人事科' });
    const { team } = await talks.desk.run(async (records) => ({ team: await records.team(evaluation) }));
    expect(team.assignments).toMatchObject([
      { target: 'staff', person: lin.id, by: chen.id, note: '这个要问人事科' },
    ]);
    expect(await talks.desk.run((records) => records.answers(evaluation))).toHaveLength(1);
    expect((await pass(wang.id)).toast?.text).toContain('没有分给您的题');
  });

  it('tells the coordinator where a part went that was passed to a colleague', async () => {
    await lin.says('分配 人员管理 给 陈默');
    const reply = await chen.wants({
      want: 'assignment',
      step: 'pass_on',
      evaluation,
      section: 'staff',
      to: wang.id,
      note: '人事在你那里',
    });
    expect(toldTo(reply, wang)[0]?.show?.view).toMatchObject({ note: '人事在你那里' });
    expect(
      toldTo(reply, lin)
        .map(({ say }) => say ?? '')
        .join(''),
    ).toContain('陈默把“人员管理”转给了王芳。附言：人事在你那里');
  });

  it('is listed as 我的任务, with single questions by name', async () => {
    expect((await chen.says('我的任务')).say).toContain('现在没有分给您的填报任务');
    await lin.says('分配 政府采购 给 陈默');
    await lin.says('分配 固定资产总额 给 陈默');
    const view = shown(await chen.says('我的任务'), 'tasks');
    expect(view.units[0]?.parts).toEqual([
      { section: 'procurement', name: '政府采购', open: 6, questions: [] },
      { section: 'assets', name: '资产管理', open: 1, questions: ['固定资产总额'] },
    ]);
  });

  it('keeps a table for a list of somebody else from being saved', async () => {
    await lin.says('分配 政府采购 给 陈默');
    const table = ['项目名称\t年初预算\t实际支出', '绿道\t100\t90'].join('\n');
    const card = shown(await chen.says(table), 'confirm_table');
    if (card.question !== null) expect(card.problems[0]).toContain('填报负责人填写');
    expect(card.choices).toEqual([]);
  });

  it('offers nothing in vain where nobody else fills in', async () => {
    const zhou = talks.speaker(`ou_zhou${people}`);
    const alone = await zhou.starts('2024', `云海区第${people}档案馆`);
    expect((await zhou.says('分工')).say).toContain('现在只有您一位填报人');
    const form = shown(
      await zhou.wants({ want: 'open', evaluation: alone, section: 'cover', page: 0 }),
      'section',
    );
    expect(form.handing).toBeUndefined();
  });
});
