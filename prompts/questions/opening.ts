import type { QuestionCopies } from './copy.ts';

export const openingQuestions: QuestionCopies = {
  leader_name: {
    label: '单位负责人',
    example: '李明',
    help: '封面签章栏的主要负责人姓名，办公室知道。',
    aliases: ['负责人', '主要负责人', '一把手'],
  },
  reporter_name: {
    label: '填报人',
    example: '王芳',
    help: '写在封面上的填报人，通常是财务同事。',
    aliases: ['经办人', '填表人'],
  },
  contact_phone: {
    label: '联系电话（办公座机）',
    example: '0755-12345678',
    help: '报告要公开，请填办公座机，不填手机号。',
    aliases: ['电话', '座机', '联系方式'],
  },
  unit_scope: {
    label: '评价范围',
    example: '本级，不含下属单位',
    help: '只评本级，还是含下属单位；含的请写明哪几个。',
    aliases: ['评价口径', '下属单位'],
  },
  classified_unit: {
    label: '是否涉密部门（按规定不公开预决算）',
    example: '否',
    help: '只有按规定不需公开预决算的部门选“是”，须有依据；办公室、保密员知道。',
    owner: '办公室/保密',
    aliases: ['涉密', '涉密部门', '涉密单位'],
  },
  self_evaluation_start: {
    label: '自评开始日期',
    example: '2025-03-10',
    help: '评价年度结束以后开始自评的那一天。',
  },
  self_evaluation_end: {
    label: '自评结束日期',
    example: '2025-04-15',
    help: '完成自评、定稿的那一天，不早于开始日期。',
  },
  report_date: {
    label: '报告日期',
    example: '2025-04-20',
    help: '落款上的成文日期，不早于自评结束日期。',
    aliases: ['落款日期', '成文日期'],
  },
  functions: {
    label: '部门主要职能',
    example: '贯彻执行上级方针政策，统筹协调……',
    help: '照“三定”规定抄录，一行一条，不用编号；请勿写入涉密内容。',
    aliases: ['职能', '主要职责', '三定'],
  },
  year_summary: {
    label: '年度工作总结',
    example: '2024年，本单位围绕……',
    help: '全年总体工作一两段话。超过 1,000 字可以直接发消息给我。',
    aliases: ['工作总结', '总体工作', '年度总结'],
  },
  key_tasks: {
    label: '重点工作任务',
    example: '推进政务服务一网通办｜市级｜2024-12-31｜是',
    help: '一行一条：任务｜交办层级（中央/省级/市级/区级/本单位）｜时限｜是否完成｜备注。后三项可不填。',
    aliases: ['重点任务', '年度任务'],
    choices: { central: '中央', province: '省级', city: '市级', district: '区级', self: '本单位' },
  },
};
