import { cards } from '../../../../prompts/cards.ts';
import { figuresCopy as copy } from '../../../../prompts/figures.ts';
import { fill } from '../../../../prompts/fill.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { ConfirmFiguresView, FigureLine } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card, clip, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const longestValue: Record<Fullness, number> = { full: 200, tight: 80, bare: 40 };

/** Figures recognised in a message, one a line, before they count. */
export function drawConfirmFigures(
  view: ConfirmFiguresView,
  context: CardContext,
  fullness: Fullness,
): Drawing {
  const { evaluation, id: text } = view;
  const readable = view.lines.filter(({ shown }) => shown !== null).length;
  const title =
    view.lines.length === 1 ? copy.titleOne : fill(copy.title, { count: String(view.lines.length) });
  const most = longestValue[fullness];
  return {
    card: card({
      title,
      subtitle: unitName(view),
      template: 'blue',
      elements: [
        markdown(lines(...view.lines.map((line) => figureMarkdown(line, most)))),
        ...(view.rest.length === 0 ? [] : [markdown(colored('orange', escapeLine(restLine(view, most))))]),
        rule,
        ...(readable === 0 ? [markdown(copy.noneReadable)] : []),
        row([
          ...(readable === 0
            ? []
            : [
                actionButton({ do: 'keep_text', text }, context, {
                  evaluation,
                  type: 'primary_filled',
                  label:
                    view.lines.length === 1 ? copy.keepOne : fill(copy.keep, { count: String(readable) }),
                }),
              ]),
          actionButton({ do: 'discard_text', text }, context, { evaluation }),
        ]),
      ],
    }),
    fallback: lines(
      `${title}：${unitName(view)}`,
      ...view.lines.flatMap((line) => [valueText(line), line.shown === null ? null : line.remark]),
      view.rest.length > 0 && restLine(view, longestValue.full),
    ),
  };
}

function figureMarkdown(line: FigureLine, most: number): string {
  if (line.shown === null) return colored('red', escapeLine(clip(valueText(line), most)));
  const bold = `**${escapeLine(clip(line.shown, most))}**`;
  const label = escapeLine(line.label);
  const was = line.was === null ? '' : escapeLine(fill(copy.was, { shown: clip(line.was, most) }));
  const remark = line.remark === null ? '' : `\n${colored('orange', escapeLine(line.remark))}`;
  return `${fill(copy.line, { label, shown: bold, was })}${remark}`;
}

function valueText({ label, shown, was, remark }: FigureLine): string {
  if (shown === null) return fill(copy.problem, { label, problem: remark ?? cards.common.empty });
  return fill(copy.line, { label, shown, was: was === null ? '' : fill(copy.was, { shown: was }) });
}

function restLine({ rest }: ConfirmFiguresView, most: number): string {
  const quoted = rest.map((part) => fill(copy.restPart, { text: clip(part, most) })).join('、');
  return fill(copy.rest, { rest: quoted });
}
