import type { FactDefinition } from '../../facts/index.ts';
import type { Scheme } from '../scheme.ts';
import { weightOf } from '../weights.ts';
import { type Goal, goals, type Target } from './shijiazhuang-goals.ts';

type Sections = Exclude<NonNullable<Scheme['sections']>[number], string>[];
type Questions = NonNullable<Scheme['questions']>;

const targets = goals.flatMap((goal) => goal.targets);

/** What was reached, in the unit of the target (a rate may pass 100%), or the points awarded. */
export const targetFacts: FactDefinition[] = targets.map((target) => {
  const { id, text, unit } = target;
  if (target.op === 'manual')
    return { id: `${id}_points`, name: `${text}得分`, unit: '分', role: 'scored', type: 'points', min: '0' };
  const actual = { id: `${id}_actual`, name: `${text}实际值`, unit, role: 'scored' as const };
  return unit === '%' ? { ...actual, type: 'percent', most: '10000' } : { ...actual, type: 'number' };
});

const long = { unit: '', role: 'report', type: 'text', long: true } as const;

/** What only the report needs. */
export const reportFacts: FactDefinition[] = [
  ...goals.flatMap(({ id, name }): FactDefinition[] => [
    { id: `${id}_objective`, name: `${name}的绩效目标`, ...long, optional: true },
    { id: `${id}_note`, name: `${name}的完成情况说明`, ...long, optional: true },
  ]),
  {
    id: 'evaluation_basis',
    name: '自评依据的文件',
    unit: '',
    role: 'report',
    type: 'list',
    columns: [{ id: 'document', name: '文件', type: 'text' }],
  },
  { id: 'evaluation_organisation', name: '自评的组织情况', ...long },
  { id: 'evaluation_preparation', name: '自评的前期准备', ...long },
  { id: 'evaluation_implementation', name: '自评的组织实施', ...long },
  { id: 'evaluation_analysis', name: '自评的分析评价', ...long },
  {
    id: 'evaluation_members',
    name: '评价工作组成员',
    unit: '',
    role: 'report',
    type: 'list',
    columns: [
      { id: 'name', name: '姓名', type: 'text' },
      { id: 'unit', name: '工作单位', type: 'text' },
      { id: 'position', name: '职务', type: 'text', optional: true },
      { id: 'title', name: '职称', type: 'text', optional: true },
    ],
  },
  { id: 'income_budget', name: '收入预算数', unit: '万元', role: 'report', type: 'money' },
  { id: 'income_final', name: '收入决算数', unit: '万元', role: 'report', type: 'money' },
  { id: 'achievement_overall', name: '目标实现总体情况', ...long, optional: true },
  { id: 'funds_management', name: '资金管理情况', ...long, optional: true },
];

const group = '绩效目标完成情况';

/** One section for each goal, and one for the points. */
export const goalSections: Sections = [
  ...goals.map((goal) => ({
    id: `goal_${goal.id}`,
    name: goal.name,
    owner: '业务科室',
    group,
    facts: [...goal.targets.map(factOf), `${goal.id}_objective`, `${goal.id}_note`],
    indicators: goal.targets.map(({ id }) => id),
  })),
  {
    id: 'goal_weights',
    name: '分值设置（可不填）',
    owner: '财务/办公室',
    group,
    facts: targets.map(({ id }) => weightOf(id)),
    indicators: [],
  },
];

/** The accounts, and the work of the evaluation itself. */
export const workSections: Sections = [
  {
    id: 'accounts',
    name: '收支和资金管理情况',
    owner: '财务',
    facts: ['income_budget', 'income_final', 'achievement_overall', 'funds_management'],
    indicators: [],
  },
  {
    id: 'evaluation_work',
    name: '自评工作开展情况',
    owner: '办公室/财务',
    facts: [
      'evaluation_basis',
      'evaluation_organisation',
      'evaluation_preparation',
      'evaluation_implementation',
      'evaluation_analysis',
      'evaluation_members',
    ],
    indicators: [],
  },
];

