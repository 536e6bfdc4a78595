import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countTags,
  feishuErrorText,
  sizeOf,
  validateCard,
} from '../../../src/feishu/cards/validate/index.ts';

type Json = Readonly<Record<string, unknown>>;

const text = (content = '甲') => ({ tag: 'plain_text', content });
const markdown = (content = '甲') => ({ tag: 'markdown', content });
const cardOf = (...elements: unknown[]): Json => ({ schema: '2.0', body: { elements } });
const submit = (more: Json = {}) => ({
  tag: 'button',
  name: 'ok',
  text: text('保存'),
  form_action_type: 'submit',
  behaviors: [{ type: 'callback', value: { do: 'save' } }],
  ...more,
});
const formOf = (...elements: unknown[]) =>
  cardOf({ tag: 'form', name: 'f', elements: [...elements, submit()] });
const input = (more: Json = {}) => ({ tag: 'input', name: 'a', ...more });
const option = (value: unknown) => ({ text: text(), value });
const select = (more: Json = {}) => ({ tag: 'select_static', name: 's', options: [option('1')], ...more });
const button = (more: Json = {}) => ({ tag: 'button', text: text(), ...more });
const columns = (...elements: unknown[]) => ({ tag: 'column_set', columns: [{ tag: 'column', elements }] });
const panel = (...elements: unknown[]) => ({
  tag: 'collapsible_panel',
  header: { title: text() },
  elements,
});
const nested = (depth: number): Json => (depth === 0 ? markdown() : columns(nested(depth - 1)));
const table = (more: Json = {}) => ({
  tag: 'table',
  columns: [{ name: 'score', data_type: 'number' }],
  rows: [{ score: 8.5 }],
  ...more,
});
const chart = (spec: unknown) => ({ tag: 'chart', chart_spec: spec });
const pie = { type: 'pie', data: { values: [] }, axes: [] };
const gfm = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n';

