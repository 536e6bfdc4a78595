import type { Status } from '../../evaluation/index.ts';
import { type InventedPerson, invented } from '../people.ts';
import { sampleOffice } from '../sample/index.ts';
import type { SampleAnswers } from '../wire.ts';

/** A contributor with the sections they were given. */
interface SampleContributor {
  readonly person: InventedPerson;
  readonly sections: readonly string[];
}

/** An invented department: who works there and how far its evaluation is. */
export interface SampleUnit {
  readonly name: string;
  readonly coordinator: InventedPerson;
  readonly leader: InventedPerson;
  readonly contributors: readonly SampleContributor[];
  /** The sections that are answered; the others are left to the visitor. */
  readonly answered: 'all' | readonly string[];
  /** What its people would type where it differs from the sample office. */
  readonly answers: SampleAnswers;
  readonly state: Status;
  /** Why it was returned, by section. */
  readonly returned: Readonly<Record<string, string>>;
}

/** The departments of the district: one in each state. */
export const sampleUnits: readonly SampleUnit[] = [
  {
    name: sampleOffice.department,
    coordinator: invented.linxiao,
    leader: invented.heju,
    contributors: [
      { person: invented.chenmo, sections: ['functions', 'tasks', 'procurement', 'rules', 'efficiency'] },
      { person: invented.zhaolei, sections: ['staff'] },
      { person: invented.wangfang, sections: ['projects', 'outcome'] },
    ],
    answered: [
      'cover',
      'functions',
      'tasks',
      'budget',
      'goals',
      'execution',
      'procurement',
      'compliance',
      'disclosure',
    ],
    answers: {},
    state: 'draft',
    returned: {},
  },
  {
    name: '云海区湿地公园管理中心',
    coordinator: invented.xuning,
    leader: invented.fangju,
    contributors: [],
    answered: 'all',
    answers: { leader_name: '方远山', reporter_name: '许宁', satisfaction_rate: '95.8%' },
    state: 'submitted',
    returned: {},
  },
  {
    name: '云海区绿道管理所',
    coordinator: invented.qianbo,
    leader: invented.luju,
    contributors: [],
    answered: 'all',
    answers: {
      leader_name: '陆平',
      reporter_name: '钱波',
      procurement_actual: '2,574.00',
      procurement_execution_reason: '部分服务合同跨年支付，采购执行率为 90.00%。',
    },
    state: 'returned',
    returned: {
      procurement: '跨年支付的合同金额与采购台账不一致，请核对后改正。',
      equity: '请说明满意度调查的样本是怎样选取的。',
    },
  },
  {
    name: '云海区园林工程质量监督站',
    coordinator: invented.wumin,
    leader: invented.tangju,
    contributors: [],
    answered: 'all',
    answers: {
      leader_name: '唐述',
      reporter_name: '吴敏',
      staff_off_establishment: '4',
      nonestablished_staff_control_reason: '使用劳务派遣 4 人。',
    },
    state: 'approved',
    returned: {},
  },
];
