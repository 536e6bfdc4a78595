import type { FactId } from '../../facts/index.ts';
import type { Heading } from './common.ts';

/** One value that was stated, taken back or brought back. */
export interface HistoryEntry {
  /** The question; null where the card is about one. */
  readonly label: string | null;
  /** `364.80 万元`, `3 行`; `已清空` where it was taken back. */
  readonly shown: string;
  /** What changed in a list, or the value before; null where there was none. */
  readonly change: string | null;
  readonly who: string;
  /** `2026-11-21 10:00`, at the office. */
  readonly when: string;
  /** `卡片`, `消息`, `文件“x.xlsx”`. */
  readonly from: string;
}

/** Who stated what, when, and what it came with; the newest first. */
export interface HistoryView extends Heading {
  readonly view: 'history';
  /** Null: of all questions. */
  readonly question: { readonly fact: FactId; readonly label: string } | null;
  readonly entries: readonly HistoryEntry[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  /** Whether 撤销 is offered. */
  readonly mayUndo: boolean;
  /** Whether 导出 is offered. */
  readonly mayExport: boolean;
}
