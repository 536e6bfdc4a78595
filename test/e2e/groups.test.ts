import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { administrator, anOffice, clerk, leader, newcomer, type Office, stranger } from './office.ts';

const department = '云海区园林绿化管理局';
const shows = (person: PersonInChat, text: string) =>
  vi.waitFor(() => expect(person.sees(1)).toContain(text), { timeout: 10_000 });

describe('a group that has the bot', () => {
  let office: Office;
  let lin: PersonInChat;
  let wang: PersonInChat;
  let group = '';
  const inGroup = (text: string) =>
    vi.waitFor(() => expect(lin.seesInGroup(group, 1)).toContain(text), { timeout: 10_000 });

  beforeAll(async () => {
    office = await anOffice();
    lin = office.standIn.person(clerk);
    wang = office.standIn.person(newcomer);
    const others = Array.from({ length: 150 }, (_, index) => `ou_elsewhere_${index}`);
    group = office.standIn.group('自评工作群', [clerk, ...others, newcomer, leader, stranger]);
    await lin.says('开始填报');
    await shows(lin, '单位全称');
    await lin.taps('开始填报', { department, year: '2024', scheme: 'auto', name: '林晓' }, { near: '年度' });
    await shows(lin, '填报目录');
  });
  afterAll(() => office.stop());

  it('is told what the bot is for when it is added', async () => {
    await lin.addsBotTo(group);
    await inGroup('大家好，我是自评助手');
  });

  it('sees nothing of an evaluation: the answer comes in private, figures are not taken down', async () => {
    const before = lin.messages().length;
    await lin.saysInGroup(group, '得分');
    await inGroup('已私聊发送');
    await vi.waitFor(() => expect(lin.messages().length).toBeGreaterThan(before), { timeout: 10_000 });
    expect(lin.card()).not.toEqual({});
    await lin.saysInGroup(group, '采购计划 364.8 万，实际 306.74 万');
    await inGroup('填报只在私聊里进行');
    expect(lin.seesInGroup(group, 50)).not.toContain(department);
    await lin.says('历史 采购计划');
    await lin.says('目录');
    await shows(lin, '填报目录');
    expect(lin.sees(3)).not.toContain('364.8');
  });

  it('gives its members to choose from to whoever may invite, in private', async () => {
    await lin.saysInGroup(group, '邀请');
    await inGroup('已私聊发送');
    await shows(lin, `邀请“自评工作群”的群成员加入${department}，可以选 3 位`);
    await lin.taps('查找', { name: '王' });
    await shows(lin, '名字里有“王”的');
    await lin.taps('邀请', { people: ['王芳'], role: 'contributor' });
    await shows(lin, '已向 1 位同事发出邀请，角色：填报人：王芳');
    await shows(lin, '可以选 2 位');
    expect(lin.seesInGroup(group, 50)).not.toContain('王芳');
  });

  it('lets the one who was chosen accept in their own chat, with their name filled in', async () => {
    await shows(wang, `林晓邀请您加入${department}的部门整体支出绩效自评，身份：填报人`);
    await wang.taps('加入');
    await shows(wang, `您已加入${department}`);
    await shows(lin, '王芳 已接受邀请');
  });

  it('can be chosen again from the private card', async () => {
    await lin.says('邀请');
    await shows(lin, '对方以什么身份加入');
    await lin.selects('自评工作群');
    await shows(lin, '可以选 2 位');
  });

  it('gives nothing to a member who may not invite', async () => {
    const zhou = office.standIn.person(stranger);
    await zhou.saysInGroup(group, '邀请');
    await inGroup('已私聊发送');
    await shows(zhou, '您还没有可以邀请同事的单位');
  });

  it('is open to an administrator only once they spoke in it themselves', async () => {
    const su = office.standIn.person(administrator);
    await su.says(`邀请 ${department}`);
    await shows(su, '对方以什么身份加入');
    expect(JSON.stringify(su.card())).not.toContain(group);
  });

  it('says which permission is missing, and when the bot is not there any more', async () => {
    const refused = { kind: 'refuse', code: 99991672, msg: 'Access denied' } as const;
    office.standIn.faults.inject(refused, { path: /members/ });
    await lin.says('邀请');
    await shows(lin, '对方以什么身份加入');
    await lin.selects('自评工作群');
    await shows(lin, 'im:chat:readonly');
    office.standIn.removeBot(group);
    await lin.says('邀请');
    await shows(lin, '对方以什么身份加入');
    await lin.selects('自评工作群');
    await shows(lin, '我不在“自评工作群”里');
    expect(office.logs.join()).not.toContain('王芳');
  });

  it('is closed to somebody who left it', async () => {
    await lin.addsBotTo(group);
    lin.leaves(group);
    await lin.says('邀请');
    await shows(lin, '对方以什么身份加入');
    await lin.selects('自评工作群');
    await shows(lin, '您已经不在这个群里');
  });
});
