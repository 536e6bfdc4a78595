import { and, asc, desc, eq, exists, gt, isNull, like, not, sql } from 'drizzle-orm';
import { departments, evaluations, invitations, joinRequests, members, meta } from '../../../db/schema.ts';
import { departmentId, personId } from '../../evaluation/ids.ts';
import type { Department, Invitation, JoiningRecords, JoinRequest } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

const hourMs = 3600 * 1000;
const mostNamed = 10;

/** How people get into a department: departments by name, invitations, requests, wrong codes. */
export function joiningRecords(connection: Connection): JoiningRecords {
  return {
    async department(id) {
      const row = await connection.select().from(departments).where(eq(departments.id, id)).get();
      return row === undefined ? null : departmentOf(row);
    },

    async departmentsNamed(name) {
      const named = await connection.select().from(departments).where(eq(departments.name, name));
      if (named.length > 0) return named.slice(0, mostNamed).map(departmentOf);
      const held = sql`instr(${departments.name}, ${name}) > 0`;
      const rows = await connection.select().from(departments).where(held).limit(mostNamed);
      return rows.map(departmentOf);
    },

    async departmentsWithoutCoordinator() {
      const coordinator = connection
        .select({ one: sql`1` })
        .from(members)
        .where(and(eq(members.department, departments.id), eq(members.role, 'coordinator')));
      const evaluation = connection
        .select({ one: sql`1` })
        .from(evaluations)
        .where(eq(evaluations.department, departments.id));
      const rows = await connection
        .select()
        .from(departments)
        .where(and(exists(evaluation), not(exists(coordinator))))
        .orderBy(departments.createdAt, departments.name);
      return rows.map(departmentOf);
    },

    async roster(department) {
      const rows = await connection
        .select()
        .from(members)
        .where(eq(members.department, department))
        .orderBy(asc(members.addedAt), sql`${members}.rowid`);
      return rows.map(({ person, role, addedAt }) => ({
        person: personId(person),
        department,
        role,
        since: addedAt,
      }));
    },

    ...invitationRecords(connection),
    ...requestRecords(connection),
    ...wrongCodeRecords(connection),
  };
}

type Invitations = Pick<
  JoiningRecords,
  | 'addInvitations'
  | 'codesTaken'
  | 'openInvitationsBy'
  | 'invitation'
  | 'openInvitations'
  | 'endInvitation'
  | 'endInvitationsBy'
>;

function invitationRecords(connection: Connection): Invitations {
  return {
    async addInvitations(added) {
      if (added.length === 0) return;
      const rows = added.map(({ at, expiresAt, endedAt, ...rest }) => ({
        ...rest,
        at: at.getTime(),
        expiresAt: expiresAt.getTime(),
        endedAt: endedAt?.getTime() ?? null,
      }));
      const cell = (name: keyof Invitation) => sql`json_extract(value, ${`$.${name}`})`;
      await connection.run(sql`
        insert into ${invitations} (code, department, role, by, at, expires_at, ended_at)
        select ${cell('code')}, ${cell('department')}, ${cell('role')}, ${cell('by')}, ${cell('at')},
          ${cell('expiresAt')}, ${cell('endedAt')}
        from json_each(${JSON.stringify(rows)})`);
    },

    async codesTaken(codes) {
      const rows = await connection
        .select({ code: invitations.code })
        .from(invitations)
        .where(sql`${invitations.code} in (select value from json_each(${JSON.stringify(codes)}))`);
      return new Set(rows.map(({ code }) => code));
    },

    async openInvitationsBy(person, now) {
      const isOpen = and(isNull(invitations.endedAt), gt(invitations.expiresAt, now));
      const rows = await connection
        .select()
        .from(invitations)
        .where(and(eq(invitations.by, person), isOpen));
      return rows.map(invitationOf);
    },

    async invitation(code) {
      const row = await connection.select().from(invitations).where(eq(invitations.code, code)).get();
      return row === undefined ? null : invitationOf(row);
    },

    async openInvitations(department, now) {
      const isOpen = and(isNull(invitations.endedAt), gt(invitations.expiresAt, now));
      const rows = await connection
        .select()
        .from(invitations)
        .where(and(eq(invitations.department, department), isOpen))
        .orderBy(desc(invitations.at));
      return rows.map(invitationOf);
    },

    async endInvitation(code, at) {
      await connection.update(invitations).set({ endedAt: at }).where(eq(invitations.code, code));
    },

    async endInvitationsBy(person, department, at) {
      const theirs = and(eq(invitations.by, person), eq(invitations.department, department));
      await connection
        .update(invitations)
        .set({ endedAt: at })
        .where(and(theirs, isNull(invitations.endedAt)));
    },
  };
}

