import { type CampaignId, compareIndicator, compareUnit, type EvaluationId } from '../../evaluation/index.ts';
import { onCampaignCard } from '../campaign/show.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';

/** 指标对比: one indicator across the departments. */
export async function showIndicator(
  talk: Conversation,
  asked: { readonly campaign: CampaignId; readonly indicator: string | null },
): Promise<Reply> {
  const found = await compareIndicator(talk.records, talk.person, asked, talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const { campaign, indicators, figures } = found.value;
  return {
    show: onCampaignCard({
      view: 'indicator',
      campaign: campaign.id,
      name: campaign.name,
      indicators: indicators.map(({ id, name, dimension }) => ({ value: id, label: name, dimension })),
      figures,
    }),
  };
}

/** 与同组对比: one department beside the others. */
export async function showBeside(talk: Conversation, evaluation: EvaluationId): Promise<Reply> {
  const found = await compareUnit(talk.records, talk.person, evaluation, talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const { campaign, beside } = found.value;
  return {
    show: onCampaignCard({
      view: 'unit_beside',
      campaign: campaign.id,
      campaignName: campaign.name,
      beside,
    }),
  };
}
