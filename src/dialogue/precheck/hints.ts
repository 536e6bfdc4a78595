import { fill } from '../../../prompts/fill.ts';
import { precheck as copy } from '../../../prompts/precheck.ts';
import { mayAnswer, type OpenEvaluation, type Saved, unexplained } from '../../evaluation/index.ts';
import type { FactDefinition, FactId } from '../../facts/index.ts';
import { type Finding, sentenceOfFinding } from '../../precheck/index.ts';

/** Told in a message at most; the rest is on the card of 预审. */
const mostSentences = 3;

/** What to say beside a question: errors in red, warnings in orange. */
export interface Hints {
  readonly errors: string;
  readonly warnings: string;
}

/**
 * What the checks find about the questions of a page, each finding once: beside the question that is most likely
 * wrong, of those the reader may answer. What somebody explained is not told again.
 */
export function hintsOn(
  evaluation: OpenEvaluation,
  questions: readonly FactDefinition[],
): ReadonlyMap<FactId, Hints> {
  const here = new Set(questions.map(({ id }) => id));
  const hints = new Map<FactId, Hints>();
  for (const finding of unexplained(evaluation)) {
    const concerned = finding.facts.filter((fact) => here.has(fact));
    const beside = concerned.find((fact) => mayAnswer(evaluation, fact)) ?? concerned[0];
    if (beside === undefined) continue;
    const { errors, warnings } = hints.get(beside) ?? { errors: '', warnings: '' };
    const sentence = sentenceOfFinding(finding);
    hints.set(
      beside,
      finding.severity === 'error'
        ? { errors: `${errors}${sentence}`, warnings }
        : { errors, warnings: `${warnings}${sentence}` },
    );
  }
  return hints;
}

/** Findings that an answer just stored is part of, errors first. */
export function raisedFindings({ after, accepted }: Saved): readonly Finding[] {
  const changed = new Set(accepted);
  return unexplained(after).filter(({ facts }) => facts.some((fact) => changed.has(fact)));
}

/** The same as sentences of a message. */
export function raisedSentences(saved: Saved): readonly string[] {
  const raised = raisedFindings(saved);
  const rest = raised.length - mostSentences;
  return [
    ...raised.slice(0, mostSentences).map((finding) => {
      const sentence = sentenceOfFinding(finding);
      return finding.severity === 'error' ? sentence : fill(copy.warning, { sentence });
    }),
    ...(rest > 0 ? [fill(copy.more, { count: String(rest) })] : []),
  ];
}
