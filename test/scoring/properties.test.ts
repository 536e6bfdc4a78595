import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactDefinition, Facts, FactValue } from '../../src/facts/index.ts';
import {
  bindScheme,
  builtinSchemes,
  exact,
  factsReadBy,
  limitsOf,
  type Scheme,
  sumOf,
  weightOf,
} from '../../src/schemes/index.ts';
import { score } from '../../src/scoring/index.ts';
import { exampleScheme } from './sheets.ts';

const schemes = [...builtinSchemes, exampleScheme('yunxi-2024'), exampleScheme('shiqiao-2025')];

const cents = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((value) => `${Math.floor(value / 100)}.${value % 100}`);

function answerTo(definition: FactDefinition, most: string): fc.Arbitrary<FactValue> {
  switch (definition.type) {
    case 'money':
      return definition.signed
        ? fc.tuple(fc.boolean(), cents(300)).map(([minus, text]) => (minus ? `-${text}` : text))
        : fc.oneof(fc.constantFrom('0', '100'), cents(300));
    case 'points':
      return fc.integer({ min: 0, max: 4 }).map((step) => (Number(most) * (step / 4)).toString());
    case 'int':
      return fc.integer({ min: 0, max: 30 }).map(String);
    case 'percent':
    case 'number':
      return fc.oneof(fc.constantFrom('80', '90', '95', '100'), cents(100));
    case 'bool':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...definition.values);
    default:
      return fc.constant('说明');
  }
}

/** Facts a scheme reads, each answered or not. */
function factsFor(scheme: Scheme): fc.Arbitrary<Facts> {
  const limits = limitsOf(scheme, {});
  const { definitionOf } = bindScheme(scheme);
  const weights = weightsOf(scheme);
  const shape = [...factsReadBy(scheme).required].flatMap((fact) => {
    const definition = definitionOf(fact);
    const asked = definition && !weights.includes(fact);
    return asked ? [[fact, answerTo(definition, limits.get(fact) ?? '1')] as const] : [];
  });
  return fc
    .tuple(fc.record(Object.fromEntries(shape), { requiredKeys: [] }), someWeights(weights))
    .map(([facts, set]) => ({ ...facts, ...set }));
}

function weightsOf(scheme: Scheme): readonly string[] {
  return scheme.weights ? scheme.indicators.map(({ id }) => weightOf(id)) : [];
}

/** None, all or some of the points an office may set, whatever their sum. */
function someWeights(weights: readonly string[]): fc.Arbitrary<Facts> {
  const shape = Object.fromEntries(weights.map((fact) => [fact, fc.oneof(fc.constant('0'), cents(5))]));
  return fc.oneof(fc.constant({}), fc.record(shape), fc.record(shape, { requiredKeys: [] }));
}

const anyCase = fc
  .constantFrom(...schemes)
  .chain((scheme) => factsFor(scheme).map((facts) => ({ scheme, facts })));

describe('whatever the facts are', () => {
  it('every score lies between 0 and its maximum, and says why it is not full', () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, facts }) => {
        for (const indicator of score(scheme, facts).indicators) {
          if (indicator.status !== 'scored') continue;
          const value = exact(indicator.score);
          expect(!value.isNegative() && value.lte(exact(indicator.maxPoints))).toBe(true);
          expect(indicator.losses.length > 0).toBe(value.lt(exact(indicator.maxPoints)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the total is never more than the sum, the maximum or what is possible, and the range holds it', () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, facts }) => {
        const { total, sum, range, max } = score(scheme, facts);
        for (const most of [sum, max, range.high]) expect(exact(total).lte(exact(most))).toBe(true);
        expect(exact(range.low).lte(exact(total))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('the sum is that of the rounded scores, by dimension and by category too', () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, facts }) => {
        const sheet = score(scheme, facts);
        const scores = sheet.indicators.flatMap(({ score }) => (score === null ? [] : [exact(score)]));
        const sum = exact(sheet.sum);
        expect(sum.equals(sumOf(scores))).toBe(true);
        expect(sum.equals(sumOf(sheet.dimensions.map(({ score }) => exact(score))))).toBe(true);
        expect(sum.equals(sumOf(sheet.categories.map(({ score }) => exact(score))))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('the order in which facts came does not matter', () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, facts }) => {
        const reversed = Object.fromEntries(Object.entries(facts).toReversed());
        expect(score(scheme, reversed)).toEqual(score(scheme, facts));
      }),
      { numRuns: 100 },
    );
  });

  it('an indicator is missing exactly when its branch lacks facts, and filling them settles it', () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, facts }) => {
        for (const { status, missing } of score(scheme, facts).indicators) {
          expect(missing.length > 0).toBe(status !== 'scored');
          for (const fact of missing) expect(facts[fact]).toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('more of what a rule calls attainment never costs points', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), cents(50), ({ scheme, facts }, pick, more) => {
        const moves = bindScheme(scheme).indicators.flatMap(({ row, rule }) => [
          ...rule.attainment.rising.map((fact) => ({ id: row.id, fact, sign: 1 })),
          ...rule.attainment.falling.map((fact) => ({ id: row.id, fact, sign: -1 })),
        ]);
        const { id, fact, sign } = moves[pick % moves.length] ?? { id: '', fact: '', sign: 0 };
        const before = facts[fact];
        if (typeof before !== 'string') return;
        const grown = exact(before).add(exact(more)).toString();
        const scoreWith = (value: Facts) => {
          const found = score(scheme, value).indicators.find((indicator) => indicator.id === id);
          return found?.status === 'scored' ? exact(found.score) : null;
        };
        const [from, to] = [scoreWith(facts), scoreWith({ ...facts, [fact]: grown })];
        if (from && to) expect(to.compare(from) * sign).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
