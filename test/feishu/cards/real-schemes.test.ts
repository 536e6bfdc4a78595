import { describe, expect, it } from 'vitest';
import type { ScoreView } from '../../../src/dialogue/view.ts';
import { catalogue, type FactDefinition, type Facts, type FactValue } from '../../../src/facts/index.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { budgetLimits, countTags, sizeOf, validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { score } from '../../../src/scoring/index.ts';
import { menuOf, seen } from './reading.ts';
import { context, heading } from './views.ts';

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

const everything: Facts = Object.fromEntries(
  [...catalogue.values()].map((definition, position) => [definition.id, wordyValue(definition, position)]),
);
const cases: readonly (readonly [string, Facts])[] = [
  ['nothing answered', {}],
  ['everything answered at length', everything],
];

describe.each(builtinSchemes.map((scheme) => [scheme.id, scheme] as const))(
  'the score card of %s',
  (_, scheme) => {
    it.each(cases)('keeps the budget with every indicator’s details open: %s', (__, facts) => {
      const sheet = score(scheme, facts);
      const open = sheet.indicators.filter(({ status }) => status !== 'scored').length;
      const view: ScoreView = {
        view: 'score',
        ...heading,
        schemeName: scheme.name,
        sheet,
        missing: Array.from({ length: open === 0 ? 0 : 19 }, (___, index) => ({
          section: `section_${index}`,
          sectionName: '年度总体工作和重点工作任务',
          names: Array(12).fill('年初预算－项目支出（万元）'),
        })),
        reasons: Object.fromEntries(sheet.indicators.map(({ id }) => [id, '原因说明'.repeat(250)])),
        detail: null,
        warnings: ['没有本区本年度的指标体系，暂用市级框架，请核对本区当年的评分标准'],
      };
      for (const { id, name, standard } of sheet.indicators) {
        const card = renderCard({ ...view, detail: id }, context);
        expect(validateCard(card.card)).toEqual([]);
        expect(countTags(card.card)).toBeLessThanOrEqual(budgetLimits.tags);
        expect(sizeOf(card.card)).toBeLessThanOrEqual(budgetLimits.bytes);
        expect(menuOf(card)).toMatchObject({ chosen: id });
        expect(seen(card)).toContain(`${name} `);
        expect(seen(card)).toContain(standard.slice(0, 20).split('\n')[0]);
      }
    });
  },
);
