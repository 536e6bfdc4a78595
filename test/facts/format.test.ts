import { describe, expect, it } from 'vitest';
import { fieldValue, showValue } from '../../src/facts/index.ts';
import { definition } from './reading.ts';

describe('a value as people read it', () => {
  it.each([
    ['procurement_plan', '3204.53', '3,204.53 万元'],
    ['procurement_plan', '6', '6.00 万元'],
    ['procurement_plan', '7048.2155', '7,048.2155 万元'],
    ['budget_adjustment_amount', '-1167.4', '-1,167.40 万元'],
    ['staff_on_establishment', '39', '39 人'],
    ['satisfaction_rate', '95.60', '95.60%'],
    ['outcome_points', '15', '15 分'],
    ['petition_channel', true, '是'],
    ['report_date', '2020-02-21', '2020年2月21日'],
    ['budget_disclosure_status', 'none', '未公开'],
    ['outcome_aspects', ['social', 'economic'], '社会效益、经济效益'],
    ['leader_name', '李明', '李明'],
    ['functions', [{ text: '统筹' }, { text: '督查' }], '统筹\n督查'],
    [
      'projects',
      [{ name: '大厅', budget: '1200', spent: '8', on_time: false }],
      '大厅，1,200.00 万元，8.00 万元，否',
    ],
  ])('shows %s %j as %s', (id, value, shown) => {
    expect(showValue(definition(id), value)).toBe(shown);
  });
});

describe('a value in its input field', () => {
  it.each([
    ['procurement_plan', '3204.5', '3,204.5'],
    ['petition_channel', false, '否'],
    ['report_date', '2020-02-21', '2020-02-21'],
    ['budget_disclosure_status', 'none', 'none'],
    ['outcome_aspects', ['social'], ['social']],
    ['functions', [{ text: '统筹' }, { text: '1. 督查' }], '统筹\n2. 1. 督查'],
    ['adjustment_items', [], '无'],
    ['key_tasks', [{ text: '甲|乙', assigned_by: 'city', done: true }], '甲\\|乙｜市级｜｜是'],
  ])('is for %s %j: %s', (id, value, field) => {
    expect(fieldValue(definition(id), value)).toEqual(field);
  });
});
