import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findScheme, readScheme } from '../../src/schemes/index.ts';

const base = findScheme('futian_2020');
const good = {
  id: 'SPENT_WITHIN',
  kind: 'atMost',
  part: 'expenditure_cumulative_q4',
  whole: 'budget_adjusted_total',
  severity: 'warning',
};

const issuesOf = (...checks: readonly object[]) => {
  const read = readScheme({ ...base, checks });
  return read.ok ? [] : read.issues.map(({ code, path }) => `${path} ${code}`);
};

describe('the checks a scheme brings', () => {
  it('are sums, limits, orders, rates and answers that need others', () => {
    const checks = [
      good,
      {
        id: 'A_B',
        kind: 'equal',
        severity: 'error',
        overridable: false,
        left: { column: 'spent', of: 'projects' },
        right: { sum: ['expenditure_basic', 'expenditure_project'] },
        tolerance: '0.05',
      },
      {
        id: 'A_C',
        kind: 'order',
        severity: 'info',
        earlier: 'budget_disclosure_date',
        later: 'final_accounts_disclosure_date',
      },
      {
        id: 'A_D',
        kind: 'rate',
        severity: 'error',
        part: 'petition_replied',
        whole: 'petition_total',
        stated: 'satisfaction_rate',
      },
      {
        id: 'A_E',
        kind: 'needs',
        severity: 'warning',
        given: 'petition_total',
        wants: ['petition_replied'],
        indicator: 'petition_handling',
        says: '请补填。',
      },
    ];
    expect(issuesOf(...checks)).toEqual([]);
  });

  it.each([
    ['an id of a common check', { ...good, id: 'PROC_OVER_PLAN' }, 'checks[0].id check_taken'],
    ['an id in small letters', { ...good, id: 'spent' }, 'checks[0].id scheme_shape'],
    ['a fact nobody knows', { ...good, part: 'nothing' }, 'checks[0].part fact_unknown'],
    ['a text as an amount', { ...good, whole: 'year_summary' }, 'checks[0].whole fact_type'],
    [
      'a column that is none',
      { ...good, part: { column: 'name', of: 'projects' } },
      'checks[0].part.column column_unknown',
    ],
    ['an indicator nobody knows', { ...good, indicator: 'nothing' }, 'checks[0].indicator indicator_unknown'],
    [
      'days that are none',
      { id: 'A_B', kind: 'order', severity: 'error', earlier: 'petition_total', later: 'report_date' },
      'checks[0].earlier fact_type',
    ],
  ])('refuse %s', (_, check, issue) => {
    expect(issuesOf(check)).toEqual([issue]);
  });

  it('refuse a kind nobody knows, and a second of the same id', () => {
    expect(issuesOf({ ...good, kind: 'moon' })).toHaveLength(1);
    expect(issuesOf(good, good)).toEqual(['checks[1] id_repeated']);
  });

  it('stand in the documentation as they are valid', () => {
    const text = readFileSync(new URL('../../docs/schemes.md', import.meta.url), 'utf8');
    const block = (name: string): unknown =>
      JSON.parse(new RegExp(`\`\`\`json ${name}\\n(.*?)\`\`\``, 's').exec(text)?.[1] ?? '');
    const scheme = z.looseObject({}).parse(block('scheme'));
    expect(readScheme({ ...scheme, checks: block('checks') })).toMatchObject({ ok: true });
  });
});
