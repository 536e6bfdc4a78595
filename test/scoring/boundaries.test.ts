import { describe, expect, it } from 'vitest';
import { decision } from './boundaries/decision.ts';
import { management } from './boundaries/management.ts';
import { money } from './boundaries/money.ts';
import { performance } from './boundaries/performance.ts';
import { indicatorOf } from './sheets.ts';

describe('each indicator at the edges of its standard', () => {
  for (const { says, scheme = 'futian_2020', indicator, given, gives } of [
    ...decision,
    ...money,
    ...management,
    ...performance,
  ]) {
    it(`${indicator}：${says}`, () => {
      const found = indicatorOf(scheme, given, indicator);
      if (typeof gives === 'string') {
        expect(found).toMatchObject({ status: 'scored', score: gives, missing: [] });
      } else if ('missing' in gives) {
        expect(found).toMatchObject({ status: 'missing', score: null, missing: gives.missing });
      } else {
        expect(found).toMatchObject({
          status: 'needs_ruling',
          score: null,
          because: { template: gives.open },
        });
      }
    });
  }
});
