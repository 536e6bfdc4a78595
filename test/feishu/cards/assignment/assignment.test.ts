import { describe, expect, it } from 'vitest';
import { rowsPerPage } from '../../../../src/dialogue/assignment/view.ts';
import type {
  Assignable,
  AssigningView,
  ContentsView,
  PassOnView,
  SectionView,
  TasksView,
  View,
} from '../../../../src/dialogue/view.ts';
import { evaluationId } from '../../../../src/evaluation/ids.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { buttons, field, hasField, markdowns, seen } from '../reading.ts';
import { context, coordinatorDeeds, heading, question, sectionView } from '../views.ts';

const nasty = '<at id=all></at>**[点我](https://a.cn)**';
const longName = '云海区城市管理和综合执法局'.repeat(4);
const longId = (kind: string, index: number) => `${kind}_of_a_rather_long_and_speaking_name_${index}`;
const openId = (index: number) => `ou_7d8a6e6df7621556ce0d21922b67670${index}ccs`;
const many = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, i) => item(i));

const people = (count: number) =>
  many(count, (index) => ({ value: openId(index), label: `同事${index}`.padEnd(20, '某') }));

const row = (index: number): Assignable => ({
  key: `section:${longId('section', index)}`,
  label: `第${index}节`.padEnd(40, '长'),
  detail: '还有 12 题没填',
  holder: openId(index),
});

const assigning = (colleagues: number, more: Partial<AssigningView> = {}): AssigningView => ({
  view: 'assigning',
  ...heading,
  department: longName,
  section: null,
  rows: many(rowsPerPage(colleagues), row),
  page: 1,
  pages: 14,
  people: people(colleagues),
  nobody: { section: '未分配', question: '随本节' },
  sections: many(40, (index) => ({
    value: longId('section', index),
    label: `第${index}节`.padEnd(40, '长'),
  })),
  results: many(8, (index) => `“${'长'.repeat(60)}${index}”由王芳填写`),
  problems: many(8, () => `“${'长'.repeat(60)}”刚被其他人改为：${nasty}`),
  ...more,
});

const part = (index: number) => ({
  section: longId('section', index),
  name: `第${index}节`.padEnd(40, '长'),
  open: index % 3,
  questions: many(index % 2 === 0 ? 0 : 12, (one) => `题目${one}`.padEnd(30, '长')),
});

const tasks = (more: Partial<TasksView> = {}): TasksView => ({
  view: 'tasks',
  isNew: true,
  intro: [`${nasty}请您填写下面 40 节：`, '还有 12 节没有分给任何人，由填报负责人填写，发“分工”可以调整。'],
  note: `${nasty}${'这个要问人事科。'.repeat(70)}`.slice(0, 500),
  units: many(3, (index) => ({
    ...heading,
    evaluation: evaluationId(`evaluation-${index}`),
    department: longName,
    deadline: { day: '2027-03-15', daysLeft: 12, workingDaysLeft: 8, isThisYear: false },
    parts: many(40, part),
  })),
  ...more,
});

const passOn: PassOnView = {
  view: 'pass_on',
  ...heading,
  section: { id: longId('section', 1), name: nasty },
  what: '题目'.repeat(200),
  people: people(41),
  to: openId(3),
  note: '这个要问人事科。'.repeat(70).slice(0, 600),
  problem: nasty,
};

const contents: ContentsView = {
  view: 'contents',
  ...heading,
  department: longName,
  campaign: null,
  deeds: coordinatorDeeds,
  schemeName: '共性指标体系',
  sections: many(40, (index) => ({
    id: longId('section', index),
    name: `第${index}节`.padEnd(20, '长'),
    owner: '财务',
    group: null,
    answered: 3,
    asked: 8,
    waiting: 1,
    problems: 0,
    holder: '同事一一一一、同事二二二二等',
    mine: index % 5 === 0,
  })),
  score: { total: '62.35', max: '100', complete: false },
  warnings: [],
  results: many(6, () => '政府采购执行率 84.08%，本项得 1.84/2 分'),
  overtaken: many(
    8,
    () => `“${'长'.repeat(40)}”：${nasty}改为“${'甲'.repeat(100)}”，您填的是“${'乙'.repeat(100)}”`,
  ),
};