type Requests = Pick<JoiningRecords, 'addJoinRequest' | 'joinRequest' | 'openRequest' | 'settleRequest'>;

/** An offer is stored as a waiting request that the department's side has decided already. */
function requestRecords(connection: Connection): Requests {
  return {
    async addJoinRequest({ state, ...request }) {
      await connection
        .insert(joinRequests)
        .values({ ...request, state: state === 'asked' || state === 'offered' ? 'waiting' : state });
    },

    async joinRequest(id) {
      const row = await connection.select().from(joinRequests).where(eq(joinRequests.id, id)).get();
      return row === undefined ? null : requestOf(row);
    },

    async openRequest(person, department) {
      const waiting = and(eq(joinRequests.department, department), eq(joinRequests.state, 'waiting'));
      const row = await connection
        .select()
        .from(joinRequests)
        .where(and(waiting, eq(joinRequests.person, person)))
        .orderBy(desc(joinRequests.at))
        .get();
      return row === undefined ? null : requestOf(row);
    },

    async settleRequest(id, { state, name, by, at }) {
      await connection
        .update(joinRequests)
        .set({ state, name, decidedBy: by, decidedAt: at })
        .where(eq(joinRequests.id, id));
    },
  };
}

/** In `meta`, as `<when the hour began> <how many>`; hours that are over are swept out. */
function wrongCodeRecords(connection: Connection): Pick<JoiningRecords, 'wrongCodes' | 'noteWrongCode'> {
  const prefix = 'wrong_codes:';
  const read = async (key: string, now: Date) => {
    const row = await connection.select().from(meta).where(eq(meta.key, key)).get();
    const [since = 0, count = 0] = (row?.value ?? '').split(' ').map(Number);
    return now.getTime() - since < hourMs ? { since, count } : { since: now.getTime(), count: 0 };
  };
  return {
    wrongCodes: async (person, now) => (await read(prefix + person, now)).count,

    async noteWrongCode(person, now) {
      const key = prefix + person;
      const { since, count } = await read(key, now);
      const began = sql`cast(${meta.value} as integer)`;
      await connection
        .delete(meta)
        .where(and(like(meta.key, `${prefix}%`), sql`${began} <= ${now.getTime() - hourMs}`));
      const value = `${since} ${count + 1}`;
      await connection
        .insert(meta)
        .values({ key, value })
        .onConflictDoUpdate({ target: meta.key, set: { value } });
    },
  };
}

const departmentOf = ({ id, name }: typeof departments.$inferSelect): Department => ({
  id: departmentId(id),
  name,
});

function invitationOf(row: typeof invitations.$inferSelect): Invitation {
  return { ...row, department: departmentId(row.department), by: personId(row.by) };
}

function requestOf(row: typeof joinRequests.$inferSelect): JoinRequest {
  const { state, decidedBy } = row;
  const waitsFor = decidedBy === null ? 'asked' : 'offered';
  return {
    ...row,
    department: departmentId(row.department),
    person: personId(row.person),
    invitedBy: personId(row.invitedBy),
    state: state === 'waiting' ? waitsFor : state,
    decidedBy: decidedBy === null ? null : personId(decidedBy),
  };
}
