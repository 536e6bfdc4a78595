import { campaignActions, campaignCards } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { UnitListView } from '../../../dialogue/view.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  colored,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import {
  card,
  clip,
  type Element,
  type Form,
  form,
  markdown,
  multiSelect,
  row,
  submitButton,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = campaignCards.unitList;
const mostNamed: Record<Fullness, number> = { full: 60, tight: 20, bare: 5 };
/** An option counts as an element of the card. */
const mostBegun = 30;
const longestName = 40;

/** A list of departments before it counts: what would be added, and what not and why. */
export function drawUnitList(view: UnitListView, context: CardContext, fullness: Fullness): Drawing {
  const { list, begun } = view;
  const adding = view.fresh.length + view.returning.length;
  const isNothing = adding + begun.length === 0;
  const groups = groupsOf(view, mostNamed[fullness]);
  return {
    card: card({
      title: copy.title,
      subtitle: view.name,
      template: isNothing ? 'orange' : 'blue',
      summary: fill(copy.summary, { count: String(adding) }),
      elements: [
        ...(isNothing ? [markdown(colored('orange', copy.nothing))] : []),
        ...groups.map(({ title, names }) => markdown(lines(title, escapeLine(names)))),
        ...(begun.length > 0 ? begunElements(view, context) : []),
        row([
          ...(isNothing || begun.length > 0
            ? []
            : [actionButton({ do: 'keep_units', list }, context, { type: 'primary_filled' })]),
          actionButton({ do: 'drop_units', list }, context),
        ]),
      ],
    }),
    fallback: lines(
      copy.title,
      view.name,
      ...groups.flatMap(({ title, names }) => [title.replaceAll('**', ''), names]),
      ...(begun.length > 0 ? [fill(copy.begun, { count: String(begun.length) }).replaceAll('**', '')] : []),
      ...begun.slice(0, mostBegun).map(begunLine),
    ),
  };
}

function groupsOf(view: UnitListView, most: number): readonly { title: string; names: string }[] {
  const { fresh, returning, present, elsewhere, repeated, unreadable } = view;
  const kinds = { fresh, returning, present, elsewhere, repeated, unreadable };
  return (['fresh', 'returning', 'present', 'elsewhere', 'repeated', 'unreadable'] as const)
    .filter((kind) => kinds[kind].length > 0)
    .map((kind) => ({
      title: fill(copy[kind], { count: String(kinds[kind].length) }),
      names: namesText(kinds[kind], most),
    }));
}

function namesText(names: readonly string[], most: number): string {
  const shown = names
    .slice(0, most)
    .map((name) => clip(name, longestName))
    .join('、');
  return names.length > most ? fill(copy.names, { names: shown, count: String(names.length) }) : shown;
}

/** Those begun by themselves come in only where they are chosen. */
function begunElements({ list, begun }: UnitListView, context: CardContext): readonly (Element | Form)[] {
  const shown = begun.slice(0, mostBegun);
  const rest = begun.length - shown.length;
  return [
    markdown(
      lines(
        fill(copy.begun, { count: String(begun.length) }),
        colored('grey', copy.begunHow),
        ...shown.map((unit) => `- ${escapeLine(begunLine(unit))}`),
        rest > 0 && fill(copy.begunRest, { count: String(rest) }),
      ),
    ),
    form('unit_list_form', [
      multiSelect({
        name: 'take',
        placeholder: copy.begunHint,
        options: shown.map(({ department, name }) => ({ value: department, label: clip(name, longestName) })),
        values: [],
      }),
      submitButton({
        name: 'keep_units',
        label: campaignActions.keep_units,
        type: 'primary_filled',
        value: callbackValue({ do: 'keep_units', list }, context),
      }),
    ]),
  ];
}

function begunLine({ name, isThisYear, people }: UnitListView['begun'][number]): string {
  return fill(isThisYear ? copy.begunLine : copy.begunBefore, {
    name: clip(name, longestName),
    people: clip(people, longestName),
  });
}
