import type { SampleAnswers } from '../wire.ts';
import { budgetSample } from './budget.ts';
import { managementSample } from './management.ts';
import { moneyManagementSample } from './money-management.ts';
import { openingSample } from './opening.ts';
import { performanceSample } from './performance.ts';

/** The invented office: what its clerk enters on the first card. */
export const sampleOffice = {
  department: '云海区园林绿化管理局',
  year: '2024',
  scheme: 'shenzhen_common_2024',
} as const;

/**
 * What its clerk would type for every fact of the common 2024 system and of the report, by input name.
 * The office, its people, projects and figures are invented; the figures agree with each other.
 */
export const sampleAnswers: SampleAnswers = {
  ...sampleOffice,
  ...openingSample,
  ...budgetSample,
  ...moneyManagementSample,
  ...managementSample,
  ...performanceSample,
};
