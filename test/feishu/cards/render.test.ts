import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Option, Question, View } from '../../../src/dialogue/view.ts';
import { cardId, evidenceId, personId } from '../../../src/evaluation/ids.ts';
import type { Deed } from '../../../src/evaluation/may.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../src/feishu/cards/validate/index.ts';
import { buttons, markdowns, seen } from './reading.ts';
import {
  context,
  coordinatorDeeds,
  evaluation,
  fullIndicator,
  missingIndicator,
  openSheet,
  question,
  scoredIndicator,
  sectionView,
} from './views.ts';

const nasty = fc.constantFrom(
  '<at id=all></at>',
  "<font color='red'>",
  '**',
  '```',
  '[x](javascript:1)',
  'https://a.cn中文',
  '| a |\n| - |',
  '\u0000',
  '\ud83d',
  '😀',
  '\n\n',
  ':OK:',
  '" onload=',
  '\\',
  '$',
  '…',
);
const text = (most: number) =>
  fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 4 })
    .chain((parts) => fc.constantFrom(1, 1, 1, most).map((times) => parts.join('').repeat(times)));
const short = text(8);
const long = text(200);
const options: fc.Arbitrary<Option[]> = fc.array(
  fc.record({ value: fc.string({ minLength: 1, maxLength: 8 }), label: short }),
  { maxLength: 12 },
);
const count = fc.nat({ max: 99 });
const heading = {
  evaluation: fc.constant(evaluation),
  department: short,
  year: fc.integer({ min: 2019, max: 2030 }),
};

const anyQuestion: fc.Arbitrary<Omit<Question, 'fact'>> = fc.record({
  label: short,
  input: fc.constantFrom('line', 'lines', 'choice', 'choices', 'date'),
  options,
  shown: fc.oneof(long, fc.array(short, { maxLength: 3 })),
  example: long,
  help: long,
  problem: fc.option(long),
  notice: fc.option(long),
  waiting: fc.option(long),
  tooLong: fc.boolean(),
});
const indicator = fc
  .record({
    kind: fc.constantFrom(scoredIndicator, fullIndicator, missingIndicator),
    name: short,
    standard: long,
    said: long,
  })
  .map(({ kind, name, standard, said }) => ({
    ...kind,
    name,
    standard,
    readings: [said],
    steps: [{ template: 'rate_stated', values: { name: said, rate: '1%' } }],
  }));
const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.constantFrom<Action>(
    { do: 'start' },
    { do: 'contents' },
    { do: 'open', section: 'staff' },
    { do: 'score' },
  ),
  { maxLength: 12 },
);

const deadline = fc.record({
  day: fc.constant('2027-06-30'),
  daysLeft: fc.integer({ min: -400, max: 400 }),
  isThisYear: fc.boolean(),
});
const viewer = {
  campaign: fc.option(fc.record({ name: long, deadline: fc.option(deadline) })),
  deeds: fc.constantFrom(coordinatorDeeds, new Set<Deed>(['read'])),
};

const fileLine = fc.record({
  id: fc.uuid().map(evidenceId),
  name: long,
  size: fc.constant('29.9 MB'),
  by: fc.oneof(
    fc.constant({ kind: 'you' as const }),
    fc.record({
      kind: fc.constant('other' as const),
      person: fc.constant(personId('ou_0123456789abcdef0123456789abcdef')),
      // Without a name the messenger is asked to show it, which is a mention.
      name: short,
    }),
  ),
  day: fc.constant('2026-11-21'),
});

