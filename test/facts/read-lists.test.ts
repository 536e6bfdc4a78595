import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../src/facts/index.ts';
import { definition, refusal, said, stored } from './reading.ts';

describe('lists of plain lines', () => {
  it('take one row a line, without the numbering people put in front', () => {
    const typed =
      '1. 统筹协调\n2、督查督办\n（三）调查研究\n\n① 值班值守\n五、机要保密\n- 后勤保障\n4.5万元以下的采购';
    const texts = [
      '统筹协调',
      '督查督办',
      '调查研究',
      '值班值守',
      '机要保密',
      '后勤保障',
      '4.5万元以下的采购',
    ];
    expect(stored('functions', typed)).toEqual(texts.map((text) => ({ text })));
  });

  it('are empty when 无 says so', () => {
    expect(stored('adjustment_items', '无')).toEqual([]);
    expect(refusal('functions', '\n \n')).toContain('还没有填写');
  });
});

describe('lists with columns', () => {
  it('take cells between strokes, half or full width, or tabs', () => {
    expect(stored('projects', '信息系统｜1,200｜118.5万元｜是\n窗口|30|1.5|否|变更\n大厅\t8\t8\t是')).toEqual(
      [
        { name: '信息系统', budget: '1200', spent: '118.5', on_time: true },
        { name: '窗口', budget: '30', spent: '1.5', on_time: false, reason: '变更' },
        { name: '大厅', budget: '8', spent: '8', on_time: true },
      ],
    );
  });

  it('skip the head of a pasted table', () => {
    const head = '项目名称\t预算（万元）\t支出（万元）\t是否按时\t原因';
    expect(stored('projects', `${head}\n大厅\t8\t8\t是`)).toHaveLength(1);
  });

  it('let a single text fill the first column where the others may stay empty', () => {
    expect(stored('problems', '支付偏慢\n指标未量化｜绩效指标明确性')).toEqual([
      { text: '支付偏慢' },
      { text: '指标未量化', indicator: 'indicator_clarity' },
    ]);
  });

  it('know signs, dates and labels of choices', () => {
    expect(stored('adjustment_items', '压减支出｜-190.65')).toEqual([
      { reason: '压减支出', amount: '-190.65' },
    ]);
    expect(stored('key_tasks', '一网通办｜市级｜2024年12月31日｜是')).toEqual([
      { text: '一网通办', assigned_by: 'city', due: '2024-12-31', done: true },
    ]);
  });

  it('show back the first converted cell', () => {
    expect(said('projects', '大厅｜8｜8｜是\n窗口｜80000元｜5｜否')).toBe(
      '第 2 行“预算”：已按 8.00 万元记录。',
    );
  });

  it('name line and column of every bad cell', () => {
    expect(refusal('projects', '大厅｜8｜8｜是\n\n窗口｜很多｜-1｜是')).toBe(
      [
        '第 3 行“预算”：“很多”不是数字，请只填数字，例如 3,204.53。',
        '第 3 行“支出”：金额不能为负，您填的是“-1”。请填 0 或正数，例如 3,204.53。',
      ].join('\n'),
    );
    expect(refusal('key_tasks', '一网通办')).toBe(
      '第 1 行“交办层级”：没有填。每行依次写：任务｜交办层级｜时限｜是否完成｜备注。',
    );
    expect(refusal('rules_in_force', '财务制度｜2022｜有效')).toContain(
      '第 1 行有 3 栏，只要 2 栏：制度名称｜年份',
    );
  });

  it('point to the row and column for programs', () => {
    const read = readAnswer(definition('projects'), '大厅｜8｜8｜是\n窗口｜x｜5｜是');
    expect(read).toMatchObject({ ok: false, issues: [{ path: 'projects[1].budget' }] });
  });

  it('refuse more rows than a table has', () => {
    expect(refusal('functions', '职能\n'.repeat(501))).toBe('有 501 行，最多 500 行，请合并或只列主要的。');
  });
});
