import { fill } from '../../../../prompts/fill.ts';
import { remindingCards } from '../../../../prompts/reminders.ts';
import { sentenceOfDeadline } from '../../../dialogue/campaign/deadline.ts';
import { digestLines, reminderLines, sayDue, sayOwed, sayWaiting } from '../../../dialogue/reminding/say.ts';
import type { OwedUnit, ReminderView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Drawing, type Fullness, lines } from '../drawing.ts';
import { card, clip, type Element, markdown, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = remindingCards.reminder;
const mostUnits: Record<Fullness, number> = { full: 6, tight: 4, bare: 2 };
const mostPeople: Record<Fullness, number> = { full: 20, tight: 10, bare: 4 };
const mostButtons: Record<Fullness, number> = { full: 3, tight: 2, bare: 1 };
const longestName = 60;
const longestLine = 160;

/** What one person owes, with a button that goes on there, and how to be left alone. */
export function drawReminder(view: ReminderView, context: CardContext, fullness: Fullness): Drawing {
  const isDecision = view.units.every(({ as }) => as === 'leader');
  const title = isDecision ? copy.decision : copy.title;
  const due = sayDue(view);
  const shown = view.units.slice(0, mostUnits[fullness]);
  const rest = view.units.length - shown.length;
  const waiting = sayWaiting(view);
  const { id: campaign } = view.campaign;
  const { daysLeft } = view.deadline;
  const quiet = { size: 'small' } as const;
  return {
    card: card({
      title: `${title}：${due}`,
      subtitle: clip(view.campaign.name, longestName),
      template: daysLeft < 0 ? 'red' : view.workingDays <= 1 ? 'orange' : 'blue',
      summary: fill(copy.summary, { title, due }),
      elements: [
        ...shown.flatMap((unit, index) =>
          unitElements({ unit, isFirst: index === 0 }, view, context, fullness),
        ),
        ...(rest > 0 ? [markdown(colored('grey', fill(copy.moreUnits, { count: String(rest) })))] : []),
        ...(waiting === null
          ? []
          : [
              markdown(escapeLine(`${waiting}。`)),
              row([
                actionButton({ do: 'campaign_units', campaign, state: 'all' }, context, {
                  label: copy.list,
                  type: shown.length === 0 ? 'primary_filled' : 'default',
                }),
              ]),
            ]),
        markdown(colored('grey', sentenceOfDeadline(view.deadline)), { text_size: 'notation' }),
        rule,
        row([
          actionButton({ do: 'put_off', campaign, when: 'two_hours' }, context, quiet),
          actionButton({ do: 'put_off', campaign, when: 'tomorrow' }, context, {
            ...quiet,
            label: copy.tomorrow,
          }),
          actionButton({ do: 'not_today' }, context, quiet),
        ]),
      ],
    }),
    fallback: lines(title, view.campaign.name, ...reminderLines(view), copy.fallback),
  };
}

/** A unit somebody owes something of; the button of the first one is the filled one. */
interface Listed {
  readonly unit: OwedUnit;
  readonly isFirst: boolean;
}

function unitElements(
  listed: Listed,
  view: ReminderView,
  context: CardContext,
  fullness: Fullness,
): readonly Element[] {
  const { unit } = listed;
  const owed = `**${escapeLine(clip(sayOwed(unit, view), 2 * longestLine))}**，${sayDue(view)}。`;
  const all = digestLines(unit);
  const digest = all.slice(0, mostPeople[fullness]);
  const more = all.length - digest.length;
  return [
    markdown(
      lines(
        owed,
        ...digest.map((line) => `· ${escapeLine(clip(line, longestLine))}`),
        more > 0 && fill(copy.morePeople, { count: String(more) }),
      ),
    ),
    ...buttonsOf(listed, context, fullness).map((button) => row([button])),
  ];
}

function buttonsOf({ unit, isFirst }: Listed, context: CardContext, fullness: Fullness): readonly Element[] {
  const { evaluation } = unit;
  const primary = { evaluation, type: isFirst ? 'primary_filled' : 'default' } as const;
  switch (unit.as) {
    case 'leader':
      return [actionButton({ do: 'review' }, context, { ...primary, label: copy.review })];
    case 'contributor':
      return unit.parts.slice(0, mostButtons[fullness]).map(({ section, name, open }, index) =>
        actionButton({ do: 'open', section }, context, {
          ...(index === 0 ? primary : { evaluation }),
          label: fill(copy.continuePart, { name: clip(name, 20), open: String(open) }),
        }),
      );
    case 'coordinator':
      if (unit.open === 0 && !unit.isReturned) return [actionButton({ do: 'submit' }, context, primary)];
      return [
        actionButton({ do: 'resume' }, context, primary),
        ...(unit.unassigned > 0 ? [actionButton({ do: 'assignments' }, context, { evaluation })] : []),
      ];
  }
}
