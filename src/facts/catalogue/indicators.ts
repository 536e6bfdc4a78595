import type { FactDefinition } from '../definition.ts';

/**
 * What every indicator has beside its inputs: why points were lost, and, where the standard leaves the
 * case open, the points an authorised person rules, with the reason. The most points are the scheme's.
 */
export function factsOfIndicator(indicator: string, name: string): readonly FactDefinition[] {
  return [
    {
      id: `${indicator}_reason`,
      name: `${name}扣分原因`,
      unit: '',
      role: 'reason',
      indicator,
      type: 'text',
      optional: true,
      note: '说明性：得分低于分值时预审要求填写，从不算缺项',
    },
    {
      id: `${indicator}_ruling_points`,
      name: `${name}裁定得分`,
      unit: '分',
      role: 'ruling',
      indicator,
      type: 'points',
      min: '0',
      note: '只在标准未规定、状态为 needs_ruling 时可用',
    },
    {
      id: `${indicator}_ruling_reason`,
      name: `${name}裁定理由`,
      unit: '',
      role: 'ruling',
      indicator,
      type: 'text',
      note: '标准未规定时由有权限的人裁定，须写理由',
    },
  ];
}
