import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

const three = '道路绿化｜1,200｜80｜是\n公园｜40｜30｜否｜征地推迟\n大厅｜8｜8｜是';

describe('the rows of a list', () => {
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

  const fact = 'projects';
  const names = async () => {
    const answers = await talks.desk.run((records) => records.answers(evaluation));
    const value = answers.find((one) => one.fact === fact)?.value;
    return Array.isArray(value) ? value.map((row) => (typeof row === 'string' ? row : row.name)) : value;
  };
  const filled = () => clerk.saves(evaluation, 'projects', { projects: three });
  const version = () => talks.version(evaluation);
  const saveRow = (
    row: number | null,
    cells: Readonly<Record<string, string>>,
    options: { version: number; go?: 'add' | 'rows' },
  ) => {
    const typed = Object.fromEntries(
      Object.entries(cells).map(([column, value]) => [`${fact}.${column}`, value]),
    );
    return clerk.wants({ want: 'save_row', evaluation, fact, row, go: 'rows', typed, ...options });
  };

  it('are reached from the form, which is saved on the way', async () => {
    const typed = { projects: three, project_planned: '19' };
    const known = await version();
    const form = { evaluation, section: 'projects', page: 0, version: known, typed } as const;
    const view = shown(await clerk.wants({ want: 'save', ...form, go: 'rows', fact }), 'rows');
    expect(view).toMatchObject({ count: 3, place: { section: 'projects', page: 0 } });
    expect(view.rows[1]).toEqual({
      row: 1,
      title: '公园',
      details: '40.00 万元，30.00 万元，否，征地推迟',
    });
    expect(view.remarks[0]?.text).toContain('共 3 行，预算合计 1,248.00 万元');
    expect(await version()).toBe(known + 2);
  });

  it('wait while what was typed into the form is wrong', async () => {
    const form = { evaluation, section: 'projects', page: 0, version: await version() } as const;
    const reply = await clerk.wants({
      want: 'save',
      ...form,
      go: 'rows',
      fact,
      typed: { projects: '甲｜很多' },
    });
    expect(shown(reply, 'section').questions[0]?.problem).toContain('很多');
  });

  it('are changed one by one, each cell as its own field', async () => {
    await filled();
    const known = await version();
    const form = shown(await clerk.wants({ want: 'row', evaluation, fact, row: 1, version: known }), 'row');
    expect(form.fields.map(({ fact: name, input, shown: value }) => [name, input, value])).toEqual([
      ['projects.name', 'lines', '公园'],
      ['projects.budget', 'line', '40'],
      ['projects.spent', 'line', '30'],
      ['projects.on_time', 'choice', '否'],
      ['projects.reason', 'lines', '征地推迟'],
    ]);
    const cells = { name: '中央公园', budget: '400000元', spent: '30', on_time: '是', reason: '' };
    const view = shown(await saveRow(1, cells, { version: known }), 'rows');
    expect(view.results).toEqual(['已保存第 2 行', '已按 40.00 万元记录。']);
    expect(await names()).toEqual(['道路绿化', '中央公园', '大厅']);
  });

  it('keep what was typed beside what is wrong, and store nothing', async () => {
    await filled();
    const known = await version();
    const cells = { name: '新名', budget: '很多', spent: '-1', on_time: '是', reason: '' };
    const reply = await saveRow(0, cells, { version: known });
    const form = shown(reply, 'row');
    expect(form.fields[1]).toMatchObject({ shown: '很多', problem: expect.stringContaining('不是数字') });
    expect(form.fields[2]?.problem).toContain('不能为负');
    expect(form.fields[0]?.shown).toBe('新名');
    expect(reply.toast?.text).toContain('有 2 处需要改');
    expect(await version()).toBe(known);
  });

  it('are added one after the other', async () => {
    const first = { name: '甲', budget: '1', spent: '1', on_time: '是' };
    const next = shown(await saveRow(null, first, { version: await version(), go: 'add' }), 'row');
    expect(next).toMatchObject({ row: null, results: ['已保存第 1 行'] });
    await saveRow(null, { ...first, name: '乙' }, { version: next.version });
    expect(await names()).toEqual(['甲', '乙']);
  });

  it('can be taken out, and brought back as long as nothing else was changed', async () => {
    await filled();
    const row = { evaluation, fact, row: 1, version: await version() };
    const view = shown(await clerk.wants({ want: 'delete_row', ...row }), 'rows');
    expect(view.results).toEqual(['已删除第 2 行“公园”']);
    expect(await names()).toEqual(['道路绿化', '大厅']);
    const undo = { want: 'undo_row', evaluation, fact, version: view.undo ?? -1 } as const;
    shown(await clerk.wants(undo), 'rows');
    expect(await names()).toEqual(['道路绿化', '公园', '大厅']);
    expect((await clerk.wants(undo)).toast?.text).toContain('不能撤销');
  });

  it('leave the list unanswered when the last one is taken out', async () => {
    await clerk.saves(evaluation, 'projects', { projects: '甲｜1｜1｜是' });
    await clerk.wants({ want: 'delete_row', evaluation, fact, row: 0, version: await version() });
    expect(await names()).toBeNull();
  });

  it('changed by two people at once are both kept, in whatever places they stand by then', async () => {
    await filled();
    const known = await version();
    await clerk.wants({ want: 'delete_row', evaluation, fact, row: 0, version: known });
    const cells = { name: '办事大厅', budget: '8', spent: '8', on_time: '是' };
    await saveRow(2, cells, { version: known });
    expect(await names()).toEqual(['公园', '办事大厅']);
  });

  it('are never overwritten when a colleague changed the very row meanwhile', async () => {
    await filled();
    const known = await version();
    const cells = { name: '公园', budget: '41', spent: '30', on_time: '否', reason: '征地推迟' };
    await saveRow(1, { ...cells, on_time: '是' }, { version: known });
    const late = await saveRow(1, { ...cells, budget: '42万' }, { version: known });
    const form = shown(late, 'row');
    expect(form.warning).toContain('改过这张表');
    // Typed here, changed there, and left alone.
    expect(form.fields[1]).toMatchObject({ shown: '42万', problem: '现在是“41.00 万元”。' });
    expect(form.fields[3]).toMatchObject({ shown: '是', problem: null });
    expect(form.fields[2]).toMatchObject({ shown: '30', problem: null });
    const typed = Object.fromEntries(
      form.fields.map((field) => [field.fact.slice(fact.length + 1), String(field.shown)]),
    );
    const again = await saveRow(1, typed, { version: form.version });
    expect(shown(again, 'rows').rows[1]?.details).toContain('42.00 万元，30.00 万元，是');
  });

  it('that a colleague took out meanwhile are offered as new ones, with what was typed', async () => {
    await filled();
    const known = await version();
    await clerk.wants({ want: 'delete_row', evaluation, fact, row: 2, version: known });
    const form = shown(await saveRow(2, { name: '办事大厅', budget: '9' }, { version: known }), 'row');
    expect(form).toMatchObject({ row: null, warning: expect.stringContaining('已经不在了') });
    expect(form.fields[0]?.shown).toBe('办事大厅');
  });

  it('that a colleague took out are not mistaken for the row now in their place', async () => {
    await filled();
    const known = await version();
    await clerk.wants({ want: 'delete_row', evaluation, fact, row: 1, version: known });
    const form = shown(await saveRow(1, { name: '中央公园', budget: '41' }, { version: known }), 'row');
    expect(form).toMatchObject({ row: null, warning: expect.stringContaining('已经不在了') });
    expect(form.fields[0]?.shown).toBe('中央公园');
  });

  it('added by a second click on the same form are one row, and those of a fresh form two', async () => {
    const cells = { name: '甲', budget: '1', spent: '1', on_time: '是' };
    const known = await version();
    await saveRow(null, cells, { version: known });
    const again = await saveRow(null, { ...cells, budget: '10000元' }, { version: known });
    expect(shown(again, 'rows').results[0]).toBe('已保存第 1 行');
    expect(await names()).toEqual(['甲']);
    await saveRow(null, cells, { version: await version() });
    expect(await names()).toEqual(['甲', '甲']);
  });

  it('come a page at a time, all 85 of them', async () => {
    const lines = Array.from({ length: 85 }, (_, index) => `项目${index + 1}｜1｜1｜是`).join('\n');
    await clerk.saves(evaluation, 'projects', { projects: lines });
    const last = shown(await clerk.wants({ want: 'rows', evaluation, fact, page: 10 }), 'rows');
    expect(last).toMatchObject({ count: 85, page: 10, pages: 11 });
    expect(last.rows.map(({ row }) => row)).toEqual([80, 81, 82, 83, 84]);
  });

  it('are where a pasted table goes while they are in sight', async () => {
    await clerk.wants({ want: 'rows', evaluation, fact, page: 0 });
    const card = shown(await clerk.says('甲\t1\t1\t是\n乙\t1\t1\t是'), 'confirm_table');
    expect(card.question?.fact).toBe('projects');
  });

  it('take no message but a table that fits them: figures are figures', async () => {
    await clerk.wants({ want: 'rows', evaluation, fact, page: 0 });
    const figures = shown(await clerk.says('采购计划 364.8 万，实际采购 306.74 万'), 'confirm_figures');
    expect(figures.lines).toHaveLength(2);
    await clerk.wants({ want: 'discard_text', text: figures.id });
    await clerk.wants({ want: 'rows', evaluation, fact, page: 0 });
    const other = shown(await clerk.says('甲\t乙\n丙\t丁'), 'confirm_table');
    expect(other.question).toBeNull();
  });

  it('leave the question that is asked by text the one a message answers', async () => {
    await clerk.says('逐题填写');
    const asked = (await clerk.says('修改 采购计划金额')).say;
    expect(asked).toContain('采购计划');
    await clerk.wants({ want: 'rows', evaluation, fact, page: 0 });
    await clerk.says('364.8万');
    const answers = await talks.desk.run((records) => records.answers(evaluation));
    expect(answers.find((one) => one.fact === 'procurement_plan')?.value).toBe('364.8');
  });

  it('looked at leave what waits to be confirmed waiting', async () => {
    const card = shown(await clerk.says('项目名称\t预算\t支出\t是否按时\n甲\t1\t1\t是'), 'confirm_table');
    await clerk.wants({ want: 'rows', evaluation, fact, page: 0 });
    await clerk.wants({ want: 'keep_table', text: card.id, how: 'replace' });
    expect(await names()).toEqual(['甲']);
  });

  it('of a list that the chosen indicator system does not ask are refused from an old card', async () => {
    await filled();
    const removed = { want: 'delete_row', evaluation, fact, row: 0, version: await version() } as const;
    const { undo } = shown(await clerk.wants(removed), 'rows');
    await clerk.wants({ want: 'set_scheme', evaluation, scheme: 'shijiazhuang_gaoxin_2023' });
    const known = await version();
    const replies = [
      await clerk.wants({ want: 'rows', evaluation, fact, page: 0 }),
      await saveRow(null, { name: '甲', budget: '1', spent: '1', on_time: '是' }, { version: known }),
      await clerk.wants({ ...removed, version: known }),
      await clerk.wants({ want: 'undo_row', evaluation, fact, version: undo ?? -1 }),
    ];
    for (const reply of replies) expect(reply.toast?.text).toContain('已经不在');
    expect(await version()).toBe(known);
  });

  it('of a list that is not there are refused', async () => {
    const reply = await clerk.wants({ want: 'rows', evaluation, fact: 'asset_total', page: 0 });
    expect(reply.toast?.text).toContain('已经不在');
  });
});
