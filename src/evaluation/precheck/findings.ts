import type { FactId } from '../../facts/index.ts';
import { type Finding, type Passage, passagesAsBefore, passagesOf, precheck } from '../../precheck/index.ts';
import type { ScoreSheet } from '../../scoring/index.ts';
import { isOpen } from '../asking.ts';
import type { EvaluationId } from '../ids.ts';
import type { OpenEvaluation } from '../open.ts';
import type { FindingReason } from '../ports/index.ts';

/** What the checks need of an evaluation. */
type Examinable = Pick<OpenEvaluation, 'record' | 'scheme' | 'facts' | 'sheet' | 'asked'>;

/**
 * 预审: what the checks find in an evaluation as it stands, errors first. That something is not there while it is
 * still being asked for is left out. Looked for on the first call, and once.
 */
export function findingsOf(evaluation: Examinable): readonly Finding[] {
  const known = found.get(evaluation.sheet);
  if (known !== undefined) return known;
  const { record, scheme, facts, sheet } = evaluation;
  const open = openQuestions(evaluation);
  const passages = writtenIn(evaluation);
  const findings = precheck(
    { scheme, year: record.year, facts, sheet, passages, printed: null },
    {
      isTold: ({ facts: concerned }) =>
        !concerned.some((fact) => open.has(fact)) || concerned.some((fact) => facts[fact] !== undefined),
    },
  );
  found.set(sheet, findings);
  return findings;
}

/** A score sheet belongs to one state of the answers. */
const found = new WeakMap<ScoreSheet, readonly Finding[]>();

/** What is written in the evaluations looked at last; of one it is some 200 kB with all that checks found out about it. */
const written = new Map<EvaluationId, readonly Passage[]>();
const mostWritten = 64;

/** Most answers leave the texts as they are, so that checks look through a text once. */
function writtenIn({ record, scheme, facts }: Examinable): readonly Passage[] {
  const passages = passagesAsBefore(passagesOf(scheme, facts), written.get(record.id) ?? []);
  written.delete(record.id);
  written.set(record.id, passages);
  for (const oldest of written.keys()) {
    if (written.size <= mostWritten) break;
    written.delete(oldest);
  }
  return passages;
}

function openQuestions({ asked, facts }: Examinable): ReadonlySet<FactId> {
  return new Set(
    asked.flatMap(({ questions }) => questions.filter((one) => isOpen(one, facts)).map(({ id }) => id)),
  );
}

/** A finding with what was said about it. */
export interface WeighedFinding {
  readonly finding: Finding;
  /** Why it stands; null where nobody said. */
  readonly reason: FindingReason | null;
  /** The evaluation cannot be handed in with it: an error nobody explained, or one that no reason lets stand. */
  readonly blocks: boolean;
}

/** All findings with the reasons that count for them: a reason for other numbers counts no more. */
export function weighedFindings(
  evaluation: Examinable & Pick<OpenEvaluation, 'findingReasons'>,
): readonly WeighedFinding[] {
  const reasons = new Map(evaluation.findingReasons.map((reason) => [reason.finding, reason]));
  return findingsOf(evaluation).map((finding) => {
    const reason = finding.overridable ? (reasons.get(finding.key) ?? null) : null;
    return { finding, reason, blocks: finding.severity === 'error' && reason === null };
  });
}

/** Errors and warnings that nobody explained yet: what is to be looked at. */
export function unexplained(evaluation: Parameters<typeof weighedFindings>[0]): readonly Finding[] {
  return weighedFindings(evaluation)
    .filter(({ finding, reason }) => finding.severity !== 'info' && reason === null)
    .map(({ finding }) => finding);
}
