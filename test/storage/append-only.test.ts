import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { temporaryFolder } from './support/folder.ts';
import { answer, at, begun } from './support/office.ts';

describe('what may only grow', () => {
  let client: Client;

  beforeEach(async () => {
    const path = join(temporaryFolder(), 'ziping.db');
    const storage = await openEmbedded({ url: `file:${path}`, tenant: 'real' });
    const { record, by, input } = await begun(storage);
    await storage.turn(async ({ records }) => {
      await records.append(record.id, [answer(by, { value: '3204.50' }), answer(by, { value: '3204.53' })]);
      await records.offerScheme(input.scheme, by, at(1));
      const given = { finding: 'A:1', check: 'A', reason: '已核对', by, at: at(1) };
      await records.addFindingReason(record.id, given);
      await records.note({ by, action: 'answer', evaluation: record.id, at: at(1) });
      await records.note({ by, action: 'help', evaluation: null, at: at(2) });
    });
    await storage.close();
    client = createClient({ url: pathToFileURL(path).href });
  });
  afterEach(() => client.close());

  it.each([
    ['update answers set value = \'"1"\'', 'answers are append-only'],
    ['delete from answers where sequence = 2', 'answers are append-only'],
    [
      'insert or replace into answers select evaluation, 1, fact, \'"1"\', by, at, source, origin from answers limit 1',
      'answers are append-only',
    ],
    [
      'insert into answers select evaluation, 0, fact, value, by, at, source, origin from answers limit 1',
      'answers are append-only',
    ],
    ["update audit_log set action = 'nothing'", 'audit_log is append-only'],
    ['delete from audit_log', 'audit_log is append-only'],
    ["update scheme_versions set json = '{}'", 'scheme_versions are never changed'],
    ['delete from scheme_versions', 'scheme_versions are never changed'],
    ['update scheme_offers set by = null', 'scheme_offers are append-only'],
    ['delete from scheme_offers', 'scheme_offers are append-only'],
    ["update finding_reasons set reason = '无'", 'finding_reasons are append-only'],
    ['delete from finding_reasons', 'finding_reasons are append-only'],
    [
      'insert or replace into finding_reasons select * from finding_reasons',
      'finding_reasons are append-only',
    ],
  ])('refuses: %s', async (statement, reason) => {
    await expect(client.execute(statement)).rejects.toThrow(reason);
    const { rows } = await client.execute('select value from answers order by sequence');
    expect(rows.map((row) => row.value)).toEqual(['"3204.50"', '"3204.53"']);
  });

  it('shows the audit log in order, with what each line is about', async () => {
    const { rows } = await client.execute(
      'select action, evaluation is null as general from audit_log order by position',
    );
    expect(rows.map((row) => [row.action, row.general])).toEqual([
      ['answer', 0],
      ['help', 1],
    ]);
  });
});
