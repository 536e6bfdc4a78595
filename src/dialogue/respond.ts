import { dialogue, messageKinds } from '../../prompts/dialogue.ts';
import { fill } from '../../prompts/fill.ts';
import { respondToAsk } from './ask/respond.ts';
import { respondToAssignment } from './assignment/respond.ts';
import { respondToBrief } from './brief/respond.ts';
import { unitsSent } from './campaign/add-units.ts';
import { respondToCampaign } from './campaign/respond.ts';
import { respondToEvidence } from './evidence/respond.ts';
import { respondToExport } from './export/respond.ts';
import { respondToHistory } from './history/respond.ts';
import type { Intent } from './intent.ts';
import { respondToJoining } from './joining/respond.ts';
import { respondToLastYear } from './last-year/respond.ts';
import { isAside, withPause, withWayBack } from './one-by-one/aside.ts';
import { oneByOne, saveForm } from './one-by-one/enter.ts';
import { answerWord } from './one-by-one/words.ts';
import { respondToOperations } from './operations/respond.ts';
import { respondToPrecheck } from './precheck/respond.ts';
import { respondToReminding } from './reminding/respond.ts';
import { clear } from './replies/edit.ts';
import { equalPoints } from './replies/equal-points.ts';
import { fileArrived } from './replies/file.ts';
import { resume, showContents, showPlace } from './replies/fill.ts';
import { withEvaluation } from './replies/guard.ts';
import { hear } from './replies/hear.ts';
import { discard, keep } from './replies/keep.ts';
import { leaveAwaited } from './replies/leave-awaited.ts';
import { chooseTable, keepTable } from './replies/lists/keep-table.ts';
import { deleteRow, saveRow, showRow, showRows, undoRow } from './replies/lists/rows.ts';
import { meant } from './replies/meant.ts';
import { declineScheme, enableScheme, listSchemes } from './replies/offer-scheme.ts';
import { askingOf, stopWaiting } from './replies/pending.ts';
import { editOrFigures, requestOrTell } from './replies/request.ts';
import { askStart, create } from './replies/start.ts';
import { chooseUnit } from './replies/units.ts';
import { help, welcome, welcomeOnce } from './replies/welcome.ts';
import { askScheme, sendReport, setScheme, showScore } from './replies/whole.ts';
import type { Conversation, Reply } from './reply.ts';
import { isReviewIntent, respondToReview } from './review/respond.ts';
import { respondToSummary } from './summary/respond.ts';
import { respondToTrial } from './trial/respond.ts';

/** The bot's answer to an intent. Reads and changes records only through the conversation handed in. */
export async function respond(talk: Conversation, understood: Intent): Promise<Reply> {
  const intent = await meant(talk, understood);
  const units = await unitsSent(talk, intent);
  if (units !== null) return units;
  const left = await leaveAwaited(talk, intent);
  if (left !== null) return left;
  if (!keepsAwaiting.has(intent.want) && !isPerhapsTold(intent)) {
    await stopWaiting(talk, ['awaiting', 'viewing', 'awaiting_units', 'attaching']);
  }
  if (!keepsChoosing.has(intent.want)) await stopWaiting(talk, ['choosing']);
  const asked = await askingOf(talk);
  const reply = await replyTo(talk, intent);
  const withPlace = isAside(intent) ? await withWayBack(talk, reply) : reply;
  return asked === null ? withPlace : withPause(talk, asked, withPlace);
}

