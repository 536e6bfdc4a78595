import type { Result } from '../../facts/index.ts';
import type { EvaluationId, PersonId } from '../ids.ts';
import { lockedRefusal } from '../locked.ts';
import { type OpenEvaluation, openEvaluation, refused } from '../open.ts';
import type { Assignment, Records } from '../ports/index.ts';
import { takesChanges } from '../status.ts';
import { type Assigned, answering, handOver, handover } from './assign.ts';
import { homeOf } from './may-answer.ts';

/**
 * Passes on what somebody has of a section, with a note (`这个要问人事科`): to a colleague, or with `to` null
 * back to the coordinator. Refused as `nothing_to_pass_on` when they have nothing of it.
 */
export async function passOn(
  records: Records,
  by: PersonId,
  input: {
    readonly evaluation: EvaluationId;
    readonly section: string;
    readonly to: PersonId | null;
    readonly note: string | null;
  },
  now: Date,
): Promise<Result<Assigned & { readonly to: PersonId }>> {
  const opened = await openEvaluation(records, by, input.evaluation, 'answer');
  if (!opened.ok) return opened;
  const evaluation = opened.value;
  if (!takesChanges(evaluation.record.status)) return lockedRefusal(records, evaluation.record);
  const own = heldIn(evaluation, input.section, by);
  if (own.length === 0) return refused('nothing_to_pass_on');
  const to = input.to ?? coordinatorFor(evaluation, own);
  if (to === null || to === by) return refused('nobody_to_pass_on_to');
  if (!answering(evaluation).some(({ person }) => person === to)) return refused('not_a_colleague');
  const handovers = own.map(({ kind, target }) => handover(evaluation, { kind, target }, to));
  const after = await handOver(records, evaluation, handovers, { by, note: input.note, at: now });
  return { ok: true, value: { evaluation: after, handovers, overtaken: [], to } };
}

/** What a person has of a section: the section itself, single questions of it, or both. */
export function heldIn(
  { scheme, team }: Pick<OpenEvaluation, 'scheme' | 'team'>,
  section: string,
  person: PersonId,
): readonly Assignment[] {
  const homes = homeOf(scheme);
  return team.assignments.filter(
    (one) =>
      one.person === person &&
      (one.kind === 'section' ? one.target === section : homes.get(one.target) === section),
  );
}

/** Whoever gave it, if they still are a coordinator; else the first other one. */
function coordinatorFor({ team, reader }: OpenEvaluation, own: readonly Assignment[]): PersonId | null {
  const others = team.members.filter(({ role, person }) => role === 'coordinator' && person !== reader);
  const givers = new Set(own.map(({ by }) => by));
  return (others.find(({ person }) => givers.has(person)) ?? others[0])?.person ?? null;
}
