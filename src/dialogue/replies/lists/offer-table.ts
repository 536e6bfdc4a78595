import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import {
  type FileOrigin,
  keepDrafts,
  type OpenEvaluation,
  type SentTable,
} from '../../../evaluation/index.ts';
import {
  candidatesFor,
  type FactId,
  longestList,
  matchTable,
  readAnswer,
  showCount,
} from '../../../facts/index.ts';
import { questionCopy } from '../../../schemes/index.ts';
import type { Conversation, Reply } from '../../reply.ts';
import { confirmTableView, listOf, type PendingTable } from '../../views/lists/confirm-table.ts';
import { remember } from '../pending.ts';

/** A table that came, and what is known about where it belongs. */
export interface Offer {
  readonly tables: readonly SentTable[];
  readonly source: PendingTable['source'];
  /** The list somebody asked to fill, with the newest answer when it was put. */
  readonly awaited: { readonly fact: FactId; readonly version: number } | null;
  /** The section of the card it replies to. */
  readonly section: string | null;
  /** The file it came in. */
  readonly origin?: FileOrigin | undefined;
}

/** A list whose columns a table has to offer all of. */
const fits = 1;

/**
 * Shows a table before it counts. Where nobody asked for it, or for quite another one, the list that fits best
 * is proposed. One with wrong cells is not saved: for the list that was asked for it is kept as a draft, and the wait goes on.
 */
export async function offerTable(
  talk: Conversation,
  evaluation: OpenEvaluation,
  offer: Offer,
): Promise<Reply> {
  const { tables, source, section, origin } = offer;
  const [first] = tables;
  const characters = tables.flatMap(({ rows }) => rows.flat()).reduce((sum, cell) => sum + cell.length, 0);
  if (first === undefined || characters > longestList) {
    return { say: fill(lists.tooLarge, { characters: showCount(characters) }) };
  }
  const isAwaited = offer.awaited !== null && !isForAnother(evaluation, first, offer.awaited.fact);
  const awaited = isAwaited ? offer.awaited : null;
  const pending: PendingTable = {
    kind: 'table',
    id: talk.newId(),
    evaluation: evaluation.record.id,
    version: awaited?.version ?? evaluation.record.version,
    fact: awaited?.fact ?? bestList(evaluation, first, section),
    tables,
    source,
    origin,
  };
  const keepsDraft = awaited !== null && (await keepDraft(talk, evaluation, pending));
  if (!keepsDraft) await remember(talk, pending);
  return shownTable(evaluation, pending, { keepsDraft });
}

/** The confirmation card of the first table that waits. */
export function shownTable(
  evaluation: OpenEvaluation,
  pending: PendingTable,
  more: { readonly keepsDraft?: boolean; readonly results?: readonly string[] } = {},
): Reply {
  const view = confirmTableView(evaluation, pending, more);
  return { show: { topic: 'text', evaluation: evaluation.record.id, view } };
}

/** Keeps the cells of a table that is wrong in the field of its list; false where nothing is wrong. */
async function keepDraft(
  talk: Conversation,
  evaluation: OpenEvaluation,
  pending: PendingTable,
): Promise<boolean> {
  const definition = listOf(evaluation, pending.fact);
  const [table] = pending.tables;
  if (definition === null || table === undefined) return false;
  const match = matchTable(definition, table.rows);
  const [wrong] = match.issues;
  if (wrong === undefined || match.rows.length === 0) return false;
  // The field counts its own lines, not those of the table.
  const read = readAnswer(definition, match.lines);
  const { code, values } = (read.ok ? undefined : read.issues[0]) ?? wrong;
  const draft = { fact: definition.id, typed: match.lines, issue: { code, values } };
  const input = { evaluation: pending.evaluation, drafts: [draft] };
  return (await keepDrafts(talk.records, talk.person, input, talk.now)).ok;
}

/** The list a table fits best, those of the section it replies to first; null where none fits. */
export function bestList(
  evaluation: OpenEvaluation,
  table: SentTable,
  section: string | null,
): FactId | null {
  const [best] = fittingLists(evaluation, table, section);
  if (best !== undefined) return best;
  return section === null ? null : bestList(evaluation, table, null);
}

/** True for a table that has the columns of another list, and not those of the one that was asked for. */
function isForAnother(evaluation: OpenEvaluation, table: SentTable, asked: FactId): boolean {
  return bestList(evaluation, table, null) !== null && !fitsList(evaluation, table, asked);
}

/** True for a table that has all the columns of this list, or its name above them. */
export function fitsList(evaluation: OpenEvaluation, table: SentTable, fact: FactId): boolean {
  return fittingLists(evaluation, table, null).includes(fact);
}

/** The lists all of whose required columns a table has, or that its title names; the best first. */
function fittingLists(
  { scheme, asked }: OpenEvaluation,
  table: SentTable,
  section: string | null,
): readonly FactId[] {
  const questions = asked.flatMap((one) => (section === null || one.id === section ? one.questions : []));
  const named = questions.flatMap((definition) => {
    if (definition.type !== 'list') return [];
    const { label, aliases = [] } = questionCopy(scheme, definition.id);
    return [{ definition, names: [definition.name, label, ...aliases] }];
  });
  return candidatesFor(table.rows, [table.file, table.sheet], named)
    .filter(({ fit }) => fit >= fits)
    .map(({ fact }) => fact);
}
