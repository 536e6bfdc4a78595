import { exporting } from '../../../prompts/export.ts';
import type { Result } from '../../facts/index.ts';
import { departmentFileName } from '../../report/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { may } from '../may.ts';
import { openEvaluation } from '../open.ts';
import type { EvaluationRecord, ExportRequest, Records, Storage } from '../ports/index.ts';
import { exportOf } from './content.ts';

/**
 * Asks for one department's data as a file. The audit log notes who did.
 * Issues: those of `openEvaluation`.
 */
export async function requestExport(
  records: Records,
  by: PersonId,
  evaluation: EvaluationId,
  now: Date,
): Promise<Result<ExportRequest>> {
  const opened = await openEvaluation(records, by, evaluation, 'export');
  if (!opened.ok) return opened;
  return { ok: true, value: await notedExport(records, by, opened.value.record, now) };
}

/** The same for whoever runs the command line beside the database. */
export async function notedExport(
  records: Records,
  by: PersonId | 'operator',
  { id, version, status, scheme, departmentName, year }: EvaluationRecord,
  now: Date,
): Promise<ExportRequest> {
  const detail = { version: String(version) };
  await records.note({ by, action: 'export', evaluation: id, detail, at: now });
  const fileName = departmentFileName(exporting.fileName, departmentName, {
    year: String(year),
    version: String(version),
  });
  return {
    kind: 'export',
    evaluation: id,
    version,
    status,
    scheme,
    requestedAt: now.toISOString(),
    fileName,
  };
}

/** What a person may export of the departments whose name holds these words, the newest first. */
export async function exportable(
  records: Records,
  person: PersonId,
  { words, year }: { readonly words: string; readonly year: number | null },
): Promise<readonly EvaluationRecord[]> {
  const standing = await records.standing(person);
  const named = await records.evaluationsNamed(words);
  const own = named.filter(
    (record) => may(standing, 'export', record) && (year === null || record.year === year),
  );
  const exact = own.filter(({ departmentName }) => departmentName === words);
  return exact.length > 0 ? exact : own;
}

/** The file, as it is sent: the same request always gives the same data. */
export async function exportFile(
  storage: Pick<Storage, 'turn'>,
  request: ExportRequest,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await storage.turn(({ records }) => exportOf(records, request));
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
}
