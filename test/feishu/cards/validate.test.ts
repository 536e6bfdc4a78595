import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countTags,
  feishuErrorText,
  sizeOf,
  validateCard,
} from '../../../src/feishu/cards/validate/index.ts';
import { button, cardOf, columns, markdown, rules, text } from './card-rules.ts';

describe('a card that Feishu takes', () => {
  it.each(rules)('%s', (_, good, bad, code, path) => {
    expect(validateCard(good)).toEqual([]);
    expect(validateCard(bad)).toContainEqual(expect.objectContaining({ level: 'hard', code, path }));
  });
});

describe('limits', () => {
  const many = (count: number) => cardOf(...Array(count).fill(markdown()));
  const long = (bytes: number) => cardOf(markdown('a'.repeat(bytes - sizeOf(cardOf(markdown(''))))));

  it('counts every object with a tag, texts and columns included', () => {
    expect(countTags(cardOf(columns(button())))).toBe(4);
    expect(countTags(cardOf(button({ behaviors: [{ type: 'callback', value: { tag: 'mine' } }] })))).toBe(2);
  });

  it('measures UTF-8, in which a Chinese character is three bytes', () => {
    expect(sizeOf(cardOf(markdown('甲'))) - sizeOf(cardOf(markdown('')))).toBe(3);
  });

  it.each([
    ['120 tags keep the budget', many(120), []],
    ['121 tags leave it', many(121), [{ level: 'budget', code: 11310 }]],
    ['200 tags are taken', many(200), [{ level: 'budget', code: 11310 }]],
    [
      '201 tags are refused',
      many(201),
      [{ level: 'hard', code: 11310, message: 'element exceeds the limit' }],
    ],
    ['24 KB keep the budget', long(24 * 1024), []],
    ['a byte more leaves it', long(24 * 1024 + 1), [{ level: 'budget', code: 200860 }]],
    ['30 KB are taken', long(30 * 1024), [{ level: 'budget', code: 200860 }]],
    ['a byte more is refused', long(30 * 1024 + 1), [{ level: 'hard', code: 200860 }]],
  ])('%s', (_, card, problems) => {
    expect(validateCard(card)).toMatchObject(problems);
    expect(validateCard(card)).toHaveLength(problems.length);
  });
});

describe('any JSON at all', () => {
  it('is judged, never thrown at', () => {
    const tags = [
      'form',
      'table',
      'chart',
      'input',
      'column_set',
      'checker',
      'collapsible_panel',
      'select_static',
    ];
    const element = fc
      .tuple(
        fc.constantFrom(...tags),
        fc.dictionary(
          fc.constantFrom(
            'elements',
            'columns',
            'rows',
            'options',
            'name',
            'header',
            'chart_spec',
            'button_area',
            'selected_values',
          ),
          fc.jsonValue(),
        ),
      )
      .map(([tag, more]) => ({ tag, ...more }));
    const card = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.oneof(element, fc.jsonValue()), { maxLength: 4 }).map((elements) => cardOf(...elements)),
    );
    fc.assert(
      fc.property(card, (json) => {
        for (const problem of validateCard(json)) expect(feishuErrorText(problem)).toContain('ErrCode: ');
      }),
    );
  });
});

describe('a chart that phones do not show', () => {
  const bars = (style: object) => ({
    tag: 'chart',
    chart_spec: { type: 'bar', data: { values: [] }, bar: { style } },
  });

  it.each([[{ texture: 'circle' }], [{ fill: { gradient: 'conical', stops: [] } }]])(
    'is taken by Feishu, but not sent by us: %j',
    (style) => {
      expect(validateCard(cardOf(bars(style)))).toMatchObject([{ level: 'budget', code: 200550 }]);
    },
  );

  it('is no other', () => {
    expect(validateCard(cardOf(bars({ fill: { gradient: 'linear', stops: [] } })))).toEqual([]);
  });
});

describe('the error text', () => {
  it('reads as on the real platform', () => {
    const [problem] = validateCard(cardOf(markdown(), { tag: 'action', actions: [] }));
    expect(problem && feishuErrorText(problem)).toBe(
      'Failed to create card content, ext=ErrCode: 200861; ErrPath: ROOT -> body -> elements -> [1](tag: action); ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag action; ',
    );
  });

  it('shows only the beginning of a long value', () => {
    const [problem] = validateCard(cardOf(button({ text: text('甲'.repeat(500)) })));
    expect(problem?.value).toBe(`${'甲'.repeat(80)}…`);
  });
});
