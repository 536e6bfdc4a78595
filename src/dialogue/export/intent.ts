import type { EvaluationId } from '../../evaluation/index.ts';

/** Taking one department's data away as a file. */
export type ExportIntent =
  | { readonly want: 'export'; readonly evaluation?: EvaluationId }
  /** 导出 <单位> [年度]. */
  | { readonly want: 'export_unit'; readonly unit: string; readonly year: number | null };
