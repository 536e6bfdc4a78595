import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client/sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportSchema } from '../../src/evaluation/index.ts';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { administrator, anOffice, clerk, type Office, stranger } from './office.ts';

const department = '云海区园林绿化管理局';

/** Waits until the newest message says it; deliveries take their time. */
const shows = (person: PersonInChat, text: string) =>
  vi.waitFor(() => expect(person.sees(1)).toContain(text), { timeout: 10_000 });

describe('what was stated before, in the chat', () => {
  let office: Office;
  let lin: PersonInChat;
  beforeAll(async () => {
    office = await anOffice();
    lin = office.standIn.person(clerk);
    await lin.says('开始填报');
    await shows(lin, '单位全称');
    await lin.taps('开始填报', { department, year: '2024', scheme: 'auto', name: '林晓' }, { near: '年度' });
    await shows(lin, '填报目录');
    for (const procurement_plan of ['364.8', '346.8']) {
      await lin.says('修改 采购计划');
      await vi.waitFor(() => expect(JSON.stringify(lin.card())).toContain('procurement_plan'));
      await (await lin.taps('保存并继续', { procurement_plan })).settled();
    }
  });
  afterAll(() => office.stop());

  it('is listed with 历史, taken back with 撤销, and listed again', async () => {
    await lin.says('历史 采购计划');
    await shows(lin, '共 2 次');
    expect(lin.sees(1)).toContain('原为 364.80 万元');
    await lin.taps('撤销我的上一次修改');
    await shows(lin, '已撤销您');
    expect(lin.sees(1)).toContain('恢复为 364.80 万元');
    await lin.says('历史 采购计划');
    await shows(lin, '共 3 次');
    expect(lin.sees(1)).toContain('撤销');
    await lin.says('撤销');
    await shows(lin, '恢复为未填');
    await lin.says('撤销');
    await shows(lin, '没有可以撤销的修改');
  });

  it('comes as a file with 导出, and with the button on the history', async () => {
    await lin.says('导出');
    await vi.waitFor(() => expect(lin.downloads()).toHaveLength(1), { timeout: 10_000 });
    const [file] = lin.downloads();
    expect(file?.name).toBe(`${department}2024年度自评数据（第4版）.json`);
    const content = exportSchema.parse(JSON.parse(new TextDecoder().decode(file?.bytes)));
    expect(content).toMatchObject({ department, year: 2024, facts: {}, people: { [clerk]: '林晓' } });
    expect(content.answers.map(({ value, source }) => [value, source])).toEqual([
      ['364.8', 'card'],
      ['346.8', 'card'],
      ['364.8', 'undo'],
      [null, 'undo'],
    ]);
    await lin.says('历史');
    await shows(lin, '最近的修改');
    await lin.taps('导出数据');
    await vi.waitFor(() => expect(lin.downloads()).toHaveLength(2), { timeout: 10_000 });
  });

  it('is exported by an administrator who names the unit, and by no stranger', async () => {
    const su = office.standIn.person(administrator);
    await su.says('导出');
    await shows(su, '要导出哪个单位的数据');
    await su.says('导出 园林绿化 2024年');
    await vi.waitFor(() => expect(su.downloads()).toHaveLength(1), { timeout: 10_000 });
    const other = office.standIn.person(stranger);
    await other.says(`导出 ${department}`);
    await shows(other, `没有找到您可以导出的“${department}”`);
    await other.says('导出');
    await shows(other, '还没有开始填报');
    expect(other.downloads()).toEqual([]);
  });
});

describe('运维, for an administrator', () => {
  let office: Office;
  let lin: PersonInChat;
  let su: PersonInChat;
  const refused = { kind: 'refuse', code: 230013, msg: 'Bot has NO availability to this user.' } as const;
  beforeAll(async () => {
    office = await anOffice();
    lin = office.standIn.person(clerk);
    su = office.standIn.person(administrator);
    await lin.says('开始填报');
    await shows(lin, '单位全称');
    await lin.taps('开始填报', { department, year: '2024', scheme: 'auto', name: '林晓' }, { near: '年度' });
    await shows(lin, '填报目录');
  });
  afterAll(() => office.stop());

  it('says that all is well', async () => {
    await su.says('运维');
    await shows(su, '消息都已送到');
    expect(su.sees(1)).toMatch(/数据库 \d/);
    expect(su.sees(1)).toContain('还没有备份');
  });

  it('names a message that was refused and whom nothing reaches, and sends it again', async () => {
    office.standIn.faults.inject(refused, { path: /\/im\/v1\/messages/ });
    await (await lin.says('得分')).settled();
    await su.says('运维');
    await shows(su, '没送到的消息（近 30 天）：1 条');
    expect(su.sees(1)).toContain('卡片，给林晓');
    expect(su.sees(1)).toContain('代码 230013');
    expect(su.sees(1)).toContain('联系不上的人（近 7 天）：1 人');
    expect(lin.sees(1)).toBe('得分');
    await su.taps('重发');
    await shows(su, '已重新发送 1 条');
    await shows(lin, '100');
    await su.taps('刷新');
    await shows(su, '消息都已送到');
  });

  it('offers campaigns whose time is over, asks, and deletes with all that was stated', async () => {
    expect(su.sees(1)).not.toContain('可以删除');
    await office.restart(async (database) => {
      const client = createClient({ url: pathToFileURL(database).href });
      await client.execute('update campaigns set year = 2015');
      client.close();
    });
    await su.says('运维');
    await shows(su, '可以删除的年度任务');
    expect(su.sees(1)).toContain(`${department}（2015 年度，1 个单位）`);
    await su.taps('删除');
    await shows(su, '不能恢复');
    await su.taps('不删除');
    await shows(su, '可以删除的年度任务');
    await su.taps('删除');
    await shows(su, '不能恢复');
    await su.taps('确认删除');
    await shows(su, `已删除“${department}”`);
    expect(su.sees(1)).not.toContain('可以删除的年度任务');
    await lin.says('目录');
    await shows(lin, '还没有开始填报');
    await lin.taps('目录', {}, { near: '查看得分' }).catch(() => undefined);
    expect(lin.sees()).not.toContain('处理失败');
  });

  it('is for nobody else', async () => {
    await lin.says('运维');
    await shows(lin, '只有管理员可以做');
    expect(lin.sees(1)).not.toContain('数据库');
  });
});
