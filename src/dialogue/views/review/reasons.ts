import { fill } from '../../../../prompts/fill.ts';
import { review as copy } from '../../../../prompts/review.ts';
import { type OpenEvaluation, type Reasons, standingReturn } from '../../../evaluation/index.ts';
import { exact, roundHalfUp, sectionsOf, sumOf } from '../../../schemes/index.ts';
import type { ReasonsView, ReturnedView } from '../../view.ts';
import { headingOf } from '../heading.ts';
import { dayOf, deciderOf } from './who.ts';

/** Fields a form has room for, beside the one for the whole. */
const mostFields = 7;
/** Fields by which another section is chosen and its reason written. */
const choosing = 2;

/** The form for 退回 and 重新打开: the sections that lost most have a field of their own. */
export function reasonsView(
  evaluation: OpenEvaluation,
  step: ReasonsView['step'],
  typed: Partial<Reasons> & { readonly problem?: string | null } = {},
): ReasonsView {
  const { record, review } = evaluation;
  const sections = byLoss(evaluation);
  const own = sections.length <= mostFields ? sections.length : mostFields - choosing;
  return {
    view: 'reasons',
    ...headingOf(record),
    step,
    snapshot: review.snapshots.at(-1)?.number ?? 0,
    sections: sections
      .slice(0, own)
      .map(({ id, label }) => ({ id, label, reason: typed.sections?.[id] ?? '' })),
    others: sections.slice(own).map(({ id, label }) => ({ id, label })),
    note: typed.note ?? '',
    problem: typed.problem ?? null,
  };
}

function byLoss({ scheme, sheet, asked }: OpenEvaluation) {
  const lost = new Map(
    sheet.indicators.map((indicator) => [indicator.id, indicator.status === 'scored' ? indicator.lost : '0']),
  );
  const indicators = new Map(sectionsOf(scheme).map((section) => [section.id, section.indicators]));
  return asked
    .map(({ id, name }) => {
      const points = roundHalfUp(
        sumOf((indicators.get(id) ?? []).map((one) => exact(lost.get(one) ?? '0'))),
        2,
      );
      return {
        id,
        points,
        label: Number(points) > 0 ? fill(copy.reasons.lost, { name, lost: points }) : name,
      };
    })
    .toSorted((one, other) => Number(other.points) - Number(one.points));
}

/** What those who fill in are told of a return; null while none stands. */
export function returnedView(evaluation: OpenEvaluation, timeZone: string): ReturnedView | null {
  const decision = standingReturn(evaluation);
  if (decision === null) return null;
  const isReopened = decision.kind === 'reopen';
  const names = new Map(evaluation.asked.map(({ id, name }) => [id, name]));
  const who = deciderOf(evaluation, decision, isReopened ? 'reviewer' : 'approver');
  return {
    view: 'returned',
    ...headingOf(evaluation.record),
    step: isReopened ? 'reopen' : 'return',
    who: fill(copy.returned.who, { who, day: dayOf(decision.at, timeZone) }),
    sections: Object.entries(decision.sections).map(([id, reason]) => {
      return { id, name: names.get(id) ?? id, reason };
    }),
    note: decision.note,
    mayAnswer: evaluation.deeds.has('answer'),
    maySubmit: evaluation.deeds.has('submit'),
  };
}
