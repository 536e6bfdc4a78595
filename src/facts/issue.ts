/**
 * Something a user can put right, as data: a code, where it is, and the numbers and words the sentence
 * needs. The zh-CN sentence for each code stands in `prompts/issues.ts`.
 */
export interface Issue {
  readonly code: string;
  /** Where: a fact id, or a path such as `facts.projects[3].budget`. */
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };
