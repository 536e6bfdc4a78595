import { describe, expect, it } from 'vitest';
import {
  askedSections,
  firstOpenPlace,
  pagesOf,
  placeOfFact,
  progressOf,
} from '../../src/evaluation/asking.ts';
import type { Facts } from '../../src/facts/index.ts';
import { builtinSchemes, findScheme, type Scheme } from '../../src/schemes/index.ts';
import { score } from '../../src/scoring/index.ts';

function scheme(id: string): Scheme {
  const found = findScheme(id);
  if (found === undefined) throw new Error(id);
  return found;
}

const askedIn = (id: string, facts: Facts = {}) => askedSections(scheme(id), score(scheme(id), facts));
const factsOfSection = (id: string, section: string, facts: Facts = {}) =>
  askedIn(id, facts)
    .find((asked) => asked.id === section)
    ?.questions.map((question) => question.id) ?? [];

describe('what is asked', () => {
  it.each(builtinSchemes.map(({ id }) => [id]))('covers every fact the rules of %s need', (id) => {
    const asked = new Set(askedIn(id).flatMap((section) => section.questions.map((question) => question.id)));
    const missing = score(scheme(id), {}).indicators.flatMap((indicator) => indicator.missing);
    expect(missing.filter((fact) => !asked.has(fact))).toEqual([]);
  });

  it('leaves out what the scheme does not read', () => {
    expect(factsOfSection('futian_2020', 'procurement')).toContain('procurement_execution_item_2');
    expect(factsOfSection('longgang_2020', 'procurement')).not.toContain('procurement_execution_item_2');
  });

  it('asks a reason once points are lost, at the end of the section', () => {
    const plan = { procurement_plan: '100', procurement_execution_item_2: '1' };
    const lost = factsOfSection('futian_2020', 'procurement', { ...plan, procurement_actual: '80' });
    expect(lost.at(-1)).toBe('procurement_execution_reason');
    const full = factsOfSection('futian_2020', 'procurement', { ...plan, procurement_actual: '100' });
    expect(full).not.toContain('procurement_execution_reason');
  });

  it('asks for a ruling where the standard leaves the case open', () => {
    const open = { procurement_plan: '0', procurement_actual: '0', procurement_execution_item_2: '1' };
    expect(factsOfSection('futian_2020', 'procurement', open).slice(-2)).toEqual([
      'procurement_execution_ruling_points',
      'procurement_execution_ruling_reason',
    ]);
  });

  it('shows at most eight questions a page', () => {
    const pages = askedIn('shenzhen_common_2024').flatMap((section) => pagesOf(section));
    expect(Math.max(...pages.map((page) => page.length))).toBe(8);
  });

  it('counts an optional question only once it is answered', () => {
    const budget = (facts: Facts) => {
      const section = askedIn('futian_2020', facts).find((asked) => asked.id === 'budget');
      if (section === undefined) throw new Error('no budget section');
      return progressOf(section, facts);
    };
    const before = budget({});
    expect(budget({ budget_adjustment_excluded: '0' })).toEqual({ answered: 1, asked: before.asked + 1 });
  });

  it('goes on at the first page with an open question', () => {
    const asked = askedIn('futian_2020');
    expect(firstOpenPlace(asked, {})).toEqual({ section: 'cover', page: 0 });
    const all = Object.fromEntries(
      asked.flatMap((section) => section.questions.map((question) => [question.id, '1'])),
    );
    expect(firstOpenPlace(asked, all)).toBeNull();
  });

  it('finds the page of a question', () => {
    const asked = askedIn('futian_2020');
    expect(placeOfFact(asked, 'budget_prep_reasonableness_item_5')?.section).toBe('budget');
    expect(placeOfFact(asked, 'nobody_asks_this')).toBeNull();
  });
});
