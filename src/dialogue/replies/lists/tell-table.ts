import { type OpenEvaluation, openEvaluation, type SentTable } from '../../../evaluation/index.ts';
import { gridOf, looksLikeTable } from '../../../facts/index.ts';
import type { Conversation, Reply } from '../../reply.ts';
import { listOf } from '../../views/lists/confirm-table.ts';
import { currentEvaluation } from '../guard.ts';
import { type Awaited, awaitedBy, mayConcern } from '../pending.ts';
import { listInSight } from './in-sight.ts';
import { bestList, type Offer, offerTable } from './offer-table.ts';

const tableOf = (text: string): SentTable => ({ file: '', sheet: '', rows: gridOf(text) });

const hasCells = (text: string) => /[\t｜|]/.test(text);

/**
 * A pasted table: rows for the list that waits for them, or for the one they fit. Null where the text is no
 * table, or answers another question.
 */
export async function tellTable(
  talk: Conversation,
  text: string,
  section: string | null,
): Promise<Reply | null> {
  if (!hasCells(text)) return null;
  const { pending } = await talk.records.person(talk.person);
  const awaited = await awaitedBy(talk);
  const id = awaited?.evaluation ?? (await currentEvaluation(talk));
  if (id === null) return null;
  const opened = await openEvaluation(talk.records, talk.person, id, 'answer');
  if (!opened.ok) return null;
  const inSight = await listInSight(talk, opened.value, [tableOf(text)]);
  if (inSight !== null) {
    return offerTable(talk, opened.value, {
      tables: [tableOf(text)],
      source: 'text',
      awaited: inSight,
      section,
    });
  }
  const isList = awaited !== null && listOf(opened.value, awaited.fact) !== null;
  // 修改 asks for this very question; one at a time, a table may come before its turn.
  if (!isList && pending?.kind === 'awaiting' && mayConcern(talk, pending.evaluation)) return null;
  const offer = offerOf(opened.value, isList ? awaited : null, text, section);
  return offer === null ? null : offerTable(talk, opened.value, offer);
}

function offerOf(
  evaluation: OpenEvaluation,
  awaited: Awaited | null,
  text: string,
  section: string | null,
): Offer | null {
  const table = tableOf(text);
  const offer = { tables: [table], source: 'text', section } as const;
  if (awaited !== null) return { ...offer, awaited };
  if (!looksLikeTable(text)) return null;
  // Strokes may stand in any prose; tabs come from a table.
  const isTable = text.includes('\t') || bestList(evaluation, table, section) !== null;
  return isTable ? { ...offer, awaited: null } : null;
}
