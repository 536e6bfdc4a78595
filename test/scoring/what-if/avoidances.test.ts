import { describe, expect, it } from 'vitest';
import { avoidancesOf, goalsOf, score, tryOut, waysTo, waysTogether } from '../../../src/scoring/index.ts';
import { goldenFacts, schemeOf } from '../sheets.ts';

const scheme = schemeOf('futian_2020');
const facts = goldenFacts('futian-party-office-2020');
const sheet = score(scheme, facts);

describe('what if', () => {
  it('shows total and indicator before and after', () => {
    const { before, after, moved } = tryOut(scheme, facts, { procurement_actual: '350' });
    expect(before.total).toBe(sheet.total);
    expect(Number(after.total)).toBeGreaterThan(Number(before.total));
    expect(moved.map((one) => one.after.id)).toEqual(['procurement_execution']);
  });

  it('moves nothing where nothing is changed', () => {
    expect(tryOut(scheme, facts, {}).moved).toEqual([]);
    expect(tryOut(scheme, facts, { procurement_actual: facts.procurement_actual ?? '' }).moved).toEqual([]);
  });
});

describe('what would have avoided a loss', () => {
  const found = avoidancesOf(scheme, facts, sheet, 10);

  it('is the exact distance to full marks, which begin where rounding does', () => {
    expect(found.find(({ indicator }) => indicator === 'procurement_execution')).toMatchObject({
      fact: 'procurement_actual',
      from: facts.procurement_actual,
      to: '362.98',
      full: true,
      gain: '0.16',
    });
  });

  it('never touches what the office is measured against, what has happened, or what somebody judges', () => {
    const touched = found.map(({ fact }) => fact);
    for (const fact of [
      'procurement_plan',
      'authorised_posts',
      'budget_adjusted_total',
      'financial_violation',
    ]) {
      expect(touched).not.toContain(fact);
    }
    expect(found.every(({ definition }) => definition.type !== 'points')).toBe(true);
  });

  it('is asked for the largest losses first', () => {
    const one = avoidancesOf(scheme, facts, sheet, 2);
    expect(one.length).toBeLessThanOrEqual(2);
  });
});

describe('the way to the next point', () => {
  it('is one fact that suffices alone, or several together', () => {
    const [point] = goalsOf(scheme, sheet);
    expect(point).toEqual({ total: String(Math.floor(Number(sheet.total)) + 1).concat('.00'), grade: null });
    const alone = waysTo(scheme, facts, sheet, point?.total ?? '');
    for (const way of alone) expect(Number(way.total)).toBeGreaterThanOrEqual(Number(point?.total));
    const together = waysTogether(scheme, facts, sheet, point?.total ?? '');
    const changes = Object.fromEntries((together ?? []).map(({ fact, to }) => [fact, to]));
    expect(Number(score(scheme, { ...facts, ...changes }).total)).toBeGreaterThanOrEqual(
      Number(point?.total),
    );
  });

  it('says so where nothing suffices', () => {
    expect(waysTogether(scheme, facts, sheet, '1000')).toBeNull();
  });
});
