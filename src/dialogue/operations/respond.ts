import { fill } from '../../../prompts/fill.ts';
import { operationsCopy as copy } from '../../../prompts/operations.ts';
import {
  deleteCampaign,
  findDeletable,
  operationsOf,
  resend,
  usualRetentionYears,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply, Shown } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { View } from '../view.ts';
import type { OperationsIntent } from './intent.ts';
import { deletableOf, operationsView } from './view.ts';

/** 运维: what could not be delivered, how the service stands, and what may be deleted. */
export async function respondToOperations(talk: Conversation, intent: OperationsIntent): Promise<Reply> {
  switch (intent.want) {
    case 'operations':
      return show(talk);
    case 'resend':
      return sendAgain(talk, intent.message);
    case 'resend_all':
      return sendAgain(talk, null);
    case 'ask_delete_campaign': {
      const found = await findDeletable(talk.records, talk.person, orderOf(intent), talk);
      if (!found.ok) return refusal(sayIssues(found.issues));
      return { show: onCard({ view: 'delete_campaign', ...deletableOf(found.value) }) };
    }
    case 'delete_campaign': {
      const deleted = await deleteCampaign(talk.records, talk.person, orderOf(intent), talk);
      if (!deleted.ok) return refusal(sayIssues(deleted.issues));
      const { name, departments } = deletableOf(deleted.value);
      return show(talk, [fill(copy.deleted, { name, departments })]);
    }
  }
}

async function sendAgain(talk: Conversation, message: string | null): Promise<Reply> {
  const sent = await resend(talk.records, talk.person, message, talk);
  if (!sent.ok) return refusal(sayIssues(sent.issues));
  return show(talk, [fill(copy.resent, { count: String(sent.value) })]);
}

async function show(talk: Conversation, results: readonly string[] = []): Promise<Reply> {
  const found = await operationsOf(talk.records, talk.person, talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  return { show: onCard(await operationsView(talk, found.value, results)) };
}

const orderOf = ({ campaign }: Extract<OperationsIntent, { campaign: unknown }>) => ({
  campaign,
  olderThanYears: usualRetentionYears,
});

const onCard = (view: View): Shown => ({ topic: 'operations', evaluation: null, view });
