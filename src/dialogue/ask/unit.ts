import { askCopy as copy } from '../../../prompts/ask.ts';
import { fill } from '../../../prompts/fill.ts';
import { allEntries, type Campaign, type EvaluationId, yearAt } from '../../evaluation/index.ts';
import { withEvaluation } from '../replies/guard.ts';
import { showScore } from '../replies/whole.ts';
import type { Conversation, Reply } from '../reply.ts';
import { showBeside } from '../summary/compare.ts';
import { unitEnd } from './forms/units.ts';
import { indicatorsNamed } from './indicator.ts';
import type { Asked, AskedYear } from './intent.ts';
import { matching, type Named } from './names.ts';

type AskedUnit = Extract<Asked, { ask: 'unit' }>;
interface Unit extends Named {
  readonly evaluation: EvaluationId;
}

const mostNamed = 8;

/**
 * 财政局得了多少分: of the departments this person may see, those of the newest campaign first. One that is none of theirs is told apart from one
 * that does not exist by nothing. Null: the words name no department at all, so they are something told.
 */
export async function answerOfUnit(
  talk: Conversation,
  campaigns: readonly Campaign[],
  asked: AskedUnit & { readonly year?: AskedYear },
): Promise<Reply | null> {
  const { found, rest } = await namedIn(talk, campaigns, asked);
  const [one, another] = found;
  if (one === undefined) {
    return unitEnd.test(asked.unit) ? { say: fill(copy.noUnit, { name: asked.unit }) } : null;
  }
  if (another !== undefined) return { say: which(asked.unit, found) };
  if (asked.about === 'rank' && campaigns.length > 0) return showBeside(talk, one.evaluation);
  if (asked.about === 'rank') return { say: copy.onlyOwn };
  return withEvaluation(talk, 'read', one.evaluation, (opened) => {
    if (asked.about === 'losses') return showScore(talk, opened, null);
    const [indicator, other] = rest === '' ? [] : indicatorsNamed(opened.sheet.indicators, rest);
    const isOne = indicator !== undefined && other === undefined;
    return isOne ? showScore(talk, opened, indicator.id) : showScore(talk, opened);
  });
}

/** In the first campaign that has a department of that name: an older one where the newest has none. */
async function namedIn(
  talk: Conversation,
  campaigns: readonly Campaign[],
  { unit, year }: AskedUnit & { readonly year?: AskedYear },
): Promise<ReturnType<typeof named>> {
  const [newest = null, ...older] = campaigns;
  for (const campaign of [newest, ...older]) {
    const places = named(await seenBy(talk, campaign, year), unit);
    if (places.found.length > 0) return places;
  }
  return { found: [], rest: '' };
}

/** The departments of a name; else of its beginning, where the rest may name an indicator: 财政局政府采购执行率. */
function named(
  units: readonly Unit[],
  typed: string,
): { readonly found: readonly Unit[]; readonly rest: string } {
  const whole = matching(units, typed);
  if (whole.length > 0) return { found: whole, rest: '' };
  for (let length = typed.length - 2; length >= 2; length -= 1) {
    const beginning = typed.slice(0, length);
    const found = unitEnd.test(beginning) ? matching(units, beginning) : [];
    if (found.length > 0) return { found, rest: typed.slice(length).replace(/^的/, '') };
  }
  return { found: [], rest: '' };
}

/** With a campaign every department in it, and one's own in any case. */
async function seenBy(
  talk: Conversation,
  campaign: Campaign | null,
  year: AskedYear | undefined,
): Promise<readonly Unit[]> {
  const all = campaign === null ? null : await allEntries(talk.records, talk.person, campaign.id, talk);
  const wanted = yearOf(talk, year);
  const own = (await talk.records.evaluationsOf(talk.person)).filter(
    (record) => wanted === null || record.year === wanted,
  );
  const units = new Map<EvaluationId, Unit>();
  const departments = new Set<string>();
  for (const { id, departmentName: name } of own) {
    // The newest year of each department, unless one is asked for.
    if (!departments.has(name)) units.set(id, { evaluation: id, name });
    departments.add(name);
  }
  for (const { evaluation, name } of all?.ok ? all.value.entries : []) {
    if (!departments.has(name)) units.set(evaluation, { evaluation, name });
  }
  return [...units.values()];
}

/** 2024, or the year before this one; null: none was named. */
export function yearOf({ now, timeZone }: Conversation, year: AskedYear | undefined): number | null {
  if (year === undefined) return null;
  return year === 'last' ? yearAt(now, timeZone) - 1 : year;
}

function which(typed: string, found: readonly Named[]): string {
  const rest = found.length - mostNamed;
  const names = [
    ...found.slice(0, mostNamed).map(({ name }) => `· ${name}`),
    ...(rest > 0 ? [fill(copy.moreUnits, { count: String(rest) })] : []),
  ];
  return fill(copy.whichUnit, { name: typed, names: names.join('\n') });
}
