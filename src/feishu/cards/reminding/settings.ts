import { fill } from '../../../../prompts/fill.ts';
import { remindingActions, remindingCards, remindingCopy } from '../../../../prompts/reminders.ts';
import { dayInWords } from '../../../dialogue/campaign/deadline.ts';
import { sayStage } from '../../../dialogue/reminding/say.ts';
import type { ReminderSettingsView } from '../../../dialogue/view.ts';
import { problemElements, resultElements } from '../campaign/problem.ts';
import { actionButton, type CardContext, callbackValue, colored, type Drawing, lines } from '../drawing.ts';
import { card, clip, form, input, markdown, row, select, submitButton } from '../elements/index.ts';

const copy = remindingCards.settings;
const longestName = 60;
const yesNo = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
];

/** On which days a campaign reminds its people: a form for its administrators. */
export function drawReminderSettings(view: ReminderSettingsView, context: CardContext): Drawing {
  const { campaign, settings, typed, problems } = view;
  const { plan, urgent } = settings;
  const days = daysLine(view);
  const unknown =
    view.unknownYear === null ? null : fill(remindingCopy.unknownYear, { year: String(view.unknownYear) });
  return {
    card: card({
      title: copy.title,
      subtitle: clip(view.name, longestName),
      template: 'blue',
      elements: [
        ...resultElements(view.results),
        markdown(lines(days, unknown !== null && colored('orange', `⚠ ${unknown}`))),
        markdown(colored('grey', copy.how), { text_size: 'notation' }),
        form('reminders_form', [
          input({
            name: 'before',
            label: copy.before,
            placeholder: copy.beforeExample,
            value: typed?.before ?? plan.before.join('、'),
          }),
          ...problemElements(problems.before ?? null),
          markdown(copy.onDay),
          select({
            name: 'on_day',
            placeholder: copy.onDay,
            options: yesNo(copy.remind, copy.no),
            value: plan.onDay ? 'yes' : 'no',
          }),
          input({
            name: 'late',
            label: copy.late,
            placeholder: copy.lateExample,
            value: typed?.late ?? String(plan.late),
          }),
          ...problemElements(problems.late ?? null),
          markdown(copy.urgent),
          select({
            name: 'urgent',
            placeholder: copy.urgent,
            options: yesNo(copy.urgentYes, copy.urgentNo),
            value: urgent ? 'yes' : 'no',
          }),
          submitButton({
            name: 'save_reminders',
            label: remindingActions.save_reminders,
            type: 'primary_filled',
            value: callbackValue({ do: 'save_reminders', campaign }, context),
          }),
        ]),
        row([
          actionButton({ do: 'usual_reminders', campaign }, context),
          actionButton({ do: 'campaign', campaign }, context),
        ]),
      ],
    }),
    fallback: lines(copy.title, view.name, ...view.results, days, unknown, copy.fallback),
  };
}

function daysLine({ stages, settings }: ReminderSettingsView): string {
  const { before, onDay, late } = settings.plan;
  if (before.length === 0 && !onDay && late === 0) return copy.none;
  if (stages.length === 0) return copy.noDeadline;
  return fill(copy.days, {
    days: stages.map(({ stage, day }) => `${dayInWords(day)}（${sayStage(stage)}）`).join('、'),
  });
}
