import { fill } from '../../../prompts/fill.ts';
import { trial as copy } from '../../../prompts/trial.ts';
import type { OpenEvaluation } from '../../evaluation/index.ts';
import { clipped, type FactDefinition, type FactId, type FactValue, readAnswer } from '../../facts/index.ts';
import { limitsOf, questionCopy } from '../../schemes/index.ts';
import { recognisedIn } from '../figures/confirm.ts';
import { plainWriting } from '../figures/questions.ts';
import { findQuestions } from '../find-question.ts';
import { shortLabel } from '../label.ts';
import { sayIssues } from '../say.ts';

/** Facts as somebody puts them for a trial, and what of it was not understood. */
export interface Pairs {
  readonly changes: Readonly<Record<FactId, FactValue>>;
  readonly problems: readonly string[];
}

const separator = /;|\n|、|。(?!\d)|,(?!\d{3}(?!\d))|(?<!\d),/;
const pair = /^(?:把|将|如果|假如)?(.+?)\s*(?:=|:|→|->|改成|改为|变成|等于|为|是|到)\s*(.+)$/;
const trailingNumber = /^(\D{2,}?)\s*([\d.].*)$/;
const longestQuoted = 20;
const mostNamed = 5;
const readable: ReadonlySet<FactDefinition['type']> = new Set([
  'money',
  'percent',
  'number',
  'int',
  'points',
  'bool',
  'enum',
]);

/** Reads `采购实际=350，编外=10`: names as 修改 knows them, values as forms take them. */
export function readPairs(evaluation: OpenEvaluation, text: string): Pairs {
  const changes: Record<FactId, FactValue> = {};
  const problems: string[] = [];
  const take = (question: FactDefinition, typed: string) => {
    const read = readFor(evaluation, question, typed);
    if (typeof read === 'object' && 'problem' in read) problems.push(read.problem);
    else changes[question.id] = read.value;
  };
  for (const clause of plainWriting(text).split(separator)) {
    const [, name = '', typed = ''] = pair.exec(clause.trim()) ?? trailingNumber.exec(clause.trim()) ?? [];
    if (clause.trim() === '') continue;
    const [question, ...others] = name === '' ? [] : findQuestions(evaluation, name);
    if (question !== undefined && others.length === 0) {
      take(question, typed);
      continue;
    }
    const figures = recognisedIn(evaluation, clause, { section: null, asked: null })?.figures ?? [];
    for (const { fact, typed: figure } of figures) {
      const [named] = questionsOf(evaluation).filter(({ id }) => id === fact);
      if (named !== undefined) take(named, figure);
    }
    if (figures.length === 0) problems.push(unclear(evaluation, name || clause.trim(), question, others));
  }
  return { changes, problems };
}

const questionsOf = ({ asked }: OpenEvaluation) => asked.flatMap(({ questions }) => questions);

function readFor(
  evaluation: OpenEvaluation,
  question: FactDefinition,
  typed: string,
): { readonly value: FactValue } | { readonly problem: string } {
  const label = shortLabel(evaluation, question.id);
  if (!readable.has(question.type)) return { problem: fill(copy.notNumbers, { label }) };
  const maxPoints = limitsOf(evaluation.scheme, evaluation.facts).get(question.id);
  const read = readAnswer(question, typed, maxPoints === undefined ? {} : { maxPoints });
  if (read.ok) return { value: read.value.value };
  return { problem: fill(copy.unreadable, { label, problem: sayIssues(read.issues) }) };
}

function unclear(
  { scheme }: OpenEvaluation,
  name: string,
  question: FactDefinition | undefined,
  others: readonly FactDefinition[],
): string {
  const quoted = clipped(name, longestQuoted);
  if (question === undefined) return fill(copy.notFound, { name: quoted });
  const names = [question, ...others].slice(0, mostNamed).map(({ id }) => questionCopy(scheme, id).label);
  return fill(copy.several, { name: quoted, names: names.join('、') });
}
