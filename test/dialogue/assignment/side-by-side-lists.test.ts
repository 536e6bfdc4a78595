import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

const fact = 'projects';
const cells = { name: '公园', budget: '40', spent: '30', on_time: '否', reason: '征地推迟' };

describe('two people on one list or long text', () => {
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
    evaluation = await lin.starts('2024', `云海区第${people}站`);
    await talks.desk.joins({ id: evaluation }, lin.id, { role: 'coordinator', name: '林晓' });
    await talks.desk.joins({ id: evaluation }, chen.id, {
      name: '陈默',
      sections: ['projects', 'tasks'],
    });
  });

  const rowBy = (who: Speaker, row: number | null, version: number, more: Partial<typeof cells> = {}) => {
    const typed = Object.fromEntries(
      Object.entries({ ...cells, ...more }).map(([column, value]) => [`${fact}.${column}`, value]),
    );
    return who.wants({ want: 'save_row', evaluation, fact, row, go: 'rows', version, typed });
  };
  const value = async (of: string) => {
    const answers = await talks.desk.run((records) => records.answers(evaluation));
    return answers.find((one) => one.fact === of)?.value;
  };
  const names = async () => {
    const rows = await value(fact);
    return Array.isArray(rows) ? rows.map((row) => (typeof row === 'string' ? row : row.name)) : rows;
  };

  it('keeps the rows both added, and each change to a row of one’s own', async () => {
    await rowBy(lin, null, 0);
    await rowBy(chen, null, 0, { name: '绿道' });
    expect(await names()).toEqual(['公园', '绿道']);
    const known = await talks.version(evaluation);
    await rowBy(lin, 0, known, { spent: '40' });
    await rowBy(chen, 1, known, { name: '滨河绿道' });
    expect(await names()).toEqual(['公园', '滨河绿道']);
  });

  it('shows the later one both cells of a row, with the name and the time, and asks', async () => {
    await rowBy(lin, null, 0);
    const known = await talks.version(evaluation);
    await rowBy(lin, 0, known, { spent: '35' });
    const form = shown(await rowBy(chen, 0, known, { spent: '38' }), 'row');
    expect(form.warning).toContain('林晓 10:00 改过这张表，这一行变了，您填的还没有保存');
    const spent = form.fields.find(({ fact: name }) => name === 'projects.spent');
    expect(spent).toMatchObject({ shown: '38', problem: expect.stringContaining('现在是“35.00 万元”') });
    const again = await rowBy(chen, 0, form.version, { spent: '38' });
    expect(shown(again, 'rows').rows[0]?.details).toContain('38.00 万元');
  });

  it('never replaces rows that came in since a pasted table was shown; the table stays in the field', async () => {
    const table = '项目名称\t年初预算\t实际支出\t是否按时完成\n绿道\t100\t90\t是';
    const offered = shown(await chen.says(table), 'confirm_table');
    await rowBy(lin, null, 0);
    const reply = await chen.wants({ want: 'keep_table', text: offered.id, how: 'replace' });
    expect(reply.say).toContain('林晓 10:00 改为');
    expect(reply.say).toContain('要用您的，请再发一次');
    expect(await names()).toEqual(['公园']);
    const drafts = await talks.desk.run((records) => records.drafts(evaluation, chen.id));
    expect(drafts).toMatchObject([{ fact, typed: expect.stringContaining('绿道') }]);
  });

  it('never replaces a text that came in since one’s own was shown', async () => {
    const question = 'year_summary';
    const text = (who: string) => `${who}：负责全区公园、绿道和道路绿化的规划、建设与管养。`.repeat(3);
    await chen.says('修改 年度工作总结');
    const offered = shown(await chen.says(text('甲')), 'confirm_text');
    await lin.saves(evaluation, 'tasks', { [question]: text('乙') });
    const reply = await chen.wants({ want: 'keep_text', text: offered.id, fact: null });
    expect(reply.say).toContain('林晓 10:00 改为“乙：');
    expect(reply.say).toContain('您填的是“甲：');
    expect(await value(question)).toBe(text('乙'));
    const again = shown(await chen.says(text('甲')), 'confirm_text');
    await chen.wants({ want: 'keep_text', text: again.id, fact: null });
    expect(await value(question)).toBe(text('甲'));
  });

  it('shows both values to whoever is asked one by one, and takes theirs once it is sent again', async () => {
    await chen.says('逐题');
    await chen.says('修改 年度工作总结');
    await lin.saves(evaluation, 'tasks', { year_summary: '负责全区公园的管养。' });
    const late = await chen.says('负责全区绿道的管养。');
    expect(late.say).toContain('林晓 10:00 改为“负责全区公园的管养。”，您填的是“负责全区绿道的管养。”');
    await chen.says('负责全区绿道的管养。');
    expect(await value('year_summary')).toBe('负责全区绿道的管养。');
  });

  it('keeps what was typed when the evaluation was handed in meanwhile, to be decided once it is given back', async () => {
    const status = (to: 'submitted' | 'returned') =>
      talks.desk.run((records) => records.changeStatus(evaluation, to));
    await lin.saves(evaluation, 'projects', { project_planned: '19' }, { version: 0 });
    await status('submitted');
    const reply = await chen.saves(evaluation, 'projects', { project_planned: '18', project_on_time: '17' });
    expect(reply.toast?.text).toContain('您填的 2 题没有算作答案，先给您留着');
    const page = { want: 'open', evaluation, section: 'projects', page: 0 } as const;
    expect(shown(await chen.wants(page), 'section').locked).toContain('已提交');
    await status('returned');
    const form = shown(await chen.wants(page), 'section');
    const planned = form.questions.find((one) => one.fact === 'project_planned');
    expect(planned).toMatchObject({ shown: '18', isOvertaken: true });
    expect(planned?.problem).toContain('这是提交以后您填的，还没有存。现在的答案是“19 个”');
    expect(await value('project_planned')).toBe('19');
    await chen.saves(evaluation, 'projects', { project_planned: '18', project_on_time: '17' });
    expect([await value('project_planned'), await value('project_on_time')]).toEqual(['18', '17']);
  });
});
