import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '../../../db/schema.ts';
import { readOrigin } from '../../evaluation/history/origin.ts';
import { campaignId, evaluationId, messageId, personId } from '../../evaluation/ids.ts';
import type { PeopleRecords, Person, PersonId } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { prepared } from '../access/prepared.ts';
import { parseJson } from '../json.ts';

const asked = { evaluation: z.string().transform(evaluationId), version: z.int() };
const origin = z
  .object({
    message: z.string().transform(messageId),
    file: z.string(),
    fileName: z.string(),
    resource: z.enum(['file', 'image']).optional(),
  })
  .optional();
const target = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('fact'), fact: z.string() }),
    z.object({ kind: z.literal('indicator'), indicator: z.string() }),
  ])
  .nullable();
const sent = { ...asked, cameWith: z.string().transform(readOrigin).optional() };
const figures = z.array(z.object({ fact: z.string(), typed: z.string() }));
const campaign = z.string().transform(campaignId);
/** Also of a file that was sent under it and is still to be fetched. */
export const attaching = z.object({
  kind: z.literal('attaching'),
  evaluation: asked.evaluation,
  purpose: z.enum(['proof', 'signed_scan']),
  target,
  since: z.string(),
});
const pending = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('awaiting'), ...sent, fact: z.string() }),
  z.object({ kind: z.literal('viewing'), ...sent, fact: z.string() }),
  z.object({
    kind: z.literal('confirming'),
    ...sent,
    id: z.string(),
    fact: z.string().nullable(),
    text: z.string(),
    source: z.literal('file').optional(),
    origin,
  }),
  z.object({
    kind: z.literal('table'),
    ...sent,
    id: z.string(),
    fact: z.string().nullable(),
    tables: z.array(z.object({ file: z.string(), sheet: z.string(), rows: z.array(z.array(z.string())) })),
    source: z.enum(['text', 'file']),
    origin,
  }),
  z.object({ kind: z.literal('figures'), ...sent, id: z.string(), figures }),
  z.object({
    kind: z.literal('choosing'),
    ...sent,
    unclear: z.array(z.object({ typed: z.string(), candidates: z.array(z.string()) })),
    figures,
    rest: z.array(z.string()),
  }),
  z.object({ kind: z.literal('awaiting_units'), campaign }),
  z.object({ kind: z.literal('units'), id: z.string(), campaign, names: z.array(z.string()) }),
  z.object({ kind: z.literal('offering'), id: z.string(), json: z.string() }),
  attaching,
]);
const asking = z.object({
  ...asked,
  fact: z.string(),
  trail: z.array(z.string()),
  resumeAt: z.string().nullable(),
});

const byId = prepared((connection) =>
  connection
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder('id')))
    .prepare(),
);

/**
 * What the bot remembers of each person. Somebody new is a person not yet welcomed. A turn asks for its person
 * again and again: within the transaction, whoever was read once is known.
 */
export function peopleRecords(connection: Connection): PeopleRecords {
  const known = new Map<PersonId, Person>();
  return {
    async person(id) {
      const person = known.get(id) ?? (await find(connection, id));
      known.set(id, person);
      return person;
    },

    async savePerson(person) {
      known.set(person.id, person);
      const { id, name, welcomed, current, ...waiting } = person;
      const state = {
        name,
        welcomed,
        current,
        pending: waiting.pending === null ? null : JSON.stringify(waiting.pending),
        asking: waiting.asking === null ? null : JSON.stringify(waiting.asking),
      };
      await connection
        .insert(people)
        .values({ id, ...state })
        .onConflictDoUpdate({ target: people.id, set: state });
    },

    async namesOf(ids) {
      const rows = await connection
        .select({ id: people.id, name: people.name })
        .from(people)
        .where(and(inArray(people.id, [...new Set(ids)]), isNotNull(people.name)));
      return new Map(rows.map(({ id, name }) => [personId(id), name ?? '']));
    },
  };
}

async function find(connection: Connection, id: PersonId): Promise<Person> {
  const row = await byId(connection).get({ id });
  if (row === undefined)
    return { id, name: null, welcomed: false, current: null, pending: null, asking: null };
  return {
    id,
    name: row.name,
    welcomed: row.welcomed,
    current: row.current === null ? null : evaluationId(row.current),
    pending: row.pending === null ? null : parseJson(pending, row.pending),
    asking: row.asking === null ? null : parseJson(asking, row.asking),
  };
}
