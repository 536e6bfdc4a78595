import {
  clipped,
  type FactDefinition,
  type FactId,
  type FactValue,
  fieldValue,
  type Issue,
  readAnswer,
  showValue,
} from '../facts/index.ts';
import { sameValue } from './answers.ts';

/** What somebody typed into fields, by fact. A field left out was not touched. */
export type Typed = Readonly<Record<FactId, string | readonly string[] | boolean>>;

/** Typed alone in a field, it takes the answer back. */
export const clearingWord = '清空';

/** The issue of an entry that came too late; the field keeps the entry, with the newer answer beside it. */
export const newerAnswer = 'newer_answer';

export type Notice = Pick<Issue, 'code' | 'values'>;

/** One field of a form, with what is known about its fact. */
export interface Entry {
  readonly definition: FactDefinition;
  readonly typed: Typed[string];
  /** The scheme's maximum for a points fact. */
  readonly maxPoints: string | undefined;
  /** The answer the form was drawn with, and the one there is now. */
  readonly known: FactValue | undefined;
  readonly current: FactValue | undefined;
  /** A form sends every field, touched or not; a message only what somebody wrote. */
  readonly mayBeUntouched: boolean;
}

/**
 * What becomes of an entry. `untouched`: the field is as it was drawn. `settled`: it is the answer already; what
 * was kept of the fact is then done with.
 */
export type EntryOutcome =
  | { readonly kind: 'accepted'; readonly value: FactValue | null; readonly notice: Notice | null }
  | { readonly kind: 'untouched' }
  | { readonly kind: 'settled' }
  | { readonly kind: 'rejected'; readonly typed: string; readonly issue: Issue };

/**
 * Reads one entry. A field of a form that still means what it was drawn with is untouched (a date comes back
 * with an offset, for instance); an entry that would overwrite an answer given since then is rejected with
 * both values.
 */
export function readEntry(entry: Entry): EntryOutcome {
  const { definition, typed, maxPoints, known, current } = entry;
  const drawnWith = entry.mayBeUntouched ? known : undefined;
  if (drawnWith !== undefined && typedText(typed) === typedText(fieldValue(definition, drawnWith))) {
    return { kind: 'untouched' };
  }
  const read = readTyped(definition, typed, maxPoints);
  if (read.kind === 'rejected') return read;
  if (drawnWith !== undefined && sameValue(read.value, drawnWith)) return { kind: 'untouched' };
  if (sameValue(read.value, current)) return { kind: 'settled' };
  if (!sameValue(known, current)) return rejected(typed, overtaken(definition, typed, current));
  return { kind: 'accepted', value: read.value, notice: read.notice };
}

type Read =
  | { readonly kind: 'read'; readonly value: FactValue | null; readonly notice: Notice | null }
  | Extract<EntryOutcome, { kind: 'rejected' }>;

function readTyped(definition: FactDefinition, typed: Typed[string], maxPoints: string | undefined): Read {
  if (typed === clearingWord) return { kind: 'read', value: null, notice: null };
  const read = readAnswer(definition, typed, maxPoints === undefined ? {} : { maxPoints });
  if (read.ok) return { kind: 'read', ...read.value };
  const [issue] = read.issues;
  if (issue === undefined) throw new Error(`an entry for ${definition.id} was refused without an issue`);
  return rejected(typed, issue);
}

function rejected(typed: Typed[string], issue: Issue): Extract<EntryOutcome, { kind: 'rejected' }> {
  return { kind: 'rejected', typed: typedText(typed), issue };
}

/** That an entry came too late: the answer there is now, and the entry. */
export function overtaken(
  definition: FactDefinition,
  typed: Typed[string],
  current: FactValue | undefined,
): Issue {
  const values = { current: shown(definition, current), typed: shownEntry(definition, typed) };
  return { code: newerAnswer, path: definition.id, values };
}

const longestShown = 100;

/** A value as people read it, never an internal code. */
function shown(definition: FactDefinition, value: FactValue | null | undefined): string {
  return value === null || value === undefined ? '—' : shortened(showValue(definition, value));
}

/** An entry as it would be shown as an answer, else as it was typed. */
export function shownEntry(definition: FactDefinition, typed: Typed[string]): string {
  const read = readAnswer(definition, typed);
  return read.ok ? shown(definition, read.value.value) : shortened(typedText(typed));
}

const shortened = (text: string) => clipped(text, longestShown);

/** One text for comparing and keeping; clients differ in line ends and outer blanks. */
export function typedText(typed: Typed[string]): string {
  const text = typeof typed === 'object' ? [...typed].join('\n') : String(typed);
  return text.replaceAll('\r\n', '\n').trim();
}
