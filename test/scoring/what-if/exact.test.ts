import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contradictions, type FactDefinition, type Facts, type FactValue } from '../../../src/facts/index.ts';
import { bindScheme, builtinSchemes, exact, factsReadBy, limitsOf } from '../../../src/schemes/index.ts';
import { avoidancesOf, goalsOf, type Shortfall, score, waysTo } from '../../../src/scoring/index.ts';
import { exampleScheme } from '../sheets.ts';

const schemes = [...builtinSchemes, exampleScheme('yunxi-2024'), exampleScheme('shiqiao-2025')];

const cents = fc.integer({ min: 0, max: 40_000 }).map((value) => String(value / 100));

function answerTo(definition: FactDefinition, most: string): fc.Arbitrary<FactValue> {
  switch (definition.type) {
    case 'points':
      return fc.constant(most);
    case 'int':
      return fc.integer({ min: 0, max: 30 }).map(String);
    case 'percent':
      return fc.integer({ min: 0, max: 10_000 }).map((value) => String(value / 100));
    case 'bool':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...definition.values);
    case 'text':
      return fc.constant('说明');
    default:
      return cents;
  }
}

const anyCase = fc.constantFrom(...schemes).chain((scheme) => {
  const limits = limitsOf(scheme, {});
  const { definitionOf } = bindScheme(scheme);
  const shape = [...factsReadBy(scheme).required].flatMap((fact) => {
    const definition = definitionOf(fact);
    const isWeight = fact.endsWith('_weight');
    return definition === undefined || isWeight
      ? []
      : [[fact, answerTo(definition, limits.get(fact) ?? '1')] as const];
  });
  return fc.record(Object.fromEntries(shape)).map((facts: Facts) => ({ scheme, facts }));
});

/** The value one step nearer to the present one; null where that is the present one, or words. */
function nearer({ definition, from, to }: Shortfall): string | null {
  if (typeof from !== 'string' || typeof to !== 'string' || definition.type === 'enum') return null;
  const step = exact(definition.type === 'int' ? '1' : '0.01');
  const less = exact(to).gt(exact(from)) ? exact(to).sub(step) : exact(to).add(step);
  const isBetween = exact(to).gt(exact(from)) ? less.gt(exact(from)) : less.lt(exact(from));
  return isBetween ? String(less) : null;
}

it('an avoidance earns what it promises, and one step less does not; it contradicts nothing', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyCase, ({ scheme, facts }) => {
      const sheet = score(scheme, facts);
      for (const found of avoidancesOf(scheme, facts, sheet, 3)) {
        const of = (value: FactValue) => {
          const then = score(scheme, { ...facts, [found.fact]: value });
          return {
            total: then.total,
            score: then.indicators.find(({ id }) => id === found.indicator)?.score,
          };
        };
        expect(of(found.to)).toEqual({ total: found.total, score: found.score });
        expect(exact(found.total).sub(exact(sheet.total)).equals(exact(found.gain))).toBe(true);
        const clashes = (value: FactValue) => contradictions({ ...facts, [found.fact]: value }).length;
        expect(clashes(found.to)).toBeLessThanOrEqual(contradictions(facts).length);
        const less = nearer(found);
        if (less === null) continue;
        const points = of(less).score ?? '0';
        const isLess = exact(points).lt(exact(found.score)) || clashes(less) > contradictions(facts).length;
        expect(isLess, `${found.fact} ${String(found.from)} → ${String(found.to)}`).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

it('a way to a total reaches it, and one step less does not', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyCase, ({ scheme, facts }) => {
      const sheet = score(scheme, facts);
      for (const goal of goalsOf(scheme, sheet)) {
        for (const way of waysTo(scheme, facts, sheet, goal.total)) {
          const total = (value: FactValue) => score(scheme, { ...facts, [way.fact]: value }).total;
          expect(total(way.to)).toBe(way.total);
          expect(exact(way.total).gte(exact(goal.total))).toBe(true);
          const less = nearer(way);
          if (less === null) continue;
          const clashes =
            contradictions({ ...facts, [way.fact]: less }).length > contradictions(facts).length;
          expect(exact(total(less)).lt(exact(goal.total)) || clashes).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
