import { describe, expect, it } from 'vitest';
import { findScheme, type Indicator, type Rule, readScheme, type Scheme } from '../../src/schemes/index.ts';

const found = findScheme('futian_2020');
if (!found) throw new Error('futian_2020 is built in');
const futian: Scheme = found;
const at = (id: string) => futian.indicators.findIndex((indicator) => indicator.id === id);

/** The scheme with one indicator changed. */
function withIndicator(id: string, change: Partial<Indicator>): Scheme {
  const indicators = futian.indicators.map((row) => (row.id === id ? { ...row, ...change } : row));
  return { ...futian, indicators };
}

function issuesOf(scheme: unknown) {
  const read = readScheme(scheme);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
}

const rate = { name: '利用率', part: 'asset_in_use', whole: 'asset_total' };
const banded = (bands: unknown): Rule => ({ kind: 'bands', rate, bands });
const assets = 'fixed_asset_utilization';
const rulePath = `indicators[${at(assets)}].rule`;

describe('a scheme file', () => {
  it.each([
    [
      'a gap',
      [
        { atLeast: '90', points: '1' },
        { below: '80', points: '0' },
      ],
      'bands_gap',
      'bands[0]',
    ],
    [
      'an overlap',
      [
        { atLeast: '90', points: '1' },
        { atMost: '90', points: '0' },
      ],
      'bands_overlap',
      'bands[0]',
    ],
    [
      'a missing edge',
      [
        { above: '90', points: '1' },
        { below: '90', points: '0' },
      ],
      'bands_gap',
      'bands[0]',
    ],
    [
      'no lowest band',
      [
        { atLeast: '90', points: '1' },
        { atLeast: '50', below: '90', points: '0' },
      ],
      'bands_open_below',
      'bands[1]',
    ],
    [
      'no highest band',
      [
        { atLeast: '50', below: '90', points: '1' },
        { below: '50', points: '0' },
      ],
      'bands_open_above',
      'bands[0]',
    ],
  ])('with %s between bands is refused', (_, bands, code, path) => {
    expect(issuesOf(withIndicator(assets, { rule: banded(bands) }))).toEqual([`${code} ${rulePath}.${path}`]);
  });

  it('names the path of a wrong value deep in a rule', () => {
    const rule = {
      kind: 'sum',
      parts: [futian.indicators[0]?.rule, { kind: 'judged', fact: 'asset_total', max: 1 }],
    };
    expect(issuesOf(withIndicator(assets, { rule }))).toEqual([`scheme_shape ${rulePath}.parts[1].max`]);
  });

  it('refuses a kind nobody wrote', () => {
    expect(issuesOf(withIndicator(assets, { rule: { kind: 'magic' } }))).toEqual([
      `kind_unknown ${rulePath}.kind`,
    ]);
  });

  it('refuses a fact nobody knows, in rules, explanations and caps', () => {
    const rule = { kind: 'judged', fact: 'asset_beauty', max: '1' };
    const scheme = withIndicator(assets, { rule, explanatory: ['asset_age'] });
    expect(issuesOf({ ...scheme, caps: [{ limit: '90', when: 'bad_luck', because: '不走运' }] })).toEqual([
      `fact_unknown ${rulePath}`,
      `fact_unknown indicators[${at(assets)}].explanatory`,
      'fact_unknown caps[0].when',
    ]);
  });

  it('accepts facts of its own, and refuses one that takes a common id', () => {
    const own = {
      id: 'asset_beauty',
      name: '资产美观度得分',
      unit: '分',
      role: 'scored',
      type: 'points',
      min: '0',
    };
    const rule = { kind: 'judged', fact: 'asset_beauty', max: '1' };
    const scheme = withIndicator(assets, { rule });
    expect(issuesOf({ ...scheme, facts: [own] })).toEqual([]);
    expect(issuesOf({ ...scheme, facts: [own, { ...own, id: 'asset_total' }] })).toEqual([
      'fact_taken facts[1].id',
    ]);
  });

  it('refuses points that do not add up, wherever they do not', () => {
    expect(issuesOf(withIndicator(assets, { maxPoints: '2' }))).toEqual([
      `rule_points ${rulePath}`,
      'points_sum dimensions[1].categories[2].points',
    ]);
    expect(issuesOf({ ...futian, max: '120' })).toEqual(['points_sum max']);
  });

  it('refuses two indicators with one id, and an indicator outside the declared categories', () => {
    const [first, second] = futian.indicators;
    if (!first || !second) throw new Error('there are indicators');
    expect(issuesOf({ ...futian, indicators: [first, ...futian.indicators] })).toContain(
      'id_repeated indicators[1]',
    );
    expect(issuesOf(withIndicator(first.id, { category: '别处' }))).toContain(
      'place_unknown indicators[0].category',
    );
  });

  it('refuses grades that do not fall', () => {
    const grades = [
      { name: '良', atLeast: '80' },
      { name: '优', atLeast: '90' },
      { name: '差', atLeast: '0' },
    ];
    expect(issuesOf({ ...futian, grades })).toEqual(['grades_order grades[1].atLeast']);
  });

  it.each([
    ['null', null],
    ['a number where a decimal string belongs', { ...futian, max: 100 }],
    ['a key nobody knows', { ...futian, colour: 'red' }],
    ['no indicators', { ...futian, indicators: [] }],
  ])('refuses %s', (_, json) => {
    expect(issuesOf(json)[0]).toMatch(/^scheme_shape/);
  });
});

describe('what a rule reads', () => {
  it('must be of a type it can read', () => {
    const rule = { kind: 'judged', fact: 'classified_unit', max: '1' };
    expect(issuesOf(withIndicator(assets, { rule }))).toEqual([`fact_type ${rulePath}`]);
  });

  it('must not have a value the rule gives no points for', () => {
    const options = [
      { value: 'full', points: '1', text: '公开' },
      { value: 'none', points: '0', text: '没有公开' },
    ];
    const rule = { kind: 'choice', name: '公开', fact: 'budget_disclosure_status', options };
    const read = readScheme(withIndicator(assets, { rule }));
    expect(read.ok ? [] : read.issues).toEqual([
      {
        code: 'choice_unanswered',
        path: rulePath,
        values: { fact: 'budget_disclosure_status', value: 'partial' },
      },
    ]);
  });
});
