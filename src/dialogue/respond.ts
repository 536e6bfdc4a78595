import { dialogue, messageKinds } from '../../prompts/dialogue.ts';
import { fill } from '../../prompts/fill.ts';
import type { OpenEvaluation } from '../evaluation/index.ts';
import { confirmFigures, discardFigures, keepFigures, recognisedIn } from './figures/confirm.ts';
import { findQuestions, questionsNamed } from './find-question.ts';
import type { Intent } from './intent.ts';
import { begin, putAgain } from './one-by-one/walk.ts';
import { answerWord, wayBack } from './one-by-one/words.ts';
import { clear, edit } from './replies/edit.ts';
import { equalPoints } from './replies/equal-points.ts';
import { fileArrived } from './replies/file.ts';
import { resume, save, showContents, showPlace } from './replies/fill.ts';
import { currentEvaluation, withEvaluation } from './replies/guard.ts';
import { hear } from './replies/hear.ts';
import { chooseTable, keepTable } from './replies/lists/keep-table.ts';
import { deleteRow, saveRow, showRow, showRows, undoRow } from './replies/lists/rows.ts';
import { declineScheme, enableScheme, listSchemes } from './replies/offer-scheme.ts';
import { askingOf, stopAwaiting } from './replies/pending.ts';
import { askStart, create } from './replies/start.ts';
import { discardText, keepText } from './replies/told-text.ts';
import { chooseUnit } from './replies/units.ts';
import { welcome, welcomeOnce } from './replies/welcome.ts';
import { askScheme, sendReport, setScheme, showScore } from './replies/whole.ts';
import type { Conversation, Reply } from './reply.ts';

/** The bot's answer to an intent. Reads and changes records only through the conversation handed in. */
export async function respond(talk: Conversation, intent: Intent): Promise<Reply> {
  if (!keepsWaiting.has(intent.want)) await stopAwaiting(talk);
  const reply = await replyTo(talk, intent);
  return isAside(intent) ? withWayBack(talk, reply) : reply;
}

async function replyTo(talk: Conversation, intent: Intent): Promise<Reply> {
  switch (intent.want) {
    case 'enter':
      return welcomeOnce(talk);
    case 'menu':
      return welcome(talk);
    case 'thanks':
      return { say: dialogue.thanks };
    case 'edit_what':
      return { say: dialogue.editWhat };
    case 'choose_unit':
      return chooseUnit(talk);
    case 'help':
      return { show: { topic: 'menu', evaluation: null, view: { view: 'help' } } };
    case 'start':
      return askStart(talk);
    case 'create':
      return create(talk, intent);
    case 'resume':
      return withEvaluation(talk, 'answer', intent.evaluation, (opened) => resume(talk, opened));
    case 'contents':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) => showContents(talk, opened));
    case 'open':
      return withEvaluation(talk, 'answer', intent.evaluation, (opened) => showPlace(talk, opened, intent));
    case 'save':
      return saveForm(talk, intent);
    case 'one_by_one':
      return withEvaluation(talk, 'answer', intent.evaluation, (opened) => oneByOne(talk, opened));
    case 'skip':
    case 'back':
    case 'not_known':
    case 'clear_this':
    case 'go_on':
    case 'leave':
      return withEvaluation(talk, 'answer', undefined, (opened) => answerWord(talk, opened, intent.want));
    case 'edit':
      return withEvaluation(talk, 'answer', undefined, (opened) =>
        editOrFigures(talk, opened, intent.question),
      );
    case 'clear':
      return withEvaluation(talk, 'answer', undefined, (opened) => clear(talk, opened, intent.question));
    case 'edit_or_tell':
    case 'clear_or_tell':
      return requestOrTell(talk, intent);
    case 'tell':
      return hear(talk, intent.text);
    case 'keep_text':
      return keep(talk, intent);
    case 'discard_text':
      return discard(talk, intent);
    case 'keep_table':
      return keepTable(talk, intent);
    case 'choose_table':
      return chooseTable(talk, intent);
    case 'rows':
      return withEvaluation(talk, 'answer', intent.evaluation, (opened) => showRows(talk, opened, intent));
    case 'row':
      return withEvaluation(talk, 'answer', intent.evaluation, (opened) => showRow(opened, intent));
    case 'save_row':
      return saveRow(talk, intent);
    case 'delete_row':
      return deleteRow(talk, intent);
    case 'undo_row':
      return undoRow(talk, intent);
    case 'score':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) => showScore(talk, opened));
    case 'detail':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) =>
        showScore(talk, opened, intent.indicator),
      );
    case 'report':
      return withEvaluation(talk, 'report', intent.evaluation, (opened) => sendReport(opened, 'internal'));
    case 'public_report':
      return withEvaluation(talk, 'report', intent.evaluation, (opened) => sendReport(opened, 'public'));
    case 'choose_scheme':
      return withEvaluation(talk, 'choose_scheme', intent.evaluation, (opened) => askScheme(talk, opened));
    case 'equal_points':
      return withEvaluation(talk, 'answer', intent.evaluation, (opened) => equalPoints(talk, opened));
    case 'set_scheme':
      return setScheme(talk, intent);
    case 'schemes':
      return listSchemes(talk);
    case 'enable_scheme':
      return enableScheme(talk, intent.offer);
    case 'decline_scheme':
      return declineScheme(talk, intent.offer);
    case 'file':
      return fileArrived(talk, intent);
    case 'unreadable':
      return {
        say: fill(dialogue.unreadable, { kind: messageKinds[intent.messageType] ?? dialogue.otherMessage }),
      };
    case 'outdated':
      return { toast: { kind: 'warning', text: dialogue.outdated } };
  }
}