const view: fc.Arbitrary<View> = fc.oneof(
  fc.record({
    view: fc.constant('welcome' as const),
    as: fc.constantFrom('newcomer', 'coordinator', 'contributor', 'leader', 'reviewer', 'administrator'),
    unit: fc.option(fc.record({ ...heading, answered: count, asked: count })),
    actions,
  }),
  fc.record({
    view: fc.constant('start' as const),
    department: long,
    year: short,
    years: options,
    schemes: options,
    scheme: short,
    name: short,
    problems: fc.record({ department: long, year: long, scheme: long, name: long }, { requiredKeys: [] }),
  }),
  fc.record({
    view: fc.constant('contents' as const),
    ...heading,
    ...viewer,
    schemeName: short,
    sections: fc.array(
      fc.record({
        id: short,
        name: short,
        owner: short,
        group: fc.oneof(fc.constantFrom(null, null, '绩效目标'), short),
        answered: count,
        asked: count,
        problems: count,
        waiting: count,
      }),
      { maxLength: 120 },
    ),
    score: fc.record({ total: fc.constant('62.35'), max: fc.constant('100'), complete: fc.boolean() }),
    warnings: fc.array(long, { maxLength: 3 }),
    results: fc.array(long, { maxLength: 8 }),
  }),
  fc.record({
    view: fc.constant('section' as const),
    ...heading,
    section: fc.record({ id: short, name: short, owner: short }),
    page: count,
    pages: count,
    version: count,
    questions: fc
      .array(anyQuestion, { maxLength: 8 })
      .map((list) => list.map((one, index) => ({ ...one, fact: `fact_${index}` }))),
    ownPoints: fc.boolean(),
    proofs: fc.record({ attached: count, lacking: fc.array(long, { maxLength: 3 }) }),
    results: fc.array(long, { maxLength: 8 }),
    answered: count,
    asked: count,
    first: fc.boolean(),
    last: fc.boolean(),
  }),
  fc.record({
    view: fc.constant('score' as const),
    ...heading,
    ...viewer,
    schemeName: short,
    pointsFrom: fc.option(long),
    sheet: fc.array(indicator, { maxLength: 22 }).map((list) => ({
      ...openSheet,
      indicators: list.map((one, index) => ({ ...one, id: `i_${index}` })),
    })),
    missing: fc.array(
      fc.record({ section: short, sectionName: short, names: fc.array(short, { maxLength: 9 }) }),
      {
        maxLength: 8,
      },
    ),
    reasons: fc.record({ i_0: long, i_1: long }),
    detail: fc.constantFrom(null, 'i_0', 'i_1'),
    proofs: fc.record({
      count,
      lacking: fc.array(short, { maxLength: 60 }),
      listed: fc.array(
        fc.record({ indicator: short, name: short, files: fc.array(long, { maxLength: 6 }) }),
        { maxLength: 60 },
      ),
    }),
    warnings: fc.array(long, { maxLength: 3 }),
    brief: fc.option(
      fc.record({
        owing: fc.array(fc.record({ who: long, what: long }), { maxLength: 30 }),
        findings: fc.record({ errors: count, warnings: count }),
        mayNudge: fc.boolean(),
      }),
    ),
  }),
  fc.record({
    view: fc.constant('scheme_choice' as const),
    ...heading,
    schemes: options,
    scheme: short,
    current: short,
    note: long,
  }),
  fc.record({
    view: fc.constant('scheme_offer' as const),
    id: fc.constant('offer-1'),
    name: long,
    scheme: short,
    version: long,
    regions: fc.array(long, { maxLength: 4 }),
    years: short,
    max: short,
    indicators: count,
    ownFacts: count,
    dimensions: fc.array(fc.record({ name: long, points: short, indicators: count }), { maxLength: 300 }),
    grades: fc.array(fc.record({ name: long, atLeast: short }), { maxLength: 100 }),
    caps: fc.array(fc.record({ limit: short, because: long }), { maxLength: 100 }),
    changes: fc.array(long, { maxLength: 50 }),
    warnings: fc.array(long, { maxLength: 3 }),
  }),
  fc.record({
    view: fc.constant('schemes' as const),
    schemes: fc.array(
      fc.record({
        id: short,
        version: short,
        name: long,
        loaded: fc.option(fc.constant({ by: null, day: '2026-11-21' })),
        problem: fc.option(short),
      }),
      { maxLength: 100 },
    ),
  }),
  fc.record({
    view: fc.constant('confirm_text' as const),
    id: fc.constant('text-1'),
    ...heading,
    question: fc.option(fc.record({ fact: short, label: short })),
    choices: fc.oneof(
      options,
      fc.constant(Array.from({ length: 200 }, (_, n) => ({ value: `${n}`, label: '题目' }))),
    ),
    preview: long,
    characters: count,
    keepable: fc.boolean(),
    replaces: count,
  }),
  fc.record({
    view: fc.constant('confirm_figures' as const),
    id: fc.constant('text-2'),
    ...heading,
    lines: fc.array(
      fc.record({ label: short, shown: fc.option(long), was: fc.option(long), remark: fc.option(long) }),
      { maxLength: 40 },
    ),
    rest: fc.array(long, { maxLength: 5 }),
  }),
  fc.record({
    view: fc.constant('attach' as const),
    ...heading,
    files: fc.array(fileLine, { minLength: 1, maxLength: 10 }),
    warnings: fc.array(long, { maxLength: 20 }),
    where: short,
    targets: fc.array(fc.record({ value: short, label: long }), { maxLength: 40 }),
    places: fc.array(fc.record({ value: short, label: short }), { maxLength: 70 }),
  }),
  fc.record({
    view: fc.constant('evidence' as const),
    ...heading,
    count,
    page: fc.integer({ min: 0, max: 9 }),
    pages: fc.integer({ min: 1, max: 10 }),
    groups: fc.array(
      fc.record({
        name: long,
        files: fc.tuple(fileLine, count).map(([line, number]) => [{ ...line, number }] as const),
      }),
      { maxLength: 20 },
    ),
    lacking: fc.array(short, { maxLength: 60 }),
    chosen: fc.option(
      fc.record({
        file: fileLine,
        target: long,
        sha256: fc.constant('0'.repeat(64)),
        mayChange: fc.boolean(),
      }),
    ),
  }),
  fc.constant({ view: 'help' as const }),
  fc.record({
    view: fc.constant('notice' as const),
    evaluation: fc.constant(null),
    title: long.map((title) => `提示${title}`),
    text: long,
    actions,
  }),
);

