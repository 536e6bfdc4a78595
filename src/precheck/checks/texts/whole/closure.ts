import type { FactId, Facts, ListRow } from '../../../../facts/index.ts';
import type { Check } from '../../../check.ts';
import type { Found, Quote } from '../../../finding.ts';
import { rowsOf, textOf } from '../claims/unfinished.ts';

const mostShown = 5;

/** GOAL_CLOSURE: every problem has its measure, every measure its problem, every goal its achievement. */
export const problemsAndMeasures: Check = {
  id: 'GOAL_CLOSURE',
  severity: 'warning',
  find({ facts }) {
    return [...measuresOf(facts), ...achievementsOf(facts)];
  },
};

function measuresOf(facts: Facts): readonly Found[] {
  if (facts.problems === undefined || facts.measures === undefined) return [];
  const problems = rowsOf(facts, 'problems');
  const measures = rowsOf(facts, 'measures');
  const numbered = measures.filter(({ problem }) => numberOf(problem) !== null);
  if (numbered.length === 0) return inNumber(problems, measures);
  return [
    ...withoutMeasure(problems, measures, numbered),
    ...withoutProblem(problems, numbered, measures),
  ].slice(0, mostShown);
}

/** Measures that name no problem can only be counted. */
function inNumber(problems: readonly ListRow[], measures: readonly ListRow[]): readonly Found[] {
  if (problems.length === measures.length) return [];
  const values = { problems: String(problems.length), measures: String(measures.length) };
  return [{ code: 'measures_in_number', values, facts: ['measures', 'problems'] }];
}

/** A measure without a number may be for any problem that is left. */
function withoutMeasure(
  problems: readonly ListRow[],
  measures: readonly ListRow[],
  numbered: readonly ListRow[],
): readonly Found[] {
  const met = new Set(numbered.map(({ problem }) => numberOf(problem)));
  const left = problems
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ number }) => !met.has(number));
  if (left.length <= measures.length - numbered.length) return [];
  return left.map(({ row, number }) => ({
    code: 'problem_without_measure',
    values: { number: String(number), quote: shortened(row.text) },
    facts: ['measures', 'problems'],
    quotes: [quoteOfRow('problems', number, row)],
  }));
}

function withoutProblem(
  problems: readonly ListRow[],
  numbered: readonly ListRow[],
  measures: readonly ListRow[],
): readonly Found[] {
  const beyond = numbered.filter(({ problem }) => {
    const number = numberOf(problem);
    return number !== null && (number < 1 || number > problems.length);
  });
  return beyond.map((row) => {
    const place = measures.indexOf(row) + 1;
    return {
      code: 'measure_without_problem',
      values: {
        number: String(place),
        quote: shortened(row.text),
        problem: textOf(row.problem),
        problems: String(problems.length),
      },
      facts: ['measures', 'problems'],
      quotes: [quoteOfRow('measures', place, row)],
    };
  });
}

/** More may be told than was aimed at, not less. */
function achievementsOf(facts: Facts): readonly Found[] {
  if (facts.performance_goals === undefined || facts.achievements === undefined) return [];
  const goals = rowsOf(facts, 'performance_goals').length;
  const achievements = rowsOf(facts, 'achievements').length;
  if (achievements >= goals) return [];
  const values = { goals: String(goals), achievements: String(achievements) };
  return [{ code: 'goals_without_achievement', values, facts: ['achievements', 'performance_goals'] }];
}

function numberOf(value: ListRow[string] | undefined): number | null {
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : null;
}

const names: Readonly<Record<FactId, string>> = { problems: '存在问题', measures: '改进措施' };

function quoteOfRow(fact: FactId, number: number, row: ListRow): Quote {
  return { place: `${names[fact]} 第 ${number} 行`, text: shortened(row.text) };
}

function shortened(value: ListRow[string] | undefined): string {
  const text = textOf(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
