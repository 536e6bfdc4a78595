import { describe, expect, it } from 'vitest';
import type { ConfirmTableView, Question, RowsView, RowView } from '../../../../src/dialogue/view.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import {
  budgetLimits,
  countTags,
  sizeOf,
  validateCard,
} from '../../../../src/feishu/cards/validate/index.ts';
import { buttons, field, hasField, markdowns, menuOf, seen, tableOf } from '../reading.ts';
import { context, heading, question, sectionView } from '../views.ts';

const long = (characters: number) =>
  '因征地推迟顺延至次年'.repeat(Math.ceil(characters / 10)).slice(0, characters);

const confirmTable: ConfirmTableView = {
  view: 'confirm_table',
  ...heading,
  id: 'table-1',
  from: { file: '', sheet: '' },
  question: { fact: 'projects', label: '项目支出明细' },
  choices: [
    { value: 'projects', label: '项目支出明细' },
    { value: 'key_tasks', label: '重点工作任务' },
  ],
  table: {
    columns: [
      { title: '项目名称', isAmount: false },
      { title: '预算（万元）', isAmount: true },
    ],
    rows: [['道路绿化', '1,200.00']],
    count: 1,
  },
  remarks: [{ tone: 'plain', text: '共 1 行，预算合计 1,200.00 万元' }],
  problems: [],
  draftIn: null,
  replaces: 0,
  keepable: false,
  more: 0,
  results: [],
};
const show = (more: Partial<ConfirmTableView>) => renderCard({ ...confirmTable, ...more }, context);

const rowsView: RowsView = {
  view: 'rows',
  ...heading,
  question: { fact: 'projects', label: '项目支出明细' },
  place: { section: 'projects', page: 0 },
  version: 7,
  rows: [{ row: 0, title: '道路绿化', details: '1,200.00 万元，是' }],
  count: 1,
  page: 0,
  pages: 1,
  remarks: [],
  results: [],
  undo: null,
};

const cell: Question = { ...question, fact: 'projects.budget', label: '预算（万元）' };
const rowView: RowView = {
  view: 'row',
  ...heading,
  question: { fact: 'projects', label: '项目支出明细' },
  place: { section: 'projects', page: 0 },
  version: 7,
  row: 9,
  listPage: 1,
  fields: [cell],
  results: [],
  warning: null,
};

function keepsBudget(card: ReturnType<typeof renderCard>): void {
  expect(validateCard(card.card)).toEqual([]);
  expect(countTags(card.card)).toBeLessThanOrEqual(budgetLimits.tags);
  expect(sizeOf(card.card)).toBeLessThanOrEqual(budgetLimits.bytes);
}

describe('the card of a table that was sent', () => {
  it('shows the rows in a table, amounts on the right, and offers to save them', () => {
    const card = show({});
    expect(tableOf(card)).toMatchObject({
      columns: [
        { display_name: '项目名称', horizontal_align: 'left' },
        { display_name: '预算（万元）', horizontal_align: 'right' },
      ],
      rows: [{ c1: '道路绿化', c2: '1,200.00' }],
    });
    expect(buttons(card).map(({ label, value }) => [label, value.do, value.how])).toEqual([
      ['保存', 'keep_table', 'replace'],
      ['不保存', 'discard_text', undefined],
    ]);
    expect(menuOf(card)).toMatchObject({
      chosen: 'projects',
      value: { do: 'choose_table', text: 'table-1' },
    });
  });

  it('says what it would replace and offers to append', () => {
    const labels = buttons(show({ replaces: 12 })).map(({ label }) => label);
    expect(labels).toEqual(['替换原有 12 行', '追加在后', '不保存']);
  });

  it('marks what agrees and what does not', () => {
    const card = show({
      remarks: [
        { tone: 'good', text: '支出合计 85.00 万元，与“项目支出”一致' },
        { tone: 'bad', text: '预算合计 4.00 万元，相差 2.00 万元，请核对。' },
      ],
    });
    expect(markdowns(card).join('\n')).toContain("<font color='green'>✓ 支出合计");
    expect(markdowns(card).join('\n')).toContain("<font color='orange'>⚠ 预算合计");
  });

  it('names the first ten wrong cells and cannot be saved', () => {
    const problems = Array.from({ length: 85 }, (_, index) => `第 ${index + 2} 行“预算”：“很多”不是数字。`);
    const card = show({ problems, draftIn: { section: 'projects', name: '项目管理', page: 0 } });
    keepsBudget(card);
    expect(seen(card)).toContain('有 85 处需要改');
    expect(seen(card)).toContain('第 11 行');
    expect(seen(card)).not.toContain('第 12 行“');
    expect(seen(card)).toContain('另有 75 处');
    expect(buttons(card).map(({ label }) => label)).toEqual(['去填写']);
  });

  it('keeps its size with 85 projects and with the longest cells, and says how many are shown', () => {
    const columns = ['项目名称', '预算', '支出', '是否按时', '原因'].map((title) => ({
      title,
      isAmount: false,
    }));
    const plain = Array.from({ length: 85 }, (_, index) => [`项目${index + 1}`, '1.00', '1.00', '是', '']);
    const all = show({ table: { columns, rows: plain, count: 85 }, remarks: [] });
    keepsBudget(all);
    expect(tableOf(all).page_size).toBe(10);
    expect(seen(all)).toContain('共 85 行');

    const wordy = plain.map((cells) => cells.map(() => long(2_000)));
    const choices = Array.from({ length: 16 }, (_, index) => ({ value: `l${index}`, label: long(20) }));
    const remarks = Array.from({ length: 20 }, () => ({ tone: 'bad' as const, text: long(300) }));
    const card = show({ table: { columns, rows: wordy, count: 85 }, choices, remarks, results: [long(300)] });
    keepsBudget(card);
    expect(seen(card)).toMatch(/共 85 行，此处显示前 \d+ 行/);
    expect(card.fallback).toContain('共 85 行');
  });
});

