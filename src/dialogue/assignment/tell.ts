import { assignmentCopy } from '../../../prompts/assignment.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type Assigned,
  type Handover,
  homeOf,
  type OpenEvaluation,
  type PersonId,
} from '../../evaluation/index.ts';
import { questionCopy } from '../../schemes/index.ts';
import { colleaguesRefreshed } from '../replies/colleagues.ts';
import type { Conversation, ToOther } from '../reply.ts';
import { unitName } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import { nameOf } from './names.ts';
import { taskUnit } from './tasks.ts';

const mostNamed = 4;

/**
 * What colleagues hear of handovers: each new holder gets one card with just their part, whoever gave something
 * up is told to whom, and the cards of all that show who has what are brought up to date.
 */
export function toldColleagues(
  talk: Conversation,
  { evaluation, handovers }: Pick<Assigned, 'evaluation' | 'handovers'>,
  note: string | null,
): readonly ToOther[] {
  const others = (people: readonly (PersonId | null)[]) =>
    [...new Set(people)].filter((person) => person !== null && person !== talk.person);
  const news = others(handovers.map(({ to }) => to)).flatMap((person) =>
    person === null ? [] : [newsFor(talk, evaluation, handovers, person, note)],
  );
  const losers = others(handovers.map(({ from }) => from)).flatMap((person) =>
    person === null ? [] : [{ person, say: lossFor(talk, evaluation, handovers, person) }],
  );
  return [...news, ...losers, ...colleaguesRefreshed(talk, evaluation)];
}

/** The card of somebody who was given something. */
function newsFor(
  talk: Conversation,
  evaluation: OpenEvaluation,
  handovers: readonly Handover[],
  person: PersonId,
  note: string | null,
): ToOther {
  const own = handovers.filter(({ to }) => to === person);
  const who = nameOf(evaluation, talk.person);
  const unit = taskUnit(talk, evaluation, person, own);
  return {
    person,
    show: {
      topic: 'tasks',
      evaluation: evaluation.record.id,
      view: {
        view: 'tasks',
        isNew: true,
        intro: [fill(assignmentCopy.givenBy, { who, count: String(unit.parts.length) })],
        note,
        units: [unit],
      },
    },
  };
}

function lossFor(
  talk: Conversation,
  evaluation: OpenEvaluation,
  handovers: readonly Handover[],
  person: PersonId,
): string {
  const lost = handovers.filter(({ from }) => from === person);
  const unit = unitName(headingOf(evaluation.record));
  const lines = lost.slice(0, mostNamed).map((one) => {
    const what = nameOfPart(evaluation, one);
    if (one.to === null) return fill(assignmentCopy.takenBack, { what });
    return fill(assignmentCopy.nowWith, { what, who: nameOf(evaluation, one.to) });
  });
  const more = lost.length > mostNamed ? [fill(assignmentCopy.andMore, { count: String(lost.length) })] : [];
  const by = fill(assignmentCopy.changedBy, { who: nameOf(evaluation, talk.person), unit });
  return [by, ...lines, ...more, assignmentCopy.nothingLost].join('\n');
}

/** `政府采购`, `采购计划金额`. */
export function nameOfPart(
  evaluation: OpenEvaluation,
  { kind, target }: Pick<Handover, 'kind' | 'target'>,
): string {
  if (kind === 'section') return evaluation.asked.find(({ id }) => id === target)?.name ?? target;
  return homeOf(evaluation.scheme).has(target) ? questionCopy(evaluation.scheme, target).label : target;
}
