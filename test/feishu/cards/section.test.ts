import { describe, expect, it } from 'vitest';
import type { Question, SectionView } from '../../../src/dialogue/view.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { sizeOf, validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { buttons, field, hasField, markdowns, seen } from './reading.ts';
import { context, evaluation, question, sectionView } from './views.ts';

const show = (view: Partial<SectionView>) => renderCard({ ...sectionView, ...view }, context);
const ask = (more: Partial<Question>) => show({ questions: [{ ...question, ...more }] });

describe('the form of a section', () => {
  it('names each field by its fact, with label, example and present value', () => {
    expect(field(ask({ shown: '364.80' }), 'procurement_plan')).toMatchObject({
      tag: 'input',
      label: { content: '采购计划（万元）' },
      placeholder: { content: '例：364.80' },
      default_value: '364.80',
      max_length: 1000,
      required: false,
    });
  });

  it('says where one is and how far the section is', () => {
    expect(seen(show({ page: 1, pages: 6 }))).toContain('第 2/6 页 · 已填 3/8');
    expect(seen(show({ pages: 1 }))).toContain('已填 3/8');
    expect(show({}).card.config.summary.content).toBe('政府采购：已填 3/8');
  });

  it('submits the form with every button, so that nothing typed is lost', () => {
    expect(buttons(show({}))).toMatchObject([
      { label: '保存并继续', type: 'primary_filled', submits: true },
      { label: '上一步', submits: true },
      { label: '跳过', submits: true },
      { label: '目录', submits: true },
      { label: '改为逐题填写', submits: true },
    ]);
    expect(buttons(show({}))[1]?.value).toEqual({
      do: 'save',
      section: 'procurement',
      page: 0,
      version: 7,
      go: 'back',
      kept: [],
      card: 'card-1',
      evaluation,
    });
  });

  it('has no way back on the very first page, and says there that nothing classified belongs here', () => {
    const first = show({ first: true });
    expect(buttons(first).map(({ label }) => label)).toEqual(['保存并继续', '跳过', '目录', '改为逐题填写']);
    expect(seen(first)).toContain('涉密不上网');
    expect(seen(show({ first: false }))).not.toContain('涉密不上网');
  });

  it('shows a problem in red and what was understood in green, next to the field', () => {
    const card = ask({ problem: '预算不能为负数', notice: '已按 3,204.53 万元记录' });
    expect(markdowns(card)).toContain(
      "<font color='red'>预算不能为负数</font>\n<font color='green'>已按 3,204.53 万元记录</font>",
    );
  });

  it('keeps what was typed even when it is wrong', () => {
    expect(field(ask({ shown: '很多', problem: '请填数字' }), 'procurement_plan')).toMatchObject({
      default_value: '很多',
    });
  });

  it('tells at the top what follows from the last save', () => {
    const card = show({ results: ['政府采购执行率 84.08%，本项得 1.84/2 分'] });
    expect(seen(card)).toContain('✅ 政府采购执行率 84.08%，本项得 1.84/2 分');
  });

  it('offers lines, choices, several choices and dates', () => {
    const options = [
      { value: 'yes', label: '是' },
      { value: 'no', label: '否' },
    ];
    expect(field(ask({ input: 'lines' }), 'procurement_plan')).toMatchObject({
      input_type: 'multiline_text',
    });
    expect(field(ask({ input: 'choice', options, shown: 'no' }), 'procurement_plan')).toMatchObject({
      tag: 'select_static',
      initial_option: 'no',
    });
    expect(field(ask({ input: 'choices', options, shown: ['yes'] }), 'procurement_plan')).toMatchObject({
      tag: 'multi_select_static',
      selected_values: ['yes'],
      required: false,
    });
    expect(field(ask({ input: 'date', shown: '2025-03-31' }), 'procurement_plan')).toMatchObject({
      tag: 'date_picker',
      initial_date: '2025-03-31',
    });
  });

  it('shows a choice or date that does not exist as not chosen', () => {
    expect(field(ask({ input: 'choice', shown: '也许' }), 'procurement_plan')).not.toHaveProperty(
      'initial_option',
    );
    expect(field(ask({ input: 'date', shown: '三月' }), 'procurement_plan')).not.toHaveProperty(
      'initial_date',
    );
  });

  it('shows how a text begins that is too long for a field, and how to change it', () => {
    const card = ask({ label: '年度总结', shown: '今年'.repeat(700), tooLong: true });
    expect(hasField(card, 'procurement_plan')).toBe(false);
    expect(seen(card)).toContain('（共 1400 字）');
    expect(seen(card)).toContain('请发“修改 年度总结”');
  });

  it('is open, because somebody may be typing', () => {
    expect(show({}).open).toBe(true);
  });

  it('keeps every field of the fullest page, at the cost of the help', () => {
    const questions = Array.from({ length: 8 }, (_, index) => ({
      ...question,
      fact: `text_${index}`,
      input: 'lines' as const,
      shown: '字'.repeat(1000),
      help: '说明'.repeat(100),
      problem: '问题'.repeat(200),
      notice: '提示'.repeat(200),
    }));
    const card = show({ questions, results: Array(6).fill('结果'.repeat(200)), pages: 3, first: true });
    expect(questions.map(({ fact }) => field(card, fact).default_value)).toEqual(
      questions.map(({ shown }) => shown),
    );
    expect(sizeOf(card.card)).toBeLessThan(30 * 1024);
    expect(validateCard(card.card).filter(({ level }) => level === 'hard')).toEqual([]);
  });

  it('says the same in plain text', () => {
    const { fallback } = show({
      questions: [
        { ...question, shown: '-5', problem: '预算不能为负数' },
        { ...question, label: '是否涉密' },
      ],
    });
    expect(fallback).toContain('政府采购（已填 3/8）：云海区园林绿化管理局 2024 年度');
    expect(fallback).toContain('采购计划（万元）：-5（预算不能为负数）');
    expect(fallback).toContain('是否涉密：未填');
    expect(fallback).toContain('修改 采购计划（万元）');
  });
});
