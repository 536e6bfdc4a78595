import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKnownRows, isQuestion } from '../../src/storage/server/known-rows.ts';

const ofPeople = 'select "id" from "people" where "people"."id" = ?';
const ofBoth = 'select 1 from "members" m join "people" p on p.id = m.person';

/** Rows known to a transaction, and what it had to ask for. */
function aTransaction() {
  const known = createKnownRows();
  const asked: unknown[] = [];
  const ask = (sql: string, ...values: readonly unknown[]) =>
    known.of(sql, values, async () => {
      asked.push([sql, ...values]);
      return [[asked.length]];
    });
  return { known, asked, ask };
}

describe('what a transaction has read', () => {
  it('is not asked again, and goes to each question with its own values', async () => {
    const { asked, ask } = aTransaction();
    expect(await ask(ofPeople, '1')).toEqual([[1]]);
    expect(await ask(ofPeople, '1')).toEqual([[1]]);
    expect(await ask(ofPeople, 1)).toEqual([[2]]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    'insert into "people" ("id") values (?)',
    'update "people" set "name" = ?',
    'delete from "people" where "id" = ?',
    'with old as (select 1) delete from "people"',
  ])('is asked again once its table has changed: %s', async (change) => {
    const { known, asked, ask } = aTransaction();
    await Promise.all([ask(ofPeople, '1'), ask(ofBoth)]);
    known.changing(change);
    await Promise.all([ask(ofPeople, '1'), ask(ofBoth)]);
    expect(asked).toHaveLength(4);
  });

  it('stays known while other tables change', async () => {
    const { known, asked, ask } = aTransaction();
    await ask(ofPeople, '1');
    known.changing('update "outbox" set "state" = ?');
    await ask(ofPeople, '1');
    expect(asked).toHaveLength(1);
  });

  it('counts as read only where nothing is changed by it', () => {
    expect([ofPeople, ' select 1', '(select 1) union (select 2)'].map(isQuestion)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['insert into "inbox" values (?) returning "key"', 'update x set y = 1'].map(isQuestion)).toEqual([
      false,
      false,
    ]);
  });

  it('is right because a statement changes one table: no trigger writes, no row goes with another', () => {
    const folder = join(import.meta.dirname, '../../db/migrations');
    const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
    const schema = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const triggers = [...schema.matchAll(/create trigger[\s\S]*?\bbegin\b([\s\S]*?)\bend;/gi)];
    expect(triggers.length).toBeGreaterThan(0);
    expect(
      triggers.filter(([, body]) => !/^\s*select raise\(abort, '[^']*'\);\s*$/i.test(body ?? '')),
    ).toEqual([]);
    expect(schema).not.toMatch(/on (?:delete|update) (?:cascade|set)/i);
  });
});
