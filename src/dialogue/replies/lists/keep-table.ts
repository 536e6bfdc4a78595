import { dialogue } from '../../../../prompts/dialogue.ts';
import { fill } from '../../../../prompts/fill.ts';
import {
  notYourQuestion,
  type OpenEvaluation,
  openEvaluation,
  type Saved,
} from '../../../evaluation/index.ts';
import { fieldValue, type ListDefinition, matchTable, rowsOfValue } from '../../../facts/index.ts';
import { questionCopy } from '../../../schemes/index.ts';
import type { Intent } from '../../intent.ts';
import { goOnAsking } from '../../one-by-one/walk.ts';
import type { Conversation, Reply } from '../../reply.ts';
import { saveTyped } from '../../save.ts';
import { sayIssues, sentenceOfIssue } from '../../say.ts';
import { listOf, type PendingTable } from '../../views/lists/confirm-table.ts';
import { afterSaving } from '../colleagues.ts';
import { ended, notKept, savedSentences } from '../ended.ts';
import { refusal } from '../guard.ts';
import { remember } from '../pending.ts';
import { refreshed } from '../shown.ts';
import { bestList, shownTable } from './offer-table.ts';

/** 保存, 替换 or 追加 on the confirmation card of a table: exactly the rows it shows. */
export async function keepTable(
  talk: Conversation,
  { text, how }: Extract<Intent, { want: 'keep_table' }>,
): Promise<Reply> {
  const waiting = await waitingTable(talk, text);
  if (waiting === null) return refusal(dialogue.textGone);
  const { opened, pending } = waiting;
  const definition = listOf(opened, pending.fact);
  if (definition === null)
    return refusal(pending.fact === null ? dialogue.chooseQuestion : dialogue.outdated);
  const typed = typedRows(opened, definition, pending, how);
  if (typed === null) return refusal(dialogue.outdated);
  const { evaluation, version, source, cameWith: origin } = pending;
  const input = { evaluation, version, typed: { [definition.id]: typed }, source, origin };
  const saved = await saveTyped(talk, input);
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  const issue = saved.value.rejected.get(definition.id);
  if (issue !== undefined) {
    const { after } = saved.value;
    const { label } = questionCopy(opened.scheme, definition.id);
    const text = fill(notKept(issue), { label, problem: sentenceOfIssue(issue) });
    const next = await nextTable(talk, after, pending);
    if (next !== null) return shownTable(after, next, { results: [text] });
    const { version: newest } = after.record;
    if (issue.code === notYourQuestion) {
      await remember(talk, null);
      return { say: sentenceOfIssue(issue) };
    }
    await remember(talk, { kind: 'awaiting', evaluation, version: newest, fact: definition.id });
    return { say: text };
  }
  return savedTable(talk, saved.value, pending, definition);
}

/** What is saved, as it would be typed; null where the table is not one that can be saved. */
function typedRows(
  opened: OpenEvaluation,
  definition: ListDefinition,
  { tables }: PendingTable,
  how: 'replace' | 'append',
): string | readonly string[] | null {
  const match = matchTable(definition, tables[0]?.rows ?? []);
  if (match.issues.length > 0) return null;
  const before = how === 'append' ? rowsOfValue(opened.facts[definition.id]) : [];
  return fieldValue(definition, [...before, ...match.rows]);
}

/** What the save came to; a further table of the same file comes next. */
async function savedTable(
  talk: Conversation,
  saved: Saved,
  pending: PendingTable,
  definition: ListDefinition,
): Promise<Reply> {
  const result = savedSentences(saved, definition.id);
  const refresh = await refreshed(talk, saved.after);
  const others = afterSaving(talk, saved);
  const next = await nextTable(talk, saved.after, pending);
  if (next !== null)
    return { ...shownTable(saved.after, next, { results: result.split('\n') }), refresh, ...others };
  const actions = [{ do: 'rows', fact: definition.id }, { do: 'resume' }, { do: 'contents' }] as const;
  const question = await goOnAsking(talk, saved.after, saved.accepted);
  return {
    show: ended(pending.evaluation, dialogue.textSavedTitle, result, actions),
    ...(question === null ? {} : { say: question }),
    refresh,
    ...others,
  };
}

/** 不保存: this table is dropped; the next one of the file, if any, is shown. */
export async function discardTable(talk: Conversation, pending: PendingTable): Promise<Reply> {
  const opened = await openEvaluation(talk.records, talk.person, pending.evaluation, 'answer');
  if (!opened.ok) return refusal(sayIssues(opened.issues));
  const next = await nextTable(talk, opened.value, pending);
  if (next !== null) return shownTable(opened.value, next);
  return { show: ended(pending.evaluation, dialogue.textDroppedTitle, dialogue.textDropped) };
}

/** Another list chosen for the table that is shown. */
export async function chooseTable(
  talk: Conversation,
  { text, fact }: Extract<Intent, { want: 'choose_table' }>,
): Promise<Reply> {
  const waiting = await waitingTable(talk, text);
  if (waiting === null) return refusal(dialogue.textGone);
  if (listOf(waiting.opened, fact) === null) return refusal(dialogue.chooseQuestion);
  const chosen: PendingTable = { ...waiting.pending, fact };
  await remember(talk, chosen);
  return shownTable(waiting.opened, chosen);
}

async function waitingTable(talk: Conversation, id: string) {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'table' || pending.id !== id) return null;
  const opened = await openEvaluation(talk.records, talk.person, pending.evaluation, 'answer');
  return opened.ok ? { opened: opened.value, pending } : null;
}

async function nextTable(
  talk: Conversation,
  opened: OpenEvaluation,
  { tables, ...pending }: PendingTable,
): Promise<PendingTable | null> {
  const [, ...rest] = tables;
  const [first] = rest;
  const next: PendingTable | null =
    first === undefined
      ? null
      : {
          ...pending,
          id: talk.newId(),
          version: opened.record.version,
          fact: bestList(opened, first, null),
          tables: rest,
        };
  await remember(talk, next);
  return next;
}
