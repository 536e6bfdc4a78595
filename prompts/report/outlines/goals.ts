import { functions } from '../pieces/basics.ts';
import { adjustedBudget, budgetTables, initialBudget } from '../pieces/budget.ts';
import { followUp, measures, problems } from '../pieces/conclusion.ts';
import * as execution from '../pieces/execution.ts';
import * as targets from '../pieces/goals.ts';
import { signature } from '../pieces/opening.ts';
import { dimensionTable, losses, total, weights, weightsWrong } from '../pieces/scores.ts';
import type { Outline } from '../shape.ts';

/** Goals with targets instead of aspects, how the evaluation was done, its grade, and who did it. */
export const goalsOutline: Outline = {
  label: '附件4',
  title: '{department}{year}年度整体支出绩效自评报告',
  cover: null,
  contents: false,
  preface: [
    {
      paragraph: [
        '根据{evaluation_basis}等文件要求，{department}对{year}年度部门整体支出开展绩效自评，评价范围：{unit_scope}。现将自评情况报告如下。',
      ],
    },
  ],
  sections: [
    {
      title: '部门基本情况',
      sections: [
        { ...functions, title: '部门主要职责' },
        {
          title: '部门收支预决算情况',
          passages: [
            { paragraph: ['收入预算{income_budget}，收入决算{income_final}。'] },
            ...initialBudget,
            ...adjustedBudget,
            ...budgetTables,
            { paragraph: [...execution.spending, ...execution.carryover] },
            execution.spendingTable('表1-4 部门整体支出预决算情况'),
          ],
        },
        {
          title: '部门整体支出绩效目标、指标',
          passages: [targets.counted],
          sections: [{ each: 'goals', title: '{name}', passages: targets.aims }],
        },
      ],
    },
    {
      title: '自评工作开展情况',
      sections: [
        {
          title: '自评工作的组织情况',
          passages: [
            { paragraph: ['自评工作于{self_evaluation_start}至{self_evaluation_end}开展。'] },
            { text: 'evaluation_organisation' },
          ],
        },
        {
          title: '自评的方法和过程',
          sections: [
            { title: '前期准备', passages: [{ text: 'evaluation_preparation' }] },
            { title: '组织实施', passages: [{ text: 'evaluation_implementation' }] },
            { title: '分析评价', passages: [{ text: 'evaluation_analysis' }] },
          ],
        },
      ],
    },
    {
      title: '目标实现情况及指标分析',
      sections: [
        {
          title: '总体目标实现情况',
          passages: [targets.reached, { text: 'achievement_overall' }],
        },
        {
          title: '分项指标分析',
          sections: [
            { title: '定量目标', passages: targets.measured },
            { title: '定性目标', passages: targets.judged },
            {
              title: '资金管理',
              passages: [
                {
                  paragraph: [
                    '{year}年全年实际支出{expenditure_cumulative_q4}，占调整后预算的{execution_rate}。',
                  ],
                },
                { text: 'funds_management' },
              ],
            },
          ],
        },
      ],
    },
    {
      title: '评价结论和评价等级',
      sections: [
        {
          title: '总体评价',
          passages: [
            { paragraph: [total] },
            { points: 'experiences', lead: '主要经验、做法：', say: '{text}' },
          ],
        },
        {
          title: '评价得分',
          passages: [
            { paragraph: ['各指标得分相加得出总得分。', weights, weightsWrong] },
            dimensionTable('表4-1 各工作领域得分情况', '工作领域'),
            ...losses,
          ],
        },
        { title: '评价等级', passages: targets.grade },
      ],
    },
    {
      title: '存在的问题及改进措施',
      sections: [
        { title: '存在的问题', passages: problems },
        { title: '改进措施', passages: measures },
        { title: '后续工作计划、相关建议', passages: followUp },
      ],
    },
    { title: '评价工作组人员名单及签字', passages: targets.members, personal: true },
  ],
  annex: null,
  signature,
};
