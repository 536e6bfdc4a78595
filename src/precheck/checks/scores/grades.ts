import { exact, hundred } from '../../../schemes/index.ts';
import type { Check } from '../../check.ts';

/** 财预〔2020〕10号: 优, 良, 中, 差. */
const common = [
  ['优', '90'],
  ['良', '80'],
  ['中', '60'],
  ['差', '0'],
] as const;

/** GRADE_BANDS: the grades of the scheme differ from the common ones, which the report must say. */
export const gradeBands: Check = {
  id: 'GRADE_BANDS',
  severity: 'warning',
  find({ scheme, sheet, printed, passages }) {
    if (scheme.grades.length === 0 || isCommon(scheme)) return [];
    if (passages.some(({ text }) => /财预/.test(text) && /等级|优|良/.test(text))) return [];
    const complete = sheet.indicators.every(({ status }) => status === 'scored');
    const total = printed?.total ?? (complete ? sheet.total : null);
    if (total === null) return [];
    const share = exact(total).div(exact(scheme.max)).mul(hundred);
    const own = scheme.grades.findIndex(({ atLeast }) => exact(total).gte(exact(atLeast)));
    const other = common.findIndex(([, atLeast]) => share.gte(exact(atLeast)));
    const values = {
      total,
      bands: scheme.grades.map(({ name, atLeast }) => `${name}≥${atLeast}`).join('、'),
      grade: scheme.grades[own]?.name ?? '',
      common: common.map(([name, atLeast]) => `${name}≥${atLeast}`).join('、'),
      other: common[other]?.[0] ?? '',
    };
    const finding = { code: 'grade_bands_differ', values, facts: [] };
    // What the office itself cannot change needs no word while both say the same grade.
    return [own === other && printed === null ? { ...finding, severity: 'info' as const } : finding];
  },
};

function isCommon({ grades, max }: Parameters<Check['find']>[0]['scheme']): boolean {
  return (
    grades.length === common.length &&
    grades.every(({ atLeast }, index) =>
      exact(atLeast)
        .mul(hundred)
        .equals(exact(common[index]?.[1] ?? '0').mul(exact(max))),
    )
  );
}
