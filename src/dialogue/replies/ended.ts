import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { type EvaluationId, newerAnswer, type Saved } from '../../evaluation/index.ts';
import type { FactId, Issue } from '../../facts/index.ts';
import { questionCopy } from '../../schemes/index.ts';
import { raisedSentences } from '../precheck/hints.ts';
import type { Shown } from '../reply.ts';
import { unitName } from '../say.ts';
import type { Action } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import { headlinesAfter, noticesElsewhere } from './after-save.ts';

/** The same that a form says: where it went, how it was read, what follows, and what it contradicts. */
export function savedSentences(saved: Saved, fact: FactId): string {
  return [
    fill(dialogue.textSaved, {
      label: questionCopy(saved.after.scheme, fact).label,
      unit: unitName(headingOf(saved.after.record)),
    }),
    ...noticesElsewhere(saved, null),
    ...headlinesAfter(saved),
    ...raisedSentences(saved),
  ].join('\n');
}

/** Why a text was not stored: it cannot be read, or a newer answer stands. */
export function notKept({ code, values }: Issue): string {
  if (code !== newerAnswer) return dialogue.textNotRead;
  return values.own === 'yes' ? dialogue.textOvertakenOwn : dialogue.textOvertaken;
}

/** The card of a text or table that is settled, and where to go from here. */
export function ended(
  evaluation: EvaluationId,
  title: string,
  text: string,
  actions: readonly Action[] = [{ do: 'resume' }, { do: 'contents' }],
): Shown {
  return { topic: 'text', evaluation, view: { view: 'notice', evaluation, title, text, actions } };
}
