import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { SchemeOfferView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card, clip, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.schemeOffer;
const mostRows: Record<Fullness, number> = { full: 30, tight: 15, bare: 5 };
const longest: Record<Fullness, number> = { full: 200, tight: 80, bare: 40 };

/** What a scheme file holds and what enabling it changes; nothing counts before 启用. */
export function drawSchemeOffer(view: SchemeOfferView, context: CardContext, fullness: Fullness): Drawing {
  const { id: offer } = view;
  const short = (text: string) => clip(text, longest[fullness]);
  const escaped = (text: string) => escapeLine(short(text));
  return {
    card: card({
      title: copy.title,
      subtitle: view.name,
      template: 'blue',
      elements: [
        markdown(lines(...facts(view, short).map(escapeLine))),
        markdown(lines(copy.dimensions, ...dimensions(view, mostRows[fullness], short).map(escapeLine))),
        ...(view.grades.length + view.caps.length === 0
          ? []
          : [markdown(lines(...standing(view, mostRows[fullness], short).map(escapeLine)))]),
        rule,
        markdown(
          lines(
            ...firstOf(view.changes, mostRows[fullness]).map(escaped),
            ...view.warnings.map((warning) => colored('orange', escaped(warning))),
          ),
        ),
        row([
          actionButton({ do: 'enable_scheme', offer }, context, { type: 'primary_filled' }),
          actionButton({ do: 'decline_scheme', offer }, context),
        ]),
      ],
    }),
    fallback: lines(
      copy.title,
      ...facts(view, short),
      ...dimensions(view, mostRows.tight, short),
      ...standing(view, mostRows.tight, short),
      ...firstOf(view.changes, mostRows.tight),
      ...view.warnings,
    ),
  };
}

type Shorten = (text: string) => string;

function facts(view: SchemeOfferView, short: Shorten): readonly string[] {
  return [
    fill(copy.name, { name: short(view.name) }),
    fill(copy.version, { id: short(view.scheme), version: short(view.version) }),
    fill(copy.scope, { regions: short(view.regions.join('、')), years: view.years }),
    fill(copy.counts, {
      max: view.max,
      indicators: String(view.indicators),
      ownFacts: String(view.ownFacts),
    }),
  ];
}

function dimensions(view: SchemeOfferView, most: number, short: Shorten): readonly string[] {
  return firstOf(
    view.dimensions.map(({ name, points, indicators }) =>
      fill(copy.dimension, { name: short(name), points, indicators: String(indicators) }),
    ),
    most,
  );
}

function standing({ grades, caps }: SchemeOfferView, most: number, short: Shorten): readonly string[] {
  const named = grades.map(({ name, atLeast }) => fill(copy.grade, { name: short(name), atLeast }));
  return [
    ...(grades.length === 0 ? [] : [fill(copy.grades, { grades: firstOf(named, most).join('、') })]),
    ...firstOf(
      caps.map(({ limit, because }) => fill(copy.cap, { limit, because: short(because) })),
      most,
    ),
  ];
}

/** The first ones, and how many there are where some are left out. */
function firstOf(all: readonly string[], most: number): readonly string[] {
  if (all.length <= most) return all;
  return [...all.slice(0, most), fill(cards.common.more, { count: String(all.length) })];
}
