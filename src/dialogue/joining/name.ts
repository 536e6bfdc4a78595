import { fill } from '../../../prompts/fill.ts';
import { joining } from '../../../prompts/joining.ts';
import { tellName } from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';

/** 我叫 <姓名>. Coordinators learn of a change, so that nobody passes for another. */
export async function rename(talk: Conversation, typed: string): Promise<Reply> {
  const told = await tellName(talk.records, talk.person, typed, talk.now);
  if (!told.ok) return refusal(sayIssues(told.issues));
  const { was, name, tell } = told.value;
  if (was === null) return { say: fill(joining.name.set, { name }) };
  if (was === name) return { say: fill(joining.name.same, { name }) };
  return {
    say: fill(joining.name.set, { name }),
    others: tell.map((person) => ({ person, say: fill(joining.told.renamed, { was, name }) })),
  };
}
