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
