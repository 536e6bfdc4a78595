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
import { contact, department, preface, signature } from '../pieces/opening.ts';
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
    {
      title: '绩效目标编报',
      passages: [
        ...goalSetting,
        execution.projectTable({
          caption: '表1-5 部门预算项目支出情况',
          name: '预算项目名称',
          budget: '年度总预算',
          spent: '年度支出数',
          rate: '预算执行率',
        }),
      ],
    },
  ],
};

const management: OutlineSection = {
  title: '部门预算执行情况',
  sections: [
    {
      title: '资金管理',
      sections: [
        {
          title: '预算执行',
          passages: [
            { paragraph: [...execution.spending, ...execution.carryover] },
            execution.spendingTable('表1-6 部门整体支出预算执行情况'),
          ],
        },
        { title: '政府采购', passages: execution.procurement },
        { title: '财务合规性', passages: execution.financialCompliance },
        { title: '预决算信息公开', passages: execution.disclosure },
      ],
    },
    {
      title: '项目管理',
      sections: [
        { title: '项目实施程序', passages: execution.projectProcedure },
        { title: '项目监管', passages: execution.projectSupervision },
      ],
    },
    {
      title: '资产管理',
      sections: [
        { title: '资产总体情况和安全性', passages: execution.assetSafety },
        { title: '固定资产利用率', passages: execution.assetUse },
      ],
    },
    { title: '人员管理', passages: execution.staff },
    { title: '制度管理', passages: execution.rules },
  ],
};

const results: OutlineSection = {
  title: '部门履职绩效情况',
  sections: [
    {
      title: '经济性',
      sections: [
        { title: '“三公”经费', passages: performance.threePublicExpenses },
        { title: '日常公用经费', passages: performance.operatingExpenses },
      ],
    },
    {
      title: '效率性',
      sections: [
        { title: '预算执行率', passages: performance.progress },
        {
          title: '重点工作和项目完成情况',
          passages: [...performance.keyWork, ...performance.timeliness],
        },
      ],
    },
    { title: '效果性', passages: performance.outcome },
    { title: '公平性', passages: performance.equity },
  ],
};

/** Longgang's template of 2020: no leader on the cover, projects beside their goals. It left 效果性 out. */
export const longgang2020: Outline = {
  title: '{year}年度部门整体绩效评价报告',
  cover: { lines: [department, ...contact], date: '{report_date}' },
  contents: false,
  preface,
  sections: [
    { title: '部门（单位）基本情况', sections: [functions, yearsWork, budget, management] },
    {
      title: '部门（单位）主要履职绩效分析',
      sections: [
        { title: '主要履职目标', passages: performance.goals },
        { title: '主要履职情况', passages: performance.achievements },
        results,
      ],
    },
    {
      title: '总体评价和整改措施',
      sections: [
        { title: '主要经验、做法', passages: experiences },
        {
          title: '存在问题及改进措施',
          sections: [
            { title: '存在问题', passages: problems },
            { title: '改进措施', passages: measures },
          ],
        },
        { title: '后续工作计划、相关建议', passages: followUp },
      ],
    },
    result,
  ],
  annex: {
    note: '附件：部门整体支出绩效自评表（{year}年）',
    label: '附件',
    title: '部门整体支出绩效自评表（{year}年）',
  },
  signature,
};
