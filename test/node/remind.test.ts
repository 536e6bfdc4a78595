import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindDryRun } from '../../src/node/remind.ts';
import { aDistrict, type District, staff } from '../reminders/district.ts';

let district: District;
let url: string;
let folder: string;
beforeAll(async () => {
  district = await aDistrict();
  folder = await mkdtemp(join(tmpdir(), 'ziping-remind-'));
  const path = join(folder, 'copy.db');
  await district.desk.storage.backupTo(path);
  url = `file:${path}`;
});
afterAll(async () => {
  await district.desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await remindDryRun(args, { DATABASE_URL: url }, output);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('ziping remind --dry-run', () => {
  const noon = ['--dry-run', '--now', '2026-12-22T12:00:00+08:00'];

  it('lists who would get what, as a table and as JSON, and changes nothing', async () => {
    const table = await run(...noon);
    expect(table.code).toBe(0);
    expect(table.out).toContain('2026-12-22 12:00：要提醒 2 人');
    expect(table.out).toMatch(
      /ou_chen\t陈默\t2024 年度部门整体支出绩效自评\t提前 3 个工作日\t您负责的“政府采购”/,
    );
    const listed: unknown = JSON.parse((await run(...noon, '--json')).out);
    expect(listed).toMatchObject([{ stage: -3, deadline: '2026-12-25' }, { stage: -3 }]);
    expect(JSON.stringify(listed)).toContain(staff.contributor);
  });

  it('says where nobody would', async () => {
    const { out } = await run('--dry-run', '--now', '2026-12-22T08:00:00+08:00');
    expect(out).toBe('2026-12-22 08:00：没有要提醒的人。');
  });

  it.each([
    [[], '用法'],
    [['--now', '2026-12-22T12:00:00+08:00'], '用法'],
    [['--dry-run', '--now', '2026-12-22'], '带时区'],
    [['--dry-run', '--now', '2026-13-22T12:00:00Z'], '带时区'],
  ])('refuses %j', async (args, words) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
