import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { lockedRefusal } from '../locked.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Assignment, AssignmentTarget, Records } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import { homeOf } from './may-answer.ts';

/** Who is to have a section or question; null: nobody, or for a question whoever has its section. */
export type Change = AssignmentTarget & {
  readonly to: PersonId | null;
  /** Who had it when the form was drawn; left out where nobody looked. */
  readonly was?: PersonId | null;
};

/** A section or question that changed hands. */
export type Handover = AssignmentTarget & {
  readonly from: PersonId | null;
  readonly to: PersonId | null;
};

export interface Assigned {
  readonly evaluation: OpenEvaluation;
  readonly handovers: readonly Handover[];
  /** What somebody else gave away since the form was drawn; it stays as they did. */
  readonly overtaken: readonly AssignmentTarget[];
}

/**
 * Gives sections and single questions to members of the department, takes them back, or takes them over.
 * Refused as a whole when a person is no member who answers, or there is no such section or question.
 */
export async function assign(
  records: Records,
  by: PersonId,
  input: {
    readonly evaluation: EvaluationId;
    readonly changes: readonly Change[];
    readonly note?: string | null;
  },
  now: Date,
): Promise<Result<Assigned>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'assign');
  if (!opened.ok) return opened;
  const evaluation = opened.value;
  if (!takesChanges(evaluation.record.status)) return lockedRefusal(records, evaluation.record);
  for (const change of input.changes) {
    if (!isPartOf(evaluation, change)) return refused('no_such_part');
    if (change.to !== null && !answers(evaluation, change.to)) return refused('not_a_colleague');
  }
  const isNews = (change: Change) => holderOfTarget(evaluation, change) !== change.to;
  const wanted = input.changes.filter((change) => change.was !== change.to && isNews(change));
  const isOvertaken = (change: Change) =>
    change.was !== undefined && holderOfTarget(evaluation, change) !== change.was;
  const handovers = wanted
    .filter((change) => !isOvertaken(change))
    .map(({ to, ...part }) => handover(evaluation, targetOf(part), to));
  const note = input.note ?? null;
  const after = await handOver(records, evaluation, handovers, { by, note, at: now });
  return {
    ok: true,
    value: { evaluation: after, handovers, overtaken: wanted.filter(isOvertaken).map(targetOf) },
  };
}

/** Stores handovers; the evaluation as it is afterwards. */
export async function handOver(
  records: Records,
  evaluation: OpenEvaluation,
  handovers: readonly Handover[],
  made: Pick<Assignment, 'by' | 'note' | 'at'>,
): Promise<OpenEvaluation> {
  if (handovers.length === 0) return evaluation;
  const { id } = evaluation.record;
  for (const part of handovers) {
    if (part.to === null) await records.endAssignment(id, part, made.at);
    else await records.assign(id, { ...targetOf(part), ...made, person: part.to });
  }
  const detail = Object.fromEntries(handovers.map(({ kind, target, to }) => [`${kind}:${target}`, to ?? '']));
  await records.note({ by: made.by, action: 'assign', evaluation: id, detail, at: made.at });
  return { ...evaluation, team: await records.team(id) };
}

export function handover(evaluation: OpenEvaluation, part: AssignmentTarget, to: PersonId | null): Handover {
  return { ...part, from: holderOfTarget(evaluation, part), to };
}

/** Whose a section or question is by itself. */
export function holderOfTarget(
  { team }: Pick<OpenEvaluation, 'team'>,
  { kind, target }: AssignmentTarget,
): PersonId | null {
  return team.assignments.find((one) => one.kind === kind && one.target === target)?.person ?? null;
}

/** The members who fill in; a leader approves what others filled in. */
export function answering({ team }: Pick<OpenEvaluation, 'team'>) {
  return team.members.filter(({ role }) => role !== 'leader');
}

const answers = (evaluation: OpenEvaluation, person: PersonId) =>
  answering(evaluation).some((member) => member.person === person);

function isPartOf({ scheme, asked }: OpenEvaluation, { kind, target }: AssignmentTarget): boolean {
  return kind === 'section' ? asked.some(({ id }) => id === target) : homeOf(scheme).has(target);
}

const targetOf = ({ kind, target }: AssignmentTarget): AssignmentTarget => ({ kind, target });
