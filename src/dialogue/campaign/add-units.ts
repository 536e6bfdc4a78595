import { campaignCopy } from '../../../prompts/campaign.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type Added,
  accessCampaign,
  addDepartments,
  type CampaignId,
  examineNames,
  type NameList,
  namesInTable,
  namesInText,
} from '../../evaluation/index.ts';
import { gridOf, looksLikeTable } from '../../facts/index.ts';
import type { Intent } from '../intent.ts';
import { refusal } from '../replies/guard.ts';
import { remember } from '../replies/pending.ts';
import type { Conversation, Reply, ToOther } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { sentenceOfDeadline } from './deadline.ts';
import type { CampaignStep } from './intent.ts';
import { deadlineIn, onCampaignCard, showCampaign } from './show.ts';
import { unitListView } from './unit-list.ts';

/** 添加单位: a form for one; until something else is done, the next message or file is a list of them. */
export async function addUnits(talk: Conversation, id: CampaignId): Promise<Reply> {
  const opened = await accessCampaign(talk.records, talk.person, id, 'manage_campaign');
  if (!opened.ok) return refusal(sayIssues(opened.issues));
  await remember(talk, { kind: 'awaiting_units', campaign: id });
  const { name } = opened.value;
  return { show: onCampaignCard({ view: 'add_units', campaign: id, name, typed: '', problem: null }) };
}

/** The form for one department: shown before it counts, like a list of one. */
export async function namedUnit(
  talk: Conversation,
  { campaign, name }: { readonly campaign: CampaignId; readonly name: string },
): Promise<Reply> {
  const list = namesInText(name);
  if (list.names.length > 0) return offerUnits(talk, campaign, list);
  const form = await addUnits(talk, campaign);
  if (form.show?.view.view !== 'add_units') return form;
  const problem = sayIssues([{ code: 'department_name', path: 'department', values: {} }]);
  const view = { ...form.show.view, typed: name, problem };
  return { show: onCampaignCard(view), toast: { kind: 'error', text: problem } };
}

/**
 * What was sent while a list of departments is waited for; null: nothing is waited for, or this is something
 * else. Whatever it is, it is shown before it counts.
 */
export async function unitsSent(talk: Conversation, intent: Intent): Promise<Reply | null> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'awaiting_units' || talk.replyTo?.evaluation) return null;
  const list = listIn(intent);
  if (list === null) return null;
  if (list.names.length === 0) return { say: campaignCopy.noNames };
  return offerUnits(talk, pending.campaign, list);
}

function listIn(intent: Intent): NameList | null {
  switch (intent.want) {
    case 'tell':
    case 'edit_or_tell':
    case 'clear_or_tell':
    case 'history_or_tell':
      return listInText(intent.text);
    case 'file':
      if (intent.content.kind === 'text') return listInText(intent.content.text);
      return intent.content.kind === 'table' ? listInSheets(intent.content.sheets) : null;
    default:
      return null;
  }
}

const listInText = (text: string) => (looksLikeTable(text) ? namesInTable(gridOf(text)) : namesInText(text));

/** The sheet with the most names; a workbook often has notes on others. */
function listInSheets(sheets: readonly { readonly rows: readonly (readonly string[])[] }[]): NameList {
  const lists = sheets.map(({ rows }) => namesInTable(rows));
  const nothing: NameList = { names: [], repeated: [], unreadable: [] };
  return lists.reduce((best, list) => (list.names.length > best.names.length ? list : best), nothing);
}

async function offerUnits(talk: Conversation, campaign: CampaignId, list: NameList): Promise<Reply> {
  const { names } = list;
  const examined = await examineNames(talk.records, talk.person, { campaign, names });
  if (!examined.ok) return refusal(sayIssues(examined.issues));
  const id = talk.newId();
  await remember(talk, { kind: 'units', id, campaign, names });
  return { show: onCampaignCard(await unitListView(talk, id, list, examined.value)) };
}

/** 确认: the departments are added, and the coordinators of those taken in are told. */
export async function keepUnits(
  talk: Conversation,
  { list, take }: Extract<CampaignStep, { step: 'keep_units' }>,
): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'units' || pending.id !== list) return refusal(campaignCopy.listGone);
  const { campaign, names } = pending;
  const input = { campaign, names, take };
  const done = await addDepartments(talk.records, talk.schemes, talk.person, input, talk);
  if (!done.ok) return refusal(sayIssues(done.issues));
  await remember(talk, null);
  const { added, taken } = done.value;
  const kept = taken.filter(({ evaluation }) => evaluation !== null);
  const results = [
    ...(added.length > 0 ? [fill(campaignCopy.added, { count: String(added.length) })] : []),
    ...(kept.length > 0 ? [fill(campaignCopy.taken, { count: String(kept.length) })] : []),
    ...(added.length + kept.length === 0 ? [campaignCopy.nothingAdded] : []),
  ];
  return { ...(await showCampaign(talk, campaign, results)), others: await toTaken(talk, done.value) };
}

/** 不添加: the list is forgotten. */
export async function dropUnits(talk: Conversation, list: string): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'units' || pending.id !== list) return refusal(campaignCopy.listGone);
  await remember(talk, null);
  return showCampaign(talk, pending.campaign, [campaignCopy.nothingAdded]);
}

/** Everybody of a unit that was taken into the campaign should know who may look at it from now on. */
async function toTaken(talk: Conversation, { campaign, taken }: Added): Promise<readonly ToOther[]> {
  const deadline = deadlineIn(campaign, talk);
  return taken.flatMap(({ name, members }) =>
    members
      .filter((person) => person !== talk.person)
      .map((person) => ({
        person,
        say: fill(campaignCopy.takenForYou, {
          unit: name,
          campaign: campaign.name,
          deadline: deadline === null ? '' : `${sentenceOfDeadline(deadline)}。`,
        }),
      })),
  );
}
