import type { SampleAnswers } from '../wire.ts';
export const sampleOffice = {
  department: '云海区园林绿化管理局',
  year: '2024',
  scheme: 'shenzhen_common_2024',
} as const;
export const sampleAnswers: SampleAnswers = { ...sampleOffice };
