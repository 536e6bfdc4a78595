/** Id of a fact, for instance `procurement_plan`; stands in case files, form fields and answers. */
export type FactId = string;

interface DefinitionBase {
  readonly id: FactId;
  /** The name the standards use, zh-CN. */
  readonly name: string;
  /** Unit shown behind a value: 万元, 分, %, 人, 项 … Empty for texts. */
  readonly unit: string;
  /**
   * `scored`: a scoring rule may read it; it is asked only when the scheme reads it.
   * `report`: only the report reads it; always asked. `reason` and `ruling` belong to one indicator and
   * are asked when points are lost, or when the standard leaves the case open.
   */
  readonly role: 'scored' | 'report' | 'reason' | 'ruling';
  /** For `reason` and `ruling`: the indicator they belong to. */
  readonly indicator?: string;
  /** Optional facts never count as missing and are not needed to complete a section. */
  readonly optional?: boolean;
  /** The answer of a yes-or-no fact that makes this question moot; see `isNeeded`. */
  readonly notNeededWhen?: { readonly fact: FactId; readonly is: boolean };
  /** Seldom changes from one year to the next, so last year's answer is offered for confirmation. */
  readonly lasting?: true;
  readonly note?: string;
}

/** A column of a list fact. Optional columns may stay empty. */
export interface ListColumn {
  readonly id: string;
  readonly name: string;
  readonly type: 'text' | 'money' | 'points' | 'int' | 'bool' | 'date' | 'choice';
  readonly optional?: boolean;
  readonly signed?: boolean;
  readonly values?: readonly string[];
  /** In a table, a blank cell repeats the one above, as merged cells are read. */
  readonly merged?: boolean;
}

/** What is known about a fact besides its wording (which stands in `prompts/`). */
export type FactDefinition = DefinitionBase &
  (
    | { readonly type: 'money'; readonly signed?: boolean; readonly default?: string }
    /** `most`: the largest value that is believed; a percent without it goes to 100. */
    | { readonly type: 'percent' | 'number'; readonly most?: string }
    | { readonly type: 'points'; readonly min: string; readonly max?: string }
    | { readonly type: 'int' | 'bool' | 'date' }
    | { readonly type: 'enum' | 'choices'; readonly values: readonly string[] }
    | { readonly type: 'text'; readonly long?: boolean }
    | { readonly type: 'list'; readonly columns: readonly ListColumn[] }
  );

export type FactType = FactDefinition['type'];
