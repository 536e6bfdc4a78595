import type { EvaluationId, EvidenceId } from '../../evaluation/index.ts';

/** What a person wants with evidence (佐证材料). */
export type EvidenceIntent =
  | { readonly want: 'evidence'; readonly evaluation?: EvaluationId; readonly page?: number }
  | { readonly want: 'one_evidence'; readonly evaluation: EvaluationId; readonly file: EvidenceId | null }
  /** 佐证 <题目>; perhaps just something told where the name is not set off (`sure: false`). */
  | { readonly want: 'attach_to'; readonly question: string; readonly text: string; readonly sure: boolean }
  /** Shows the questions of a place to choose from: `<section>:<page>` or `:<page>` for indicators. */
  | {
      readonly want: 'sort_files';
      readonly evaluation: EvaluationId;
      readonly files: readonly EvidenceId[];
      readonly place: string | null;
    }
  /** `target`: `fact:<id>` or `indicator:<id>`. */
  | {
      readonly want: 'aim_evidence';
      readonly evaluation: EvaluationId;
      readonly files: readonly EvidenceId[];
      readonly target: string;
    }
  | {
      readonly want: 'remove_evidence' | 'send_evidence';
      readonly evaluation: EvaluationId;
      readonly file: EvidenceId;
    }
  /** `text` names the text or table of a confirmation card that came in a file. */
  | { readonly want: 'keep_as_evidence'; readonly text: string };
