import { fill } from '../../../prompts/fill.ts';
import { cellPlace } from '../../../prompts/issues.ts';
import { clipped } from '../clipped.ts';
import type { FactType, ListColumn } from '../definition.ts';
import type { Issue, Result } from '../issue.ts';
import type { FactValue } from '../value.ts';

/** What is being read: a fact, or one cell of a list. `where` opens the sentence of a cell's issue. */
export interface Subject {
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  readonly where: string;
}

/** What was understood in another form than typed; its sentence stands in `prompts/issues.ts`. */
export type Notice = Pick<Issue, 'code' | 'values'>;

export type Read<T extends FactValue = FactValue> = Result<{
  readonly value: T;
  readonly notice: Notice | null;
}>;

export function read<T extends FactValue>(value: T, notice: Notice | null = null): Read<T> {
  return { ok: true, value: { value, notice } };
}

/** What was understood, shown as it is kept: `3,204.53 万元`. */
export function understood(subject: Subject, shown: string): Notice {
  return { code: 'understood', values: { where: subject.where, shown } };
}

export function refuse(
  code: string,
  subject: Subject,
  typed: string,
  more: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly issues: readonly Issue[] } {
  const values = { where: subject.where, name: subject.name, typed: shortened(typed), ...more };
  return { ok: false, issues: [{ code, path: subject.path, values }] };
}

/** Longer than any number or date a person writes. */
const longestScalar = 200;
const scalars: ReadonlySet<string> = new Set(['money', 'percent', 'number', 'points', 'int', 'date']);

/** A page of text in a number's field is refused before it is looked into. */
export function isOverlong(type: FactType | ListColumn['type'], typed: string): boolean {
  return scalars.has(type) && typed.trim().length > longestScalar;
}

/** `第 2 行“预算”：` */
export function placeOf(line: number, column: string): string {
  return fill(cellPlace, { line: String(line), column });
}

/** The typed text on one line, at most 30 characters, for quoting. */
export function shortened(text: string): string {
  return clipped(text.slice(0, 200).replaceAll(/\s+/g, ' ').trim(), 30);
}
