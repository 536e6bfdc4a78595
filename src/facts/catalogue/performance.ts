import { indicatorNames } from '../../../prompts/questions/indicators.ts';
import type { FactDefinition } from '../definition.ts';
import { bool, count, judged, list, money, note, percent, someOf, text } from './declare.ts';

/** 当年没有满意度数据 */
const notNeededWhen = { fact: 'satisfaction_none', is: true };
const aspects = ['social', 'economic', 'ecological', 'sustainability'];

/** What was achieved, at what cost, for whom, and what follows from it. */
export const performanceFacts: readonly FactDefinition[] = [
  list('performance_goals', '主要履职目标', [{ id: 'text', name: '目标', type: 'text' }]),
  list('achievements', '主要履职情况', [
    { id: 'title', name: '标题', type: 'text' },
    { id: 'text', name: '内容', type: 'text' },
  ]),

  money('three_public_overseas_budget', '因公出国（境）预算', 'report'),
  money('three_public_overseas_actual', '因公出国（境）支出', 'report'),
  money('three_public_vehicle_budget', '公务用车购置及运行维护预算', 'report'),
  money('three_public_vehicle_actual', '公务用车购置及运行维护支出', 'report'),
  money('three_public_reception_budget', '公务接待预算', 'report'),
  money('three_public_reception_actual', '公务接待支出', 'report'),
  money('three_public_expense_budget', '“三公”经费预算安排数', 'scored', {
    note: '因公出国零基预算单位须确认是否含年中调配数',
  }),
  money('three_public_expense_actual', '“三公”经费实际支出数', 'scored'),
  money('three_public_expense_budget_last_year', '上年“三公”经费预算', 'report'),
  money('operating_expense_budget_adjusted', '日常公用经费调整预算数', 'scored'),
  money('operating_expense_actual', '日常公用经费决算数', 'scored'),

  count('key_work_total', '中央/省/市（区）交办重点工作项数', '项', 'scored', { note: '只用于说明与校验' }),
  count('key_work_unfinished', '未按期保质保量完成的重点工作项数', '项', 'scored'),
  note('efficiency_note', '效率性说明'),

  list('outcome_indicators', '效果性个性化指标', [
    { id: 'aspect', name: '效益方面', type: 'choice', values: aspects, merged: true },
    { id: 'name', name: '指标名称', type: 'text' },
    { id: 'target', name: '目标值', type: 'text' },
    { id: 'actual', name: '实际值', type: 'text' },
    { id: 'points', name: '得分', type: 'points', optional: true },
  ]),
  someOf('outcome_aspects', '已评价的效益方面（社会/经济/生态/可持续）', 'scored', aspects),
  judged('outcome_points', '效果性得分'),
  note('outcome_note', '效果性说明'),

  bool('petition_channel', '是否建立便利的意见反映渠道和办理回复机制', 'scored'),
  count('petition_total', '当年信访件数', '件', 'scored'),
  count('petition_replied', '已办理回复的信访件数', '件', 'scored'),
  count('petition_overdue', '超期件数', '件', 'scored'),
  percent('satisfaction_rate', '公众或服务对象满意度', 'scored', { notNeededWhen }),
  text('satisfaction_source', '满意度来源（本部门/第三方调查、统计数据、政风行风评议等）', 'scored', {
    notNeededWhen,
  }),
  bool('satisfaction_none', '当年没有满意度数据', 'scored', {
    optional: true,
    note: '是：满意度指标转裁定（needs_ruling）',
  }),
  note('equity_note', '公平性说明'),

  list('experiences', '主要经验、做法', [{ id: 'text', name: '经验做法', type: 'text' }]),
  list('problems', '存在问题', [
    { id: 'text', name: '问题', type: 'text' },
    {
      id: 'indicator',
      name: '对应指标',
      type: 'choice',
      optional: true,
      values: Object.keys(indicatorNames),
    },
  ]),
  list('measures', '改进措施', [
    { id: 'text', name: '措施', type: 'text' },
    { id: 'problem', name: '对应问题序号', type: 'int', optional: true },
    { id: 'owner', name: '责任科室', type: 'text', optional: true },
    { id: 'due', name: '时限', type: 'date', optional: true },
  ]),
  text('follow_up', '后续工作计划、相关建议', 'report', { long: true }),
];
