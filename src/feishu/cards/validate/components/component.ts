import type { Check, JsonObject } from '../checks.ts';
import type { CardProblem, Place } from '../problem.ts';

/** What Feishu knows about a component. */
export interface Component {
  /** `interactive` components need a name inside a form. */
  readonly role: 'display' | 'container' | 'interactive';
  /** Every property it may have, besides `tag`. */
  readonly properties: Readonly<Record<string, Check>>;
  readonly required: readonly string[];
  /** Rules between several properties. */
  readonly together?: (element: JsonObject, place: Place) => readonly CardProblem[];
}
