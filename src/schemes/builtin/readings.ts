import type { Reading } from '../scheme.ts';
import * as rules from './shenzhen-rules.ts';

// Where a standard of the Shenzhen systems can be read in several ways: the reading taken and why.

export const partialPoints: Reading = {
  question: '能否给半分',
  chosen: '可酌情给分，低于满分须写明扣分原因',
  alternatives: ['每条只能得满分或 0 分'],
  because: '标准未写半分，公开的自评报告中有 4.50 分',
};

export const procurementOverPlan: Reading = {
  question: '实际大于计划时“本项得0分”指哪一部分',
  chosen: '只有第 1 条（执行率）得 0 分',
  alternatives: ['整个指标得 0 分'],
  because: '这句话写在第 1 条内',
};

export const adjustment: Reading[] = [
  {
    question: '超出 10% 的部分怎样扣分',
    chosen: '按比例扣，不足一个百分点的也按比例',
    alternatives: [
      { reading: '只按整百分点扣', rule: rules.complianceByWholePoints },
      '不足一个百分点按一个扣',
    ],
    because: '公开报告印 2.92＝3－0.1×0.84；按整百分点应为 3.00 或 2.90',
  },
  {
    question: '“部门预算总规模”指哪个数',
    chosen: '年初预算总额',
    alternatives: [{ reading: '调整后预算数', rule: rules.complianceOfAdjusted }],
    because: '福田区 2024 年公开报告以年初预算为分母；2020 年有以调整后预算为分母的',
  },
  {
    question: '年中下达的政府投资项目能否剔除',
    chosen: '填了就剔除，须写明依据',
    alternatives: [{ reading: '不得剔除', rule: rules.complianceOfAll }],
    because: '标准没有这一豁免，公开报告有剔除后计算的',
  },
  {
    question: '“累计”是净额还是调增调减绝对值之和',
    chosen: '净额的绝对值',
    alternatives: ['各项调增、调减绝对值之和'],
    because: '公开报告按净额计算',
  },
];

export const disclosureYear: Reading = {
  question: '“被评价年度”公开的是哪一年的决算',
  chosen: '当年预算与上一年决算',
  alternatives: ['当年预算与当年决算'],
  because: '决算在次年批复后公开，评价年度内公开的是上一年决算',
};

export const supervisionZero: Reading = {
  question: '“得0分”指第 2 条还是整个指标',
  chosen: '只有第 2 条得 0 分',
  alternatives: [{ reading: '整个指标得 0 分', rule: rules.supervisionAllOrNothing }],
  because: '这句话写在第 2 条内',
};

export const offEstablishmentBase: Reading = {
  question: '编外人员控制率的分母',
  chosen: '在编与编外人数之和',
  alternatives: [{ reading: '只用在编人数', rule: rules.offBesideEstablishment }],
  because: '指标说明写明“在职人员总数（在编+编外）”',
};

export const publicExpense: Reading[] = [
  {
    question: '预算与实际都为 0',
    chosen: '按控制率 0% 计，得满分',
    alternatives: ['转裁定'],
    because: '没有安排也没有支出，公开报告按 0% 计分',
  },
  {
    question: '因公出国实行零基预算的，分母是否含年中调配额',
    chosen: '按填报的预算安排数，由单位确认口径',
    alternatives: ['不含年中调配额'],
    because: '标准未规定，两种口径的比率不同',
  },
];

export const executionProgress: Reading[] = [
  {
    question: '全年平均执行率用封顶前还是封顶后的季度执行率',
    chosen: '先按封顶前的季度执行率平均，平均数再以 100% 封顶',
    alternatives: [{ reading: '先封顶再平均', rule: rules.executionOfCappedRates }],
    because: '三份公开报告的得分（5.87、5.94、5.98）只有这样算才相符',
  },
  {
    question: '“每个季度的执行率”对序时进度还是累计进度',
    chosen: '累计支出进度÷序时进度',
    alternatives: [{ reading: '累计支出进度本身', rule: rules.executionOfWholeYear }],
    because: '用累计进度算得 5.22，与公开报告的 5.87 不符',
  },
  {
    question: '季度支出进度的分母',
    chosen: '年末调整后预算数，四个季度统一（可另填）',
    alternatives: ['各季度末的预算数'],
    because: '公开报告四个季度用同一个分母',
  },
];

export const onTime: Reading = {
  question: '“已完成项目数”是否含迟到完成的',
  chosen: '只计按计划时间完成的',
  alternatives: ['迟到完成的也计'],
  because: '指标考核的是与预期时间的对比',
};

export const noPetitions: Reading = {
  question: '当年没有信访件',
  chosen: '第 2、3 条视为达到，注明“当年无信访”',
  alternatives: ['转裁定'],
  because: '标准未规定，公开报告按满分计',
};

export const noSatisfactionData: Reading = {
  question: '没有满意度数据',
  chosen: '转裁定；有数据的须写明来源',
  alternatives: ['得 0 分'],
  because: '标准最低一档为 1 分，没有写没有数据时怎样给分',
};
