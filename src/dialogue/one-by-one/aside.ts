import type { Intent } from '../intent.ts';
import { withEvaluation } from '../replies/guard.ts';
import { askingOf } from '../replies/pending.ts';
import type { Conversation, Reply } from '../reply.ts';
import { wayBack } from './words.ts';

/** Looked up in between by a word; a click leaves the question in sight. */
export function isAside(intent: Intent): boolean {
  return asides.has(intent.want) && !('evaluation' in intent);
}

const asides: ReadonlySet<Intent['want']> = new Set([
  'contents',
  'score',
  'report',
  'help',
  'thanks',
  'menu',
]);

/** Says how to come back to the question that is asked by text. */
export async function withWayBack(talk: Conversation, reply: Reply): Promise<Reply> {
  const asking = await askingOf(talk);
  if (asking === null) return reply;
  return withEvaluation(talk, 'answer', asking.evaluation, async (opened) => {
    const way = await wayBack(talk, opened);
    const said = [reply.say, way].filter((one) => typeof one === 'string');
    return { ...reply, say: said.join('\n') };
  });
}
