import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CampaignId,
  campaignId,
  deleteCampaign,
  personId,
  saveAnswers,
  startEvaluation,
  undoLastChange,
  verifyAudit,
} from '../../../src/evaluation/index.ts';
import { auditCommand } from '../../../src/node/audit.ts';
import { campaignsCommand } from '../../../src/node/campaigns.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { openEmbedded } from '../../../src/storage/open-embedded.ts';

const lin = personId('ou_lin');
const timeZone = 'Asia/Shanghai';
const minute = (count: number) => new Date(Date.UTC(2026, 10, 21, 2, count));

/** A file with two offices, answers, one taken back, and what else the log tells of. */
async function filled(path: string): Promise<readonly CampaignId[]> {
  const storage = await openEmbedded({ url: pathToFileURL(path).href, tenant: 'real' });
  const campaigns: CampaignId[] = [];
  for (const [department, year] of [
    ['云海区园林绿化管理局', '2020'],
    ['云海区文化馆', '2024'],
  ] as const) {
    const world = { now: minute(0), timeZone, newId: () => crypto.randomUUID() };
    const started = await storage.turn(({ records }) =>
      startEvaluation(records, builtinSchemes, lin, { department, year, scheme: 'auto' }, world),
    );
    if (!started.ok) throw new Error('not begun');
    const { id, campaign } = started.value.record;
    campaigns.push(campaign);
    for (const [version, plan] of ['364.8', '346.8', '350'].entries()) {
      const typed = { procurement_plan: plan };
      const input = { evaluation: id, version, typed, source: 'card', origin: 'card:c1' } as const;
      await storage.turn(({ records }) => saveAnswers(records, lin, input, minute(version + 1)));
    }
    await storage.turn(({ records }) => undoLastChange(records, lin, id, minute(9)));
  }
  await storage.close();
  return campaigns;
}

async function verified(path: string) {
  const storage = await openEmbedded({ url: pathToFileURL(path).href, tenant: null });
  try {
    return await verifyAudit(storage);
  } finally {
    await storage.close();
  }
}

/** Changes a file as somebody might who has it in hands: no trigger, no reference stops them. */
async function tamper(path: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = createClient({ url: pathToFileURL(path).href });
  await client.execute('PRAGMA foreign_keys = OFF');
  const { rows } = await client.execute("select name from sqlite_master where type = 'trigger'");
  for (const { name } of rows) await client.execute(`drop trigger "${name}"`);
  await work(client);
  client.close();
}

const run = async (command: typeof auditCommand, path: string, ...args: readonly string[]) => {
  const said: string[] = [];
  const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  const exit = await command(args, { DATABASE_URL: pathToFileURL(path).href }, output);
  return { exit, said: said.join('\n') };
};

