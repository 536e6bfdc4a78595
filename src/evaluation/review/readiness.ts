import type { FactId } from '../../facts/index.ts';
import { isOpen } from '../asking.ts';
import type { OpenEvaluation } from '../open.ts';
import { type WeighedFinding, weighedFindings } from '../precheck/findings.ts';

/** Open questions of a section. */
export interface OpenSection {
  readonly section: string;
  readonly name: string;
  readonly facts: readonly FactId[];
}

/** What stands between an evaluation and its submission. */
export interface Readiness {
  /** Questions without an answer. */
  readonly missing: readonly OpenSection[];
  /** Cases the standard leaves open, for the coordinator to rule. */
  readonly unruled: readonly OpenSection[];
  /** Lost points nobody gave a reason for. */
  readonly owed: readonly OpenSection[];
  /** What the checks find, with the reasons given. */
  readonly findings: readonly WeighedFinding[];
}

/** What must be done before an evaluation can be handed in. */
export function readinessOf(evaluation: OpenEvaluation): Readiness {
  const of = (kind: (role: string) => boolean): readonly OpenSection[] =>
    evaluation.asked.flatMap(({ id, name, questions }) => {
      const facts = questions
        .filter((question) => isOpen(question, evaluation.facts) && kind(question.role))
        .map((question) => question.id);
      return facts.length === 0 ? [] : [{ section: id, name, facts }];
    });
  return {
    missing: of((role) => role !== 'ruling' && role !== 'reason'),
    unruled: of((role) => role === 'ruling'),
    owed: of((role) => role === 'reason'),
    findings: weighedFindings(evaluation),
  };
}

/** True when nothing is open; errors may still want a word. */
export function isAnswered({ missing, unruled, owed }: Readiness): boolean {
  return missing.length + unruled.length + owed.length === 0;
}

/** The errors that stand in the way: put right, or explained where that is enough. */
export function blocking({ findings }: Pick<Readiness, 'findings'>): readonly WeighedFinding[] {
  return findings.filter(({ blocks }) => blocks);
}
