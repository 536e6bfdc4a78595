import { campaignCopy, campaignWords } from '../../../prompts/campaign.ts';
import { knownWords } from '../known-words.ts';
import type { CampaignIntent } from './intent.ts';

const wordIn = knownWords(campaignWords);
const claim = new RegExp(
  `^(?:${campaignCopy.claimWords.join('|')})\\s*[::]?\\s*([A-Z0-9]{4}[\\s\\u2010-\\u2015-]*[A-Z0-9]{4})$`,
  'i',
);

/** 任务, 管理员, or the claim of the first administrator; undefined: something else. */
export function understandCampaign(text: string): CampaignIntent | undefined {
  const code = claim.exec(text.normalize('NFKC').trim())?.[1];
  if (code !== undefined) return { want: 'campaign', step: 'claim', code };
  const step = wordIn(text);
  return step === undefined ? undefined : { want: 'campaign', step };
}