describe('the card of the rows of a list', () => {
  it('has two buttons for each row, and ways on', () => {
    const card = renderCard({ ...rowsView, page: 1, pages: 3, undo: 5 }, context);
    expect(buttons(card).map(({ label }) => label)).toEqual([
      '撤销删除',
      '修改',
      '删除',
      '新增一行',
      '上一页',
      '下一页',
      '返回本节',
    ]);
    expect(buttons(card)[2]?.value).toMatchObject({ do: 'delete_row', fact: 'projects', row: 0, version: 7 });
    expect(card.open).toBe(false);
    expect(seen(card)).toContain('Ctrl+C');
  });

  it('keeps its size on a full page of the longest rows', () => {
    const rows = Array.from({ length: 8 }, (_, index) => ({
      row: 80 + index,
      title: long(41),
      details: long(121),
    }));
    const remarks = Array.from({ length: 10 }, () => ({ tone: 'bad' as const, text: long(300) }));
    keepsBudget(
      renderCard(
        { ...rowsView, rows, count: 500, page: 10, pages: 63, remarks, results: [long(300)], undo: 3 },
        context,
      ),
    );
  });
});

describe('the form of a row', () => {
  it('has a field for each column and submits with every button', () => {
    const card = renderCard({ ...rowView, warning: '这一行刚被其他同事改过' }, context);
    expect(field(card, 'projects.budget')).toMatchObject({ tag: 'input' });
    expect(buttons(card).map(({ label, submits }) => [label, submits])).toEqual([
      ['保存并返回', true],
      ['保存并再填一行', true],
      ['删除本行', true],
      ['不保存返回', true],
    ]);
    expect(buttons(card)[3]?.value).toMatchObject({ do: 'rows', fact: 'projects', page: 1 });
    expect(seen(card)).toContain('其他同事改过');
    expect(card.open).toBe(true);
  });

  it('cannot take out a row that is not there yet', () => {
    const labels = buttons(renderCard({ ...rowView, row: null }, context)).map(({ label }) => label);
    expect(labels).not.toContain('删除本行');
  });

  it('keeps its size with eight columns at their longest; a text no field can hold stays as it is', () => {
    const options = Array.from({ length: 25 }, (_, index) => ({ value: `${index}`, label: long(12) }));
    const fields = Array.from(
      { length: 8 },
      (_, index): Question => ({
        ...cell,
        fact: `projects.c${index}`,
        input: index === 0 ? 'choice' : 'lines',
        options: index === 0 ? options : [],
        shown: index === 0 ? '1' : long(index === 7 ? 5_000 : 700),
        problem: long(200),
        tooLong: index === 7,
      }),
    );
    const card = renderCard({ ...rowView, fields }, context);
    keepsBudget(card);
    expect(hasField(card, 'projects.c7')).toBe(false);
    expect(seen(card)).toContain('保存时保持原样');
  });
});

describe('a list in the form of a section', () => {
  const list: Question = {
    ...question,
    fact: 'projects',
    label: '项目支出明细',
    input: 'lines',
    shown: '甲｜1',
  };

  it('stays a field, with its sums and a button to its rows that saves the form', () => {
    const rows = { count: 1, lines: ['共 1 行，预算合计 1.00 万元'] };
    const card = renderCard({ ...sectionView, questions: [{ ...list, rows }] }, context);
    expect(field(card, 'projects')).toMatchObject({ default_value: '甲｜1' });
    expect(seen(card)).toContain('预算合计 1.00 万元');
    expect(buttons(card)[0]).toMatchObject({
      label: '逐行查看、修改',
      submits: true,
      value: { do: 'save', go: 'rows', fact: 'projects', section: 'procurement', version: 7 },
    });
  });

  it('too long for a field is told by its first rows', () => {
    const rows = { count: 85, lines: ['共 85 行', '1. 甲，1.00 万元'] };
    const shown = '甲｜1｜1｜是\n'.repeat(200);
    const card = renderCard(
      { ...sectionView, questions: [{ ...list, shown, tooLong: true, rows }] },
      context,
    );
    expect(hasField(card, 'projects')).toBe(false);
    expect(seen(card)).toContain('共 85 行\n1. 甲，1.00 万元');
  });
});
