import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/dialogue/index.ts';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import type { Sheet } from '../../../src/files/content.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

const header = '项目名称\t预算\t支出\t是否按时';
const projects = (count: number) =>
  Array.from({ length: count }, (_, index) => `项目${index + 1}\t${index + 1}.50\t1\t是`);
const pasted = (...rows: readonly string[]) => [header, ...rows].join('\n');

describe('tables', () => {
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

  const answer = async (fact: string) =>
    (await talks.desk.run((records) => records.answers(evaluation))).find((one) => one.fact === fact);
  const rowsOf = async (fact: string) => {
    const value = (await answer(fact))?.value;
    return Array.isArray(value) ? value : [];
  };
  const table = (reply: Reply) => shown(reply, 'confirm_table');
  const keep = (text: string, how: 'replace' | 'append' = 'replace') =>
    clerk.wants({ want: 'keep_table', text, how });
  const sends = (sheets: readonly Sheet[], fileName = '附表.xlsx') =>
    clerk.wants({ want: 'file', fileName, content: { kind: 'table', sheets }, section: null });
  const sheet = (name: string, ...lines: readonly string[]): Sheet => ({
    name,
    rows: lines.map((line) => line.split('\t')),
  });

  it('are shown with their sums before they count, and stored once they are kept', async () => {
    const card = table(await clerk.says(pasted(...projects(85))));
    expect(card.question?.label).toBe('项目支出明细');
    expect(card.table.count).toBe(85);
    expect(card.remarks[0]?.text).toBe('共 85 行，预算合计 3,697.50 万元，支出合计 85.00 万元');
    expect(await answer('projects')).toBeUndefined();
    expect(shown(await keep(card.id), 'notice').text).toContain('已保存为');
    expect(await rowsOf('projects')).toHaveLength(85);
    expect((await answer('projects'))?.source).toBe('text');
  });

  it('are compared with the figures there are, with both numbers and the difference', async () => {
    await clerk.saves(evaluation, 'budget', { budget_adjusted_project: '6' });
    await clerk.saves(evaluation, 'execution', { expenditure_project: '2' });
    const card = table(await clerk.says(pasted(...projects(2), '合计\t5\t2\t')));
    expect(card.remarks).toEqual([
      { tone: 'plain', text: '共 2 行，预算合计 4.00 万元，支出合计 2.00 万元' },
      {
        tone: 'bad',
        text: '表中“合计”行的预算为 5.00 万元，各行相加为 4.00 万元，相差 1.00 万元，请核对。',
      },
      { tone: 'good', text: '表中“合计”行的支出与各行相加一致' },
      {
        tone: 'bad',
        text: '预算合计 4.00 万元，“调整预算-项目支出”为 6.00 万元，相差 2.00 万元，请核对。',
      },
      { tone: 'good', text: '支出合计 2.00 万元，与“支出-项目支出”一致' },
    ]);
  });

  it('replace the rows there are, or are put behind them, as the person says', async () => {
    await keep(table(await clerk.says(pasted(...projects(2)))).id);
    const card = table(await clerk.says(pasted('新项目\t9\t9\t否')));
    expect(card.replaces).toBe(2);
    await keep(card.id, 'append');
    expect((await rowsOf('projects')).map((row) => row.name)).toEqual(['项目1', '项目2', '新项目']);
    await keep(table(await clerk.says(pasted('只有它\t9\t9\t否'))).id);
    expect(await rowsOf('projects')).toHaveLength(1);
  });

  it('with a wrong cell are not saved; the cells are named and kept as a draft', async () => {
    await clerk.says('修改 项目支出明细');
    const card = table(await clerk.says(pasted('道路绿化\t一百多\t80\t是', '公园\t1\t1\t是')));
    expect(card.problems).toEqual([expect.stringContaining('第 2 行“预算”：“一百多”')]);
    expect(card.draftIn?.name).toBe('项目管理');
    expect((await keep(card.id)).toast?.kind).toBe('error');
    expect(await answer('projects')).toBeUndefined();
    const form = shown(
      await clerk.wants({ want: 'open', evaluation, section: 'projects', page: 0 }),
      'section',
    );
    expect(form.questions[0]).toMatchObject({ shown: '道路绿化｜一百多｜80｜是\n公园｜1｜1｜是' });
    expect(form.questions[0]?.problem).toContain('一百多');
  });

  it('with rows that are only numbered are shown like others, and store nothing by being shown', async () => {
    await keep(table(await clerk.says('制度名称\t年份\n旧制度一\t2020\n旧制度二\t2021')).id);
    await clerk.wants({ want: 'rows', evaluation, fact: 'rules_in_force', page: 0 });
    const known = await talks.version(evaluation);
    const card = table(await clerk.says('序号\t制度名称\t年份\n1\t财务制度\t2023\n2\t\t\n3\t\t'));
    expect(card).toMatchObject({ problems: [], draftIn: null, replaces: 2, table: { count: 1 } });
    expect(await talks.version(evaluation)).toBe(known);
    expect(await rowsOf('rules_in_force')).toHaveLength(2);
  });

  it('with a wrong cell never touch the rows there are', async () => {
    await keep(table(await clerk.says(pasted(...projects(1)))).id);
    await clerk.says('修改 项目支出明细');
    const known = await talks.version(evaluation);
    // Its lines alone would be right: a typed list may have the names of its columns in it.
    const card = table(await clerk.says(`名称\t预算数\t支出数\t按时完成\n${header}\n甲\t1\t1\t是`));
    expect(card.problems[0]).toContain('第 2 行');
    expect(card.draftIn?.name).toBe('项目管理');
    expect(await talks.version(evaluation)).toBe(known);
    expect(await rowsOf('projects')).toMatchObject([{ name: '项目1' }]);
  });

  it('can be sent again after a wrong cell, for the same question', async () => {
    await clerk.says('修改 项目支出明细');
    table(await clerk.says('道路绿化｜一百多｜80｜是'));
    const again = table(await clerk.says('道路绿化｜100｜80｜是'));
    await keep(again.id);
    expect(await rowsOf('projects')).toMatchObject([{ name: '道路绿化', budget: '100' }]);
  });

  it('may be meant for another list than the one proposed', async () => {
    const card = table(await clerk.says('事由\t金额\n压减支出\t-10\n追加\t5'));
    expect(card.question?.fact).toBe('adjustment_items');
    const other = table(await clerk.wants({ want: 'choose_table', text: card.id, fact: 'achievements' }));
    expect(other.question?.fact).toBe('achievements');
    const unknown = table(await clerk.says('甲\t乙\n丙\t丁'));
    expect(unknown.question).toBeNull();
    expect(unknown.choices.map(({ value }) => value)).toContain('projects');
    expect((await keep(unknown.id)).toast?.text).toContain('先选一下');
  });

  it('never overwrite rows that somebody saved since the question was put', async () => {
    await clerk.says('修改 项目支出明细');
    const card = table(await clerk.says(pasted(...projects(2))));
    await clerk.saves(evaluation, 'projects', { projects: '甲｜1｜1｜是' });
    expect((await keep(card.id)).say).toContain('没有覆盖');
    expect(await rowsOf('projects')).toHaveLength(1);
  });

  it('of a file come one after the other, each for the list it fits, sheets that fit none left out', async () => {
    const first = table(
      await sends([
        sheet('说明', '填表说明'),
        sheet(
          '表1-1',
          '支出预算资金来源\t年初预算数\t调整预算数',
          '一般公共预算\t100\t110',
          '总计\t100\t110',
        ),
        sheet('项目', header, '甲\t1\t1\t是'),
      ]),
    );
    expect(first).toMatchObject({
      from: { file: '附表.xlsx', sheet: '表1-1' },
      question: { fact: 'budget_by_source' },
      more: 1,
    });
    const second = table(await keep(first.id));
    expect(second.results[0]).toContain('表1-1');
    expect(second).toMatchObject({ question: { fact: 'projects' }, more: 0 });
    expect(shown(await keep(second.id), 'notice').text).toContain('项目支出明细');
    expect(await rowsOf('budget_by_source')).toHaveLength(1);
    expect((await answer('projects'))?.source).toBe('file');
  });

  it('of a file go on after one that somebody was quicker with, which is named', async () => {
    const use = sheet('表1-1', '支出预算资金来源\t年初预算数\t调整预算数', '一般公共预算\t100\t110');
    const first = table(await sends([sheet('项目', header, '甲\t1\t1\t是'), use]));
    await clerk.saves(evaluation, 'projects', { projects: '乙｜1｜1｜是' });
    const second = table(await keep(first.id));
    expect(second.results).toEqual([expect.stringContaining('“项目支出明细”还没有存')]);
    expect(second).toMatchObject({ question: { fact: 'budget_by_source' }, more: 0 });
    await keep(second.id);
    expect(await rowsOf('budget_by_source')).toHaveLength(1);
    expect(await rowsOf('projects')).toMatchObject([{ name: '乙' }]);
  });

  it('of a file are for the list that waits for them', async () => {
    await clerk.says('修改 项目支出明细');
    const card = table(await sends([sheet('说明', '一'), sheet('明细', header, '甲\t1\t1\t是')]));
    expect(card).toMatchObject({ from: { sheet: '明细' }, question: { fact: 'projects' } });
  });

  it('may come while questions are asked one at a time, and then the asked question is put again', async () => {
    const asked = (await clerk.says('逐题填写')).say ?? '';
    const card = table(await clerk.says(pasted(...projects(2))));
    expect(card.question?.fact).toBe('projects');
    expect((await keep(card.id)).say).toContain(asked.split('\n').at(-1));
    expect(await rowsOf('projects')).toHaveLength(2);
  });

  it('that are dropped change nothing', async () => {
    const card = table(await clerk.says(pasted(...projects(2))));
    await clerk.wants({ want: 'discard_text', text: card.id });
    expect((await keep(card.id)).toast?.text).toContain('没有再存');
    expect(await answer('projects')).toBeUndefined();
  });

  it('leave prose with a stroke or two to be told as text', async () => {
    const prose = '一、围绕中心｜服务大局，全年完成各项任务。\n二、加强管理。\n三、提升服务。';
    expect(shown(await clerk.says(prose), 'confirm_text').characters).toBe([...prose].length);
  });

  it('too large to keep are not taken', async () => {
    const cell = '字'.repeat(50_000);
    const rows = Array.from({ length: 5 }, (_, index) => `项目${index}\t1\t1\t是\t${cell}`);
    expect((await clerk.says([`${header}\t原因`, ...rows].join('\n'))).say).toContain('太大');
  });

  it('may be the text of a file, which answers a long question like a message', async () => {
    await clerk.says('修改 年度工作总结');
    const content = { kind: 'text', text: '全年完成各项任务。\n群众满意。' } as const;
    const reply = await clerk.wants({ want: 'file', fileName: '总结.docx', content, section: null });
    const card = shown(reply, 'confirm_text');
    expect(card.question?.fact).toBe('year_summary');
    await clerk.wants({ want: 'keep_text', text: card.id, fact: null });
    expect((await answer('year_summary'))?.source).toBe('file');
  });
});
