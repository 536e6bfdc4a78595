import { fill } from '../../../../prompts/fill.ts';
import { review as copy } from '../../../../prompts/review.ts';
import {
  blocking,
  isAnswered,
  type OpenEvaluation,
  type OpenSection,
  type PersonId,
  type Records,
  readinessOf,
  reasonsStanding,
} from '../../../evaluation/index.ts';
import { nameOf } from '../../assignment/names.ts';
import { shortLabel } from '../../label.ts';
import { linesOfWeighed } from '../../precheck/kept-lines.ts';
import type { OpenQuestions, SubmitView } from '../../view.ts';
import { headingOf } from '../heading.ts';

/** What the coordinator sees before handing in. `approvers`: who will be asked. */
export async function submitView(
  records: Records,
  evaluation: OpenEvaluation,
  approvers: readonly PersonId[],
  typed: { readonly note?: string; readonly problem?: string | null } = {},
): Promise<SubmitView> {
  const { record, sheet, asked } = evaluation;
  const readiness = readinessOf(evaluation);
  const errors = blocking(readiness);
  const names = await records.namesOf(approvers);
  const questions = (open: readonly OpenSection[]): readonly OpenQuestions[] =>
    open.map(({ section, name, facts }) => {
      return { section, sectionName: name, names: facts.map((fact) => shortLabel(evaluation, fact)) };
    });
  const standing = reasonsStanding(evaluation);
  return {
    view: 'submit',
    ...headingOf(record),
    version: record.version,
    total: sheet.total,
    max: sheet.max,
    grade: sheet.grade,
    open: {
      missing: questions(readiness.missing),
      unruled: questions(readiness.unruled),
      owed: questions(readiness.owed),
    },
    errors: linesOfWeighed(errors, (by) => nameOf(evaluation, by)),
    findings: linesOfWeighed(
      readiness.findings.filter(({ blocks }) => !blocks),
      (by) => nameOf(evaluation, by),
    ),
    untouched: asked.flatMap(({ id, name }) => {
      const reason = standing.get(id);
      return reason === undefined ? [] : [fill(copy.card.earlierOf, { section: name, reason })];
    }),
    answered: isAnswered(readiness) && errors.length === 0,
    evidence: evaluation.evidence.length,
    approvers:
      approvers.length === 0
        ? ''
        : approvers.flatMap((person) => names.get(person) ?? []).join('、') || copy.roles.approver,
    note: typed.note ?? '',
    problem: typed.problem ?? null,
  };
}
