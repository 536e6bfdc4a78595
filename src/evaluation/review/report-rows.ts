import { fill } from '../../../prompts/fill.ts';
import { review as copy } from '../../../prompts/review.ts';
import type { ReviewedRow, ReviewRows, ReviewStep } from '../../report/index.ts';
import { dayAt } from '../calendar.ts';
import type { PersonId } from '../ids.ts';
import type { OpenEvaluation } from '../open.ts';
import type { Decision, Records, ReviewScore } from '../ports/index.ts';
import { reviewedTotal } from './reviewed-total.ts';
import { standingScores } from './state.ts';

/** What an evaluation went through until a moment: steps and notes in order, and the review scores that stood. */
export async function reviewRowsAt(
  records: Records,
  evaluation: OpenEvaluation,
  { at, timeZone }: { readonly at: Date; readonly timeZone: string },
): Promise<ReviewRows> {
  const { id } = evaluation.record;
  const decisions = (await records.decisions(id)).filter((one) => one.at <= at);
  const scores = standingScores((await records.reviewScores(id)).filter((one) => one.at <= at));
  const names = await records.namesOf(decisions.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf ?? by]));
  const reviewed = reviewedTotal({ ...evaluation, scores });
  return {
    steps: decisions.map((decision) => stepOf(decision, { names, timeZone, evaluation })),
    scores: scoresOf(evaluation, scores),
    totals: reviewed === null ? null : { self: evaluation.sheet.total, reviewed },
  };
}

function stepOf(
  { kind, snapshot, by, onBehalfOf, note, sections, at }: Decision,
  told: {
    readonly names: ReadonlyMap<PersonId, string>;
    readonly timeZone: string;
    readonly evaluation: OpenEvaluation;
  },
): ReviewStep {
  const nameOf = (person: PersonId) => told.names.get(person) ?? '';
  const sectionName = (id: string) => told.evaluation.asked.find((one) => one.id === id)?.name ?? id;
  const reasons = Object.entries(sections).map(([section, reason]) =>
    fill(copy.report.section, { section: sectionName(section), reason }),
  );
  return {
    what: fill(copy.report.steps[kind], { number: String(snapshot ?? '') }),
    who:
      onBehalfOf === null
        ? nameOf(by)
        : fill(copy.state.behalf, { deputy: nameOf(by), leader: nameOf(onBehalfOf) }),
    day: dayAt(at, told.timeZone),
    note: [...(note === null ? [] : [note]), ...reasons].join('；'),
  };
}

function scoresOf(
  { sheet }: OpenEvaluation,
  scores: ReadonlyMap<string, ReviewScore>,
): readonly ReviewedRow[] {
  return sheet.indicators.flatMap(({ id, name, score }) => {
    const given = scores.get(id);
    if (given === undefined || given.points === null) return [];
    return [{ name, self: score ?? '—', reviewed: given.points, reason: given.reason }];
  });
}
