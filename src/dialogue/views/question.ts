import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import type { QuestionCopy } from '../../../prompts/questions/index.ts';
import type { Notice } from '../../evaluation/index.ts';
import {
  choiceLabel,
  type FactDefinition,
  type FactValue,
  fieldValue,
  rowsOfValue,
} from '../../facts/index.ts';
import { longestFieldText } from '../field-limit.ts';
import { besideLastYear } from '../last-year/change.ts';
import type { Hints } from '../precheck/hints.ts';
import { sentenceOfIssue } from '../say.ts';
import type { Option, Question } from '../view.ts';
import { summaryOf } from './lists/summary.ts';

/** Questions whose answer may be sent as a message instead. */
export function takesLongText(question: FactDefinition): boolean {
  return question.type === 'list' || (question.type === 'text' && question.long === true);
}

/** What was typed and does not count. */
export interface KeptEntry {
  readonly typed: string;
  readonly problem: string;
  /** Another answer stands: the person decides which one counts. */
  readonly isOvertaken: boolean;
  /** It is their own. */
  readonly byOwn: boolean;
}

/** What is known about a question besides its definition. */
export interface QuestionState {
  readonly copy: QuestionCopy;
  readonly value: FactValue | undefined;
  /** What was typed and does not count yet, with the sentence beside it. */
  readonly draft: KeptEntry | undefined;
  /** What was converted in the save just made. */
  readonly notice: Notice | undefined;
  /** What the pre-check finds about it. */
  readonly hints: Hints | undefined;
  /** The scheme's maximum for a points question. */
  readonly maxPoints: string | undefined;
  /** Whose it is, where whoever looks may not answer it. */
  readonly readOnly?: string | null;
  /** What it was in the year before. */
  readonly lastYear?: FactValue | undefined;
  /** That somebody noted it as unknown. */
  readonly waiting: string | null;
}

/** A question as it stands on a form: what was typed last, and what is to be said beside it. */
export function questionView(definition: FactDefinition, state: QuestionState): Question {
  const { copy } = state;
  const stored = state.value === undefined ? '' : fieldValue(definition, state.value);
  const isReadOnly = (state.readOnly ?? null) !== null;
  const shown = state.draft === undefined || isReadOnly ? stored : state.draft.typed;
  const hints = state.draft === undefined ? state.hints : undefined;
  const problem = state.draft?.problem ?? (hints?.errors || null);
  const most = state.maxPoints === undefined ? '' : fill(dialogue.maxPoints, { points: state.maxPoints });
  const beside = besideLastYear(definition, state.value, state.lastYear);
  const tooLong = typeof shown === 'string' && shown.length > longestFieldText;
  return {
    fact: definition.id,
    label: copy.label,
    input: inputOf(definition),
    options: optionsOf(definition),
    shown: inputOf(definition) === 'choices' && typeof shown === 'string' ? listed(shown) : shown,
    example: copy.example,
    help: `${most}${copy.help}`,
    problem,
    ...(hints === undefined || hints.warnings === '' ? {} : { hint: hints.warnings }),
    ...(beside === null ? {} : { lastYear: beside }),
    waiting: state.waiting,
    notice: state.notice === undefined ? null : sentenceOfIssue(state.notice),
    tooLong,
    ...(state.draft !== undefined && !isReadOnly ? { isKept: true } : {}),
    ...(state.draft?.isOvertaken === true && !isReadOnly ? { isOvertaken: true } : {}),
    ...(state.draft?.byOwn === true && !isReadOnly ? { isOvertakenByOwn: true } : {}),
    ...(isReadOnly ? { readOnly: state.readOnly ?? '' } : {}),
    ...(definition.type === 'list'
      ? { rows: summaryOf(definition, rowsOfValue(state.value), !tooLong) }
      : {}),
  };
}

const listed = (shown: string) => (shown === '' ? [] : shown.split('\n'));

function inputOf(definition: FactDefinition): Question['input'] {
  switch (definition.type) {
    case 'bool':
    case 'enum':
      return 'choice';
    case 'choices':
      return 'choices';
    case 'date':
      return 'date';
    case 'list':
      return 'lines';
    case 'text':
      return definition.long === true ? 'lines' : 'line';
    default:
      return 'line';
  }
}

function optionsOf(definition: FactDefinition): readonly Option[] {
  if (definition.type === 'bool') return [true, false].map((value) => boolOption(definition, value));
  if (definition.type !== 'enum' && definition.type !== 'choices') return [];
  return definition.values.map((value) => ({ value, label: choiceLabel(definition.id, value) }));
}

function boolOption(definition: FactDefinition, value: boolean): Option {
  const shown = String(fieldValue(definition, value));
  return { value: shown, label: shown };
}
