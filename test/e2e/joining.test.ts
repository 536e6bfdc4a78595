import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { anOffice, clerk, newcomer, type Office, stranger } from './office.ts';

const department = '云海区园林绿化管理局';

/** Waits until the newest message says it; deliveries to several people take their time. */
const shows = (person: PersonInChat, text: string) =>
  vi.waitFor(() => expect(person.sees(1)).toContain(text), { timeout: 10_000 });

describe('a colleague who joins with a code that was passed on', () => {
  let office: Office;
  let lin: PersonInChat;
  let wang: PersonInChat;
  let code = '';
  beforeAll(async () => {
    office = await anOffice();
    lin = office.standIn.person(clerk);
    wang = office.standIn.person(newcomer);
    await lin.says('开始填报');
    await shows(lin, '单位全称');
    const typed = { department, year: '2024', scheme: 'auto', name: '林晓' };
    await lin.taps('开始填报', typed, { near: '年度' });
    await shows(lin, '填报目录');
  });
  afterAll(() => office.stop());

  it('gets a card that can be forwarded, with a code and no button', async () => {
    await lin.taps('同事', {}, { near: '重新选择指标体系' });
    await shows(lin, '林晓（我） · 填报负责人');
    await lin.taps('邀请同事');
    await shows(lin, `对方以什么身份加入${department}？`);
    await lin.taps('填报人');
    await shows(lin, '发送：');
    code = /发送：\s*加入 ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(lin.sees(1))?.[1] ?? '';
    expect(code).not.toBe('');
    expect(lin.card()).toMatchObject({ config: { enable_forward: true, enable_forward_interaction: false } });
    expect(JSON.stringify(lin.card())).not.toContain('callback');
  });

  it('is refused a guessed code, and sees nothing of the office', async () => {
    const guess = office.standIn.person(stranger);
    await guess.says('加入 AAAA-AAAA');
    await shows(guess, '邀请码“AAAA-AAAA”不对');
    await guess.says('成员');
    await shows(guess, '还没有加入任何单位');
  });

  it('asks with the code in whatever way it is typed, and a name', async () => {
    await wang.says(`加入 ${code.toLowerCase().replace('-', ' ')}`);
    await shows(wang, `您将申请加入${department}，身份：填报人`);
    await wang.taps('申请加入', { name: '王' });
    await shows(wang, '姓名请写 2—20 个字');
    await wang.taps('申请加入', { name: ' 王芳 ' });
    await shows(wang, `申请已发给${department}的负责人`);
    await wang.says('目录');
    await shows(wang, '还没有开始填报');
  });

  it('is let in by the coordinator, once, and finds the contents', async () => {
    await shows(lin, `王芳 想加入${department}，角色：填报人`);
    await lin.taps('同意');
    await shows(lin, `您已同意 王芳 加入${department}`);
    await shows(wang, '林晓已同意您加入');
    await wang.taps('目录');
    await shows(wang, '填报目录');
    await lin.says('成员');
    await shows(lin, '林晓（我） · 填报负责人');
    await shows(lin, '王芳 · 填报人');
    await wang.says('成员');
    await shows(wang, '王芳（我） · 填报人');
    expect(wang.sees(1)).not.toContain('邀请同事');
  });

  it('opens nothing any more once removed, not even with an old card', async () => {
    await lin.selects('王芳 · 填报人');
    await lin.taps('移出本单位');
    await shows(lin, '确定把 王芳 移出');
    await lin.taps('确定移出');
    expect(lin.sees(1)).not.toContain('王芳 · 填报人');
    await shows(wang, '林晓已把您移出');
    const before = wang.messages().length;
    await wang.taps('继续填报');
    await shows(wang, '没有找到您可以查看的填报');
    expect(wang.messages().length).toBe(before);
  });
});

describe('a colleague who is found by their number', () => {
  let office: Office;
  let lin: PersonInChat;
  let wang: PersonInChat;
  beforeAll(async () => {
    office = await anOffice();
    lin = office.standIn.person(clerk);
    wang = office.standIn.person(newcomer);
    await lin.says('开始填报');
    await shows(lin, '单位全称');
    await lin.taps('开始填报', { department, year: '2024', scheme: 'auto', name: '林晓' }, { near: '年度' });
    await shows(lin, '填报目录');
  });
  afterAll(() => office.stop());

  it('gets an invitation of their own, and is in once they accept', async () => {
    await lin.says('邀请 138 0000 0007');
    await shows(lin, '找到 138****0007 后，请对方以什么身份加入');
    await lin.taps('填报人');
    await shows(lin, '已向 138****0007 发出邀请，角色：填报人');
    await shows(wang, `林晓邀请您加入${department}的部门整体支出绩效自评，身份：填报人`);
    await wang.taps('加入', { name: '王芳' });
    await shows(wang, `您已加入${department}`);
    await shows(lin, '王芳 已接受邀请');
    await wang.taps('目录');
    await shows(wang, '填报目录');
  });

  it('is not guessed at: a number nobody has is said to be nobody’s', async () => {
    await lin.says('邀请 13912345678');
    await shows(lin, '找到 139****5678');
    await lin.taps('负责人（领导）');
    await shows(lin, '没有找到 139****5678');
    expect(office.logs.join()).not.toContain('13912345678');
  });

  it('cannot be looked up without the permission, which is named', async () => {
    const fault = { kind: 'refuse', code: 99991672, msg: 'Access denied' } as const;
    office.standIn.faults.inject(fault, { path: /batch_get_id/ });
    await lin.says('邀请 wangfang@example.com');
    await shows(lin, '找到 w***@example.com');
    await lin.taps('填报人');
    await shows(lin, 'contact:user.id:readonly');
  });
});
