import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { SchemesView } from '../../../dialogue/view.ts';
import { type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card, clip, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.schemes;
const most: Record<Fullness, number> = { full: 40, tight: 20, bare: 10 };
const longestName = 80;

/** The indicator systems in force, a line each, and how another one is loaded. */
export function drawSchemes({ schemes }: SchemesView, _: CardContext, fullness: Fullness): Drawing {
  const shown = schemes.slice(0, most[fullness]);
  const rest = schemes.length - shown.length;
  const more = rest > 0 && fill(copy.more, { count: String(rest) });
  return {
    card: card({
      title: copy.title,
      template: 'wathet',
      elements: [
        markdown(lines(...shown.map(shownLine), more)),
        markdown(colored('grey', copy.howTo), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(copy.title, ...shown.map(plainLine), more, copy.howTo),
  };
}

type Row = SchemesView['schemes'][number];

function shownLine(row: Row): string {
  const by = row.loaded?.by;
  const line = fill(copy.line, {
    ...textsOf(row, escapeLine),
    origin: originOf(row, by ? `<at id=${by}></at>` : ''),
  });
  return row.problem === null ? line : `${line} ${colored('red', escapeLine(row.problem))}`;
}

function plainLine(row: Row): string {
  const line = fill(copy.line, { ...textsOf(row, (text) => text), origin: originOf(row, copy.another) });
  return `${line.replaceAll('**', '')} ${row.problem ?? ''}`.trim();
}

const textsOf = ({ name, id, version }: Row, show: (text: string) => string) => ({
  name: show(clip(name, longestName)),
  id: show(clip(id, longestName)),
  version: show(clip(version, longestName)),
});

function originOf({ loaded }: Row, colleague: string): string {
  if (loaded === null) return copy.builtin;
  return fill(copy.loaded, { day: loaded.day, by: loaded.by === null ? copy.you : colleague });
}
