import { fill } from '../../../../prompts/fill.ts';
import { precheck as copy } from '../../../../prompts/precheck.ts';
import { toldCounts } from '../../../dialogue/precheck/line.ts';
import { unitName } from '../../../dialogue/say.ts';
import type { PrecheckView, ShownFinding } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import {
  type Button,
  type ColumnSet,
  card,
  type Element,
  markdown,
  panel,
  row,
  rule,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { findingMarkdown, findingText, infoMarkdown } from './finding.ts';

/** What was found, errors first, each with its buttons; information folded. */
export function drawPrecheck(view: PrecheckView, context: CardContext, fullness: Fullness): Drawing {
  const told = view.findings.map((finding, index) => ({ finding, number: view.first + index }));
  const infos = view.findings.filter(({ severity }) => severity === 'info');
  const others = told.filter(({ finding }) => finding.severity !== 'info');
  return {
    card: card({
      title: copy.title,
      subtitle: unitName(view),
      tags: [tagOf(view)],
      summary: fill(copy.summary, { evaluation: unitName(view), counts: countsOf(view) }),
      template: templateOf(view),
      elements: [
        markdown(lines(...introOf(view))),
        ...others.flatMap(({ finding, number }) => [
          ...(fullness === 'full' ? [rule] : []),
          markdown(findingMarkdown(finding, number, fullness)),
          ...findingRow(view, finding, context),
        ]),
        ...infoElements(infos, others.length === 0, fullness),
        ...turning(view, context),
        row(waysOn(view, context)),
      ],
    }),
    fallback: lines(
      `${copy.title}：${unitName(view)}（${countsOf(view)}）`,
      ...introOf(view).map((line) => line.replaceAll('**', '')),
      ...told.map(({ finding, number }) => findingText(finding, number)),
    ),
  };
}

function countsOf({ counts }: PrecheckView): string {
  return toldCounts(counts) || copy.tag.none;
}

/** Sections named that still lack something. */
const mostSections = 3;

function openLine({ open, openIn }: PrecheckView): string {
  const shown = openIn
    .slice(0, mostSections)
    .map(({ name, open: some }) => fill(copy.openSection, { name: escapeLine(name), open: String(some) }))
    .join('、');
  const more = openIn.length > mostSections ? fill(copy.openMore, { count: String(openIn.length) }) : '';
  return fill(copy.open, { count: String(open), sections: `${shown}${more}` });
}

function templateOf({ counts, open, locked }: PrecheckView) {
  if (counts.errors > 0) return 'red';
  if (counts.warnings > 0) return 'orange';
  return open > 0 && !locked ? 'blue' : 'green';
}

function tagOf({ counts, total, open, locked }: PrecheckView) {
  const { errors, warnings, explained } = counts;
  if (errors > 0) return { text: fill(copy.tag.errors, { count: String(errors) }), color: 'red' } as const;
  if (warnings > 0) {
    return { text: fill(copy.tag.warnings, { count: String(warnings) }), color: 'orange' } as const;
  }
  if (open > 0 && !locked) return { text: copy.tag.open, color: 'blue' } as const;
  const text = explained > 0 && total > 0 ? copy.tag.explained : copy.tag.none;
  return { text, color: 'green' } as const;
}

function introOf(view: PrecheckView): readonly string[] {
  const { counts, open, locked, maySubmit } = view;
  const stands = { count: String(counts.errors) };
  const told = toldCounts(counts);
  return [
    // Information alone is nothing to settle.
    told === '' ? (open > 0 ? copy.noneYet : copy.none) : told,
    ...(locked ? [copy.locked] : []),
    ...(!locked && counts.errors > 0 ? [fill(copy.blocking, stands)] : []),
    ...(maySubmit && told !== '' ? [copy.ready] : []),
    ...(!locked && open > 0 ? [openLine(view)] : []),
  ];
}

/** 去修改 and 说明原因, or whose it is. */
function findingRow(
  { evaluation, page }: PrecheckView,
  finding: ShownFinding,
  context: CardContext,
): readonly ColumnSet[] {
  const { key, correct, whose, explainable, reason } = finding;
  const face = { evaluation, size: 'small' } as const;
  const parts: readonly Element[] = [
    ...(correct === null
      ? []
      : [
          actionButton({ do: 'open', ...correct }, context, {
            ...face,
            label: copy.correct,
            type: 'primary',
          }),
        ]),
    ...(whose === null ? [] : [markdown(colored('grey', escapeLine(fill(copy.whose, { who: whose }))))]),
    ...(explainable
      ? [
          actionButton({ do: 'explain_finding', finding: key, page }, context, {
            ...face,
            label: reason === null ? copy.actions.explain_finding : copy.changeReason,
          }),
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [row(parts)];
}

function infoElements(
  infos: readonly ShownFinding[],
  isAlone: boolean,
  fullness: Fullness,
): readonly Element[] {
  if (infos.length === 0) return [];
  const title = markdown(fill(copy.infos, { count: String(infos.length) }));
  return [panel(title, [markdown(lines(...infos.map((one) => infoMarkdown(one, fullness))))], isAlone)];
}

function turning({ evaluation, page, pages }: PrecheckView, context: CardContext): readonly ColumnSet[] {
  if (pages <= 1) return [];
  const turn = (to: number, label: string) =>
    actionButton({ do: 'precheck', page: to }, context, { evaluation, label });
  return [
    row([
      ...(page > 0 ? [turn(page - 1, copy.previous)] : []),
      markdown(fill(copy.page, { page: String(page + 1), pages: String(pages) })),
      ...(page + 1 < pages ? [turn(page + 1, copy.next)] : []),
    ]),
  ];
}

function waysOn(
  { evaluation, maySubmit, mayFill, counts }: PrecheckView,
  context: CardContext,
): readonly Button[] {
  const type = counts.errors === 0 && !maySubmit ? 'primary_filled' : 'default';
  return [
    ...(mayFill ? [actionButton({ do: 'resume' }, context, { evaluation, type })] : []),
    ...(maySubmit ? [actionButton({ do: 'submit' }, context, { evaluation, type: 'primary_filled' })] : []),
    actionButton({ do: 'contents' }, context, { evaluation, type: 'text' }),
    actionButton({ do: 'score' }, context, { evaluation, type: 'text' }),
  ];
}
