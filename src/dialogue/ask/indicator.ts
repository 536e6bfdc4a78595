import { askCopy as copy } from '../../../prompts/ask.ts';
import { fill } from '../../../prompts/fill.ts';
import { type Campaign, type CampaignId, compareIndicator } from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { showIndicator } from '../summary/compare.ts';
import type { Asked } from './intent.ts';
import { matching, type Named } from './names.ts';

const mostNamed = 6;
/** Words that standards add to what an indicator measures, or leave out. */
const ending = /(?:率|情况|程度|性|指标|得分|的)+$/;

/** Those of several indicators that somebody may mean: 政府采购执行率 is measured by 政府采购执行情况. */
export function indicatorsNamed<One extends Named>(all: readonly One[], typed: string): readonly One[] {
  const found = matching(all, typed);
  if (found.length > 0) return found;
  const core = typed.replace(ending, '');
  if (core.length < 2) return [];
  const byCore = matching(all, core);
  if (byCore.length > 0) return byCore;
  return all.filter(({ name }) => core.includes(name.replace(ending, '')));
}

type Chosen =
  | { readonly ok: true; readonly id: string | null; readonly name: string }
  | { readonly ok: false; readonly reply: Reply };

/** The indicator of a campaign's system that is meant by a name, or what to say where it is none or several. */
export async function chooseIndicator(
  talk: Conversation,
  campaign: CampaignId,
  typed: string | null,
): Promise<Chosen> {
  if (typed === null) return { ok: true, id: null, name: '' };
  const all = await compareIndicator(talk.records, talk.person, { campaign, indicator: null }, talk);
  if (!all.ok) return { ok: false, reply: refusal(sayIssues(all.issues)) };
  const found = indicatorsNamed(all.value.indicators, typed);
  const [one, another] = found;
  if (one !== undefined && another === undefined) return { ok: true, id: one.id, name: one.name };
  const [text, named] =
    one === undefined ? [copy.noIndicator, all.value.indicators] : [copy.whichIndicator, found];
  const names = named.slice(0, mostNamed).map(({ name }) => name);
  return { ok: false, reply: { say: fill(text, { name: typed, names: names.join('、') }) } };
}

/** 政府采购执行率最低的五个单位: the departments in a message, and the comparison as a card. */
export async function listByIndicator(
  talk: Conversation,
  campaign: Campaign,
  { end, count, indicator }: Extract<Asked, { ask: 'extreme' }>,
): Promise<Reply> {
  const chosen = await chooseIndicator(talk, campaign.id, indicator ?? '');
  if (!chosen.ok) return chosen.reply;
  const of = { campaign: campaign.id, indicator: chosen.id };
  const found = await compareIndicator(talk.records, talk.person, of, talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const places = found.value.figures?.[end] ?? [];
  const shown = await showIndicator(talk, of);
  if (places.length === 0) return shown;
  const listed = places.slice(0, count);
  const heading = end === 'lowest' ? copy.indicatorLowest : copy.indicatorHighest;
  const lines = [
    fill(heading, { indicator: chosen.name, count: String(listed.length) }),
    ...listed.map(({ name, score, max }, index) =>
      fill(copy.indicatorLine, { number: String(index + 1), name, score, max }),
    ),
    ...(count > places.length ? [fill(copy.indicatorMost, { count: String(places.length) })] : []),
  ];
  return { ...shown, say: lines.join('\n') };
}
