import type { EvaluationId } from '../../evaluation/index.ts';
import type { AssignAndGo } from '../view/assignment.ts';

/** Who answers what: giving, taking over, passing on, and one's own part. */
export type AssignmentIntent =
  /** 分工 and 我的任务. */
  | { readonly want: 'assignments'; readonly evaluation?: EvaluationId }
  | { readonly want: 'my_tasks'; readonly evaluation?: EvaluationId }
  | ({ readonly want: 'assignment' } & AssignmentStep);

export type AssignmentStep =
  /** A page of the sections, or of the questions of one. */
  | {
      readonly step: 'show';
      readonly evaluation: EvaluationId;
      readonly section: string | null;
      readonly page: number;
    }
  | {
      readonly step: 'save';
      readonly evaluation: EvaluationId;
      readonly section: string | null;
      readonly page: number;
      readonly go: AssignAndGo;
      readonly was: Readonly<Record<string, string>>;
      readonly typed: Readonly<Record<string, string>>;
    }
  /** `分配 采购计划 给 王芳`, `接手 政府采购` (`whom` null). Perhaps just something told. */
  | { readonly step: 'named'; readonly what: string; readonly whom: string | null; readonly text: string }
  | {
      readonly step: 'pass_on';
      readonly evaluation: EvaluationId;
      readonly section: string;
      readonly to: string;
      readonly note: string;
    };
