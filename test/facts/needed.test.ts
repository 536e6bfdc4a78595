import { describe, expect, it } from 'vitest';
import { catalogue, type Facts, isNeeded } from '../../src/facts/index.ts';

const moot = (facts: Facts) =>
  [...catalogue.values()].filter((definition) => !isNeeded(definition, facts)).map(({ id }) => id);

describe('a question that another answer has made moot', () => {
  it('is how a classified unit published its budget and accounts', () => {
    expect(moot({ classified_unit: true })).toEqual([
      'budget_disclosure_status',
      'budget_disclosure_date',
      'budget_disclosure_url',
      'final_accounts_disclosure_status',
      'final_accounts_disclosure_date',
      'final_accounts_disclosure_url',
    ]);
  });

  it('is the satisfaction rate and its source where there are no data', () => {
    expect(moot({ satisfaction_none: true })).toEqual(['satisfaction_rate', 'satisfaction_source']);
  });

  it('is none as long as that answer is no, or unknown', () => {
    expect(moot({})).toEqual([]);
    expect(moot({ classified_unit: false, satisfaction_none: false })).toEqual([]);
  });

  it('hangs on a yes-or-no fact that is asked itself', () => {
    for (const { id, notNeededWhen } of catalogue.values()) {
      if (notNeededWhen === undefined) continue;
      expect(catalogue.get(notNeededWhen.fact)?.type, id).toBe('bool');
      expect(catalogue.get(notNeededWhen.fact)?.notNeededWhen, id).toBeUndefined();
    }
  });
});
