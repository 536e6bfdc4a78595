import { describe, expect, it } from 'vitest';
import type { ContentsView, ScoreView } from '../../../src/dialogue/view.ts';
import { askedSections, progressOf } from '../../../src/evaluation/index.ts';
import type { FactDefinition, Facts, FactValue } from '../../../src/facts/index.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { budgetLimits, countTags, sizeOf, validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { bindScheme, builtinSchemes, type Scheme } from '../../../src/schemes/index.ts';
import { type IndicatorScore, score } from '../../../src/scoring/index.ts';
import { hugeScheme } from './huge-scheme.ts';
import { menuOf, seen } from './reading.ts';
import { context, coordinatorDeeds, heading } from './views.ts';

/** Values with long digits, so that rates, steps and causes come out as long as they can. */
function wordyValue(definition: FactDefinition, position: number): FactValue | undefined {
  switch (definition.type) {
    case 'money':
      return `${98765432 - position * 7654321}.${1234 + position}`.replace('-', '');
    case 'percent':
      return `${40 + (position % 50)}.987654`;
    case 'points':
      return '0.01';
    case 'number':
    case 'int':
      return `${1234 + position}`;
    case 'bool':
      return false;
    case 'enum':
      return definition.values.at(-1);
    case 'date':
      return '2025-12-31';
    case 'text':
      return '因项目建设条件变化，部分合同款项顺延至次年支付。'.repeat(6);
    default:
      return undefined;
  }
}

/** Every fact the scheme may ask, without points of the office's own. */
const everythingUnder = (scheme: Scheme): Facts =>
  Object.fromEntries(
    [...bindScheme(scheme).definitions.values()]
      .filter(({ id }) => !id.endsWith('_weight'))
      .map((definition, position) => [definition.id, wordyValue(definition, position)]),
  );
const cases: readonly (readonly [string, (scheme: Scheme) => Facts])[] = [
  ['nothing answered', () => ({})],
  ['everything answered at length', everythingUnder],
];
const schemes: readonly (readonly [string, Scheme])[] = [
  ...builtinSchemes.map((scheme) => [scheme.id, scheme] as const),
  ['an invented system of 100 goals with three targets each', hugeScheme(100, 3)],
  ['an invented system of 30 goals with ten targets each', hugeScheme(30, 10)],
  ['an invented system of 3 goals with a hundred targets each', hugeScheme(3, 100)],
];

const longCampaign = {
  name: '2026 年度部门整体支出绩效自评'.repeat(4),
  deadline: { day: '2027-06-30', daysLeft: 120, isThisYear: false },
};

/** All of a real system; of an invented one every twentieth. */
const looked = ({ indicators }: { indicators: readonly IndicatorScore[] }) =>
  indicators.length < 100 ? indicators : indicators.filter((_, index) => index % 20 === 0);

describe.each(schemes)('the contents card of %s', (_, scheme) => {
  it.each(cases)('keeps the budget and leads to the sections to fill in: %s', (__, factsOf) => {
    const facts = factsOf(scheme);
    const sheet = score(scheme, facts);
    const view: ContentsView = {
      view: 'contents',
      ...heading,
      campaign: longCampaign,
      deeds: coordinatorDeeds,
      schemeName: scheme.name,
      sections: askedSections(scheme, sheet).map((section) => ({
        id: section.id,
        name: section.name,
        owner: section.owner,
        group: section.group ?? null,
        ...progressOf(section, facts),
        problems: 3,
        waiting: 2,
      })),
      score: { total: sheet.total, max: sheet.max, complete: false },
      warnings: ['没有本区本年度的指标体系，暂用市级框架，请核对本区当年的评分标准'],
      results: Array(6).fill('政府采购执行率 84.08%，本项得 1.84/2 分'),
    };
    const card = renderCard(view, context);
    expect(validateCard(card.card)).toEqual([]);
    expect(card.card.header.title.content).toBe('填报目录');
    expect(seen(card)).not.toContain('卡片放不下');
  });
});

describe.each(schemes)('the score card of %s', (_, scheme) => {
  it.each(cases)('keeps the budget with every indicator’s details open: %s', (__, factsOf) => {
    const facts = factsOf(scheme);
    const sheet = score(scheme, facts);
    const open = sheet.indicators.filter(({ status }) => status !== 'scored').length;
    const view: ScoreView = {
      view: 'score',
      ...heading,
      campaign: longCampaign,
      deeds: coordinatorDeeds,
      schemeName: scheme.name,
      pointsFrom: '原文没有规定分值，单位也没有自设，由各项平均分',
      sheet,
      missing: Array.from({ length: open === 0 ? 0 : 19 }, (___, index) => ({
        section: `section_${index}`,
        sectionName: '年度总体工作和重点工作任务',
        names: Array(12).fill('年初预算－项目支出（万元）'),
      })),
      reasons: Object.fromEntries(sheet.indicators.map(({ id }) => [id, '原因说明'.repeat(250)])),
      detail: null,
      proofs: {
        count: 200,
        lacking: sheet.indicators.map(({ name }) => name),
        listed: sheet.indicators.map(({ id, name }) => ({
          indicator: id,
          name,
          files: Array(12).fill('绩效运行监控报告及整改通知（盖章扫描件）.pdf'),
        })),
      },
      warnings: ['没有本区本年度的指标体系，暂用市级框架，请核对本区当年的评分标准'],
      brief: null,
    };
    const brief = {
      owing: Array(21).fill({ who: '填报人 ab12', what: '12 题（年度总体工作和重点工作任务 12 题）' }),
      findings: { errors: 33, warnings: 120 },
      mayNudge: true,
    };
    const summary = renderCard({ ...view, brief }, context);
    expect(validateCard(summary.card)).toEqual([]);
    expect(seen(summary)).toContain('还差谁');
    expect(seen(summary)).not.toContain('卡片放不下');
    for (const { id, name, standard } of looked(sheet)) {
      const card = renderCard({ ...view, detail: id }, context);
      expect(validateCard(card.card)).toEqual([]);
      expect(countTags(card.card)).toBeLessThanOrEqual(budgetLimits.tags);
      expect(sizeOf(card.card)).toBeLessThanOrEqual(budgetLimits.bytes);
      expect(menuOf(card)).toMatchObject({ chosen: id });
      expect(seen(card)).toContain(`${name} `);
      expect(seen(card)).toContain(standard.slice(0, 20).split('\n')[0]);
    }
  });
});
