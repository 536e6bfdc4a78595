import { fill } from '../../../prompts/fill.ts';
import { summaryCopy } from '../../../prompts/summary.ts';
import { type CampaignId, requestSummaryFile } from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';

/** The whole table as .xlsx, or the report on the campaign as .docx. */
export async function sendSummaryFile(
  talk: Conversation,
  asked: { readonly campaign: CampaignId; readonly format: 'xlsx' | 'docx' },
): Promise<Reply> {
  const requested = await requestSummaryFile(talk.records, talk.person, asked, talk.now);
  if (!requested.ok) return refusal(sayIssues(requested.issues));
  const { fileName: file } = requested.value;
  return { say: fill(summaryCopy.fileComing, { file }), summary: requested.value };
}
