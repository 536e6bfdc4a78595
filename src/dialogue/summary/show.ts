import {
  type CampaignId,
  campaignsToSee,
  type SummaryScope,
  summaryOf,
  summaryTable,
} from '../../evaluation/index.ts';
import { deadlineIn, onCampaignCard } from '../campaign/show.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';

const perPage = 20;
const longestSearch = 30;
/** Each is an option of the card. */
const mostOthers = 20;

/** 汇总 of a campaign; `results` is what was just done. */
export async function showSummary(
  talk: Conversation,
  { campaign, scope }: { readonly campaign: CampaignId; readonly scope: SummaryScope },
  results: readonly string[] = [],
): Promise<Reply> {
  const found = await summaryOf(talk.records, talk.person, { campaign, scope }, talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const all = await campaignsToSee(talk.records, talk.person);
  const { campaign: seen, figures } = found.value;
  return {
    show: onCampaignCard({
      view: 'summary',
      campaign,
      name: seen.name,
      deadline: deadlineIn(seen, talk),
      figures,
      others: all
        .filter(({ id }) => id !== campaign)
        .slice(0, mostOthers)
        .map(({ id, name }) => ({ value: id, label: name })),
      results,
    }),
  };
}

/** 得分表: a page of the departments by total. */
export async function showSummaryTable(
  talk: Conversation,
  asked: {
    readonly campaign: CampaignId;
    readonly scope: SummaryScope;
    readonly name: string;
    readonly page: number;
  },
): Promise<Reply> {
  const { campaign, scope, page } = asked;
  const name = asked.name.replaceAll(/\s/g, '').slice(0, longestSearch);
  const found = await summaryTable(talk.records, talk.person, { campaign, scope, name, page, perPage }, talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const { campaign: seen, entries, count, skip } = found.value;
  return {
    show: onCampaignCard({
      view: 'summary_table',
      campaign,
      name: seen.name,
      scope,
      search: name,
      entries,
      first: skip + 1,
      count,
      page: skip / perPage,
      pages: Math.max(1, Math.ceil(count / perPage)),
    }),
  };
}
