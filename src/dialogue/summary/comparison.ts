import { askCopy } from '../../../prompts/ask.ts';
import { fill } from '../../../prompts/fill.ts';
import { summaryCopy } from '../../../prompts/summary.ts';
import { campaignsOf } from '../../evaluation/index.ts';
import { chooseIndicator } from '../ask/indicator.ts';
import { answerOfUnit } from '../ask/unit.ts';
import { showCampaigns } from '../campaign/show.ts';
import { hear } from '../replies/hear.ts';
import { isAnswerTo } from '../replies/told-text.ts';
import type { Conversation, Reply } from '../reply.ts';
import { showIndicator } from './compare.ts';
import type { SummaryIntent } from './intent.ts';
import { showSummaryTable } from './show.ts';

type Typed = Extract<SummaryIntent, { step: 'ask_table' | 'ask_indicator' | 'ask_unit' }>;

/**
 * 得分表, 指标对比 and 与同组对比, typed: of the newest campaign somebody looks after. What waits for an answer that
 * these words may be goes first.
 */
export async function respondToComparison(talk: Conversation, intent: Typed): Promise<Reply> {
  const text = intent.step === 'ask_table' ? null : intent.text;
  if (text !== null && (talk.replyTo?.section || (await isAnswerTo(talk, text)))) return hear(talk, text);
  const seen = await campaignsOf(talk.records, talk.person);
  if (!seen.ok) return { say: askCopy.onlyOwn };
  const [newest] = seen.value;
  if (newest === undefined) return showCampaigns(talk, 0);
  const { id: campaign } = newest;
  const table = () => showSummaryTable(talk, { campaign, scope: 'all', name: '', page: 0 });
  if (intent.step === 'ask_table') return table();
  if (intent.step === 'ask_indicator') {
    const chosen = await chooseIndicator(talk, campaign, intent.name);
    return chosen.ok ? showIndicator(talk, { campaign, indicator: chosen.id }) : chosen.reply;
  }
  if (intent.name === null) return { ...(await table()), say: summaryCopy.chooseUnit };
  const beside = await answerOfUnit(talk, seen.value, { ask: 'unit', about: 'rank', unit: intent.name });
  return beside ?? { say: fill(askCopy.noUnit, { name: intent.name }) };
}
