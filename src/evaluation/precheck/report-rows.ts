import { sentenceOfFinding } from '../../precheck/index.ts';
import type { ExplainedRow } from '../../report/index.ts';
import { dayAt } from '../calendar.ts';
import type { OpenEvaluation } from '../open.ts';
import type { Records } from '../ports/index.ts';
import { weighedFindings } from './findings.ts';

/** The findings of an evaluation that somebody had explained by a moment, errors first. */
export async function explainedRowsAt(
  records: Records,
  evaluation: OpenEvaluation,
  { at, timeZone }: { readonly at: Date; readonly timeZone: string },
): Promise<readonly ExplainedRow[]> {
  const given = (await records.notes(evaluation.record.id)).findingReasons.filter((one) => one.at <= at);
  if (given.length === 0) return [];
  const names = await records.namesOf(given.map(({ by }) => by));
  return weighedFindings({ ...evaluation, findingReasons: given }).flatMap(({ finding, reason }) =>
    reason === null
      ? []
      : [
          {
            severity: finding.severity,
            finding: sentenceOfFinding(finding),
            reason: reason.reason,
            by: names.get(reason.by) ?? '',
            day: dayAt(reason.at, timeZone),
          },
        ],
  );
}
