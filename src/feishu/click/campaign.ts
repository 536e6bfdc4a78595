import { z } from 'zod';
import type { CampaignIntent, CampaignStep } from '../../dialogue/campaign/intent.ts';
import { campaignId, cardId, departmentId, evaluationId, personId } from '../../evaluation/index.ts';
import type { InboundEvent } from '../inbound.ts';

const id = z.string().min(1).max(64);
const base = { card: id.transform(cardId) };
const campaign = id.transform(campaignId);
const person = id.transform(personId);
const list = id;
const page = z.int().min(0).max(999).default(0);
const states = ['all', 'unclaimed', 'draft', 'submitted', 'approved', 'returned'] as const;
const state = z.enum(states);

/** What the buttons about campaigns and administrators carry (`CampaignAction`). */
export const campaignValues = [
  z.object({ do: z.literal('campaigns'), ...base, page }),
  z.object({
    do: z.enum([
      'new_campaign',
      'open_campaign',
      'administrators',
      'find_administrator',
      'add_administrator',
    ]),
    ...base,
  }),
  z.object({ do: z.literal('remove_administrator'), ...base, person: person.optional() }),
  z.object({
    do: z.enum([
      'campaign',
      'deadline',
      'move_deadline',
      'add_units',
      'add_unit',
      'reviewers',
      'find_reviewer',
      'add_reviewer',
      'campaign_unit',
      'find_unit',
    ]),
    ...base,
    campaign,
  }),
  z.object({ do: z.literal('remove_unit'), ...base, unit: id.transform(evaluationId) }),
  z.object({ do: z.literal('remove_reviewer'), ...base, campaign, person: person.optional() }),
  z.object({
    do: z.literal('campaign_units'),
    ...base,
    campaign,
    page,
    name: z.string().max(60).default(''),
    state: state.optional(),
  }),
  z.object({ do: z.enum(['keep_units', 'drop_units']), ...base, list }),
] as const;

type CampaignValue = z.output<(typeof campaignValues)[number]>;
type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

const doings: ReadonlySet<string> = new Set(
  campaignValues.flatMap(({ shape }) => ('value' in shape.do ? [shape.do.value] : shape.do.options)),
);

export function isCampaignValue<Value extends { readonly do: string }>(
  value: Value | CampaignValue,
): value is CampaignValue {
  return doings.has(value.do);
}

/** The intent of a click on a button about campaigns and administrators. */
export function campaignIntentOf(value: CampaignValue, event: CardAction): CampaignIntent {
  return { want: 'campaign', ...stepOf(value, event) };
}

function stepOf(value: CampaignValue, { form, option }: CardAction): CampaignStep {
  const text = (name: string) => textOf(form[name]);
  const chosen = text('person') === '' ? null : personId(text('person'));
  const picked = option === null ? null : personId(option);
  switch (value.do) {
    case 'campaigns':
      return { step: 'list', page: value.page };
    case 'new_campaign':
      return { step: 'form' };
    case 'open_campaign':
      return {
        step: 'open',
        name: text('name'),
        year: text('year'),
        region: text('region'),
        otherRegion: text('other_region'),
        scheme: text('scheme'),
        deadline: text('deadline'),
      };
    case 'administrators':
      return { step: 'administrators' };
    case 'find_administrator':
      return { step: 'find_person', campaign: null, search: text('search') };
    case 'find_reviewer':
      return { step: 'find_person', campaign: value.campaign, search: text('search') };
    case 'add_administrator':
      return { step: 'appoint', campaign: null, person: chosen };
    case 'add_reviewer':
      return { step: 'appoint', campaign: value.campaign, person: chosen };
    case 'remove_administrator':
      return { step: 'dismiss', campaign: null, person: value.person ?? picked };
    case 'remove_reviewer':
      return { step: 'dismiss', campaign: value.campaign, person: value.person ?? picked };
    case 'campaign':
      return { step: 'show', campaign: value.campaign };
    case 'deadline':
    case 'add_units':
    case 'reviewers':
      return { step: value.do, campaign: value.campaign };
    case 'move_deadline':
      return { step: 'move_deadline', campaign: value.campaign, day: text('deadline') };
    case 'add_unit':
      return { step: 'add_unit', campaign: value.campaign, name: text('department') };
    case 'keep_units':
      return { step: 'keep_units', list: value.list, take: choicesOf(form.take).map(departmentId) };
    case 'drop_units':
      return { step: 'drop_units', list: value.list };
    case 'campaign_unit':
      return { step: 'unit', evaluation: evaluationId(option ?? '') };
    case 'remove_unit':
      return { step: 'remove_unit', evaluation: value.unit };
    case 'find_unit':
      return { step: 'units', campaign: value.campaign, page: 0, state: 'all', name: text('search') };
    case 'campaign_units': {
      const asked = states.find((one) => one === option) ?? value.state ?? 'all';
      const { campaign: where, page, name } = value;
      return { step: 'units', campaign: where, page, name, state: asked };
    }
  }
}

type Entered = CardAction['form'][string] | undefined;
const textOf = (input: Entered) => (typeof input === 'string' ? input : '');
const choicesOf = (input: Entered) =>
  Array.isArray(input) ? input : textOf(input) === '' ? [] : [textOf(input)];
