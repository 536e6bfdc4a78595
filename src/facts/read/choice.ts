import { questions } from '../../../prompts/questions/index.ts';
import type { FactId } from '../definition.ts';
import { type Read, read, refuse, type Subject } from './subject.ts';

const yes = new Set([
  '是',
  '有',
  '对',
  '已',
  '√',
  '✓',
  'true',
  'yes',
  'y',
  '1',
  '是的',
  '已完成',
  '按时',
  '按期',
  '按时完成',
  '按期完成',
  '完成',
]);
const no = new Set([
  '否',
  '无',
  '没有',
  '不是',
  '不',
  '未',
  '×',
  '✗',
  'false',
  'no',
  'n',
  '0',
  '未完成',
  '没',
  '不按时',
  '未按时',
  '未按期',
  '未按时完成',
  '未按期完成',
  '逾期',
]);

/** 是 or 否 in the words people use for it; a checkbox sends a boolean. */
export function readBool(typed: string | boolean, subject: Subject): Read<boolean> {
  if (typeof typed === 'boolean') return read(typed);
  const word = typed.trim().toLowerCase();
  if (yes.has(word)) return read(true);
  if (no.has(word)) return read(false);
  return refuse('not_yes_or_no', subject, typed);
}

/** The label of a value of an enum, of choices, or of a list's column; the value itself without one. */
export function choiceLabel(fact: FactId, value: string): string {
  return questions[fact]?.choices?.[value] ?? value;
}

/** One of `values`, given by value or by label, also as tables head them: 社会效益指标. */
export function readChoice(
  typed: string,
  subject: Subject,
  fact: FactId,
  values: readonly string[],
): Read<string> {
  const word = typed.trim();
  const words = [word, word.replace(/指标$/, '')];
  const chosen = values.find((value) => words.includes(value) || words.includes(choiceLabel(fact, value)));
  if (chosen !== undefined) return read(chosen);
  const allowed = values.slice(0, 8).map((value) => choiceLabel(fact, value));
  const more = values.length > allowed.length ? '……' : '';
  return refuse('not_a_choice', subject, typed, { allowed: `${allowed.join('、')}${more}` });
}

/** Any of `values`, each once and in their order; a text names them separated by 、 or on lines. */
export function readChoices(
  typed: string | readonly string[],
  subject: Subject,
  fact: FactId,
  values: readonly string[],
): Read<readonly string[]> {
  const words = typeof typed === 'string' ? typed.split(/[、，,;；\n]/) : typed;
  const named = words.filter((word) => word.trim() !== '');
  if (named.length === 0) return refuse('empty', subject, '');
  const chosen = new Set<string>();
  for (const word of named) {
    const choice = readChoice(word, subject, fact, values);
    if (!choice.ok) return choice;
    chosen.add(choice.value.value);
  }
  return read(values.filter((value) => chosen.has(value)));
}
