import type { OpenEvaluation, SentTable } from '../../../evaluation/index.ts';
import { type FactId, matchTable } from '../../../facts/index.ts';
import type { Conversation } from '../../reply.ts';
import { listOf } from '../../views/lists/confirm-table.ts';
import { type Awaited, remember } from '../pending.ts';
import { fitsList } from './offer-table.ts';

/** Notes the list whose rows are in sight; what waits to be confirmed is not given up for it. */
export async function noteInSight(talk: Conversation, { record }: OpenEvaluation, fact: FactId) {
  const { pending } = await talk.records.person(talk.person);
  if (pending !== null && pending.kind !== 'viewing' && pending.kind !== 'awaiting') return;
  await remember(talk, { kind: 'viewing', evaluation: record.id, version: record.version, fact });
}

/**
 * The list whose rows are in sight, where one of these tables is right for it or has all of its columns. Nothing
 * was asked for, so any other message means something else.
 */
export async function listInSight(
  talk: Conversation,
  evaluation: OpenEvaluation,
  tables: readonly SentTable[],
): Promise<Awaited | null> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'viewing' || pending.evaluation !== evaluation.record.id) return null;
  const definition = listOf(evaluation, pending.fact);
  if (definition === null) return null;
  const isMeant = tables.some(
    (table) =>
      matchTable(definition, table.rows).issues.length === 0 || fitsList(evaluation, table, pending.fact),
  );
  return isMeant ? pending : null;
}
