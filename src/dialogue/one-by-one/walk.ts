import { oneByOne } from '../../../prompts/one-by-one.ts';
import type { Asking, OpenEvaluation } from '../../evaluation/index.ts';
import type { FactDefinition, FactId } from '../../facts/index.ts';
import { nothingOpen } from '../replies/after-save.ts';
import { askingOf, rememberAsking } from '../replies/pending.ts';
import type { Conversation, Reply } from '../reply.ts';
import { askedQuestion, firstToAsk, nextToAsk, sectionAsking } from './order.ts';
import { questionMessage } from './question-message.ts';
import { sectionSummary, wholeSummary } from './recorded.ts';

/** As far back as 上一步 leads along the questions put; further back it follows their order. */
const longestTrail = 20;

/** 逐题填写: puts the first open question, of a section or of all. */
export async function begin(
  talk: Conversation,
  evaluation: OpenEvaluation,
  section: string | null,
): Promise<Reply> {
  const first = firstToAsk(evaluation, talk.person, section);
  if (first === null) return { say: nothingOpen(evaluation).text };
  const question = await put(talk, evaluation, first, { trail: [], resumeAt: null });
  return {
    say: `${oneByOne.begun}\n\n${question}`,
    toast: { kind: 'success', text: oneByOne.begunToast },
  };
}

/** Notes a question as the one the next message answers, and gives its words. */
export async function put(
  talk: Conversation,
  evaluation: OpenEvaluation,
  definition: FactDefinition,
  path: Pick<Asking, 'trail' | 'resumeAt'>,
): Promise<string> {
  const { id, version } = evaluation.record;
  await rememberAsking(talk, {
    evaluation: id,
    version,
    fact: definition.id,
    trail: path.trail.slice(-longestTrail),
    resumeAt: path.resumeAt,
  });
  return questionMessage(evaluation, definition, await talk.records.drafts(id, talk.person), talk.person);
}

/** Puts the asked question once more; one that fell away is passed over. */
export async function putAgain(
  talk: Conversation,
  evaluation: OpenEvaluation,
  asking: Asking,
  said: readonly string[] = [],
): Promise<Reply> {
  const definition = askedQuestion(evaluation, asking.fact);
  if (definition === null) return moveOn(talk, evaluation, asking, said);
  return { say: spoken(said, await put(talk, evaluation, definition, asking)) };
}

/**
 * Goes on behind a question: the next one, with what the section brought where it was the last of one; at the
 * end the score, and the person is back to cards.
 */
export async function moveOn(
  talk: Conversation,
  evaluation: OpenEvaluation,
  asking: Asking,
  said: readonly string[],
): Promise<Reply> {
  const next = nextOf(talk, evaluation, asking);
  const here = sectionAsking(evaluation, asking.fact)?.id;
  const there = next === null ? null : sectionAsking(evaluation, next.id)?.id;
  const left = here === undefined || here === there ? [] : sectionSummary(evaluation, here);
  if (next === null) {
    await rememberAsking(talk, null);
    return { say: spoken([...said, ...left], wholeSummary(evaluation)) };
  }
  const path = { trail: [...asking.trail, asking.fact], resumeAt: null };
  return { say: spoken([...said, ...left], await put(talk, evaluation, next, path)) };
}

/** Puts a question out of turn (修改 <题目>); afterwards it goes on where it was. */
export async function putOutOfTurn(
  talk: Conversation,
  evaluation: OpenEvaluation,
  asking: Asking,
  definition: FactDefinition,
): Promise<Reply> {
  const resumeAt: FactId = asking.resumeAt ?? asking.fact;
  const trail = [...asking.trail, asking.fact];
  return { say: await put(talk, evaluation, definition, { trail, resumeAt }) };
}

/** After something else was saved meanwhile: puts the asked question again, or the next if that answered it. */
export async function goOnAsking(
  talk: Conversation,
  evaluation: OpenEvaluation,
  answered: readonly FactId[],
): Promise<string | null> {
  const asking = await askingOf(talk);
  if (asking === null || asking.evaluation !== evaluation.record.id) return null;
  const isAnswered = answered.includes(asking.fact);
  const reply = await (isAnswered
    ? moveOn(talk, evaluation, asking, [])
    : putAgain(talk, evaluation, asking));
  return reply.say ?? null;
}

function nextOf(talk: Conversation, evaluation: OpenEvaluation, asking: Asking): FactDefinition | null {
  const resumed = asking.resumeAt === null ? null : askedQuestion(evaluation, asking.resumeAt);
  return resumed ?? nextToAsk(evaluation, talk.person, asking.fact);
}

/** What is said first, then the question behind a blank line. */
function spoken(said: readonly string[], question: string): string {
  const before = said.filter((sentence) => sentence !== '').join('\n');
  return before === '' ? question : `${before}\n\n${question}`;
}
