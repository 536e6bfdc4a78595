import { precheck } from '../../prompts/precheck.ts';
import type { Severity } from '../precheck/index.ts';
import type { Annex } from './document.ts';

/** A finding of the pre-check that somebody explained. */
export interface ExplainedRow {
  readonly severity: Severity;
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  /** `2026-11-21`. */
  readonly day: string;
}

const copy = precheck.report;

/** 预审问题及说明, where there are any. For the office itself only: it names people. */
export function explainedAnnex(rows: readonly ExplainedRow[]): readonly Annex[] {
  if (rows.length === 0) return [];
  const annex: Annex = {
    label: copy.label,
    title: copy.title,
    table: {
      kind: 'table',
      columns: [
        { title: copy.serial, width: 10, align: 'center' },
        { title: copy.kind, width: 16, align: 'center' },
        { title: copy.finding, width: 72, align: 'left' },
        { title: copy.reason, width: 52, align: 'left' },
        { title: copy.by, width: 18, align: 'center' },
        { title: copy.day, width: 24, align: 'center' },
      ],
      rows: rows.map(({ severity, finding, reason, by, day }, index) => ({
        cells: [String(index + 1), copy.kinds[severity], finding, reason, by, day].map((text) => ({ text })),
        total: false,
      })),
    },
  };
  return [annex];
}
