import { isOpen, mayAnswer, type OpenEvaluation, type PersonId } from '../../evaluation/index.ts';
import { type FactDefinition, type FactId, isNeeded } from '../../facts/index.ts';
import { bindScheme, sectionsOf } from '../../schemes/index.ts';

/** The section a question is asked in; null when it is not asked (any more). */
export function sectionAsking({ asked }: OpenEvaluation, fact: FactId) {
  return asked.find(({ questions }) => questions.some(({ id }) => id === fact)) ?? null;
}

/** The definition of a question that is asked and still of use; null when it has fallen away. */
export function askedQuestion({ asked, facts }: OpenEvaluation, fact: FactId): FactDefinition | null {
  const question = asked.flatMap(({ questions }) => questions).find(({ id }) => id === fact);
  return question !== undefined && isNeeded(question, facts) ? question : null;
}

/**
 * Where somebody begins: the first question that is owed and theirs, in a section or in all; those this person does not
 * know come last. A section that is complete begins with its first question, to go through it once more. Null
 * when there is nothing left to ask.
 */
export function firstToAsk(
  evaluation: OpenEvaluation,
  person: PersonId,
  section: string | null,
): FactDefinition | null {
  const questions = evaluation.asked
    .filter(({ id }) => section === null || id === section)
    .flatMap((one) => one.questions)
    .filter(({ id }) => mayAnswer(evaluation, id));
  const owed = questions.filter((question) => isOpen(question, evaluation.facts));
  const unknown = deferredBy(evaluation, person);
  return (
    owed.find(({ id }) => !unknown.has(id)) ?? owed[0] ?? (section === null ? null : (questions[0] ?? null))
  );
}

/**
 * What comes after a question: the next one without an answer, optional ones too, for a text is the only way
 * to them here; what this person does not know is left for later. Null at the end.
 */
export function nextToAsk(
  evaluation: OpenEvaluation,
  person: PersonId,
  after: FactId,
): FactDefinition | null {
  const questions = evaluation.asked.flatMap((section) => section.questions);
  const at = positionOf(evaluation, questions, after);
  if (at < 0) return firstToAsk(evaluation, person, null);
  const unknown = deferredBy(evaluation, person);
  return (
    questions
      .slice(at + 1)
      .find(
        (question) =>
          mayAnswer(evaluation, question.id) &&
          evaluation.facts[question.id] === undefined &&
          isNeeded(question, evaluation.facts) &&
          !unknown.has(question.id),
      ) ?? null
  );
}

/** Where a question stands; one that fell away stood at the end of the section that asks about its indicator. */
function positionOf(
  { scheme, asked }: OpenEvaluation,
  questions: readonly FactDefinition[],
  fact: FactId,
): number {
  const at = questions.findIndex(({ id }) => id === fact);
  if (at >= 0) return at;
  const indicator = bindScheme(scheme).definitionOf(fact)?.indicator;
  const home = sectionsOf(scheme).find(
    ({ facts, indicators }) =>
      facts.includes(fact) || (indicator !== undefined && indicators.includes(indicator)),
  );
  const last = asked.find(({ id }) => id === home?.id)?.questions.at(-1);
  return questions.findIndex(({ id }) => id === last?.id);
}

/** The question before one in the order of asking; null before the first. */
export function previousTo(evaluation: OpenEvaluation, fact: FactId): FactDefinition | null {
  const questions = evaluation.asked
    .flatMap((section) => section.questions)
    .filter((question) => question.id === fact || mayAnswer(evaluation, question.id))
    .filter((question) => isNeeded(question, evaluation.facts));
  return questions[questions.findIndex(({ id }) => id === fact) - 1] ?? null;
}

function deferredBy({ deferrals }: OpenEvaluation, person: PersonId): ReadonlySet<FactId> {
  return new Set(deferrals.filter(({ by }) => by === person).map(({ fact }) => fact));
}
