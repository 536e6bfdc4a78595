import { review } from '../../prompts/review.ts';
import type { Annex, Row } from './document.ts';

/** A step on the way to approval, or a note of the collective discussion. */
export interface ReviewStep {
  /** `提交审核（第 2 次）`. */
  readonly what: string;
  readonly who: string;
  /** `2026-11-21`. */
  readonly day: string;
  readonly note: string;
}

/** 复核得分 of one indicator beside its self-score. */
export interface ReviewedRow {
  readonly name: string;
  readonly self: string;
  readonly reviewed: string;
  readonly reason: string;
}

/** What an evaluation went through until now. */
export interface ReviewRows {
  readonly steps: readonly ReviewStep[];
  readonly scores: readonly ReviewedRow[];
  /** Self-score and total with the review scores in it; null without any. */
  readonly totals: { readonly self: string; readonly reviewed: string } | null;
}

const copy = review.report;

/** 审核记录 and 复核得分, where there are any. For the office itself only: they name people. */
export function reviewAnnexes({ steps, scores, totals }: ReviewRows): readonly Annex[] {
  return [
    ...(steps.length === 0 ? [] : [stepsAnnex(steps)]),
    ...(scores.length === 0 ? [] : [scoresAnnex(scores, totals)]),
  ];
}

function stepsAnnex(steps: readonly ReviewStep[]): Annex {
  return {
    label: copy.label,
    title: copy.stepsTitle,
    table: {
      kind: 'table',
      columns: [
        { title: copy.serial, width: 10, align: 'center' },
        { title: copy.what, width: 42, align: 'left' },
        { title: copy.who, width: 28, align: 'center' },
        { title: copy.day, width: 26, align: 'center' },
        { title: copy.note, width: 86, align: 'left' },
      ],
      rows: steps.map(({ what, who, day, note }, index) => rowOf([String(index + 1), what, who, day, note])),
    },
  };
}

function scoresAnnex(scores: readonly ReviewedRow[], totals: ReviewRows['totals']): Annex {
  const rows = scores.map(({ name, self, reviewed, reason }, index) =>
    rowOf([String(index + 1), name, self, reviewed, reason]),
  );
  const total = totals === null ? [] : [rowOf(['', copy.total, totals.self, totals.reviewed, ''], true)];
  return {
    label: copy.label,
    title: copy.scoresTitle,
    table: {
      kind: 'table',
      columns: [
        { title: copy.serial, width: 10, align: 'center' },
        { title: copy.indicator, width: 58, align: 'left' },
        { title: copy.self, width: 22, align: 'center' },
        { title: copy.reviewed, width: 22, align: 'center' },
        { title: copy.reason, width: 80, align: 'left' },
      ],
      rows: [...rows, ...total],
    },
  };
}

function rowOf(texts: readonly string[], total = false): Row {
  return { cells: texts.map((text) => ({ text })), total };
}