describe('the audit log', () => {
  let folder: string;
  let original: string;
  let campaigns: readonly CampaignId[];
  let copies = 0;
  const copied = () => {
    copies += 1;
    const path = join(folder, `copy-${copies}.db`);
    copyFileSync(original, path);
    return path;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ziping-audit-'));
    original = join(folder, 'ziping.db');
    campaigns = await filled(original);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is whole as it was written, and proves every answer', async () => {
    expect(await verified(copied())).toMatchObject({ broken: null, entries: 10, unchained: 0, answers: 8 });
    const { exit, said } = await run(auditCommand, copied(), 'verify');
    expect(said).toContain('10 条记录、8 个填报值');
    expect(exit).toBe(0);
  });

  it('shows one changed byte in any column of any row of the log or of the answers', async () => {
    const tables = {
      audit_log: [
        'position',
        'by',
        'action',
        'evaluation',
        'department',
        'campaign',
        'detail',
        'at',
        'digest',
        'hash',
      ],
      answers: ['evaluation', 'sequence', 'fact', 'value', 'by', 'at', 'source', 'origin'],
    };
    const places = Object.entries(tables).flatMap(([table, columns]) =>
      columns.map((column) => ({ table, column })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(7),
        fc.nat(200),
        async ({ table, column }, row, byte) => {
          const path = copied();
          await tamper(path, async (client) => {
            const at = `rowid = (select rowid from ${table} order by rowid limit 1 offset ${row})`;
            const [found] = (await client.execute(`select "${column}" as was from ${table} where ${at}`))
              .rows;
            const args = [flipped(found?.was ?? null, byte)];
            await client.execute({ sql: `update ${table} set "${column}" = ? where ${at}`, args });
          });
          expect((await verified(path)).broken).not.toBeNull();
          rmSync(path);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it.each([
    ['an entry taken out of the middle', 'delete from audit_log where position = 4', '第 4 条记录：记录缺失'],
    ['entries cut off at the end', 'delete from audit_log where position = 10', '第 10 条记录：记录缺失'],
    ['an answer changed', `update answers set value = '"999"' where sequence = 2`, '填报值与写入时不一致'],
    ['an answer taken out', 'delete from answers where sequence = 2', '填报值缺失'],
    [
      'an answer put in behind the newest',
      `insert into answers select evaluation, 5, fact, '"1"', by, at, source, origin from answers where sequence = 4`,
      '填报值没有对应的记录|版本号',
    ],
    [
      'an entry whose telling was wiped out',
      `update audit_log set by = '', evaluation = null, department = null, detail = null where position = 3`,
      '没有相应的删除记录',
    ],
  ])('names %s', async (_, statement, said) => {
    const path = copied();
    await tamper(path, async (client) => {
      await client.execute(statement);
    });
    const told = await run(auditCommand, path, 'verify');
    expect(told.exit).toBe(2);
    expect(told.said).toMatch(new RegExp(said));
  });

  it('does not open a file that is not there, nor one a running service holds', async () => {
    expect((await run(auditCommand, join(folder, 'none.db'), 'verify')).said).toContain('no_database');
    const path = copied();
    const service = await openEmbedded({ url: pathToFileURL(path).href, tenant: 'real' });
    expect(await run(auditCommand, path, 'verify')).toMatchObject({ exit: 2 });
    await service.close();
  });

  describe('after a campaign was deleted', () => {
    it('is kept whole, tells nothing of it any more, and shows what is changed afterwards', async () => {
      const path = copied();
      const [old = campaignId('none'), recent = campaignId('none')] = campaigns;
      expect((await run(campaignsCommand, path)).said).toContain(old);
      const early = await run(campaignsCommand, path, 'delete', old);
      expect(early).toMatchObject({ exit: 2 });
      expect(early.said).toContain('2031 年起才能删除');
      expect((await run(campaignsCommand, path, 'delete', recent, '--older-than', '5')).exit).toBe(2);
      const deleted = await run(campaignsCommand, path, 'delete', old, '--older-than', '5');
      expect(deleted).toMatchObject({ exit: 0 });

      expect(await verified(path)).toMatchObject({ broken: null, entries: 11, answers: 4 });
      const client = createClient({ url: pathToFileURL(path).href });
      const rows = async (sql: string) => (await client.execute(sql)).rows.length;
      expect(await rows('select * from answers')).toBe(4);
      expect(await rows("select * from departments where name like '%园林%'")).toBe(0);
      expect(await rows("select * from audit_log where by = ''")).toBe(5);
      expect(await rows('select * from tombstones')).toBe(1);
      await expect(client.execute('delete from answers')).rejects.toThrow('append-only');
      await expect(client.execute("update audit_log set by = ''")).rejects.toThrow('append-only');
      await expect(client.execute('delete from tombstones')).rejects.toThrow('append-only');
      client.close();

      await tamper(path, async (again) => {
        await again.execute("update audit_log set at = at + 1 where position = 2 and by = ''");
      });
      expect((await verified(path)).broken).toMatchObject({ problem: 'deletion', position: 11 });
    });

    it('is not deleted by anybody but an administrator', async () => {
      const path = copied();
      const storage = await openEmbedded({ url: pathToFileURL(path).href, tenant: 'real' });
      const [campaign = campaignId('none')] = campaigns;
      const world = { now: minute(20), timeZone };
      const order = { campaign, olderThanYears: 5 };
      const deletes = () => storage.turn(({ records }) => deleteCampaign(records, lin, order, world));
      expect(await deletes()).toMatchObject({ ok: false, issues: [{ code: 'not_yours' }] });
      await storage.turn(({ records }) => records.addAdministrator(lin, 'code', minute(19)));
      expect(await deletes()).toMatchObject({ ok: true });
      await storage.close();
    });
  });
});

/** The value with one bit of one byte turned over; a number one more, nothing something. */
function flipped(was: unknown, byte: number): string | number {
  if (typeof was === 'number') return was + 1000;
  if (typeof was !== 'string' || was === '') return 'x';
  const at = byte % was.length;
  return `${was.slice(0, at)}${String.fromCharCode(was.charCodeAt(at) ^ 1)}${was.slice(at + 1)}`;
}
