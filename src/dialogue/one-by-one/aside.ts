import { fill } from '../../../prompts/fill.ts';
import { oneByOne } from '../../../prompts/one-by-one.ts';
import { type Asking, openEvaluation } from '../../evaluation/index.ts';
import type { Intent } from '../intent.ts';
import { askingOf } from '../replies/pending.ts';
import type { Conversation, Reply } from '../reply.ts';
import { unitName } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import { wayBack } from './words.ts';

/** Looked up in between by a word; a click leaves the question in sight. */
export function isAside(intent: Intent): boolean {
  return asides.has(intent.want) && !('evaluation' in intent);
}

const asides: ReadonlySet<Intent['want']> = new Set([
  'contents',
  'history',
  'score',
  'precheck',
  'brief',
  'trial',
  'report',
  'export',
  'help',
  'thanks',
  'menu',
]);

/** Says how to come back to the question that is asked by text, to whoever may still answer it. */
export async function withWayBack(talk: Conversation, reply: Reply): Promise<Reply> {
  const asking = await askingOf(talk);
  if (asking === null) return reply;
  const opened = await openEvaluation(talk.records, talk.person, asking.evaluation, 'answer');
  return opened.ok ? saying(reply, wayBack(opened.value, asking)) : reply;
}

/** Says that 逐题填写 pauses where somebody has turned to another evaluation, and how to come back to it. */
export async function withPause(talk: Conversation, { evaluation }: Asking, reply: Reply): Promise<Reply> {
  const { current, asking } = await talk.records.person(talk.person);
  if (current === evaluation || asking?.evaluation === evaluation) return reply;
  const opened = await openEvaluation(talk.records, talk.person, evaluation, 'answer');
  if (!opened.ok) return reply;
  return saying(reply, fill(oneByOne.paused, { unit: unitName(headingOf(opened.value.record)) }));
}

function saying(reply: Reply, sentence: string): Reply {
  return { ...reply, say: reply.say === undefined ? sentence : `${reply.say}\n${sentence}` };
}
