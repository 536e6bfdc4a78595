import { fill } from '../../../prompts/fill.ts';
import { joining } from '../../../prompts/joining.ts';
import { type Renamed, tellName } from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply, ToOther } from '../reply.ts';
import { sayIssues } from '../say.ts';

/** 我叫 <姓名>. Coordinators learn of a change, so that nobody passes for another. */
export async function rename(talk: Conversation, typed: string): Promise<Reply> {
  const told = await tellName(talk.records, talk.person, typed, talk.now);
  if (!told.ok) return refusal(sayIssues(told.issues));
  const { was, name } = told.value;
  if (was === null) return { say: fill(joining.name.set, { name }) };
  if (was === name) return { say: fill(joining.name.same, { name }) };
  return { say: fill(joining.name.set, { name }), others: toldOfRename(told.value) };
}

/** To whoever coordinates where this person is known by another name. */
export function toldOfRename(renamed: Renamed | null): readonly ToOther[] {
  if (renamed === null || renamed.was === null) return [];
  const say = fill(joining.told.renamed, { was: renamed.was, name: renamed.name });
  return renamed.tell.map((person) => ({ person, say }));
}
