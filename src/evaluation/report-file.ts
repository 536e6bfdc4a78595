import { buildReport, writeDocx } from '../report/index.ts';
import { factsOf } from './answers.ts';
import type { EvaluationId } from './ids.ts';
import { type OpenEvaluation, unfold } from './open.ts';
import { pinnedScheme } from './pinned-scheme.ts';
import type { Storage } from './ports/index.ts';

/**
 * The .docx of an evaluation as it stood at `version`: the same request always gives the same file, however
 * often delivery has to be tried. Throws when the evaluation does not exist.
 */
export async function reportFile(
  storage: Storage,
  request: {
    readonly evaluation: EvaluationId;
    readonly version: number;
    readonly requestedAt: Date;
    readonly timeZone: string;
  },
): Promise<Uint8Array> {
  const evaluation = await storage.turn(async ({ records }): Promise<OpenEvaluation> => {
    const record = await records.evaluation(request.evaluation);
    if (record === null) throw new Error(`no evaluation ${request.evaluation}`);
    const answers = await records.answers(record.id, request.version);
    return unfold(
      { ...record, version: request.version },
      await pinnedScheme(records, record.scheme),
      answers,
    );
  });
  const { record, scheme, sheet, answers } = evaluation;
  const now = request.requestedAt;
  const report = buildReport({
    department: record.departmentName,
    year: record.year,
    scheme,
    sheet,
    facts: factsOf(answers),
    status: { approved: record.status === 'approved' },
    version: request.version,
    now,
    timeZone: request.timeZone,
  });
  return writeDocx(report, { now });
}
