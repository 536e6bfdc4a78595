import { fill } from '../../../../prompts/fill.ts';
import { lastYear as copy } from '../../../../prompts/last-year.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { LastYearView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card, clip, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const longest: Record<Fullness, number> = { full: 120, tight: 60, bare: 30 };

/** 沿用去年: everything that would be taken over, and the one button that does. */
export function drawLastYear(view: LastYearView, context: CardContext, fullness: Fullness): Drawing {
  const { evaluation, key, year } = view;
  const count = String(view.lines.length);
  const title = fill(copy.title, { year: String(year - 1) });
  const told = (shown: (text: string) => string) => [
    fill(copy.intro, { count }),
    ...view.lines.map(({ label, shown: value }) =>
      fill(copy.line, { label: shown(label), value: shown(clip(value, longest[fullness])) }),
    ),
  ];
  return {
    card: card({
      title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        markdown(lines(...told(escapeLine))),
        rule,
        row([
          actionButton({ do: 'take_last_year', key }, context, {
            evaluation,
            label: fill(copy.take, { count }),
            type: 'primary_filled',
          }),
          actionButton({ do: 'contents' }, context, { evaluation }),
        ]),
      ],
    }),
    fallback: lines(
      `${title}：${unitName(view)}`,
      ...told((text) => text).map((line) => line.replaceAll('**', '')),
    ),
  };
}
