import { fill } from '../../../prompts/fill.ts';
import { gradeWords, reportWords } from '../../../prompts/report/words.ts';
import { type Facts, sentenceOfIssue } from '../../facts/index.ts';
import { bindScheme, type Scheme, weightContradictions } from '../../schemes/index.ts';
import type { Explanation, IndicatorScore, ScoreSheet } from '../../scoring/index.ts';
import { quantityOf } from '../values/attainment.ts';
import { showPercent } from '../values/show.ts';
import type { Words } from '../values/sources.ts';
import { plainPoints } from './text.ts';

const { yes, no } = reportWords.attained;

/** Steps that compare an actual value with its target, and whether it was reached. */
const compared: Readonly<Record<string, string>> = {
  target_reached: yes,
  target_kept: yes,
  target_overshot: yes,
  target_short: no,
  target_short_part: no,
  target_exceeded: no,
  target_exceeded_part: no,
};
/** Those where more is better: then actual ÷ target says how much of it was done. */
const rising: ReadonlySet<string> = new Set([
  'target_reached',
  'target_overshot',
  'target_short',
  'target_short_part',
]);

/**
 * The sheet as goals with targets: each dimension a goal, each indicator a target that is measured or judged.
 * What the office says of a goal are the facts `…_objective` and `…_note` of the section that asks for it.
 */
export function wordsOfGoals(scheme: Scheme, sheet: ScoreSheet, facts: Facts): Words {
  const judgedOnes = new Set(
    bindScheme(scheme)
      .indicators.filter(({ rule }) => rule.limits.size > 0)
      .map(({ row }) => row.id),
  );
  const rows = sheet.indicators.map((indicator) => ({
    judged: judgedOnes.has(indicator.id),
    row: targetRow(indicator),
  }));
  const measured = rows.filter(({ judged }) => !judged).map(({ row }) => row);
  const judged = rows.filter((target) => target.judged).map(({ row }) => row);
  const aims = new Map(
    sheet.indicators.map(({ id, name, standard }) => [
      id,
      judgedOnes.has(id) ? fill(reportWords.judged, { name }) : standard,
    ]),
  );
  const goals = sheet.dimensions.map(({ name }) => goalRow(name, scheme, sheet, facts, aims));
  const notesOf = (targets: typeof measured, others: typeof measured) =>
    goals.filter(
      ({ name, note }) =>
        note !== '' && isIn(name, targets) && !others.some((target) => target.goal === name),
    );
  const count = (reached: string) => String(measured.filter((target) => target.reached === reached).length);
  return {
    goals,
    measured_targets: measured,
    judged_targets: judged,
    measured_notes: notesOf(measured, []),
    judged_notes: notesOf(judged, measured),
    goal_count: String(goals.length),
    target_count: String(sheet.indicators.length),
    measured_count: String(measured.length),
    judged_count: String(judged.length),
    reached_count: count(yes),
    missed_count: count(no),
    unknown_count: count(reportWords.missingCell),
    weights: weightsOf(sheet),
    weights_wrong: weightsWrong(scheme, facts),
    grade_bands: gradeBands(scheme),
  };
}

function isIn(goal: string, targets: readonly { readonly goal: string }[]): boolean {
  return targets.some((target) => target.goal === goal);
}

function targetRow(indicator: IndicatorScore) {
  const step = indicator.steps.find(({ template }) => compared[template] !== undefined);
  return {
    goal: indicator.dimension,
    indicator: indicator.name,
    aim: aimOf(indicator),
    actual: step?.values.actual?.replace(' ', '') ?? reportWords.missingCell,
    completion: step ? completionOf(step) : reportWords.missingCell,
    reached: (step && compared[step.template]) ?? reportWords.missingCell,
    max: plainPoints(indicator.maxPoints),
    score: indicator.score ?? reportWords.missingCell,
  };
}

/** The standard without the name that stands beside it: `达到90%及以上`. */
function aimOf({ name, standard }: IndicatorScore): string {
  return standard.startsWith(name) ? standard.slice(name.length) : standard;
}

function completionOf({ template, values }: Explanation): string {
  const [actual, target] = [quantityOf(values.actual ?? ''), quantityOf(values.target ?? '')];
  if (!rising.has(template) || !actual || !target || target.amount.isZero()) return reportWords.noRate;
  return showPercent(actual.amount.div(target.amount));
}

function goalRow(
  name: string,
  scheme: Scheme,
  sheet: ScoreSheet,
  facts: Facts,
  aims: ReadonlyMap<string, string>,
) {
  const own = sheet.indicators.filter(({ dimension }) => dimension === name);
  const section = (scheme.sections ?? [])
    .filter((entry) => typeof entry !== 'string')
    .find(({ indicators }) => own.some(({ id }) => indicators.includes(id)));
  const textOf = (suffix: string) => {
    const value = facts[section?.facts.find((fact) => fact.endsWith(suffix)) ?? ''];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    name,
    objective: textOf('_objective'),
    note: textOf('_note'),
    aims: own.map(({ id }) => aims.get(id)).join(reportWords.clauseSeparator),
  };
}

/** Where the points of the indicators come from, if one sentence says it of all. */
function weightsOf({ indicators }: ScoreSheet): string | undefined {
  const told = indicators.map(
    ({ steps }) => steps.find(({ template }) => template === 'weight_set')?.values.because,
  );
  const [first] = told;
  return told.every((because) => because === first) ? first?.replaceAll(' ', '') : undefined;
}

/** What is wrong with points the office set: incomplete, or of another sum than the scheme is worth. */
function weightsWrong(scheme: Scheme, facts: Facts): string | undefined {
  const [wrong] = weightContradictions(scheme, facts).filter(({ code }) => code.startsWith('weights_'));
  return wrong && sentenceOfIssue(wrong);
}

function gradeBands({ grades }: Scheme): string {
  const bands = grades.map(({ name, atLeast }, index) => {
    const to = grades[index - 1]?.atLeast;
    if (to === undefined) return fill(gradeWords.best, { name, from: atLeast });
    const isLeast = index === grades.length - 1 && plainPoints(atLeast) === '0';
    return isLeast
      ? fill(gradeWords.least, { name, to })
      : fill(gradeWords.between, { name, from: atLeast, to });
  });
  return bands.join('，');
}
