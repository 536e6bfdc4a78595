import { cards } from '../../../../prompts/cards.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { Question } from '../../../dialogue/view.ts';
import { colored, type Fullness, lines } from '../drawing.ts';
import {
  clean,
  clip,
  datePicker,
  type Element,
  input,
  markdown,
  multiSelect,
  select,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = cards.section;
const longestRemark: Record<Fullness, number> = { full: 300, tight: 120, bare: 40 };
/** Both values, and what to do about it. */
const longestConflict: Record<Fullness, number> = { full: 300, tight: 200, bare: 120 };
const longestAnswer: Record<Fullness, number> = { full: 400, tight: 150, bare: 60 };
const longestBeginning = 80;

/** A question as it stands in the form: the field, what is to be said about it, and the help. */
export function questionElements(question: Question, fullness: Fullness): readonly Element[] {
  const field = question.tooLong ? [beginning(question)] : fieldOf(question);
  return [...field, ...remarks(question, fullness), ...summary(question), ...help(question, fullness)];
}

/** A question whose answer is only looked at: the answer, whose it is, and what was kept all the same. */
export function shownElements(question: Question, fullness: Fullness): readonly Element[] {
  const { label, readOnly = '', problem, hint } = question;
  const answer = clip(answerText(question), longestAnswer[fullness]);
  const most = longestRemark[fullness];
  return [
    markdown(
      lines(
        `**${escapeLine(label)}**`,
        escapeLine(answer),
        readOnly !== '' && colored('grey', escapeLine(readOnly)),
        problem && colored('red', escapeLine(clip(problem, most))),
        hint && colored('orange', escapeLine(clip(hint, most))),
      ),
    ),
  ];
}

/** How many rows a list has and what they add up to. */
function summary({ rows, tooLong }: Question): readonly Element[] {
  if (rows === undefined || rows.count === 0 || tooLong) return [];
  return [markdown(lines(...rows.lines.map(escapeLine)), { text_size: 'notation' })];
}

function fieldOf(question: Question): readonly Element[] {
  const { fact: name, label, options } = question;
  const value = typeof question.shown === 'string' ? question.shown : question.shown.join('\n');
  const title = markdown(escapeLine(label));
  switch (question.input) {
    case 'line':
    case 'lines':
      return [
        input({ name, label, placeholder: exampleOf(question), value, lines: question.input === 'lines' }),
      ];
    case 'choice':
      return [title, select({ name, placeholder: copy.choose, options, value })];
    case 'choices':
      return [title, multiSelect({ name, placeholder: copy.chooseMany, options, values: chosen(question) })];
    case 'date':
      return [title, datePicker({ name, placeholder: question.example || copy.date, value })];
  }
}

/** In the empty field: `例：3,204.53`, so that nobody takes it for an answer. */
function exampleOf({ example }: Question): string {
  return example === '' ? '' : fill(copy.example, { example });
}

function chosen({ shown }: Question): readonly string[] {
  return typeof shown === 'string' ? [shown] : shown;
}

/** A text that no field can hold: how it begins, and how to change it. */
function beginning(question: Question): Element {
  const text = typeof question.shown === 'string' ? question.shown : question.shown.join('\n');
  const label = escapeLine(question.label);
  // A draft that is wrong is shown as it was sent; else a list is told by its first rows.
  if (question.rows !== undefined && question.rows.count > 0 && question.problem === null) {
    return markdown(lines(`**${label}**`, ...question.rows.lines.map(escapeLine)));
  }
  const start = escapeLine(clip(clean(text).trim(), longestBeginning));
  return markdown(
    lines(
      `**${label}**`,
      fill(copy.tooLong, { beginning: start, characters: String([...text].length) }),
      colored('grey', fill(copy.tooLongHow, { label })),
    ),
  );
}

/** Red: not accepted, or contradicting another figure. Green: how it was understood. */
function remarks(
  { problem, hint, notice, waiting, lastYear, isOvertaken }: Question,
  fullness: Fullness,
): readonly Element[] {
  const most = (isOvertaken === true ? longestConflict : longestRemark)[fullness];
  const said = lines(
    waiting && colored('orange', escapeLine(clip(waiting, most))),
    problem && colored('red', escapeLine(clip(problem, most))),
    hint && colored('orange', escapeLine(clip(hint, most))),
    lastYear && fullness !== 'bare' && colored('grey', escapeLine(lastYear)),
    notice && fullness !== 'bare' && colored('green', escapeLine(clip(notice, most))),
  );
  return said === '' ? [] : [markdown(said)];
}

function help({ help }: Question, fullness: Fullness): readonly Element[] {
  if (help.trim() === '' || fullness !== 'full') return [];
  return [markdown(colored('grey', escapeLine(help)), { text_size: 'notation' })];
}

/** The question in plain text: name, value, and what is wrong with it. */
export function questionText(question: Question): string {
  const { label, problem } = question;
  const value = clip(answerText(question), longestBeginning);
  const line = fill(cards.common.colon, { name: label, value });
  return problem === null ? line : `${line}（${problem}）`;
}

/** The answer as people read it. */
function answerText(question: Question): string {
  const { options } = question;
  const named = chosen(question).map((value) => options.find((one) => one.value === value)?.label ?? value);
  return named.filter((one) => one !== '').join('、') || cards.common.empty;
}
