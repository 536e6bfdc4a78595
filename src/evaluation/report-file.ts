import { type Audience, buildReport, writeDocx } from '../report/index.ts';
import { factsOf } from './answers.ts';
import { evidenceRowsAt } from './evidence/report-rows.ts';
import type { EvaluationId } from './ids.ts';
import { withLastYear } from './last-year/comparisons.ts';
import { lastYearOf, unfold } from './open.ts';
import { pinnedScheme } from './pinned-scheme.ts';
import type { EvaluationRecord, Records, ReportRequest, Storage } from './ports/index.ts';
import { explainedRowsAt } from './precheck/report-rows.ts';
import { reviewRowsAt } from './review/report-rows.ts';

/** Notes what a report rests on besides its answers, at the moment somebody asks for it. */
export async function requestReport(
  records: Records,
  asked: {
    readonly evaluation: EvaluationId;
    readonly version: number;
    readonly audience: Audience;
    readonly fileName: string;
  },
  now: Date,
): Promise<ReportRequest> {
  const { scheme, status } = await existing(records, asked.evaluation);
  return {
    kind: 'report',
    ...asked,
    scheme: { id: scheme.id, version: scheme.version },
    approved: status === 'approved',
    requestedAt: now.toISOString(),
  };
}

/** Whether two requests ask for the same report, whenever they were made. */
export function asksForSame(one: ReportRequest, other: ReportRequest): boolean {
  return (
    one.evaluation === other.evaluation &&
    one.version === other.version &&
    one.approved === other.approved &&
    one.audience === other.audience &&
    one.scheme.id === other.scheme.id &&
    one.scheme.version === other.scheme.version
  );
}

/**
 * The .docx of an evaluation as it stood when it was asked for: the same request always gives the same file,
 * however often delivery has to be tried. `timeZone` is the office's. Throws when the evaluation does not exist.
 */
export async function reportFile(
  storage: Storage,
  request: ReportRequest,
  timeZone: string,
): Promise<Uint8Array> {
  const now = new Date(request.requestedAt);
  const { evaluation, lastYear, evidence, explained, review } = await storage.turn(async ({ records }) => {
    const record = await existing(records, request.evaluation);
    const answers = await records.answers(record.id, request.version);
    const scheme = await pinnedScheme(records, request.scheme);
    const at = { evaluation: record.id, scheme, at: now, timeZone };
    const evaluation = unfold({ ...record, version: request.version }, scheme, answers);
    return {
      evaluation,
      lastYear: await lastYearOf(records, record),
      evidence: await evidenceRowsAt(records, at),
      explained: await explainedRowsAt(records, evaluation, at),
      review: await reviewRowsAt(records, evaluation, at),
    };
  });
  const { record, scheme, sheet, answers } = evaluation;
  const report = buildReport({
    department: record.departmentName,
    year: record.year,
    scheme,
    sheet,
    facts: withLastYear(factsOf(answers), lastYear),
    status: { approved: request.approved },
    evidence,
    explained,
    review,
    audience: request.audience,
    version: request.version,
    now,
    timeZone,
  });
  return writeDocx(report, { now });
}

async function existing(records: Records, id: EvaluationId): Promise<EvaluationRecord> {
  const record = await records.evaluation(id);
  if (record === null) throw new Error(`no evaluation ${id}`);
  return record;
}
