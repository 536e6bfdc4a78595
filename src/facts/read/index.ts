import type { FactDefinition } from '../definition.ts';
import { readBool, readChoice, readChoices } from './choice.ts';
import { readCount } from './count.ts';
import { readDate } from './date.ts';
import { readList } from './list.ts';
import { readMoney } from './money.ts';
import { readNumberFact } from './number.ts';
import { readPercent } from './percent.ts';
import { readPoints } from './points.ts';
import { isOverlong, type Read, refuse, type Subject } from './subject.ts';
import { readText } from './text.ts';

export { choiceLabel } from './choice.ts';
export { longestList } from './list.ts';
export type { Notice, Read } from './subject.ts';
export { longestText } from './text.ts';

/** What the scheme adds to a definition: the most points it gives, a decimal string. */
export interface ReadLimits {
  readonly maxPoints?: string;
}

/**
 * Reads what a person typed or chose for a fact into its canonical value. `notice` says what was
 * understood where that differs from what was typed. Several issues are possible for a list, one otherwise.
 */
export function readAnswer(
  definition: FactDefinition,
  typed: string | readonly string[] | boolean,
  limits: ReadLimits = {},
): Read {
  const subject = { path: definition.id, name: definition.name, unit: definition.unit, where: '' };
  if (typeof typed === 'boolean') {
    return definition.type === 'bool' ? readBool(typed, subject) : refuse('not_text', subject, '');
  }
  if (typeof typed === 'string') {
    return typed.trim() === '' ? refuse('empty', subject, '') : readTyped(definition, typed, subject, limits);
  }
  if (definition.type !== 'choices') return refuse('not_text', subject, typed.join('、'));
  return readChoices(typed, subject, definition.id, definition.values);
}

function readTyped(definition: FactDefinition, typed: string, subject: Subject, limits: ReadLimits): Read {
  if (isOverlong(definition.type, typed)) return refuse('overlong', subject, typed);
  switch (definition.type) {
    case 'money':
      return readMoney(typed, subject, definition.signed);
    case 'percent':
      return readPercent(typed, subject, definition.most);
    case 'number':
      return readNumberFact(typed, subject, definition.most);
    case 'points':
      return readPoints(typed, subject, { min: definition.min, max: limits.maxPoints ?? definition.max });
    case 'int':
      return readCount(typed, subject);
    case 'bool':
      return readBool(typed, subject);
    case 'date':
      return readDate(typed, subject);
    case 'enum':
      return readChoice(typed, subject, definition.id, definition.values);
    case 'choices':
      return readChoices(typed, subject, definition.id, definition.values);
    case 'text':
      return readText(typed, subject, definition.id);
    case 'list':
      return readList(typed, subject, definition);
  }
}
