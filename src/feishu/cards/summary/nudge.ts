import { fill } from '../../../../prompts/fill.ts';
import { summaryCards } from '../../../../prompts/summary.ts';
import { sentenceOfDeadline } from '../../../dialogue/campaign/deadline.ts';
import type { NudgedUnit, NudgedView, NudgeView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, lines } from '../drawing.ts';
import { card, clip, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const longestName = 40;
const mostUnreachable = 20;
const mostUnits = 5;
const mostParts = 5;

/** 催办: whom it would reach, for a yes. */
export function drawNudge(view: NudgeView, context: CardContext): Drawing {
  const copy = summaryCards.nudge;
  const { campaign, people, units, filling, approving, before, unreachable } = view;
  const asks = [
    people === 0 ? copy.nobody : fill(copy.ask, { people: String(people), units: String(units) }),
    filling > 0 && fill(copy.filling, { people: String(filling) }),
    approving > 0 && fill(copy.approving, { people: String(approving) }),
    before > 0 && fill(copy.before, { people: String(before) }),
  ];
  const rest = unreachable.length - mostUnreachable;
  const names = [
    ...unreachable.slice(0, mostUnreachable).map((name) => clip(name, longestName)),
    ...(rest > 0 ? [fill(copy.more, { count: String(rest) })] : []),
  ].join('、');
  const nobody =
    unreachable.length === 0 ? [] : [fill(copy.unreachable, { units: String(unreachable.length) }), names];
  return {
    card: card({
      title: copy.title,
      subtitle: view.name,
      template: 'orange',
      elements: [
        markdown(lines(...asks, people > 0 && colored('grey', copy.once))),
        ...(nobody.length === 0 ? [] : [markdown(lines(nobody[0], escapeLine(names)))]),
        row([
          ...(people > 0
            ? [actionButton({ do: 'nudge_all', campaign }, context, { type: 'primary_filled' })]
            : []),
          actionButton({ do: 'summary', campaign }, context, { label: summaryCards.summary.back }),
        ]),
      ],
    }),
    fallback: lines(
      copy.title,
      view.name,
      ...[...asks, ...nobody].map((text) => typeof text === 'string' && text.replaceAll('**', '')),
    ),
  };
}

/** What somebody who owes something gets, with a way to it. */
export function drawNudged(view: NudgedView, context: CardContext): Drawing {
  const copy = summaryCards.nudged;
  const { owes, deadline, campaignName } = view;
  const from = fill(copy.from, {
    who: view.who ?? copy.who,
    campaign: campaignName,
    deadline: deadline === null ? copy.noDeadline : sentenceOfDeadline(deadline),
  });
  const shown = owes.slice(0, mostUnits);
  const rest = owes.length - shown.length;
  const face = ({ evaluation }: NudgedView['owes'][number], index: number) =>
    ({ evaluation, type: index === 0 ? 'primary_filled' : 'default' }) as const;
  return {
    card: card({
      title: copy.title,
      subtitle: campaignName,
      template: deadline !== null && deadline.daysLeft < 0 ? 'red' : 'orange',
      elements: [
        markdown(escapeLine(from)),
        ...shown.flatMap((unit, index) => [
          markdown(escapeLine(owedText(unit))),
          row([
            unit.what.kind === 'approving'
              ? actionButton({ do: 'review' }, context, { ...face(unit, index), label: copy.review })
              : actionButton({ do: 'contents' }, context, { ...face(unit, index), label: copy.resume }),
          ]),
        ]),
        ...(rest > 0 ? [markdown(fill(copy.more, { count: String(rest) }))] : []),
      ],
    }),
    fallback: lines(
      copy.title,
      from,
      ...shown.map(owedText),
      rest > 0 && fill(copy.more, { count: String(rest) }),
    ),
  };
}

function owedText({ name, what }: NudgedUnit): string {
  const copy = summaryCards.nudged;
  const unit = clip(name, longestName);
  switch (what.kind) {
    case 'approving':
      return fill(copy.approving, { unit });
    case 'parts': {
      const parts = what.parts
        .slice(0, mostParts)
        .map(({ section, open }) =>
          fill(copy.partOf, { section: clip(section, longestName), open: String(open) }),
        );
      return fill(copy.part, { unit, parts: parts.join('，') });
    }
    case 'filling':
      if (what.returned) return fill(copy.returned, { unit });
      return what.missing === 0
        ? fill(copy.ready, { unit })
        : fill(copy.filling, { unit, missing: String(what.missing) });
  }
}
