import { campaignCopy } from '../../../prompts/campaign.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type Administrator,
  type CampaignId,
  dayAt,
  listAdministrators,
  type PersonId,
  reviewersIn,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { AppointedView } from '../view.ts';
import { onCampaignCard } from './show.ts';

/** An option counts as an element of the card, so few fit; the search finds the others. */
const mostChoices = 40;
const longestSearch = 30;

interface Shown {
  readonly search?: string;
  readonly results?: readonly string[];
}

/** The administrators of the service, or the reviewers of a campaign, with the people one may add. */
export async function appointedCard(
  talk: Conversation,
  campaign: CampaignId | null,
  { search: typed = '', results = [] }: Shown = {},
): Promise<Reply> {
  const { records, person } = talk;
  const search = typed.trim().slice(0, longestSearch);
  if (campaign === null) {
    const listed = await listAdministrators(records, person);
    if (!listed.ok) return refusal(sayIssues(listed.issues));
    const rows = await administratorRows(talk, listed.value);
    return card(talk, { campaign: null, people: rows, search, results });
  }
  const listed = await reviewersIn(records, person, campaign);
  if (!listed.ok) return refusal(sayIssues(listed.issues));
  const { reviewers, campaign: opened } = listed.value;
  const names = await records.namesOf(reviewers);
  const rows = reviewers.map((one) => ({
    person: one,
    name: names.get(one) ?? null,
    since: null,
    by: null,
    isYou: one === person,
    removable: true,
  }));
  return card(talk, { campaign: { id: campaign, name: opened.name }, people: rows, search, results });
}

async function administratorRows(
  { records, person, timeZone }: Conversation,
  administrators: readonly Administrator[],
): Promise<AppointedView['people']> {
  const appointers = administrators.map(({ by }) => by).filter(isPerson);
  const names = await records.namesOf([...administrators.map((one) => one.person), ...appointers]);
  return administrators.map((one) => ({
    person: one.person,
    name: names.get(one.person) ?? null,
    since: dayAt(one.at, timeZone),
    by: isPerson(one.by) ? { name: names.get(one.by) ?? null } : one.by,
    isYou: one.person === person,
    removable: one.by !== 'settings' && administrators.length > 1,
  }));
}

const isPerson = (by: Administrator['by']): by is PersonId => by !== 'settings' && by !== 'code';

async function card(
  { records }: Conversation,
  part: Pick<AppointedView, 'campaign' | 'people' | 'search' | 'results'>,
): Promise<Reply> {
  const known = await records.knownPeople(part.search, mostChoices);
  const appointed = new Set(part.people.map(({ person }) => person));
  const choices = known.people
    .filter(({ person }) => !appointed.has(person))
    .map(({ person, name, departmentName }) => ({
      value: person,
      label:
        departmentName === null ? name : fill(campaignCopy.personOf, { name, department: departmentName }),
    }));
  const more = known.count - known.people.length;
  return { show: onCampaignCard({ view: 'appointed', ...part, choices, more }) };
}
