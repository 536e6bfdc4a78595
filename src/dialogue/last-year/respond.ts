import { fill } from '../../../prompts/fill.ts';
import { lastYear as copy } from '../../../prompts/last-year.ts';
import {
  type LastYearAnswer,
  type OpenEvaluation,
  offeredFromLastYear,
  offerKey,
  takeFromLastYear,
} from '../../evaluation/index.ts';
import { clipped, type FactId, showValue } from '../../facts/index.ts';
import { bindScheme } from '../../schemes/index.ts';
import { shortLabel } from '../label.ts';
import { colleaguesRefreshed } from '../replies/colleagues.ts';
import { showContents } from '../replies/fill.ts';
import { refusal, withEvaluation } from '../replies/guard.ts';
import { scoreOf } from '../replies/shown.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { LastYearView } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import type { LastYearIntent } from './intent.ts';

const mostNamed = 3;
const longestShown = 120;

/** 沿用去年: what is offered, and after a click on it what was taken. Nothing is taken without that. */
export async function respondToLastYear(talk: Conversation, intent: LastYearIntent): Promise<Reply> {
  if (intent.want === 'take_last_year') return take(talk, intent);
  return withEvaluation(talk, 'answer', intent.evaluation, (opened) => {
    const offered = offeredFromLastYear(opened);
    if (offered.length === 0) return { say: copy.nothing };
    return { show: { topic: 'text', evaluation: opened.record.id, view: viewOf(opened, offered) } };
  });
}

/** That there is something to take over; null: there is not. */
export function lastYearOffer(evaluation: OpenEvaluation): string | null {
  const offered = offeredFromLastYear(evaluation);
  if (offered.length === 0) return null;
  return fill(copy.offer, {
    year: String(evaluation.record.year - 1),
    count: String(offered.length),
    names: labelsOf(
      evaluation,
      offered.map(({ fact }) => fact),
    ),
  });
}

function viewOf(evaluation: OpenEvaluation, offered: readonly LastYearAnswer[]): LastYearView {
  const { definitionOf } = bindScheme(evaluation.scheme);
  return {
    view: 'last_year',
    ...headingOf(evaluation.record),
    key: offerKey(offered),
    lines: offered.map(({ fact, value }) => {
      const definition = definitionOf(fact);
      const shown = definition === undefined ? '' : showValue(definition, value);
      return {
        label: shortLabel(evaluation, fact),
        shown: clipped(shown.replaceAll('\n', '；'), longestShown),
      };
    }),
  };
}

async function take(
  talk: Conversation,
  { evaluation, key }: Extract<LastYearIntent, { want: 'take_last_year' }>,
): Promise<Reply> {
  const taken = await takeFromLastYear(talk.records, talk.person, { evaluation, key }, talk.now);
  if (!taken.ok) return refusal(sayIssues(taken.issues));
  const { evaluation: after, taken: facts } = taken.value;
  const text = fill(copy.taken, { count: String(facts.length), names: labelsOf(after, facts) });
  const more = lastYearOffer(after);
  const contents = await showContents(talk, after, more === null ? [text] : [text, more]);
  return {
    ...contents,
    toast: { kind: 'success', text },
    refresh: [scoreOf(talk, after)],
    others: colleaguesRefreshed(talk, after),
  };
}

function labelsOf(evaluation: OpenEvaluation, facts: readonly FactId[]): string {
  return facts
    .slice(0, mostNamed)
    .map((fact) => shortLabel(evaluation, fact))
    .join('、');
}
