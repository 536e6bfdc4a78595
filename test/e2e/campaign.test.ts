import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayAt } from '../../src/evaluation/index.ts';
import { claimLine } from '../../src/node/claim.ts';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { bytesOf, packed, workbook } from '../files/make.ts';
import { administrator, anOffice, clerk, newcomer, type Office, stranger } from './office.ts';

/** A day so many days from today at the office, as a date picker gives it. */
const inDays = (days: number) => dayAt(new Date(Date.now() + days * 86_400_000), 'Asia/Shanghai');

/** What a person comes to see; on a busy machine a card may come after a pause. */
const sees = (person: PersonInChat, newest: number) =>
  expect.poll(() => person.sees(newest), { timeout: 5_000 });

/** Sends a list of departments and waits for what is shown of it; fetching it takes its time. */
async function sendsList(person: PersonInChat, name: string, bytes: Uint8Array): Promise<void> {
  const before = person.messages().length;
  await person.sendsFile(name, bytes);
  await vi.waitFor(() => expect(person.messages().length).toBeGreaterThan(before + 1), { timeout: 10_000 });
}

describe('a district that opens its campaign in the chat', () => {
  let office: Office;
  let su: PersonInChat;
  let lin: PersonInChat;
  beforeAll(async () => {
    office = await anOffice();
    su = office.standIn.person(administrator);
    lin = office.standIn.person(clerk);
  });
  afterAll(() => office.stop());

  it('is led to it by the help, and names, year, district and last day are filled in', async () => {
    await (await su.says('帮助')).settled();
    await sees(su, 1).toContain('管理任务');
    await (await su.taps('管理任务')).settled();
    await sees(su, 1).toContain('还没有任务');
    await su.taps('新建任务');
    const year = inDays(0).slice(0, 4);
    expect(JSON.stringify(su.card())).toContain(`${year} 年度部门整体支出绩效自评`);
    await su.taps('新建任务', {
      year,
      name: `${year} 年度部门整体支出绩效自评`,
      region: '深圳市福田区',
      scheme: 'auto',
      deadline: inDays(30),
    });
    await sees(su, 1).toContain('任务已新建');
    await sees(su, 1).toContain('还有 30 天');
    await sees(su, 1).toContain('0 家单位');
  });

  it('takes three departments from a pasted list, shown before they count', async () => {
    await su.taps('添加单位');
    await (await su.says('1. 云海区教育局\n2. 云海区民政局\n3. 云海区水务局\n2. 云海区民政局')).settled();
    await sees(su, 1).toContain('新添加 3 家');
    await sees(su, 1).toContain('名单里重复 1 家');
    await su.taps('确认添加');
    await sees(su, 1).toContain('已添加 3 家单位');
    await sees(su, 1).toContain('3 家单位');
    await sees(su, 1).toContain('其中 3 家还没有人加入');
  });

  it('takes two more from tables, and none twice', async () => {
    await su.taps('添加单位');
    const rows = [
      ['全区预算单位名单', '', ''],
      ['序号', '单位名称', '联系人'],
      ['1', '云海区教育局', '甲'],
      ['2', '云海区卫生健康局', '乙'],
      ['', '合计', ''],
    ];
    await sendsList(su, '单位名单.xlsx', await packed(workbook([{ name: '名单', rows }])));
    await sees(su, 1).toContain('新添加 1 家');
    await sees(su, 1).toContain('已在本任务里 1 家');
    await su.taps('确认添加');
    await su.taps('添加单位');
    await sendsList(su, '补充名单.csv', bytesOf('序号,单位名称\n1,云海区体育中心\n2,云海区体育中心\n'));
    await sees(su, 1).toContain('名单里重复 1 家');
    await su.taps('确认添加');
    await sees(su, 1).toContain('5 家单位');
    await su.taps('单位列表');
    await sees(su, 1).toContain('5. 云海区体育中心 · 未加入 · 目前 0.00/100');
  });

  it('does not let a colleague begin a twin of a department that is in the campaign', async () => {
    await (await lin.says('开始填报')).settled();
    await sees(lin, 1).toContain('单位全称');
    const year = inDays(0).slice(0, 4);
    const form = { department: '云海区教育局', year, scheme: 'auto' };
    await lin.taps('开始填报', form, { near: '年度' });
    await sees(lin, 1).toContain('还没有人加入');
    await sees(lin, 1).toContain('邀请码');
  });

  it('takes in a department that began by itself only when it is chosen, and tells its people', async () => {
    const year = inDays(0).slice(0, 4);
    await lin.taps('开始填报', { department: '云海区档案馆', year, scheme: 'auto' }, { near: '年度' });
    await sees(lin, 1).toContain('填报目录');
    await (await su.says('任务')).settled();
    await sees(su, 1).toContain('打开');
    await su.taps(`打开 ${year} 年度部门整体支出绩效自评`);
    await su.taps('添加单位');
    await (await su.says('云海区档案馆')).settled();
    await sees(su, 1).toContain('已自行开始 1 家');
    await su.taps('确认添加', {});
    await sees(su, 1).toContain('没有添加单位');
    await su.taps('添加单位');
    await (await su.says('云海区档案馆')).settled();
    const option = /"value":"([0-9a-f-]{36})"/.exec(JSON.stringify(su.card()))?.[1] ?? '';
    await su.taps('确认添加', { take: [option] });
    await sees(su, 1).toContain('已纳入 1 家');
    await office.standIn.settled();
    await sees(lin, 1).toContain('云海区档案馆的自评已由管理员纳入');
    await (await lin.says('目录')).settled();
    await sees(lin, 1).toContain('还有 30 天');
  });

  it('moves the last day, and the coordinator is told', async () => {
    await su.taps('改截止日期');
    await su.taps('保存截止日期', { deadline: inDays(-1) });
    await sees(su, 1).toContain('截止日期不能早于今天');
    await su.taps('保存截止日期', { deadline: inDays(45) });
    await sees(su, 1).toContain('还有 45 天');
    await sees(su, 1).toContain('已通知 1 位填报负责人');
    await office.standIn.settled();
    await sees(lin, 2).toContain('还有 45 天');
    await sees(lin, 1).toMatch(/截止日期由.*改了/);
  });

  it('lets the administrator look at a department and fill in nothing', async () => {
    await su.taps('单位列表');
    await su.taps('查找', { search: '档案' });
    await sees(su, 1).toContain('共 1 家');
    await su.selects('云海区档案馆');
    await sees(su, 1).toContain('云海区档案馆');
    await sees(su, 1).toContain('填报负责人：');
    await (await su.taps('查看得分')).settled();
    const card = JSON.stringify(su.card());
    await sees(su, 1).toContain('目前得分');
    expect(card).not.toContain('继续填报');
    expect(card).not.toContain('去填写');
  });

  it('names a reviewer, who sees every department and changes nothing', async () => {
    const qin = office.standIn.person(newcomer);
    await (await qin.says('我叫 秦岚')).settled();
    await (await su.says('任务')).settled();
    await sees(su, 1).toContain('打开');
    await su.taps(`打开 ${inDays(0).slice(0, 4)} 年度部门整体支出绩效自评`);
    await su.taps('复核人员');
    await su.taps('设为复核人员', { person: newcomer });
    await sees(su, 1).toContain('已添加秦岚');
    await office.standIn.settled();
    await sees(qin, 1).toContain('的复核人员。发“任务”可以查看');
    await (await qin.says('任务')).settled();
    await sees(qin, 1).toContain('打开');
    expect(JSON.stringify(qin.card())).not.toContain('新建任务');
    await qin.taps(`打开 ${inDays(0).slice(0, 4)} 年度部门整体支出绩效自评`);
    expect(JSON.stringify(qin.card())).not.toMatch(/添加单位|改截止日期/);
    await qin.taps('单位列表');
    await qin.selects('云海区档案馆');
    expect(JSON.stringify(qin.card())).not.toContain('邀请同事');
    await (await qin.taps('目录')).settled();
    await sees(qin, 1).toContain('填报目录');
    expect(JSON.stringify(qin.card())).not.toMatch(/继续填报|去填写/);
    await su.taps('移除');
    await office.standIn.settled();
    await sees(qin, 1).toContain('您不再是');
    await (await qin.says('任务')).settled();
    await sees(qin, 1).toContain('只有管理员和复核人员可以查看');
  });

  it('is nothing to a coordinator or a stranger', async () => {
    for (const person of [lin, office.standIn.person(stranger)]) {
      await (await person.says('任务')).settled();
      await sees(person, 1).toContain('只有管理员和复核人员可以查看');
      await (await person.says('管理员')).settled();
      await sees(person, 1).toContain('只有管理员可以做');
      await (await person.says('管理员 ABCD-EFGH')).settled();
      await sees(person, 1).toContain('已经有管理员了');
    }
  });
});

describe('the start of a service nobody administers', () => {
  it('prints a code that is stored nowhere, and a new one at each start until somebody has claimed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ziping-claim-'));
    const storage = await openEmbedded({ url: `file:${join(folder, 'ziping.db')}`, tenant: 'real' });
    const line = await claimLine(storage, { administrators: [] });
    expect(line).toMatch(/^还没有管理员。.*发送：管理员 [A-Z0-9]{4}-[A-Z0-9]{4}（/);
    expect(await claimLine(storage, { administrators: [] })).not.toBe(line);
    expect(await claimLine(storage, { administrators: ['ou_su'] })).toBeNull();
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  });
});