/** Eight fields, in each a colleague was quicker. */
const conflicting: SectionView = {
  ...sectionView,
  department: longName,
  holder: nasty,
  handing: 'share',
  overtaken: contents.overtaken ?? [],
  questions: many(8, (index) => ({
    ...question,
    fact: longId('fact', index),
    label: `题目${index}`.padEnd(40, '长'),
    shown: '346.8',
    help: '从采购计划表里抄，单位是万元。'.repeat(4),
    problem: `${nasty} 10:00 改为“364.80 万元”，您填的是“346.80 万元”，没有覆盖它。要用您的，请再保存一次。`,
    isKept: true,
    isOvertaken: true,
  })),
};

const readOnly: SectionView = {
  ...conflicting,
  locked: `“${nasty}”由${nasty}填写，这里只能查看。`,
  questions: conflicting.questions.map((one) => ({
    ...one,
    shown: '长'.repeat(900),
    readOnly: `由${nasty}填写`,
  })),
};

const views: Readonly<Record<string, View>> = {
  ...Object.fromEntries(
    [1, 5, 20, 30].map((count) => [`分工 of 40 sections among ${count}`, assigning(count)]),
  ),
  '分工 of the questions of a section among 20': assigning(20, {
    section: { id: 'procurement', name: nasty },
    rows: many(rowsPerPage(20), (index) => ({ ...row(index), key: `question:${longId('fact', index)}` })),
  }),
  'a new part of 40 sections in three evaluations, with a note': tasks(),
  '我的任务 of nothing open': tasks({ isNew: false, note: null, intro: [] }),
  '转给同事 among 40': passOn,
  'the contents of 40 sections and who has them': contents,
  'a form of eight fields in each of which a colleague was quicker': conflicting,
  'a page of eight long answers of somebody else': readOnly,
};

describe('the cards about who answers what', () => {
  it.each(Object.keys(views))('Feishu takes %s', (name) => {
    const view = views[name];
    if (view === undefined) throw new Error(name);
    const rendered = renderCard(view, context);
    expect(validateCard(rendered.card)).toEqual([]);
    expect(rendered.card.header.title.content).not.toContain('内容较多');
    expect(markdowns(rendered).join()).not.toMatch(/<at id=all>|\[点我\]\(/);
    expect(rendered.card.config.enable_forward ?? false).toBe(false);
    expect(rendered.fallback).not.toBe('');
  });

  it('offers every member in 分工, none of 20 left out, and knows who had it', () => {
    const view = assigning(20);
    const rendered = renderCard(view, context);
    const [first] = view.rows;
    const select = field(rendered, first?.key ?? '');
    expect(JSON.stringify(select)).toContain(openId(19));
    expect(select.initial_option ?? select.initial_index).toBeDefined();
    const save = buttons(rendered).find(({ label }) => label === '保存分工');
    expect(save?.value.was).toEqual(Object.fromEntries(view.rows.map(({ key, holder }) => [key, holder])));
  });

  it('keeps every field of a conflict in the form; where room is short, saving once more is to use one’s own', () => {
    const rendered = renderCard(conflicting, context);
    for (const { fact } of conflicting.questions) expect(hasField(rendered, fact)).toBe(true);
    expect(buttons(rendered).filter(({ label }) => label === '用我的')).toHaveLength(0);
    expect(buttons(rendered).filter(({ label }) => label === '用对方的')).toHaveLength(8);
    expect(seen(rendered)).toContain('要用您的，请再保存一次。');
    const few = renderCard({ ...conflicting, questions: conflicting.questions.slice(0, 4) }, context);
    expect(buttons(few).filter(({ label }) => label === '用我的')).toHaveLength(4);
  });

  it('shows the answers of somebody else and no field', () => {
    const rendered = renderCard(readOnly, context);
    for (const { fact } of readOnly.questions) expect(hasField(rendered, fact)).toBe(false);
    expect(rendered.open).toBe(false);
  });

  it('says of what how many days are left, what is open, and what was said on handing it over', () => {
    const text = seen(
      renderCard(tasks({ note: '这个要问人事科', units: tasks().units.slice(0, 1) }), context),
    );
    expect(text).toContain('附言：这个要问人事科');
    expect(text).toMatch(/3 月 15 日|3月15日/);
    expect(text).toContain('去填写：');
    expect(text).toContain('另有 20 节没有列出');
  });
});
