import { describe, expect, it } from 'vitest';
import {
  catalogue,
  contradictions,
  definitionOf,
  type FactValue,
  readAnswer,
} from '../../src/facts/index.ts';
import { sampleAnswers, sampleOffice } from '../../src/playground/index.ts';
import { builtinSchemes, limitsOf } from '../../src/schemes/index.ts';
import { score } from '../../src/scoring/index.ts';

/** Texts and lists must fit a form field (feishu.md §4.2). */
const LONGEST_INPUT = 1000;

const scheme = builtinSchemes.find(({ id }) => id === sampleOffice.scheme);
if (!scheme) throw new Error('the sample office names an unknown scheme');
const limits = limitsOf(scheme, {});

const typed = Object.entries(sampleAnswers).filter(([name]) => !(name in sampleOffice));
const facts: Record<string, FactValue> = {};
for (const [id, value] of typed) {
  const definition = definitionOf(id);
  const read = definition && readAnswer(definition, value, { maxPoints: limits.get(id) });
  if (read?.ok) facts[id] = read.value.value;
}

describe('the sample office', () => {
  it.each(typed)('answers %s as a person may type it', (id, value) => {
    const definition = definitionOf(id);
    if (!definition) throw new Error(`${id} is no fact`);
    expect(readAnswer(definition, value, { maxPoints: limits.get(id) })).toMatchObject({ ok: true });
    expect([value].flat().join('\n').length).toBeLessThanOrEqual(LONGEST_INPUT);
  });

  it('knows every fact that is not a reason or a ruling', () => {
    const asked = [...catalogue.values()].filter(({ role }) => role === 'scored' || role === 'report');
    expect(asked.map(({ id }) => id).filter((id) => !(id in sampleAnswers))).toEqual([]);
  });

  it('contradicts itself nowhere', () => {
    expect(contradictions(facts)).toEqual([]);
  });

  it('adds up', () => {
    const cents = (id: string) => Math.round(Number(facts[id]) * 100);
    const sum = (...ids: string[]) => ids.reduce((total, id) => total + cents(id), 0);
    for (const kind of ['budget_initial', 'budget_adjusted', 'expenditure']) {
      expect(sum(`${kind}_personnel`, `${kind}_operating`)).toBe(cents(`${kind}_basic`));
    }
    expect(sum('budget_initial_basic', 'budget_initial_project')).toBe(cents('budget_initial_total'));
    expect(sum('budget_adjusted_basic', 'budget_adjusted_project')).toBe(cents('budget_adjusted_total'));
    expect(sum('budget_initial_total', 'budget_adjustment_amount')).toBe(cents('budget_adjusted_total'));
    expect(sum('expenditure_basic', 'expenditure_project')).toBe(cents('expenditure_cumulative_q4'));
    expect(sum('procurement_goods', 'procurement_works', 'procurement_services')).toBe(
      cents('procurement_plan'),
    );
    expect(sum('assets_current', 'assets_noncurrent')).toBe(cents('assets_total'));
    expect(sum('liabilities_total', 'net_assets')).toBe(cents('assets_total'));
    const listSum = (id: string, column: string) =>
      [facts[id]].flat().reduce((total, row) => total + Math.round(Number(Object(row)[column]) * 100), 0);
    expect(listSum('adjustment_items', 'amount')).toBe(cents('budget_adjustment_amount'));
    expect(listSum('projects', 'budget')).toBe(cents('budget_adjusted_project'));
    expect(listSum('projects', 'spent')).toBe(cents('expenditure_project'));
    for (const table of ['budget_by_source', 'budget_by_function', 'budget_by_use']) {
      expect(listSum(table, 'initial')).toBe(cents('budget_initial_total'));
      expect(listSum(table, 'adjusted')).toBe(cents('budget_adjusted_total'));
    }
  });

  it('is scored completely and says why for every point it loses', () => {
    const sheet = score(scheme, facts);
    expect(sheet.indicators.filter(({ status }) => status !== 'scored').map(({ id }) => id)).toEqual([]);
    expect(sheet.total).toBe('93.20');
    for (const indicator of sheet.indicators) {
      if (indicator.score === indicator.maxPoints || Number(indicator.score) === Number(indicator.maxPoints))
        continue;
      expect(facts[`${indicator.id}_reason`], indicator.id).toBeTruthy();
    }
  });
});
