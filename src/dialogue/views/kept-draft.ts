import {
  colleagueOf,
  type Draft,
  holderName,
  mayAnswer,
  newerAnswer,
  notYourQuestion,
  type OpenEvaluation,
  overtaken,
  sameValue,
  takesChanges,
  typedTooLate,
} from '../../evaluation/index.ts';
import { type FactDefinition, readAnswer } from '../../facts/index.ts';
import { onceMoreFor, sentenceOfDraft } from '../say.ts';

/**
 * What is to be said beside a kept entry, as things are now: the answer it was overtaken by may have changed
 * again, and the question may have become one's own. Null: the entry is the answer by now.
 */
export function problemOfDraft(
  evaluation: OpenEvaluation,
  definition: FactDefinition,
  draft: Draft,
): string | null {
  const { code, values } = draft.issue;
  const current = evaluation.facts[definition.id];
  if (code === notYourQuestion) {
    if (!mayAnswer(evaluation, definition.id)) {
      return sentenceOfDraft({ code, values: { ...values, who: holderName(evaluation, definition.id) } });
    }
    const present = overtaken(definition, draft.typed, current).values.current ?? '';
    return sentenceOfDraft({ code: 'yours_now', values: { current: present } });
  }
  if (code !== newerAnswer && code !== typedTooLate) return sentenceOfDraft(draft.issue);
  const read = readAnswer(definition, draft.typed);
  if (read.ok && sameValue(read.value.value, current)) return null;
  if (code === typedTooLate) {
    if (!takesChanges(evaluation.record.status)) return sentenceOfDraft(draft.issue);
    const present = overtaken(definition, draft.typed, current).values.current ?? '';
    return sentenceOfDraft({ code: 'typed_before', values: { current: present } });
  }
  const answer = evaluation.answers.find(({ fact }) => fact === definition.id);
  if (answer === undefined || String(answer.sequence) === values.sequence)
    return `${sentenceOfDraft(draft.issue)}${onceMoreFor(draft.issue, 'save')}`;
  const who = colleagueOf(evaluation, answer.by)?.name ?? '';
  const own = answer.by === evaluation.reader ? 'yes' : '';
  const { values: both } = overtaken(definition, draft.typed, current);
  const since = { code: 'newer_answer_since', values: { ...both, who, own } };
  return `${sentenceOfDraft(since)}${onceMoreFor(since, 'save')}`;
}
