import { campaignActions, campaignCards } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { CampaignUnit, CampaignUnitsView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, callbackValue, type Drawing, lines } from '../drawing.ts';
import { card, clip, form, input, markdown, menu, row, submitButton } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { pageButtons } from './page-buttons.ts';

const copy = campaignCards.units;
const longestName = 40;

/** A page of a campaign's departments: how far each is, and a way to look at one. */
export function drawCampaignUnits(view: CampaignUnitsView, context: CardContext): Drawing {
  const { campaign, units, state, search: name } = view;
  const rows = units.map((unit, index) => unitLine(unit, view.first + index));
  return {
    card: card({
      title: copy.title,
      subtitle: view.name,
      template: 'blue',
      elements: [
        menu({
          placeholder: fill(copy.state, { state: copy.states[state] }),
          options: Object.entries(copy.states).map(([value, label]) => ({
            value,
            label: fill(copy.state, { state: label }),
          })),
          value: state,
          callback: callbackValue({ do: 'campaign_units', campaign, name }, context),
        }),
        markdown(lines(rangeText(view), ...rows.map(escapeLine))),
        ...(units.length === 0
          ? []
          : [
              menu({
                placeholder: campaignActions.campaign_unit,
                options: units.map((unit) => ({
                  value: unit.evaluation,
                  label: clip(unit.name, longestName),
                })),
                value: '',
                callback: callbackValue({ do: 'campaign_unit', campaign }, context),
              }),
            ]),
        form('find_form', [
          input({ name: 'search', label: copy.search, placeholder: copy.searchExample, value: name }),
          submitButton({
            name: 'find_unit',
            label: campaignActions.find_unit,
            value: callbackValue({ do: 'find_unit', campaign }, context),
          }),
        ]),
        row([
          ...pageButtons(view, (page) => ({ do: 'campaign_units', campaign, page, state, name }), context),
          actionButton({ do: 'campaign', campaign }, context),
        ]),
      ],
    }),
    fallback: lines(copy.title, view.name, rangeText(view), ...rows),
  };
}

function rangeText({ first, units, count }: CampaignUnitsView): string {
  if (units.length === 0) return copy.none;
  const last = String(first + units.length - 1);
  return fill(copy.range, { first: String(first), last, count: String(count) });
}

function unitLine(unit: CampaignUnit, number: number): string {
  const state = unit.members === 0 ? copy.nobody : copy.states[unit.status];
  const name = clip(unit.name, longestName);
  return fill(copy.line, { number: String(number), name, state, score: scoreText(unit) });
}

/** `目前 62.35/100`, or the score once every indicator has one. */
export function scoreText({ total, max, missing }: CampaignUnit): string {
  return fill(missing > 0 ? copy.scoreOpen : copy.score, { total, max });
}
