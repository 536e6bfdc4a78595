import { functions, yearsWork } from '../pieces/basics.ts';
import {
  adjustedBudget,
  budgetCompliance,
  budgetTables,
  goalSetting,
  initialBudget,
} from '../pieces/budget.ts';
import { experiences, followUp, measures, problems } from '../pieces/conclusion.ts';
import * as execution from '../pieces/execution.ts';
import { annex, contact, department, leader, preface, signature } from '../pieces/opening.ts';
import * as performance from '../pieces/performance.ts';
import { result } from '../pieces/scores.ts';
import type { Outline, OutlineSection } from '../shape.ts';

const budget: OutlineSection = {
  title: '部门预算编制情况',
  sections: [
    {
      title: '预算编制',
      passages: [...initialBudget, ...adjustedBudget, ...budgetCompliance, ...budgetTables],
    },
    { title: '绩效目标设置', passages: goalSetting },
  ],
};

const money: OutlineSection = {
  title: '资金管理',
  sections: [
    {
      title: '预算执行情况',
      passages: [
        { paragraph: execution.spending },
        execution.spendingTable('表1 部门整体支出预算执行情况', {
          kind: '分项',
          initial: '年初预算',
          adjusted: '年度预算总指标',
          spent: '年度总支出',
          rate: '预算执行率',
        }),
        ...performance.progress,
      ],
      sections: [
        { title: '日常公用经费', passages: performance.operatingExpenses },
        { title: '“三公”经费', passages: performance.threePublicExpenses },
      ],
    },
    { title: '结余结转情况', passages: [{ paragraph: execution.carryover }] },
    { title: '政府采购情况', passages: execution.procurement },
    { title: '财务合规性', passages: execution.financialCompliance },
    { title: '预决算信息公开', passages: execution.disclosure },
  ],
};

const management: OutlineSection = {
  title: '部门预算执行情况',
  sections: [
    money,
    {
      title: '项目管理',
      passages: [
        execution.projectTable({
          caption: '表2 项目支出明细表',
          name: '项目名称',
          budget: '年度预算',
          spent: '年度支出',
          rate: '预算执行率',
        }),
        ...execution.projectSupervision,
        ...execution.projectProcedure,
      ],
    },
    { title: '资产管理', passages: execution.assets },
    { title: '人员管理', passages: execution.staff },
    { title: '制度管理', passages: execution.rules },
  ],
};

/** By theme of work, and what the indicators of the effects say. */
const results: OutlineSection = {
  title: '部门履职绩效情况',
  sections: [
    { title: '重点工作和项目完成情况', passages: [...performance.keyWork, ...performance.timeliness] },
    { each: 'achievements', title: '{title}', passages: [{ paragraph: ['{text}'] }] },
    { title: '履职效益', passages: performance.outcome },
    { title: '群众意见和满意度', passages: performance.equity },
  ],
};

/** Futian's template of 2021: a contents page, effects by theme of work instead of the four aspects. */
export const shenzhen2021: Outline = {
  title: '{year}年度部门整体绩效自评报告',
  cover: { lines: [department, leader, ...contact], date: '{report_date}' },
  contents: true,
  preface,
  sections: [
    { title: '部门（单位）基本情况', sections: [functions, yearsWork, budget, management] },
    {
      title: '部门（单位）主要履职绩效分析',
      sections: [{ title: '主要履职目标和履职情况', passages: performance.goals }, results],
    },
    {
      title: '总体评价和整改措施',
      sections: [
        { title: '主要经验、做法', passages: experiences },
        { title: '存在的问题', passages: problems },
        {
          title: '后续工作计划、相关建议',
          sections: [
            { title: '改进措施', passages: measures },
            { title: '工作计划和建议', passages: followUp },
          ],
        },
      ],
    },
    result,
  ],
  annex: { ...annex, note: '附件：1. 部门整体支出绩效评价指标评分表', label: '附件1' },
  signature,
};
