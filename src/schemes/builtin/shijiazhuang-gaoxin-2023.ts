import { displayPoints } from '../display.ts';
import { exact, sumOf } from '../exact.ts';
import { judged } from '../kinds/judged.ts';
import { target } from '../kinds/target.ts';
import type { Rule } from '../rules/rule.ts';
import type { Dimension, Indicator, Reading, Scheme } from '../scheme.ts';
import { type Goal, goals, type Target } from './shijiazhuang-goals.ts';
import { goalSections, questions, reportFacts, targetFacts, workSections } from './shijiazhuang-questions.ts';

/** 41 targets share 100 points: 40 × 2.44, and the last takes the rest. */
const equalPoints = '2.44';
const lastPoints = '2.40';

const source = '《党政办公室2023年度整体支出绩效自评报告》';

const shortOfTarget = (rule: Rule): Reading => ({
  question: '没有达到目标时怎样得分',
  chosen: '按实际值÷目标值×分值',
  alternatives: [{ reading: '没有达到即0分', rule }],
  because: '原报告没有写明；财预〔2020〕10号对定量指标的通行办法',
});
const overTarget = (rule: Rule): Reading => ({
  question: '超过“不超过”类目标时怎样得分',
  chosen: '得0分',
  alternatives: [{ reading: '按目标值÷实际值×分值', rule }],
  because: '原报告没有写明；按比例只适用于越高越好的指标',
});

function indicatorOf(goal: Goal, target: Target, last: boolean): Indicator {
  const { id, text, standard = `${text}达到${target.value}${target.unit}及以上` } = target;
  return {
    id,
    name: text,
    dimension: goal.name,
    category: goal.name,
    maxPoints: last ? lastPoints : equalPoints,
    description: '',
    standard: target.op === 'manual' ? `${text}（没有量化目标，由评价小组打分）` : standard,
    source: { document: source, clause: `${goal.no}${goal.name}—${text}` },
    confidence: 'high',
    rule: ruleOf(target, target.op === 'le' ? 'zero' : 'proportion'),
    explanatory: [],
    readings: readingsOf(target),
    notes: goal.note === undefined ? [] : [goal.note],
  };
}

function ruleOf({ id, op, value, text }: Target, missed: 'proportion' | 'zero'): Rule {
  if (op === 'manual') return judged(`${id}_points`, undefined, text);
  const goal = op === 'le' ? { atMost: { value } } : { atLeast: { value } };
  return target(`${id}_actual`, { name: text, ...goal, missed });
}

function readingsOf(goal: Target): Reading[] {
  const { op, readings = [] } = goal;
  if (op === 'manual') return [...readings];
  const other = op === 'le' ? overTarget(ruleOf(goal, 'proportion')) : shortOfTarget(ruleOf(goal, 'zero'));
  return [...readings, other];
}

const lastTarget = goals.at(-1)?.targets.at(-1)?.id;
const indicators = goals.flatMap((goal) =>
  goal.targets.map((target) => indicatorOf(goal, target, target.id === lastTarget)),
);

function dimensionOf({ name }: Goal): Dimension {
  const own = indicators.filter((indicator) => indicator.dimension === name);
  const points = displayPoints(sumOf(own.map(({ maxPoints }) => exact(maxPoints))));
  return { name, points, categories: [{ name, points }] };
}

/** 石家庄高新区 2023: goals with targets instead of a table of points; the office sets the points itself. */
export const shijiazhuangGaoxin2023: Scheme = {
  id: 'shijiazhuang_gaoxin_2023',
  version: '2',
  name: '石家庄高新区部门整体支出绩效自评（目标—阈值式）',
  region: '河北省石家庄高新技术产业开发区',
  alsoUsedIn: ['石家庄高新技术产业开发区', '石家庄高新区', '石家庄市高新区'],
  years: { from: 2023, to: 2023 },
  cityWide: false,
  max: '100',
  outline: 'shijiazhuang',
  confidence: 'high',
  table: { points: '分值', description: null, standard: '绩效目标值', score: '得分', total: '合计' },
  dimensions: goals.map(dimensionOf),
  indicators,
  weights: {
    set: '分值由单位自设',
    unset: '原文没有规定分值，单位也没有自设，100 分由 41 项平均分',
  },
  facts: [...targetFacts, ...reportFacts],
  alsoAsked: [
    'budget_initial_total',
    'budget_adjusted_total',
    'budget_adjustment_amount',
    'expenditure_cumulative_q4',
  ],
  questions,
  sections: ['cover', 'functions', ...goalSections, 'budget', 'execution', ...workSections, 'conclusion'],
  grades: [
    { name: '优秀', atLeast: '85' },
    { name: '良好', atLeast: '75' },
    { name: '一般', atLeast: '60' },
    { name: '较差', atLeast: '0' },
  ],
  caps: [],
  notes: [
    '原报告没有指标权重表、实际完成值和逐项得分，只印了总分99分、等级“优秀”，无法复算；分值由单位自设',
    '原报告的打分办法：评价小组按照对项目检查的结果设定的绩效指标进行打分，然后将各指标得分相加算出总得分；每个成员分别对各项指标打分，最终评价按综合得分计算',
    '等级为85、75、60分；财预〔2020〕10号为90、80、60分，此处依原报告',
  ],
  corrections: [
    '“增驻”→“增强”',
    '“大型会议控制率低于达到0.5%及以上”自相矛盾，保留原文不改，方向另作口径',
    '第十一个工作领域的序号原文重复写作（十），照印',
  ],
};
