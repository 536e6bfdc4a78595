import { dialogue, messageKinds } from '../../prompts/dialogue.ts';
import { fill } from '../../prompts/fill.ts';
import { findQuestions, questionsNamed } from './find-question.ts';
import type { Intent } from './intent.ts';
import { clear, edit } from './replies/edit.ts';
import { fileArrived } from './replies/file.ts';
import { resume, save, showContents, showPlace } from './replies/fill.ts';
import { currentEvaluation, withEvaluation } from './replies/guard.ts';
import { chooseTable, keepTable } from './replies/lists/keep-table.ts';
import { deleteRow, saveRow, showRow, showRows, undoRow } from './replies/lists/rows.ts';
import { declineScheme, enableScheme, listSchemes } from './replies/offer-scheme.ts';
import { stopAwaiting } from './replies/pending.ts';
import { askStart, create } from './replies/start.ts';
import { discardText, keepText, tell } from './replies/told-text.ts';
import { chooseUnit } from './replies/units.ts';
import { welcome, welcomeOnce } from './replies/welcome.ts';
import { askScheme, sendReport, setScheme, showScore } from './replies/whole.ts';
import type { Conversation, Reply } from './reply.ts';

/** The bot's answer to an intent. Reads and changes records only through the conversation handed in. */
export async function respond(talk: Conversation, intent: Intent): Promise<Reply> {
  if (!keepsWaiting.has(intent.want)) await stopAwaiting(talk);
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
      return save(talk, intent);
    case 'edit':
      return withEvaluation(talk, 'answer', undefined, (opened) => edit(talk, opened, intent.question));
    case 'clear':
      return withEvaluation(talk, 'answer', undefined, (opened) => clear(talk, opened, intent.question));
    case 'edit_or_tell':
    case 'clear_or_tell':
      return requestOrTell(talk, intent);
    case 'tell':
      return tell(talk, intent.text, intent.section ?? null);
    case 'keep_text':
      return keepText(talk, intent);
    case 'discard_text':
      return discardText(talk, intent);
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
  const { pending } = await talk.records.person(talk.person);
  const id = await currentEvaluation(talk);
  if (id === null || pending?.kind === 'awaiting') return tell(talk, text);
  return withEvaluation(talk, 'answer', id, (opened) => {
    if (want === 'clear_or_tell') {
      return questionsNamed(opened, question).length > 0 ? clear(talk, opened, question) : tell(talk, text);
    }
    return findQuestions(opened, question).length > 0 ? edit(talk, opened, question) : tell(talk, text);
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