function factOf({ id, op }: Target): string {
  return op === 'manual' ? `${id}_points` : `${id}_actual`;
}

/** How each fact of the scheme is asked. */
export const questions: Questions = {
  ...Object.fromEntries(targets.flatMap((target) => [targetQuestion(target), weightQuestion(target)])),
  ...Object.fromEntries(goals.flatMap(goalQuestions)),
  evaluation_basis: {
    label: '自评依据的文件',
    example: '《预算绩效管理暂行办法》',
    help: '写在报告前言里，一行一个文件，连同文号。',
    aliases: ['依据文件', '评价依据'],
  },
  evaluation_organisation: {
    label: '自评的组织情况',
    example: '成立评价工作组，由办公室牵头，各科室参加',
    help: '谁牵头、谁参加、怎样分工。',
    aliases: ['组织情况'],
  },
  evaluation_preparation: {
    label: '自评的前期准备',
    example: '3月5日印发通知，收集年度目标和台账',
    help: '通知、培训、收集资料等，写明时间。',
    aliases: ['前期准备'],
  },
  evaluation_implementation: {
    label: '自评的组织实施',
    example: '各科室填报实际值，工作组逐项核对佐证',
    help: '怎样填报、核对和打分。',
    aliases: ['组织实施'],
  },
  evaluation_analysis: {
    label: '自评的分析评价',
    example: '按目标汇总得分，分析未达标的原因',
    help: '怎样汇总、分析、形成结论。',
    aliases: ['分析评价'],
  },
  evaluation_members: {
    label: '评价工作组成员',
    example: '李明｜党政办公室｜主任｜高级会计师',
    help: '一行一人：姓名｜工作单位｜职务｜职称；签字页要用，不填电话。',
    aliases: ['评价组成员', '工作组名单'],
  },
  income_budget: {
    label: '收入预算数（万元）',
    example: '3,204.53',
    help: '年初批复的收入预算合计。',
    aliases: ['收入预算'],
  },
  income_final: {
    label: '收入决算数（万元）',
    example: '3,198.20',
    help: '部门决算的收入合计。',
    aliases: ['收入决算'],
  },
  achievement_overall: {
    label: '目标实现总体情况',
    example: '11 个工作领域的目标基本完成',
    help: '可不填，报告会写明达到目标的项数；有要补充的再写。',
    aliases: ['总体情况'],
  },
  funds_management: {
    label: '资金管理情况',
    example: '专款专用，支出手续齐全，按季度公示',
    help: '制度、审批、核算和监督情况；可不填。',
    aliases: ['资金管理'],
  },
};

function targetQuestion(target: Target): [string, Questions[string]] {
  const { text, op, value, unit } = target;
  if (op === 'manual') {
    const help = '没有量化目标，由评价小组打分；低于满分要写原因。';
    return [factOf(target), { label: `${text}得分`, example: '2', help, aliases: [text] }];
  }
  const aim = op === 'le' ? `不超过 ${value}${unit}` : `${value}${unit} 及以上`;
  const short = op === 'le' ? '超过即得 0 分' : '没有达到的按比例得分';
  const help = `目标：${aim}；${short}。${unit === '%' && op === 'ge' ? '可以大于 100%。' : ''}`;
  return [factOf(target), { label: `${text}实际值（${unit}）`, example: value, help, aliases: [text] }];
}

function weightQuestion({ id, text }: Target): [string, Questions[string]] {
  const help = '可不填：不填时平均分；要填就 41 项全填，合计 100 分。';
  return [weightOf(id), { label: `${text}的分值`, example: '2.5', help }];
}

function goalQuestions({ id, name }: Goal): [string, Questions[string]][] {
  return [
    [
      `${id}_objective`,
      {
        label: `${name}的绩效目标`,
        example: '按时办结，规范有序',
        help: '年初申报的目标原文，报告要引用；可不填。',
      },
    ],
    [
      `${id}_note`,
      {
        label: `${name}的完成情况`,
        example: '全年办结 320 件，台账和回访记录齐全',
        help: '做了什么、有什么佐证；可不填。',
      },
    ],
  ];
}
