import type { Question, ScoreView, SectionView } from '../../../src/dialogue/view.ts';
import { cardId, evaluationId } from '../../../src/evaluation/ids.ts';
import type { Deed } from '../../../src/evaluation/may.ts';
import type { IndicatorScore, ScoreSheet } from '../../../src/scoring/index.ts';

export const evaluation = evaluationId('evaluation-1');
export const context = { card: cardId('card-1') };
export const heading = { evaluation, department: '云海区园林绿化管理局', year: 2024 };

export const coordinatorDeeds = new Set<Deed>(['read', 'report', 'answer', 'choose_scheme']);

export const question: Question = {
  fact: 'procurement_plan',
  label: '采购计划（万元）',
  input: 'line',
  options: [],
  shown: '',
  example: '364.80',
  help: '',
  problem: null,
  notice: null,
  waiting: null,
  tooLong: false,
};

export const sectionView: SectionView = {
  view: 'section',
  ...heading,
  section: { id: 'procurement', name: '政府采购', owner: '财务' },
  page: 0,
  pages: 1,
  version: 7,
  questions: [question],
  results: [],
  ownPoints: false,
  proofs: { attached: 0, lacking: [] },
  answered: 3,
  asked: 8,
  first: false,
  last: false,
};

const indicatorBase = {
  dimension: '部门管理',
  category: '资金管理',
  description: '',
  standard: '实际采购金额÷采购计划金额×100%，得分＝比例×本项分值。',
  inputs: [],
  readings: [],
};

export const scoredIndicator: IndicatorScore = {
  ...indicatorBase,
  id: 'procurement_execution',
  name: '政府采购执行情况',
  maxPoints: '2.00',
  steps: [{ template: 'rate_stated', values: { name: '政府采购执行率', rate: '84.08%' } }],
  status: 'scored',
  score: '1.84',
  exact: '46/25',
  lost: '0.16',
  losses: [
    {
      template: 'proportional_below',
      values: { name: '政府采购执行率', rate: '84.08%', points: '0.84', max: '1' },
    },
  ],
  ruled: false,
  missing: [],
};

export const fullIndicator: IndicatorScore = {
  ...indicatorBase,
  id: 'asset_safety',
  name: '资产管理安全性',
  maxPoints: '3.00',
  steps: [{ template: 'judged', values: { name: '资产管理安全性', points: '3', max: '3' } }],
  status: 'scored',
  score: '3.00',
  exact: '3/1',
  lost: '0.00',
  losses: [],
  ruled: false,
  missing: [],
};

export const missingIndicator: IndicatorScore = {
  ...indicatorBase,
  id: 'staff_control',
  name: '编外人员控制率',
  dimension: '部门绩效',
  maxPoints: '1.00',
  steps: [],
  status: 'missing',
  score: null,
  missing: ['staff_off_establishment'],
  missingNames: ['劳务派遣及直接聘用编外人员数'],
};

export const sheet: ScoreSheet = {
  scheme: 'futian_2020',
  indicators: [scoredIndicator, fullIndicator],
  dimensions: [{ name: '部门管理', maxPoints: '5.00', score: '4.84', open: 0 }],
  categories: [],
  sum: '4.84',
  caps: [],
  total: '4.84',
  max: '5.00',
  range: { low: '4.84', high: '4.84' },
  grade: null,
};

/** The sheet while one indicator has no score yet. */
export const openSheet: ScoreSheet = {
  ...sheet,
  indicators: [...sheet.indicators, missingIndicator],
  dimensions: [...sheet.dimensions, { name: '部门绩效', maxPoints: '1.00', score: '0.00', open: 1 }],
  max: '6.00',
  range: { low: '4.84', high: '5.84' },
};

export const scoreView: ScoreView = {
  view: 'score',
  ...heading,
  campaign: null,
  deeds: coordinatorDeeds,
  schemeName: '福田区预算绩效评价共性指标体系框架（2020）',
  pointsFrom: null,
  sheet,
  missing: [],
  reasons: {},
  detail: null,
  warnings: [],
  proofs: { count: 0, lacking: [], listed: [] },
  brief: null,
};
