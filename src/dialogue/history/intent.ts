import type { EvaluationId } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';

/** Looking at what was stated before, and taking back one's own last change. */
export type HistoryIntent =
  /** 历史, or 历史 <题目>. */
  | { readonly want: 'history'; readonly question?: string }
  /** Perhaps a question (`历史采购计划`), perhaps just something told. */
  | { readonly want: 'history_or_tell'; readonly question: string; readonly text: string }
  /** A button; `fact` null: of all questions. */
  | {
      readonly want: 'history_page';
      readonly evaluation: EvaluationId;
      readonly fact: FactId | null;
      readonly page: number;
    }
  | { readonly want: 'undo'; readonly evaluation?: EvaluationId };
