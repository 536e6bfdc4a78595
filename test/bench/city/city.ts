import { type CampaignId, personId, type Status } from '../../../src/evaluation/index.ts';
import type { InventedPerson } from '../../../src/playground/people.ts';
import type { SampleUnit } from '../../../src/playground/sample-district/units.ts';

/** How large a city is measured. */
export interface CitySize {
  readonly departments: number;
  readonly years: number;
}

export const administrator = personId('ou_city_administrator');
export const reviewer: InventedPerson = { openId: 'ou_city_reviewer', name: '秦科' };
export const timeZone = 'Asia/Shanghai';

/** A campaign of the city. */
export interface CityYear {
  readonly campaign: CampaignId;
  readonly year: number;
}

/** One of its departments in one year: the invented office under another name, some points better or worse. */
export type CityDepartment = SampleUnit;

export const departmentName = (index: number) => `云海区第${index + 1}实验学校`;

/** Whoever fills it in. */
export const clerkOf = (index: number) => `ou_city_clerk_${index}`;

/** In the newest year every second department still fills in; the others and earlier years are through. */
export function departmentAt(index: number, isNewest: boolean): CityDepartment {
  return {
    name: departmentName(index),
    coordinator: { openId: clerkOf(index), name: '林晓' },
    leader: { openId: `ou_city_leader_${index}`, name: '何局' },
    contributors: [],
    answered: 'all',
    answers: variants[index % variants.length] ?? {},
    state: isNewest ? stateAt(index) : 'approved',
    returned: {},
  };
}

function stateAt(index: number): Status {
  if (index % 2 === 0) return 'draft';
  return index % 4 === 1 ? 'submitted' : 'approved';
}

/** Figures that keep agreeing with the rest. */
const variants: readonly CityDepartment['answers'][] = [
  {},
  { satisfaction_rate: '95.8%' },
  {
    procurement_actual: '2,574.00',
    procurement_execution_reason: '部分服务合同跨年支付，采购执行率为 90.00%。',
  },
  { staff_off_establishment: '4', nonestablished_staff_control_reason: '使用劳务派遣 4 人。' },
];
