import { evidence } from '../../prompts/evidence.ts';
import type { Annex, Row } from './document.ts';

/** A file that proves something, as the list of the internal report names it. */
export interface EvidenceRow {
  /** The indicator or question. */
  readonly target: string;
  readonly fileName: string;
  readonly by: string;
  /** `2026-11-21`. */
  readonly day: string;
  readonly sha256: string;
}

const copy = evidence.report;
const digits = 12;

/** 佐证材料清单, where there is any. For the office itself only: it names people. */
export function evidenceAnnex(rows: readonly EvidenceRow[]): readonly Annex[] {
  if (rows.length === 0) return [];
  const annex: Annex = {
    label: copy.label,
    title: copy.title,
    table: {
      kind: 'table',
      columns: [
        { title: copy.serial, width: 10, align: 'center' },
        { title: copy.target, width: 45, align: 'left' },
        { title: copy.file, width: 65, align: 'left' },
        { title: copy.by, width: 18, align: 'center' },
        { title: copy.day, width: 24, align: 'center' },
        { title: copy.digest, width: 30, align: 'center' },
      ],
      rows: rows.map(
        ({ target, fileName, by, day, sha256 }, index): Row => ({
          cells: [String(index + 1), target, fileName, by, day, sha256.slice(0, digits)].map((text) => ({
            text,
          })),
          total: false,
        }),
      ),
    },
  };
  return [annex];
}
