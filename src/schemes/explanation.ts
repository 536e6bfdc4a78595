import type { explanations } from '../../prompts/explanations/index.ts';

/** A sentence as data: `template` names an entry of `prompts/explanations`, `values` fill it. */
export interface Explanation {
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
}

type Template = keyof typeof explanations;
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Builds an explanation; the compiler checks that the template exists and gets all its values. */
export function say<T extends Template>(
  template: T,
  values: Readonly<Record<Placeholder<(typeof explanations)[T]>, string>>,
): Explanation {
  return { template, values };
}