/**
 * `改采购计划` is a question to change where there is one of that name, else a text like any other. What is
 * awaited as an answer is one, however it begins.
 */
async function requestOrTell(
  talk: Conversation,
  { want, question, text }: Extract<Intent, { want: 'edit_or_tell' | 'clear_or_tell' }>,
): Promise<Reply> {
  const { pending, asking } = await talk.records.person(talk.person);
  const id = await currentEvaluation(talk);
  if (id === null || pending?.kind === 'awaiting') return hear(talk, text);
  return withEvaluation(talk, 'answer', id, (opened) => {
    if (want === 'clear_or_tell') {
      return questionsNamed(opened, question).length > 0 ? clear(talk, opened, question) : hear(talk, text);
    }
    // While a text is asked for, only a full name is a request: 改进… is how many an answer begins.
    const isNamed = (asking === null ? findQuestions : questionsNamed)(opened, question).length > 0;
    return isNamed ? edit(talk, opened, question) : hear(talk, text);
  });
}

/** 修改 <题目>; with a value behind the name it is that figure: 修改 采购计划 364.8 万. */
async function editOrFigures(
  talk: Conversation,
  evaluation: OpenEvaluation,
  question: string,
): Promise<Reply> {
  const isKnown = findQuestions(evaluation, question).length > 0;
  const found = isKnown ? null : recognisedIn(evaluation, question, { section: null, asked: null });
  return found === null ? edit(talk, evaluation, question) : confirmFigures(talk, evaluation, found);
}

/** 逐题填写: of the section of the card it replies to; said again, the question that is asked already. */
async function oneByOne(talk: Conversation, evaluation: OpenEvaluation): Promise<Reply> {
  const section = talk.replyTo?.section ?? null;
  const asking = await askingOf(talk);
  if (asking !== null && section === null) return putAgain(talk, evaluation, asking);
  return begin(talk, evaluation, section);
}

/** A form that was handed in; 改为逐题填写 saves it first and then asks its section by text. */
async function saveForm(talk: Conversation, intent: Extract<Intent, { want: 'save' }>): Promise<Reply> {
  const saved = await save(talk, intent);
  if (intent.go !== 'one_by_one' || saved.show === undefined) return saved;
  const begun = await withEvaluation(talk, 'answer', intent.evaluation, (opened) =>
    begin(talk, opened, intent.section),
  );
  const toast = saved.toast?.kind === 'warning' ? saved.toast : begun.toast;
  return { ...saved, ...begun, ...(toast === undefined ? {} : { toast }) };
}

/** 保存 and 不保存 on a confirmation card: of a text, or of figures. */
async function keep(talk: Conversation, intent: Extract<Intent, { want: 'keep_text' }>): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  const isFigures = pending?.kind === 'figures' && pending.id === intent.text;
  return isFigures ? keepFigures(talk, pending) : keepText(talk, intent);
}

async function discard(
  talk: Conversation,
  intent: Extract<Intent, { want: 'discard_text' }>,
): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  const isFigures = pending?.kind === 'figures' && pending.id === intent.text;
  return isFigures ? discardFigures(talk, pending) : discardText(talk, intent);
}

/** Looked up in between by a word; a click leaves the question in sight. */
function isAside(intent: Intent): boolean {
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
async function withWayBack(talk: Conversation, reply: Reply): Promise<Reply> {
  const asking = await askingOf(talk);
  if (asking === null) return reply;
  return withEvaluation(talk, 'answer', asking.evaluation, async (opened) => {
    const way = await wayBack(talk, opened);
    const said = [reply.say, way].filter((one) => typeof one === 'string');
    return { ...reply, say: said.join('\n') };
  });
}

/** Wants after which the next text message may still be the answer to 修改. */
const keepsWaiting: ReadonlySet<Intent['want']> = new Set([
  'thanks',
  'tell',
  'edit',
  'edit_or_tell',
  'clear',
  'clear_or_tell',
  'keep_text',
  'discard_text',
  'keep_table',
  'choose_table',
  'file',
  'unreadable',
  'enter',
  'outdated',
]);