/** Rule, a card that keeps it, a card that breaks it, the code and the place Feishu reports. */
const rules: readonly (readonly [string, unknown, unknown, number, string])[] = [
  ['declares schema 2.0', cardOf(), { body: { elements: [] } }, 200830, 'schema'],
  ['is an object', {}, '{}', 200621, ''],
  ['has only known parts', cardOf(), { ...cardOf(), elements: [] }, 200621, 'elements'],
  [
    'is a shared card',
    { ...cardOf(), config: { update_multi: true } },
    { ...cardOf(), config: { update_multi: false } },
    200621,
    'config.update_multi',
  ],
  [
    'has a header with a known colour',
    { ...cardOf(), header: { title: text(), template: 'wathet' } },
    { ...cardOf(), header: { title: text(), template: 'pink' } },
    200621,
    'header.template',
  ],
  [
    'has a title in its header',
    { ...cardOf(), header: { title: text() } },
    { ...cardOf(), header: { subtitle: text() } },
    200621,
    'header.title',
  ],
  [
    'uses tags that 2.0 knows',
    cardOf({ tag: 'hr' }),
    cardOf({ tag: 'action', actions: [] }),
    200861,
    'body.elements[0]',
  ],
  ['holds elements only', cardOf(markdown()), cardOf('甲'), 200621, 'body.elements[0]'],
  [
    'uses properties that 2.0 knows',
    cardOf(markdown()),
    cardOf({ ...markdown(), href: {} }),
    200621,
    'body.elements[0].href',
  ],
  [
    'gives required properties',
    cardOf(markdown()),
    cardOf({ tag: 'markdown' }),
    200621,
    'body.elements[0].content',
  ],
  [
    'gives an image its alt text',
    cardOf({ tag: 'img', img_key: 'img_v3_a', alt: text('') }),
    cardOf({ tag: 'img', img_key: 'img_v3_a' }),
    200621,
    'body.elements[0].alt',
  ],
  [
    'gives an image a key',
    cardOf({ tag: 'img', img_key: 'k', alt: text() }),
    cardOf({ tag: 'img', img_key: '', alt: text() }),
    200570,
    'body.elements[0].img_key',
  ],
  [
    'names people by id',
    cardOf({ tag: 'person', user_id: 'ou_1' }),
    cardOf({ tag: 'person', user_id: '张三' }),
    100290,
    'body.elements[0].user_id',
  ],
  [
    'keeps margins in range',
    cardOf({ tag: 'hr', margin: '4px 0' }),
    cardOf({ tag: 'hr', margin: '120px' }),
    200621,
    'body.elements[0].margin',
  ],
  [
    'uses known button types',
    cardOf(button({ type: 'primary_filled' })),
    cardOf(button({ type: 'big' })),
    200621,
    'body.elements[0].type',
  ],
  [
    'keeps button labels within 100 characters',
    cardOf(button({ text: text('甲'.repeat(100)) })),
    cardOf(button({ text: text('甲'.repeat(101)) })),
    200621,
    'body.elements[0].text.content',
  ],
  [
    'sends objects back',
    cardOf(button({ behaviors: [{ type: 'callback', value: {} }] })),
    cardOf(button({ behaviors: [{ type: 'callback', value: 'x' }] })),
    200621,
    'body.elements[0].behaviors[0].value',
  ],
  [
    'opens web addresses only',
    cardOf(button({ behaviors: [{ type: 'open_url', default_url: 'https://example.com' }] })),
    cardOf(button({ behaviors: [{ type: 'open_url', default_url: 'file:///a' }] })),
    11310,
    'body.elements[0].behaviors[0].default_url',
  ],
  [
    'confirms with title and text',
    cardOf(button({ confirm: { title: text(), text: text() } })),
    cardOf(button({ confirm: { text: text() } })),
    200621,
    'body.elements[0].confirm.title',
  ],
  [
    'limits inputs to 1–1000 characters',
    formOf(input({ max_length: 1000 })),
    formOf(input({ max_length: 1001 })),
    200621,
    'body.elements[0].elements[0].max_length',
  ],
  [
    'keeps the default value within max_length',
    formOf(input({ max_length: 3, default_value: '三个字' })),
    formOf(input({ max_length: 3, default_value: '四个字了' })),
    200621,
    'body.elements[0].elements[0].default_value',
  ],
  [
    'keeps the default value within 1000 by default',
    formOf(input({ default_value: '一'.repeat(1000) })),
    formOf(input({ default_value: '一'.repeat(1001) })),
    200621,
    'body.elements[0].elements[0].default_value',
  ],
  [
    'keeps placeholders within 100 characters',
    formOf(input({ placeholder: text('例') })),
    formOf(input({ placeholder: text('例'.repeat(101)) })),
    200621,
    'body.elements[0].elements[0].placeholder.content',
  ],
  [
    'uses known input types',
    formOf(input({ input_type: 'multiline_text' })),
    formOf(input({ input_type: 'number' })),
    200621,
    'body.elements[0].elements[0].input_type',
  ],
  [
    'gives options unique values',
    cardOf(select({ options: [option('1'), option('2')] })),
    cardOf(select({ options: [option('1'), option('1')] })),
    200621,
    'body.elements[0].options',
  ],
  [
    'gives options text values',
    cardOf(select()),
    cardOf(select({ options: [option(1)] })),
    200621,
    'body.elements[0].options[0].value',
  ],
  [
    'chooses an option that is offered',
    cardOf(select({ initial_option: '1' })),
    cardOf(select({ initial_option: '2' })),
    200621,
    'body.elements[0].initial_option',
  ],
  [
    'writes dates as YYYY-MM-DD',
    formOf({ tag: 'date_picker', name: 'd', initial_date: '2024-01-31' }),
    formOf({ tag: 'date_picker', name: 'd', initial_date: '2024/1/31' }),
    200621,
    'body.elements[0].elements[0].initial_date',
  ],
  [
    'names every field of a form',
    formOf(input()),
    formOf({ tag: 'input' }),
    200530,
    'body.elements[0].elements[0].name',
  ],
  [
    'leaves no name empty',
    formOf(input()),
    formOf(input({ name: '' })),
    200530,
    'body.elements[0].elements[0].name',
  ],
  [
    'names the form',
    formOf(),
    cardOf({ tag: 'form', elements: [submit()] }),
    200530,
    'body.elements[0].name',
  ],
  [
    'uses a name once in the card',
    formOf(input()),
    formOf(input(), input()),
    200530,
    'body.elements[0].elements[1].name',
  ],
  [
    'can submit each form',
    formOf(),
    cardOf({ tag: 'form', name: 'f', elements: [input()] }),
    200621,
    'body.elements[0]',
  ],
  [
    'says what buttons in a form do',
    formOf(),
    formOf(button({ name: 'b' })),
    200621,
    'body.elements[0].elements[0].form_action_type',
  ],
  [
    'requires fields in forms only',
    formOf(input({ required: true })),
    cardOf(input({ required: true })),
    200621,
    'body.elements[0].required',
  ],
  [
    'keeps forms at the root',
    formOf(),
    cardOf(columns({ tag: 'form', name: 'f', elements: [submit()] })),
    11310,
    'body.elements[0].columns[0].elements[0]',
  ],
  [
    'keeps tables at the root',
    cardOf(table()),
    cardOf(panel(table())),
    11310,
    'body.elements[0].elements[0]',
  ],
  [
    'keeps charts out of forms',
    cardOf(chart(pie)),
    formOf(chart(pie)),
    11310,
    'body.elements[0].elements[0]',
  ],
  [
    'keeps multiple choice in forms',
    formOf({ ...select(), tag: 'multi_select_static' }),
    cardOf({ ...select(), tag: 'multi_select_static' }),
    11310,
    'body.elements[0]',
  ],
  [
    'keeps columns in column sets',
    cardOf(columns()),
    cardOf({ tag: 'column', elements: [] }),
    11310,
    'body.elements[0]',
  ],
  [
    'nests five containers at most',
    cardOf(nested(5)),
    cardOf(nested(6)),
    11310,
    `body${'.elements[0].columns[0]'.repeat(5)}.elements[0]`,
  ],
  [
    'gives column weights 1–5',
    cardOf({ tag: 'column_set', columns: [{ tag: 'column', weight: 5 }] }),
    cardOf({ tag: 'column_set', columns: [{ tag: 'column', weight: 6 }] }),
    200621,
    'body.elements[0].columns[0].weight',
  ],
  [
    'uses element ids of letters and digits',
    cardOf({ tag: 'hr', element_id: 'a1' }),
    cardOf({ tag: 'hr', element_id: '1a' }),
    200621,
    'body.elements[0].element_id',
  ],
  [
    'uses an element id once',
    cardOf({ tag: 'hr', element_id: 'a' }),
    cardOf({ tag: 'hr', element_id: 'a' }, { tag: 'hr', element_id: 'a' }),
    300301,
    'body.elements[1].element_id',
  ],
  [
    'has five tables at most',
    cardOf(...Array(5).fill(table())),
    cardOf(...Array(6).fill(table())),
    11310,
    'body.elements[5]',
  ],
  [
    'counts tables written in Markdown',
    cardOf(markdown(gfm), ...Array(4).fill(table())),
    cardOf(markdown(gfm), ...Array(5).fill(table())),
    11310,
    'body.elements[5]',
  ],
  [
    'has four tables in one Markdown at most',
    cardOf(markdown(`${gfm}\n`.repeat(4))),
    cardOf(markdown(`${gfm}\n`.repeat(5))),
    11310,
    'body.elements[0].content',
  ],
  [
    'fills table cells by type',
    cardOf(table()),
    cardOf(table({ rows: [{ score: '8.5' }] })),
    200914,
    'body.elements[0].rows[0].score',
  ],
  [
    'fills known table columns',
    cardOf(table()),
    cardOf(table({ rows: [{ points: 1 }] })),
    200915,
    'body.elements[0].rows[0].points',
  ],
  [
    'shows 1–10 table rows a page',
    cardOf(table({ page_size: 10 })),
    cardOf(table({ page_size: 11 })),
    200621,
    'body.elements[0].page_size',
  ],
  [
    'draws known charts',
    cardOf(chart(pie)),
    cardOf(chart({ ...pie, type: 'gauge3d' })),
    200550,
    'body.elements[0].chart_spec.type',
  ],
  [
    'lists chart axes',
    cardOf(chart(pie)),
    cardOf(chart({ ...pie, axes: {} })),
    200550,
    'body.elements[0].chart_spec.axes',
  ],
  [
    'links to web addresses',
    cardOf(markdown('[甲](https://example.com)')),
    cardOf(markdown('[甲](javascript:alert(1))')),
    11310,
    'body.elements[0].content',
  ],
  [
    'parts links from Chinese text',
    cardOf(markdown('见 https://example.com 说明')),
    cardOf(markdown('见 https://example.com说明')),
    11310,
    'body.elements[0].content',
  ],
];

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
