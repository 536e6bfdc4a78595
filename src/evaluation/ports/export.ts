import type { EvaluationId } from '../ids.ts';
import type { EvaluationRecord } from './records.ts';

/**
 * A department's data as they were asked for. The file is built when it is delivered, from nothing but what
 * stood at that moment, so that each attempt builds the same file.
 */
export interface ExportRequest {
  readonly kind: 'export';
  readonly evaluation: EvaluationId;
  readonly version: number;
  readonly status: EvaluationRecord['status'];
  readonly scheme: EvaluationRecord['scheme'];
  /** ISO 8601. */
  readonly requestedAt: string;
  readonly fileName: string;
}

export interface ExportRecords {
  /** Evaluations of departments whose name holds these words, the newest first, at most 200. */
  evaluationsNamed(words: string): Promise<readonly EvaluationRecord[]>;
}
