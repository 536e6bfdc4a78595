import type { FactId, Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { type OpenEvaluation, openEvaluation } from '../open.ts';
import type { PastAnswer, Records } from '../ports/index.ts';

export interface HistoryPart {
  readonly evaluation: EvaluationId;
  /** Null: of all questions. */
  readonly fact: FactId | null;
  /** Counted from 0, the newest first. */
  readonly page: number;
}

export interface HistoryPage {
  readonly opened: OpenEvaluation;
  readonly answers: readonly PastAnswer[];
  /** The page shown: the last one where there are fewer than asked for. */
  readonly page: number;
  readonly pages: number;
  readonly count: number;
  /** The names of those who gave them, as far as they are known. */
  readonly names: ReadonlyMap<PersonId, string>;
}

export const historyPerPage = 8;

/** Who stated what and when, and what it came with; for everybody who may read the evaluation. */
export async function readHistory(
  records: Records,
  person: PersonId,
  { evaluation, fact, page }: HistoryPart,
): Promise<Result<HistoryPage>> {
  const opened = await openEvaluation(records, person, evaluation, 'read');
  if (!opened.ok) return opened;
  const count = await records.historyLength(evaluation, fact);
  const pages = Math.max(1, Math.ceil(count / historyPerPage));
  const shown = Math.min(page, pages - 1);
  const part = { fact, skip: shown * historyPerPage, limit: historyPerPage };
  const answers = await records.history(evaluation, part);
  const names = await records.namesOf(answers.map(({ by }) => by));
  return { ok: true, value: { opened: opened.value, answers, page: shown, pages, count, names } };
}