describe('the card of any view', () => {
  it('is never refused by Feishu, and has one filled button, whatever people typed', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const { card } = renderCard(shown, context);
        expect(validateCard(card).filter(({ level }) => level !== 'budget')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('mentions nobody and links nowhere', () => {
    fc.assert(
      fc.property(view, (shown) => {
        for (const content of markdowns(renderCard(shown, context))) {
          expect(content).not.toMatch(/<(?!\/?font[ >])|\]\(|https?:\/\//);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('cannot be forwarded, is shared, and has buttons that say which card they stand on', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const rendered = renderCard(shown, { card: cardId('c-9') });
        expect(rendered.card.config).toMatchObject({ enable_forward: false, update_multi: true });
        expect(rendered.fallback.trim()).not.toBe('');
        for (const { value } of buttons(rendered))
          expect(value).toMatchObject({ do: expect.any(String), card: 'c-9' });
      }),
      { numRuns: 100 },
    );
  });

  it('tells the substance in a plain card when a form could not be shown at all', () => {
    const questions = Array.from({ length: 70 }, (_, index) => ({
      ...question,
      fact: `fact_${index}`,
      shown: `${index} 万元`,
    }));
    const rendered = renderCard({ ...sectionView, questions }, context);
    expect(validateCard(rendered.card)).toEqual([]);
    expect(rendered.card.header.title.content).toBe('政府采购');
    expect(seen(rendered)).toContain('卡片放不下');
    expect(seen(rendered)).toContain('采购计划（万元）：0 万元');
    expect(rendered.open).toBe(false);
  });
});
