import { fill } from '../../../prompts/fill.ts';
import { joining } from '../../../prompts/joining.ts';
import {
  type Deed,
  type DepartmentId,
  dayAt,
  type EvaluationId,
  may,
  type OfficeRole,
  type PersonId,
  type Search,
} from '../../evaluation/index.ts';
import { currentEvaluation } from '../replies/guard.ts';
import type { Conversation, Shown } from '../reply.ts';
import type { Action, View } from '../view.ts';

/** What somebody is called; those who did not say are 同事. */
export async function nameOf(talk: Conversation, person: PersonId): Promise<string> {
  return (await talk.records.namesOf([person])).get(person) ?? joining.colleague;
}

export const roleName = (role: OfficeRole): string => joining.roles[role];

export const dayOf = (talk: Conversation, at: Date): string => dayAt(at, talk.timeZone);

/** `138****0000`, `z***@example.com`: enough to recognise, too little to pass on. */
export function masked(search: Search): string {
  if ('mobile' in search) return `${search.mobile.slice(0, -8)}****${search.mobile.slice(-4)}`;
  const [name = '', host = ''] = search.email.split('@');
  return `${name.slice(0, 1)}***@${host}`;
}

/** What a word is about that names no department. */
export interface Where {
  readonly department?: DepartmentId;
  readonly evaluation?: EvaluationId;
}

/**
 * The department a word or button is about: the one it names, that of the evaluation worked on, or the first
 * where this person may do it. Null: there is none. Whether they may is for the use case to say.
 */
export async function departmentFor(
  talk: Conversation,
  deed: Deed,
  { department, evaluation }: Where,
): Promise<DepartmentId | null> {
  if (department !== undefined) return department;
  const id = evaluation ?? (await currentEvaluation(talk));
  const record = id === null ? null : await talk.records.evaluation(id);
  const standing = await talk.records.standing(talk.person);
  if (record !== null && (evaluation !== undefined || may(standing, deed, record))) return record.department;
  const own = standing.memberships.find((membership) =>
    may(standing, deed, { department: membership.department }),
  );
  return own?.department ?? null;
}

/** Cards about people stand under a topic of their own, so that a tap turns them in place. */
export const people = (view: View): Shown => ({ topic: 'people', evaluation: null, view });

/** A card about one request: it is brought up to date wherever it stands. */
export const aboutRequest = (id: string, view: View): Shown => ({
  topic: `join:${id}`,
  evaluation: null,
  view,
});

export function notice(
  title: string,
  text: string,
  evaluation: EvaluationId | null = null,
): Extract<View, { view: 'notice' }> {
  const actions: readonly Action[] = evaluation === null ? [] : [{ do: 'contents' }];
  return { view: 'notice', evaluation, title, text, actions };
}

/** `wants` filled with a department and a role. */
export function about(
  sentence: string,
  { department, role, ...values }: Readonly<Record<string, string>> & { readonly role: OfficeRole },
): string {
  return fill(sentence, { department: department ?? '', role: roleName(role), ...values });
}
