import { openEvaluation } from '../../evaluation/index.ts';
import { bindScheme } from '../../schemes/index.ts';
import type { Intent } from '../intent.ts';
import type { Conversation } from '../reply.ts';
import { takesLongText } from '../views/question.ts';
import { awaitedBy } from './pending.ts';

/**
 * What a text means here: while a long text is awaited or asked for, one that merely begins like a request
 * (`集体研究，决定…`) is the answer. Else it would be noted as something else, and the question stay empty.
 */
export async function meant(talk: Conversation, intent: Intent): Promise<Intent> {
  if (!('said' in intent) || intent.said === undefined) return intent;
  const awaited = await awaitedBy(talk);
  if (awaited === null) return intent;
  const opened = await openEvaluation(talk.records, talk.person, awaited.evaluation, 'answer');
  const definition = opened.ok ? bindScheme(opened.value.scheme).definitionOf(awaited.fact) : undefined;
  return definition !== undefined && takesLongText(definition) ? { want: 'tell', text: intent.said } : intent;
}
