import { campaignActions, campaignCards } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { AppointedView, CampaignAction } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, type Drawing, lines } from '../drawing.ts';
import {
  card,
  clip,
  type Element,
  type Form,
  form,
  input,
  markdown,
  menu,
  row,
  select,
  sideBySide,
  submitButton,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { resultElements } from './problem.ts';

const copy = campaignCards.appointed;
const mostPeople = 35;
/** Up to here each has a button of their own; more are removed by a drop-down. */
const mostButtons = 6;
const longestName = 30;
const longestOption = 60;

type Row = AppointedView['people'][number];

/** Who was appointed, with a way to end it, and a form to appoint another one. */
export function drawAppointed(view: AppointedView, context: CardContext): Drawing {
  const { campaign, people } = view;
  const title = campaign === null ? copy.administrators : copy.reviewers;
  const shown = people.slice(0, mostPeople);
  const rest = people.length - shown.length;
  const more = rest > 0 && fill(campaignCards.unit.more, { count: String(rest) });
  return {
    card: card({
      title,
      ...(campaign === null ? {} : { subtitle: campaign.name }),
      template: 'blue',
      elements: [
        ...resultElements(view.results),
        ...(people.length === 0 ? [markdown(copy.none)] : []),
        ...(shown.length > mostButtons
          ? [
              markdown(lines(...shown.map((one) => rowText(one, escapeLine)), more)),
              ...removalMenu(shown, view, context),
            ]
          : shown.map((one) => rowElement(one, view, context))),
        ...choiceElements(view, context),
        row([
          actionButton(
            campaign === null ? { do: 'campaigns' } : { do: 'campaign', campaign: campaign.id },
            context,
          ),
        ]),
      ],
    }),
    fallback: lines(
      title,
      campaign?.name,
      ...view.results,
      people.length === 0 && copy.none,
      ...shown.map((one) => rowText(one, (text) => text).replaceAll('**', '')),
      more,
    ),
  };
}

function rowElement(one: Row, { campaign }: AppointedView, context: CardContext): Element {
  const text = markdown(rowText(one, escapeLine));
  if (!one.removable) return text;
  const { person } = one;
  const removal = removalOf(campaign);
  return sideBySide(text, [actionButton({ ...removal, person }, context, { size: 'small' })]);
}

function removalMenu(
  people: readonly Row[],
  { campaign }: AppointedView,
  context: CardContext,
): readonly Element[] {
  const options = people
    .filter(({ removable }) => removable)
    .map(({ person, name }) => ({ value: person, label: clip(name ?? copy.nameless, longestName) }));
  if (options.length === 0) return [];
  return [
    menu({
      placeholder: copy.remove,
      options,
      value: '',
      callback: callbackValue(removalOf(campaign), context),
    }),
  ];
}

const removalOf = (campaign: AppointedView['campaign']): Extract<CampaignAction, { person?: unknown }> =>
  campaign === null ? { do: 'remove_administrator' } : { do: 'remove_reviewer', campaign: campaign.id };

function rowText({ name, since, by, isYou }: Row, show: (text: string) => string): string {
  const shown = (text: string | null) => show(clip(text ?? copy.nameless, longestName));
  const appointed =
    by === null ? '' : typeof by === 'string' ? copy[by] : fill(copy.by, { name: shown(by.name) });
  const how = `${since === null ? '' : fill(copy.since, { day: since })}${appointed}`;
  return fill(copy.line, { name: shown(name), you: isYou ? copy.you : '', how });
}

/** The people one may choose, and a field to look for others where there are more. */
function choiceElements(view: AppointedView, context: CardContext): readonly (Element | Form)[] {
  const { campaign, choices, more, search } = view;
  const adding: CampaignAction =
    campaign === null ? { do: 'add_administrator' } : { do: 'add_reviewer', campaign: campaign.id };
  const finding: CampaignAction =
    campaign === null ? { do: 'find_administrator' } : { do: 'find_reviewer', campaign: campaign.id };
  return [
    ...(choices.length === 0
      ? [markdown(copy.nobodyKnown)]
      : [
          form('person_form', [
            markdown(copy.choose),
            select({
              name: 'person',
              placeholder: copy.choose,
              options: choices.map(({ value, label }) => ({ value, label: clip(label, longestOption) })),
              value: '',
            }),
            submitButton({
              name: adding.do,
              label: campaignActions[adding.do],
              type: 'primary_filled',
              value: callbackValue(adding, context),
            }),
          ]),
        ]),
    ...(more === 0 && search === ''
      ? []
      : [
          ...(more > 0 ? [markdown(fill(copy.more, { count: String(more) }))] : []),
          form('find_form', [
            input({ name: 'search', label: copy.search, placeholder: copy.searchExample, value: search }),
            submitButton({
              name: finding.do,
              label: campaignActions[finding.do],
              value: callbackValue(finding, context),
            }),
          ]),
        ]),
  ];
}
