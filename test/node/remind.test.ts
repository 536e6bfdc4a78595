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

const run = (...args: string[]) => runOver(url, ...args);

async function runOver(database: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await remindDryRun(args, { DATABASE_URL: database }, output);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('ziping remind --dry-run', () => {
  const noon = ['--dry-run', '--now', '2026-12-22T12:00:00+08:00'];

  it('lists who would get what, as a table and as JSON, and changes nothing', async () => {
    const table = await run(...noon);
    expect(table.code).toBe(0);
    const open = /还有 (\d+) 题未填，离/.exec(table.out)?.[1];
    expect(table.out.replaceAll(/\d+ 题/g, 'N 题')).toBe(
      [
        '2026-12-22 12:00：要提醒 2 人（只列出，不发送）',
        '',
        '2024 年度部门整体支出绩效自评（12 月 25 日截止）',
        '  姓名          人员     提醒             内容',
        '  （未填姓名）  ou_lin   提前 3 个工作日  云海区教育局 2024 年度还有 N 题未填，尚未提交，离截止还有 3 个工作日。',
        '                                          · 陈默：政府采购 N 题',
        '                                          · 还没有分给谁：N 题',
        '  陈默          ou_chen  提前 3 个工作日  您负责的“政府采购”还有 N 题未填，离截止还有 3 个工作日。',
      ].join('\n'),
    );
    expect(Number(open)).toBeGreaterThan(0);
    const listed: unknown = JSON.parse((await run(...noon, '--json')).out);
    expect(listed).toMatchObject([{ stage: -3, deadline: '2026-12-25' }, { stage: -3 }]);
    expect(JSON.stringify(listed)).toContain(staff.contributor);
  });

  const campaign = '2024 年度部门整体支出绩效自评（12 月 25 日截止）';
  const reviewer = '1 人（审核的人）截止日起才提醒';
  it.each([
    [
      '2026-12-22T08:00',
      '现在不是上班时间；提醒只在工作日 9:00–18:00 发。',
      `${campaign}：提前 3 个工作日（12 月 22 日）：2 人还没到各自的时刻（上午分散发送），${reviewer}；下一个提醒日是 12 月 24 日（提前 1 个工作日）。`,
    ],
    [
      '2026-12-22T18:00',
      '现在不是上班时间；提醒只在工作日 9:00–18:00 发。',
      `${campaign}：提前 3 个工作日（12 月 22 日）：2 人到上班时间就提醒，${reviewer}；下一个提醒日是 12 月 24 日（提前 1 个工作日）。`,
    ],
    [
      '2026-11-21T12:00',
      '今天（星期六）不是工作日；提醒只在工作日 9:00–18:00 发。',
      `${campaign}：还没到第一个提醒日；下一个提醒日是 12 月 7 日（提前 14 个工作日）。`,
    ],
  ])('says why where nobody would, at %s', async (local, ...why) => {
    const { out } = await run('--dry-run', '--now', `${local}:00+08:00`);
    expect(out).toBe([`${local.replace('T', ' ')}：没有要提醒的人。`, ...why].join('\n'));
    const json = await run('--dry-run', '--json', '--now', `${local}:00+08:00`);
    expect(json.out).toBe('[]');
    expect(json.err).toContain(why[0]);
  });

  it('counts who was reminded already, put it off, or wants no more today', async () => {
    const { desk } = district;
    await district.round('2026-12-22T12:00');
    const at = new Date('2026-12-22T12:10:00+08:00');
    const until = new Date('2026-12-22T14:10:00+08:00');
    await desk.run(async (records) => {
      await records.putOffReminder(staff.contributor, district.campaign.id, until);
      await records.quietReminders(staff.leader, until, at);
    });
    const path = join(folder, 'later.db');
    await desk.storage.backupTo(path);
    const { out } = await runOver(`file:${path}`, '--dry-run', '--now', '2026-12-22T12:20:00+08:00');
    expect(out).toContain('1 人已提醒过或已办完，1 人选了稍后提醒，1 人（审核的人）截止日起才提醒');
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