async function replyTo(talk: Conversation, intent: Intent): Promise<Reply> {
  if (isReviewIntent(intent)) return respondToReview(talk, intent);
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
      return help(talk);
    case 'start':
      return askStart(talk);
    case 'create':
      return create(talk, intent);
    case 'resume':
      return withEvaluation(talk, 'answer', intent.evaluation, (opened) => resume(talk, opened));
    case 'contents':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) => showContents(talk, opened));
    case 'open':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) => showPlace(talk, opened, intent));
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
    case 'assignments':
    case 'my_tasks':
    case 'assignment':
      return respondToAssignment(talk, intent);
    case 'summary':
      return respondToSummary(talk, intent);
    case 'rows':
      return withEvaluation(talk, 'read', intent.evaluation, (opened) => showRows(talk, opened, intent));
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
    case 'ask':
      return respondToAsk(talk, intent);
    case 'last_year':
    case 'take_last_year':
      return respondToLastYear(talk, intent);
    case 'brief':
    case 'nudge':
      return respondToBrief(talk, intent);
    case 'trial':
      return respondToTrial(talk, intent);
    case 'campaign':
      return respondToCampaign(talk, intent);
    case 'schemes':
      return listSchemes(talk);
    case 'enable_scheme':
      return enableScheme(talk, intent.offer);
    case 'decline_scheme':
      return declineScheme(talk, intent.offer);
    case 'history':
    case 'history_page':
    case 'history_or_tell':
    case 'undo':
      return respondToHistory(talk, intent);
    case 'export':
    case 'export_unit':
      return respondToExport(talk, intent);
    case 'precheck':
    case 'explain_finding':
    case 'keep_finding_reason':
      return respondToPrecheck(talk, intent);
    case 'operations':
    case 'resend':
    case 'resend_all':
    case 'ask_delete_campaign':
    case 'delete_campaign':
      return respondToOperations(talk, intent);
    case 'put_off':
    case 'not_today':
    case 'reminder_settings':
    case 'save_reminders':
    case 'usual_reminders':
      return respondToReminding(talk, intent);
    case 'file':
      return fileArrived(talk, intent);
    case 'evidence':
    case 'one_evidence':
    case 'attach_to':
    case 'sort_files':
    case 'aim_evidence':
    case 'remove_evidence':
    case 'send_evidence':
    case 'keep_as_evidence':
      return respondToEvidence(talk, intent);
    case 'unreadable':
      return {
        say: fill(dialogue.unreadable, { kind: messageKinds[intent.messageType] ?? dialogue.otherMessage }),
      };
    case 'invite':
    case 'invite_named':
    case 'invite_all':
    case 'make_invitation':
    case 'end_invitation':
    case 'find_person':
    case 'person_found':
    case 'invite_from_group':
    case 'group_listed':
    case 'choose_colleagues':
    case 'join':
    case 'join_how':
    case 'ask_to_join':
    case 'decide_join':
    case 'answer_offer':
    case 'members':
    case 'member_named':
    case 'member':
    case 'set_role':
    case 'remove_member':
    case 'deputy_how':
    case 'deputy_named':
    case 'appoint_deputy':
    case 'end_deputy':
    case 'stop_deputy':
    case 'rename':
    case 'rename_how':
      return respondToJoining(talk, intent);
    case 'outdated':
      return { toast: { kind: 'warning', text: dialogue.outdated } };
  }
}

/** What only looks like a request may well be the answer that is awaited: `历史遗留问题较多`, a number like a code. */
function isPerhapsTold(intent: Intent): boolean {
  return intent.want === 'history_or_tell' || (intent.want === 'join' && intent.text !== null);
}

/** Wants after which the next text message may still be the answer to 修改. */
const keepsAwaiting: ReadonlySet<Intent['want']> = new Set([
  'thanks',
  'ask',
  'tell',
  'assignment',
  'put_off',
  'not_today',
  'edit',
  'edit_or_tell',
  'clear',
  'clear_or_tell',
  'keep_text',
  'discard_text',
  'keep_table',
  'choose_table',
  'file',
  'evidence',
  'one_evidence',
  'attach_to',
  'sort_files',
  'aim_evidence',
  'remove_evidence',
  'send_evidence',
  'keep_as_evidence',
  'unreadable',
  'enter',
  'outdated',
  'person_found',
  'group_listed',
]);

/** Wants after which the next number may still say which question a value answers; `hear` looks at texts. */
const keepsChoosing: ReadonlySet<Intent['want']> = new Set([
  'tell',
  'ask',
  'enter',
  'outdated',
  'person_found',
  'group_listed',
  'put_off',
  'not_today',
]);
