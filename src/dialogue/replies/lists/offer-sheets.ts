import { fill } from '../../../../prompts/fill.ts';
import { lists } from '../../../../prompts/lists.ts';
import type { FileOrigin, OpenEvaluation, SentTable } from '../../../evaluation/index.ts';
import { candidatesFor, type ListDefinition } from '../../../facts/index.ts';
import type { Sheet } from '../../../files/content.ts';
import type { Conversation, Reply } from '../../reply.ts';
import { listOf } from '../../views/lists/confirm-table.ts';
import type { Awaited } from '../pending.ts';
import { listInSight } from './in-sight.ts';
import { bestList, offerTable } from './offer-table.ts';

/** More rows than a list takes, so that too many are noticed; further ones are not kept while they wait. */
const mostRows = 700;

/**
 * The sheets of a file: the one that fits the list that waits for it, else every one that fits a list, shown
 * one after the other; where none fits, the first, for the person to say what it is.
 */
export async function offerSheets(
  talk: Conversation,
  evaluation: OpenEvaluation,
  file: {
    readonly fileName: string;
    readonly sheets: readonly Sheet[];
    readonly awaited: Awaited | null;
    readonly section: string | null;
    readonly origin?: FileOrigin | undefined;
  },
): Promise<Reply> {
  const tables = file.sheets.map(
    ({ name, rows }): SentTable => ({ file: file.fileName, sheet: name, rows: rows.slice(0, mostRows) }),
  );
  const [first] = tables;
  if (first === undefined) return { say: fill(lists.noTable, { file: file.fileName }) };
  const { section, origin } = file;
  const awaited = (await listInSight(talk, evaluation, tables)) ?? file.awaited;
  const definition = listOf(evaluation, awaited?.fact ?? null);
  if (awaited !== null && definition !== null) {
    const best = fittest(tables, definition) ?? first;
    return offerTable(talk, evaluation, { tables: [best], source: 'file', awaited, section, origin });
  }
  const fitting = tables.filter((table) => bestList(evaluation, table, section) !== null);
  const offered = fitting.length > 0 ? fitting : [first];
  return offerTable(talk, evaluation, { tables: offered, source: 'file', awaited: null, section, origin });
}

function fittest(tables: readonly SentTable[], definition: ListDefinition): SentTable | undefined {
  const fitOf = (table: SentTable) =>
    candidatesFor(table.rows, [table.sheet], [{ definition, names: [definition.name] }])[0]?.fit ?? 0;
  return [...tables].sort((a, b) => fitOf(b) - fitOf(a))[0];
}
