import { awaitedCopy as copy } from '../../../prompts/awaited.ts';
import { fill } from '../../../prompts/fill.ts';
import { type OpenEvaluation, openEvaluation, type Pending, placeOfFact } from '../../evaluation/index.ts';
import { type FactDefinition, readAnswer } from '../../facts/index.ts';
import { bindScheme, limitsOf, questionCopy } from '../../schemes/index.ts';
import { termIn } from '../ask/term.ts';
import { isQuestion } from '../ask/unknown.ts';
import { confirmFigures, recognisedIn } from '../figures/confirm.ts';
import type { Recognised } from '../figures/recognise.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { takesLongText } from '../views/question.ts';
import { mayConcern } from './pending.ts';
import { isLikeAnswer } from './told-text.ts';

/** The question that a message may be the value of, and the evaluation it is one of. */
export interface AwaitedQuestion {
  readonly opened: OpenEvaluation;
  readonly definition: FactDefinition;
}

/**
 * A message while 修改 <题目> waits for a figure, a day or a choice: shown as it would be stored, or told what is
 * wrong with it and waited for again. A value after the card of a single figure corrects it. Null: nothing of the
 * kind is awaited, or this is about something else.
 */
export async function hearAwaited(talk: Conversation, text: string): Promise<Reply | null> {
  const { pending, asking } = await talk.records.person(talk.person);
  const isAwaiting = pending?.kind === 'awaiting';
  if (!isAwaiting && asking !== null) return null;
  const question = await awaitedQuestion(talk, pending);
  if (question === null || takesLongText(question.definition) || text.includes('\t')) return null;
  const { opened, definition } = question;
  const section = talk.replyTo?.section ?? null;
  if (section !== null && placeOfFact(opened.asked, definition.id)?.section !== section) return null;
  const found = recognisedIn(opened, text, { section, asked: definition.id });
  if (found !== null && isAboutOthers(found, definition)) return confirmFigures(talk, opened, found);
  const typed = (found?.rest.length === 0 ? found.figures[0]?.typed : undefined) ?? text;
  const maxPoints = limitsOf(opened.scheme, opened.facts).get(definition.id);
  const read = readAnswer(definition, typed, maxPoints === undefined ? {} : { maxPoints });
  if (read.ok) {
    return confirmFigures(talk, opened, { figures: [{ fact: definition.id, typed }], unclear: [], rest: [] });
  }
  if (!isAwaiting || isLikeAnswer(text) || isQuestion(text) || termIn(text) !== null) return null;
  return { say: [sayIssues(read.issues), stillAwaited(opened, definition)].join('\n') };
}

/** The question opened with 修改, or the one of the single figure that waits for 保存; null: there is none. */
export async function awaitedQuestion(
  talk: Conversation,
  pending: Pending | null,
): Promise<AwaitedQuestion | null> {
  const fact = factOf(pending);
  if (pending === null || !('evaluation' in pending) || fact === null) return null;
  if (!mayConcern(talk, pending.evaluation)) return null;
  const opened = await openEvaluation(talk.records, talk.person, pending.evaluation, 'answer');
  const definition = opened.ok ? bindScheme(opened.value.scheme).definitionOf(fact) : undefined;
  return opened.ok && definition !== undefined ? { opened: opened.value, definition } : null;
}

function factOf(pending: Pending | null): string | null {
  if (pending?.kind === 'awaiting') return pending.fact;
  if (pending?.kind !== 'figures') return null;
  const [figure, another] = pending.figures;
  return another === undefined ? (figure?.fact ?? null) : null;
}

/** Figures of other questions. Part of a text is none of them while a text is awaited. */
function isAboutOthers({ figures, unclear, rest }: Recognised, definition: FactDefinition): boolean {
  const onlyOwn = figures.every(({ fact }) => fact === definition.id) && unclear.length === 0;
  return !onlyOwn && (definition.type !== 'text' || rest.length === 0);
}

function stillAwaited({ scheme }: OpenEvaluation, { id }: FactDefinition): string {
  const { label, example } = questionCopy(scheme, id);
  return example === '' ? fill(copy.againBare, { label }) : fill(copy.again, { label, example });
}
