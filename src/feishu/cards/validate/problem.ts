/**
 * Sub-codes under which Feishu reports a card it does not take (they stand in the text of error 230099):
 * 11310 a limit or a nesting rule, 100290 a person, 200530 names in a form, 200550 a chart,
 * 200570 an image, 200621 a property or its value, 200830 not a 2.0 card, 200860 too large,
 * 200861 a tag 2.0 does not know, 200914 and 200915 rows of a table, 300301 an element id used twice.
 */
export type FeishuCode =
  | 11310
  | 100290
  | 200530
  | 200550
  | 200570
  | 200621
  | 200830
  | 200860
  | 200861
  | 200914
  | 200915
  | 300301;

/** One thing wrong with a card. */
export interface CardProblem {
  /**
   * `hard`: Feishu refuses the card or a click on it. `budget`: it keeps less than our own headroom. `clarity`: it
   * says less clearly than it could what to do next, which no smaller card would mend.
   */
  readonly level: 'hard' | 'budget' | 'clarity';
  readonly code: FeishuCode;
  /** Where, for instance `body.elements[1].max_length`; empty for the whole card. */
  readonly path: string;
  /** The same place in Feishu's own notation: `ROOT -> body -> elements -> [1](tag: input) -> max_length`. */
  readonly trail: string;
  readonly message: string;
  /** What was found, as text. */
  readonly value: string;
}

/** A place in the card while it is checked. */
export interface Place {
  readonly path: string;
  readonly trail: string;
}

export const root: Place = { path: '', trail: 'ROOT' };

/** The place of a property. */
export function property(place: Place, name: string): Place {
  return { path: place.path === '' ? name : `${place.path}.${name}`, trail: `${place.trail} -> ${name}` };
}

/** The place of an entry of a list; an element is named by its tag. */
export function entry(place: Place, index: number, tag?: string): Place {
  const label = tag === undefined ? `[${index}]` : `[${index}](tag: ${tag})`;
  return { path: `${place.path}[${index}]`, trail: `${place.trail} -> ${label}` };
}

/** A reason why Feishu would refuse the card. */
export function hard(code: FeishuCode, place: Place, message: string, value: unknown = ''): CardProblem {
  return { level: 'hard', code, path: place.path, trail: place.trail, message, value: asText(value) };
}

/** A breach of our own headroom; Feishu itself would still take the card. */
export function budget(code: FeishuCode, message: string, value: unknown): CardProblem {
  return { level: 'budget', code, path: '', trail: 'ROOT', message, value: asText(value) };
}

/** What keeps people from seeing at a glance what to do; Feishu takes the card. */
export function unclear(place: Place, message: string, value: unknown): CardProblem {
  return {
    level: 'clarity',
    code: 11310,
    path: place.path,
    trail: place.trail,
    message,
    value: asText(value),
  };
}

function asText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
