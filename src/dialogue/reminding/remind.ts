import {
  accessCampaign,
  actsFor,
  type CampaignId,
  holderOf,
  isOpen,
  isShared,
  type OpenEvaluation,
  openEvaluation,
  type PersonId,
  partsOf,
} from '../../evaluation/index.ts';
import { type DueReminder, firstStage, owingOf, workedBetween, workingDays } from '../../reminders/index.ts';
import { nameOf } from '../assignment/names.ts';
import { taskUnit } from '../assignment/tasks.ts';
import { deadlineOf } from '../campaign/heading.ts';
import type { Conversation, Shown } from '../reply.ts';
import type { OwedUnit, ReminderView, TaskPart } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import { nameOf as approverName } from '../views/review/who.ts';

/** What a person is reminded of as it stands now; null: they owe nothing. Each thing is theirs by `may`. */
export async function remind(
  talk: Conversation,
  { campaign: { campaign, name, deadline }, stage }: Pick<DueReminder, 'campaign' | 'stage'>,
): Promise<Shown | null> {
  const units = await owedUnits(talk, campaign, stage);
  const waiting = stage >= 0 ? await waitingFor(talk, campaign) : null;
  if (units.length === 0 && waiting === null) return null;
  const today = deadlineOf(deadline, talk);
  const { days = workingDays() } = talk;
  const view: ReminderView = {
    view: 'reminder',
    campaign: { id: campaign, name },
    deadline: today,
    workingDays: workedBetween(days, dayOf(deadline, today.daysLeft), deadline),
    units,
    waiting,
  };
  return { topic: 'reminder', evaluation: null, view };
}

/** Today, from a last day and how far it is. */
const dayOf = (deadline: string, daysLeft: number) =>
  new Date(Date.parse(deadline) - daysLeft * 86_400_000).toISOString().slice(0, 10);

async function owedUnits(
  talk: Conversation,
  campaign: CampaignId,
  stage: number,
): Promise<readonly OwedUnit[]> {
  const places = await talk.records.remindable(campaign, talk.person);
  const due = places.filter((entry) => stage >= firstStage[owingOf(entry)]);
  const evaluations = new Set(
    due.flatMap(({ place }) => (place.role === 'reviewer' ? [] : [place.evaluation])),
  );
  const units: OwedUnit[] = [];
  for (const id of evaluations) {
    const opened = await openEvaluation(talk.records, talk.person, id, 'read');
    if (opened.ok) units.push(...(await owedOf(talk, opened.value)));
  }
  return units;
}

async function owedOf(talk: Conversation, evaluation: OpenEvaluation): Promise<readonly OwedUnit[]> {
  const { deeds, record } = evaluation;
  const heading = headingOf(record);
  if (record.status === 'submitted') {
    return deeds.has('approve') ? [{ ...heading, as: 'leader', ...(await deputyOf(talk, evaluation)) }] : [];
  }
  if (record.status === 'approved') return [];
  if (deeds.has('submit')) return [digestOf(talk, evaluation)];
  const parts = deeds.has('answer') ? openParts(talk, evaluation, talk.person) : [];
  return parts.length === 0 ? [] : [{ ...heading, as: 'contributor', parts }];
}

/** For whoever approves: whose place they take, or who takes theirs. */
async function deputyOf({ records, person }: Conversation, evaluation: OpenEvaluation) {
  const { record } = evaluation;
  const leader = actsFor(await records.standing(person), record);
  const deputies = await records.deputiesOf(record.department);
  const deputy = deputies.find((one) => one.leader === person)?.deputy ?? null;
  return {
    actingFor: leader && approverName(evaluation, leader, 'approver'),
    deputy: deputy && approverName(evaluation, deputy, 'approver'),
  };
}

function openParts(talk: Conversation, evaluation: OpenEvaluation, person: PersonId): readonly TaskPart[] {
  return taskUnit(talk, evaluation, person).parts.filter(({ open }) => open > 0);
}

/** For a coordinator: who owes what. */
function digestOf(talk: Conversation, evaluation: OpenEvaluation): OwedUnit {
  const open = evaluation.asked
    .flatMap(({ questions }) => questions)
    .filter((question) => isOpen(question, evaluation.facts));
  const people = evaluation.team.members
    .map(({ person }) => ({
      name: nameOf(evaluation, person),
      isYou: person === talk.person,
      parts: partsOf(evaluation, person).some((part) => part.open > 0)
        ? openParts(talk, evaluation, person)
        : [],
    }))
    .filter(({ parts }) => parts.length > 0);
  const unassigned = open.filter(({ id }) => holderOf(evaluation, id) === null).length;
  return {
    ...headingOf(evaluation.record),
    as: 'coordinator',
    open: open.length,
    people: people.sort((a, b) => openIn(b.parts) - openIn(a.parts)),
    unassigned: isShared(evaluation) ? unassigned : 0,
    isReturned: evaluation.record.status === 'returned',
  };
}

const openIn = (parts: readonly TaskPart[]) => parts.reduce((sum, { open }) => sum + open, 0);

/** For a reviewer: who of the campaign is not there yet; null where all is approved, or for anybody else. */
async function waitingFor(
  { records, person }: Conversation,
  campaign: CampaignId,
): Promise<ReminderView['waiting']> {
  const { reviews } = await records.standing(person);
  if (!reviews.includes(campaign)) return null;
  const seen = await accessCampaign(records, person, campaign, 'see_campaign');
  if (!seen.ok) return null;
  const { departments, draft, returned, submitted, unclaimed } = await records.campaignFigures(campaign);
  const going = draft + returned;
  return going + submitted === 0 ? null : { departments, going, unclaimed, submitted };
}
