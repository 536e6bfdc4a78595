import { and, desc, eq, gte, isNotNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { groupsMet, joinRequests } from '../../../db/schema.ts';
import { chatId, departmentId, personId } from '../../evaluation/ids.ts';
import type { GroupPlace, GroupRecords, MetGroup } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';
import { parseJson } from '../json.ts';

const keptMs = 183 * 24 * 3600 * 1000;
const person = z.string().transform(personId);
const stored = z.object({
  department: z.string().transform(departmentId),
  members: z.array(z.object({ person, name: z.string() })),
  isCut: z.boolean(),
  chosen: z.array(person),
});

/** Groups people met the bot in, and for an hour who was found there. */
export function groupRecords(connection: Connection): GroupRecords {
  const row = (place: GroupPlace) => connection.select().from(groupsMet).where(placeIs(place)).get();
  return {
    async meetGroup(someone, { chat, name, at }) {
      await connection.delete(groupsMet).where(lt(groupsMet.metAt, new Date(at.getTime() - keptMs)));
      await connection
        .insert(groupsMet)
        .values({ person: someone, chat, name, metAt: at })
        .onConflictDoUpdate({
          target: [groupsMet.person, groupsMet.chat],
          set: { metAt: at, ...(name === null ? {} : { name }) },
        });
    },

    async groupsMet(someone, most) {
      const rows = await connection
        .select()
        .from(groupsMet)
        .where(eq(groupsMet.person, someone))
        .orderBy(desc(groupsMet.metAt))
        .limit(most);
      return rows.map(groupOf);
    },

    async groupMet(place) {
      const found = await row(place);
      return found === undefined ? null : groupOf(found);
    },

    async forgetGroup(place) {
      await connection.delete(groupsMet).where(placeIs(place));
    },

    async groupList(place, since) {
      const { list = null, listedAt = null } = (await row(place)) ?? {};
      return list === null || listedAt === null || listedAt < since ? null : parseJson(stored, list);
    },

    async keepGroupList(place, list, { at, expired }) {
      await wipeGroupLists(connection, expired);
      await connection
        .update(groupsMet)
        .set({ list: JSON.stringify(list), listedAt: at })
        .where(placeIs(place));
    },

    async chooseFromGroup(place, chosen) {
      await connection
        .update(groupsMet)
        .set({ list: sql`json_set(${groupsMet.list}, '$.chosen', json(${JSON.stringify(chosen)}))` })
        .where(and(placeIs(place), isNotNull(groupsMet.list)));
    },

    async offeredSince(department, since) {
      const offered = and(eq(joinRequests.state, 'waiting'), isNotNull(joinRequests.decidedBy));
      const rows = await connection
        .select({ person: joinRequests.person })
        .from(joinRequests)
        .where(and(eq(joinRequests.department, department), offered, gte(joinRequests.at, since)));
      return new Set(rows.map((one) => personId(one.person)));
    },
  };
}

/** Wipes who was found in groups before; that they were met stays. */
export async function wipeGroupLists(connection: Connection, before: Date): Promise<void> {
  await connection
    .update(groupsMet)
    .set({ list: null, listedAt: null })
    .where(lt(groupsMet.listedAt, before));
}

const placeIs = ({ person: someone, chat }: GroupPlace) =>
  and(eq(groupsMet.person, someone), eq(groupsMet.chat, chat));

const groupOf = ({ chat, name, metAt }: typeof groupsMet.$inferSelect): MetGroup => ({
  chat: chatId(chat),
  name,
  at: metAt,
});
