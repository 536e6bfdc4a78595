import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  bindScheme,
  builtinSchemes,
  factsReadBy,
  findScheme,
  limitsOf,
  questionCopy,
  readScheme,
  type Scheme,
  schemeIssues,
  sectionsOf,
} from '../../src/schemes/index.ts';

/** The JSON of each version. Evaluations keep the version they began with, so a change takes a new one. */
const fingerprints: Readonly<Record<string, string>> = {
  'futian_2020 1': '3b583c80e98a58a1',
  'futian_2020 2': 'eac33ad23903788b',
  'longgang_2020 1': '0158878b4cb0751e',
  'longgang_2020 2': 'de077625beaab75d',
  'shenzhen_common_2021 1': 'd351145e36384bc7',
  'shenzhen_common_2021 2': 'e9ce62ebe754706a',
  'shenzhen_common_2024 1': 'fd235607b10a80a8',
  'shijiazhuang_gaoxin_2023 1': 'ce46bb67aff8b052',
  'futian_2020 3': '70408ca15d585e91',
  'longgang_2020 3': 'df1e4bf667c6c1cf',
  'shenzhen_common_2021 3': 'dabd43818a5f2141',
  'shenzhen_common_2024 2': '20fcd002b7c8df76',
  'shijiazhuang_gaoxin_2023 2': '8dfcbcb663951522',
};

const fingerprintOf = (scheme: Scheme) =>
  createHash('sha256').update(JSON.stringify(scheme)).digest('hex').slice(0, 16);

describe.each(builtinSchemes.map((scheme) => [scheme.id, scheme] as const))('the scheme %s', (_, scheme) => {
  it('has nothing wrong with it', () => {
    expect(schemeIssues(scheme)).toEqual([]);
  });

  it('survives JSON unchanged', () => {
    const copy: unknown = JSON.parse(JSON.stringify(scheme));
    expect(copy).toEqual(scheme);
    expect(readScheme(copy)).toEqual({ ok: true, value: scheme });
  });

  it('is to the letter what its version has been since it came out', () => {
    expect(fingerprintOf(scheme)).toBe(fingerprints[`${scheme.id} ${scheme.version}`]);
  });

  it('has the indicators of its source, worth 100 points, each with its wording and its place', () => {
    expect(scheme.indicators).toHaveLength(scheme.weights ? 41 : 21);
    for (const { standard, source, name } of scheme.indicators) {
      expect(standard.length).toBeGreaterThan(scheme.weights ? 10 : 20);
      expect(source.clause.endsWith(name)).toBe(true);
    }
  });

  it('asks only for facts that are declared, and in exactly one place', () => {
    const { required, optional, explanatory } = factsReadBy(scheme);
    const { definitionOf } = bindScheme(scheme);
    for (const fact of [...required, ...explanatory]) expect(definitionOf(fact), fact).toBeDefined();
    for (const fact of optional) expect(definitionOf(fact)?.optional, fact).toBe(true);
    const asked = sectionsOf(scheme).flatMap((section) => section.facts);
    expect(new Set(asked).size).toBe(asked.length);
    for (const fact of [...required, ...explanatory, ...scheme.facts.map(({ id }) => id)])
      expect(asked).toContain(fact);
  });

  it('asks each question in words that fit a form', () => {
    for (const { facts } of sectionsOf(scheme))
      for (const fact of facts) {
        const { label, help } = questionCopy(scheme, fact);
        expect(label.length, fact).toBeLessThan(45);
        expect(help, fact).not.toBe('');
      }
  });
});

/** As it was before readings that were not chosen brought the rules they would mean. */
function withoutAlternativeRules(scheme: Scheme): Scheme {
  const indicators = scheme.indicators.map((indicator) => ({
    ...indicator,
    readings: indicator.readings.map((reading) => ({
      ...reading,
      alternatives: reading.alternatives.map((other) => (typeof other === 'string' ? other : other.reading)),
    })),
  }));
  return { ...scheme, version: String(Number(scheme.version) - 1), indicators };
}

it.each(builtinSchemes.map((scheme) => [scheme.id, scheme] as const))(
  'the newest version of %s differs from the one before only in readings not chosen, so that no score changes',
  (id, scheme) => {
    const before = withoutAlternativeRules(scheme);
    expect(fingerprintOf(before)).toBe(fingerprints[`${id} ${before.version}`]);
  },
);

it.each(['futian_2020', 'longgang_2020', 'shenzhen_common_2021'])(
  'version 2 of %s differs from the first in its outline alone, so that no score changes',
  (id) => {
    const scheme = findScheme(id);
    const first = scheme && { ...withoutAlternativeRules(scheme), version: '1', outline: 'shenzhen' };
    expect(first && fingerprintOf(first)).toBe(fingerprints[`${id} 1`]);
  },
);

describe('what differs between the districts', () => {
  const of = (id: string) => findScheme(id);
  const points = (id: string, indicator: string) =>
    of(id)?.indicators.find((row) => row.id === indicator)?.maxPoints;

  it('is the full points of goals and effects', () => {
    const ids = ['futian_2020', 'longgang_2020', 'shenzhen_common_2021', 'shenzhen_common_2024'];
    expect(ids.map((id) => points(id, 'goal_completeness'))).toEqual(['8', '8', '3', '3']);
    expect(ids.map((id) => points(id, 'outcome_benefit'))).toEqual(['20', '20', '25', '25']);
  });

  it('is the printed wording', () => {
    const name = (id: string, at: number) => of(id)?.indicators[at]?.name;
    expect(name('longgang_2020', 4)).toBe('政府采购执行率');
    expect(name('shenzhen_common_2024', 18)).toBe('社会效益、经济效益、生态效益及可持续发展影响等');
    expect(of('shenzhen_common_2024')?.dimensions[0]?.name).toBe('部门决策指标');
    expect(of('longgang_2020')?.table).toMatchObject({ description: null, standard: '参考评分标准' });
  });

  it('is what a judged fact may be worth', () => {
    const limit = (id: string, fact: string) => {
      const scheme = of(id);
      return scheme && limitsOf(scheme, {}).get(fact);
    };
    expect(limit('futian_2020', 'financial_compliance_item_1')).toBe('1');
    expect(limit('longgang_2020', 'financial_compliance_item_1')).toBe('1.5');
    expect(limit('shenzhen_common_2024', 'outcome_points')).toBe('25');
    expect(limit('futian_2020', 'satisfaction_ruling_points')).toBe('6');
  });

  it('is what is asked: Longgang reads neither the adjustment nor the policy points', () => {
    const longgang = of('longgang_2020');
    const required = longgang ? factsReadBy(longgang).required : new Set();
    expect(required.has('budget_adjustment_amount')).toBe(false);
    expect(required.has('procurement_execution_item_2')).toBe(false);
  });

  it('is how well the source could be read', () => {
    const poor = builtinSchemes.filter((scheme) => scheme.confidence === 'low');
    expect(poor.map((scheme) => scheme.id)).toEqual(['longgang_2020']);
  });
});
