import { campaignsToSee } from '../../evaluation/index.ts';
import { nudgeOthers } from '../brief/nudge.ts';
import { showCampaigns } from '../campaign/show.ts';
import { showUnit } from '../campaign/units.ts';
import { withEvaluation } from '../replies/guard.ts';
import { showScore } from '../replies/whole.ts';
import type { Conversation, Reply } from '../reply.ts';
import { showBeside, showIndicator } from './compare.ts';
import { respondToComparison } from './comparison.ts';
import { sendSummaryFile } from './file.ts';
import type { SummaryIntent } from './intent.ts';
import { askNudge, nudgeAll } from './nudge.ts';
import { showSummary, showSummaryTable } from './show.ts';

/** 汇总, 催办, and everything on their cards. */
export async function respondToSummary(talk: Conversation, intent: SummaryIntent): Promise<Reply> {
  switch (intent.step) {
    case 'ask':
    case 'ask_nudge_of_newest':
      return ofNewest(talk, intent.step);
    case 'ask_table':
    case 'ask_indicator':
    case 'ask_unit':
      return respondToComparison(talk, intent);
    case 'show':
      return showSummary(talk, intent);
    case 'table':
      return showSummaryTable(talk, intent);
    case 'indicator':
      return showIndicator(talk, intent);
    case 'unit':
      return showBeside(talk, intent.evaluation);
    case 'show_unit':
      return showUnit(talk, intent.evaluation);
    case 'ask_nudge':
      return askNudge(talk, intent.campaign);
    case 'nudge':
      return nudgeAll(talk, intent.campaign);
    case 'file':
      return sendSummaryFile(talk, intent);
  }
}

/** The newest campaign; a word about many departments, said by somebody of one, is about their own. */
async function ofNewest(talk: Conversation, step: 'ask' | 'ask_nudge_of_newest'): Promise<Reply> {
  const { administrator, reviews } = await talk.records.standing(talk.person);
  if (!administrator && reviews.length === 0) {
    return step === 'ask'
      ? withEvaluation(talk, 'read', undefined, (opened) => showScore(talk, opened))
      : withEvaluation(talk, 'nudge', undefined, ({ record }) => nudgeOthers(talk, record.id));
  }
  const [newest] = await campaignsToSee(talk.records, talk.person);
  if (newest === undefined) return showCampaigns(talk, 0);
  return step === 'ask'
    ? showSummary(talk, { campaign: newest.id, scope: 'handed_in' })
    : askNudge(talk, newest.id);
}
