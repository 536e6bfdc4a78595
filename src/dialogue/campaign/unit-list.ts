import { campaignCopy } from '../../../prompts/campaign.ts';
import { fill } from '../../../prompts/fill.ts';
import type { ExaminedNames, NameList } from '../../evaluation/index.ts';
import type { Conversation } from '../reply.ts';
import type { UnitListView } from '../view.ts';

const mostPeople = 3;

/** A list of departments before it counts; `id` names this very list. */
export async function unitListView(
  { records }: Pick<Conversation, 'records'>,
  id: string,
  { repeated, unreadable }: NameList,
  { campaign, fresh, returning, begun, present, elsewhere }: ExaminedNames,
): Promise<UnitListView> {
  const names = await records.namesOf(begun.flatMap(({ members }) => members));
  return {
    view: 'unit_list',
    list: id,
    campaign: campaign.id,
    name: campaign.name,
    fresh,
    returning: returning.map(({ name }) => name),
    begun: begun.map(({ department, name, evaluation, members }) => ({
      department,
      name,
      isThisYear: evaluation !== null,
      people: peopleText(members.map((person) => names.get(person) ?? campaignCopy.nameless)),
    })),
    present,
    elsewhere: elsewhere.map((unit) =>
      fill(campaignCopy.elsewhere, { unit: unit.name, campaign: unit.campaign }),
    ),
    repeated,
    unreadable,
  };
}

function peopleText(names: readonly string[]): string {
  if (names.length === 0) return campaignCopy.nobody;
  const shown = names.slice(0, mostPeople).join('、');
  if (names.length <= mostPeople) return shown;
  return fill(campaignCopy.andMore, { shown, count: String(names.length) });
}
