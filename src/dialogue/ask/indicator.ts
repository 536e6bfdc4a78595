import { askCopy as copy } from '../../../prompts/ask.ts';
import { fill } from '../../../prompts/fill.ts';
import { type Campaign, compareIndicator } from '../../evaluation/index.ts';
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

/** 政府采购执行率最低的五个单位: the departments in a message, and the comparison as a card. */
export async function listByIndicator(
  talk: Conversation,
  campaign: Campaign,
  { end, count, indicator }: Extract<Asked, { ask: 'extreme' }>,
): Promise<Reply> {
  const named = indicator ?? '';
  const of = (id: string | null) => ({ campaign: campaign.id, indicator: id });
  const all = await compareIndicator(talk.records, talk.person, of(null), talk);
  if (!all.ok) return refusal(sayIssues(all.issues));
  const { indicators } = all.value;
  const [one, another] = indicatorsNamed(indicators, named);
  const names = (some: readonly Named[]) =>
    some
      .slice(0, mostNamed)
      .map(({ name }) => name)
      .join('、');
  if (one === undefined) return { say: fill(copy.noIndicator, { name: named, names: names(indicators) }) };
  if (another !== undefined) {
    return {
      say: fill(copy.whichIndicator, { name: named, names: names(indicatorsNamed(indicators, named)) }),
    };
  }
  const found = await compareIndicator(talk.records, talk.person, of(one.id), talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const places = found.value.figures?.[end] ?? [];
  const shown = await showIndicator(talk, of(one.id));
  if (places.length === 0) return shown;
  const listed = places.slice(0, count);
  const heading = end === 'lowest' ? copy.indicatorLowest : copy.indicatorHighest;
  const lines = [
    fill(heading, { indicator: one.name, count: String(listed.length) }),
    ...listed.map(({ name, score, max }, index) =>
      fill(copy.indicatorLine, { number: String(index + 1), name, score, max }),
    ),
    ...(count > places.length ? [fill(copy.indicatorMost, { count: String(places.length) })] : []),
  ];
  return { ...shown, say: lines.join('\n') };
}
