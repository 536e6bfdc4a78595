import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/dialogue/index.ts';
import type { DepartmentId, EvaluationId, OfficeRole } from '../../../src/evaluation/index.ts';
import { personId } from '../../../src/evaluation/index.ts';
import { now } from '../../evaluation/desk.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

/** What a reply shows or says to somebody else. */
const toOther = (reply: Reply, person: Speaker) => reply.others?.find((other) => other.person === person.id);

const requestOf = (reply: Reply, person: Speaker) => {
  const view = toOther(reply, person)?.show?.view;
  if (view?.view !== 'join_request') throw new Error(`no request for ${person.id}`);
  return view.request;
};

describe('people of a department', () => {
  let talks: Conversations;
  let lin: Speaker;
  let evaluation: EvaluationId;
  let department: DepartmentId;
  let tests = 0;
  beforeAll(async () => {
    talks = await conversations();
    lin = talks.speaker('ou_lin');
    evaluation = await lin.starts();
    await lin.says('我叫 林晓');
    const record = await talks.desk.run((records) => records.evaluation(evaluation));
    if (record === null) throw new Error('no evaluation');
    department = record.department;
  });
  afterAll(() => talks.desk.close());

  const someone = () => {
    tests += 1;
    return talks.speaker(`ou_newcomer_${tests}`);
  };
  const codeFor = async (role: OfficeRole) => {
    const reply = await lin.wants({ want: 'make_invitation', department, role });
    const view = toOther(reply, lin)?.show?.view;
    if (view?.view !== 'invitation') throw new Error(JSON.stringify(reply));
    return view.code;
  };
  const asks = async (person: Speaker, role: OfficeRole, name: string) =>
    person.wants({ want: 'ask_to_join', code: await codeFor(role), name });
  const joins = async (person: Speaker, role: OfficeRole, name: string) => {
    const request = requestOf(await asks(person, role, name), lin);
    return lin.wants({ want: 'decide_join', request, agree: true });
  };

  it('gives the same code again while it is fresh, and none after 停用', async () => {
    const code = await codeFor('leader');
    expect(await codeFor('leader')).toBe(code);
    const ended = await lin.wants({ want: 'end_invitation', code });
    expect(shown(ended, 'invite').codes.map((open) => open.shown)).not.toContain(code);
    const reply = await someone().says(`加入 ${code}`);
    expect(reply.toast?.text).toContain('不对，或者已经过期、停用');
    expect(await codeFor('leader')).not.toBe(code);
  });

  it('opens nothing to somebody who waits, and little to somebody declined', async () => {
    const wang = someone();
    const reply = await asks(wang, 'contributor', '王芳');
    expect((await wang.wants({ want: 'contents', evaluation })).toast?.text).toContain('没有找到');
    expect((await wang.says(`加入 ${await codeFor('contributor')}`)).toast?.text).toContain('还在等对方确认');
    const request = requestOf(reply, lin);
    const foreign = await someone().wants({ want: 'decide_join', request, agree: true });
    expect(foreign.toast?.text).toContain('没有找到您可以查看的填报');
    const declined = await lin.wants({ want: 'decide_join', request, agree: false });
    expect(toOther(declined, wang)?.say).toContain('没有通过');
    expect((await wang.wants({ want: 'contents', evaluation })).toast?.text).toContain('没有找到');
  });

  it('is decided once; a second coordinator learns who did it', async () => {
    const second = someone();
    await joins(second, 'coordinator', '陈默');
    const wang = someone();
    const reply = await asks(wang, 'contributor', '王芳');
    const request = requestOf(reply, second);
    const agreed = await lin.wants({ want: 'decide_join', request, agree: true });
    expect(toOther(agreed, second)?.refresh?.[0]?.topic).toBe(`join:${request}`);
    const late = await second.wants({ want: 'decide_join', request, agree: false });
    expect(late.toast?.text).toBe('林晓已经处理过：已同意');
    expect(shown(late, 'join_request').outcome).toEqual({ agreed: true, by: '林晓' });
    const contents = await wang.says('目录');
    expect(contents.show?.evaluation).toBe(evaluation);
    await lin.wants({ want: 'remove_member', department, person: second.id, sure: true });
  });

  it('makes whoever guesses codes wait, and forgets it after an hour', async () => {
    const guesser = someone();
    for (let guess = 0; guess < 10; guess += 1) await guesser.says(`加入 AAAA-AAA${'ACDEFGHJKM'[guess]}`);
    const code = await codeFor('contributor');
    expect((await guesser.says(`加入 ${code}`)).toast?.text).toContain('请过一小时再试');
    const counted = (at: Date) => talks.desk.run((records) => records.wrongCodes(guesser.id, at));
    expect(await counted(now)).toBe(10);
    expect(await counted(new Date(now.getTime() + 3600_000))).toBe(0);
  });

  it('takes a text that only looks like a code for what it says, once somebody fills in', async () => {
    const reply = await lin.says('AAAA7777');
    expect(reply.say ?? '').not.toContain('邀请码');
    expect(reply.toast).toBeUndefined();
  });

  it('does not let the last coordinator go, nor anybody make themselves leader', async () => {
    const remove = await lin.wants({ want: 'remove_member', department, person: lin.id, sure: true });
    expect(remove.toast?.text).toContain('至少要有一位填报负责人');
    const step = await lin.wants({ want: 'set_role', department, person: lin.id, role: 'contributor' });
    expect(step.toast?.text).toContain('至少要有一位填报负责人');
    const sign = await lin.wants({ want: 'set_role', department, person: lin.id, role: 'leader' });
    expect(sign.toast?.text).toContain('不能把自己改为负责人');
  });

  it('tells a member of a new role, and hands over before leaving', async () => {
    const chen = someone();
    await joins(chen, 'contributor', '陈默二');
    const made = await lin.wants({ want: 'set_role', department, person: chen.id, role: 'coordinator' });
    expect(toOther(made, chen)?.say).toContain('林晓已把您在云海区园林绿化管理局的角色改为：填报负责人');
    const left = await lin.wants({ want: 'remove_member', department, person: lin.id, sure: true });
    expect(left.toast?.text).toContain('林晓 已移出');
    expect(shown(left, 'notice').title).toBe('同事');
    expect((await lin.says('目录')).say).toContain('还没有开始填报');
    await chen.wants({ want: 'make_invitation', department, role: 'coordinator' });
    await talks.desk.run((records) =>
      records.addMembership({ person: lin.id, department, role: 'coordinator' }, now),
    );
    await lin.wants({ want: 'remove_member', department, person: chen.id, sure: true });
  });

  it('takes back from somebody removed what was theirs to fill in, and their codes', async () => {
    const chen = someone();
    await joins(chen, 'coordinator', '陈默三');
    const invited = await chen.wants({ want: 'make_invitation', department, role: 'contributor' });
    const view = toOther(invited, chen)?.show?.view;
    const code = view?.view === 'invitation' ? view.code : '';
    await talks.desk.run((records) =>
      records.assign(evaluation, {
        kind: 'section',
        target: 'staff',
        person: chen.id,
        by: lin.id,
        note: null,
        at: now,
      }),
    );
    await lin.wants({ want: 'remove_member', department, person: chen.id, sure: true });
    await talks.desk.run((records) =>
      records.addMembership({ person: chen.id, department, role: 'contributor' }, now),
    );
    const { assignments } = await talks.desk.run((records) => records.team(evaluation));
    expect(assignments).toEqual([]);
    expect((await someone().says(`加入 ${code}`)).toast?.text).toContain('不对，或者已经过期、停用');
    await lin.wants({ want: 'remove_member', department, person: chen.id, sure: true });
  });

  it('lets a leader name a deputy, shows whom they act for, and takes it back', async () => {
    const [wu, li] = [someone(), someone()];
    await joins(wu, 'leader', '王局长');
    await joins(li, 'contributor', '李四');
    expect((await lin.says('代理 李四')).toast?.text).toContain('只有单位负责人本人');
    const appointed = await wu.says('代理 李四');
    expect(toOther(appointed, li)?.say).toContain('王局长请您在云海区园林绿化管理局代理负责人');
    const rows = shown(await li.says('成员'), 'members').members;
    expect(rows.find(({ person }) => person === li.id)?.actingFor).toEqual(['王局长']);
    expect((await li.says('代理 林晓')).toast?.text).toContain('只有单位负责人本人');
    const ended = await wu.says('代理 结束');
    expect(toOther(ended, li)?.say).toContain('已结束您');
    expect((await wu.says('代理 结束')).toast?.text).toContain('现在没有人代理您');
    await wu.says('代理 李四');
    await lin.wants({ want: 'set_role', department, person: wu.id, role: 'contributor' });
    const deputies = await talks.desk.run((records) => records.deputiesOf(department));
    expect(deputies).toEqual([]);
  });

  it('tells coordinators when a member takes another name', async () => {
    const zhao = someone();
    await joins(zhao, 'contributor', '赵磊');
    const reply = await zhao.says('我叫 赵石');
    expect(reply.say).toContain('赵石');
    expect(toOther(reply, lin)?.say).toBe('赵磊已改名为“赵石”。');
    expect((await zhao.says('我叫 **')).toast?.text).toContain('姓名请写');
  });

  it('tells them as well where the other name was typed to begin a unit or to join another', async () => {
    const qian = someone();
    await joins(qian, 'contributor', '钱进');
    const unit = { want: 'create', department: '云海区水务局', year: '2024', scheme: 'auto' } as const;
    const begun = await qian.wants({ ...unit, name: '何局' });
    expect(toOther(begun, lin)?.say).toBe('钱进已改名为“何局”。');
    const wang = talks.speaker('ou_wang');
    await wang.starts('2024', '云海区民政局');
    const civil = await talks.desk.run((records) => records.evaluationsOf(wang.id));
    const wanted = { department: civil[0]?.department ?? department, role: 'contributor' } as const;
    const made = await wang.wants({ want: 'make_invitation', ...wanted });
    const card = toOther(made, wang)?.show?.view;
    const code = card?.view === 'invitation' ? card.code : '';
    const asked = await qian.wants({ want: 'ask_to_join', code, name: '林晓' });
    expect(toOther(asked, lin)?.say).toBe('何局已改名为“林晓”。');
  });

  it('offers somebody found by number a place that only they can take, without another confirmation', async () => {
    const sun = someone();
    const search = { mobile: '13800000000' };
    const asked = await lin.says('邀请 13800000000');
    expect(shown(asked, 'invite').search?.shown).toBe('138****0000');
    const looked = await lin.wants({ want: 'find_person', department, role: 'contributor', search });
    expect(looked.find).toEqual({ department, role: 'contributor', search });
    const found = { kind: 'person', person: sun.id } as const;
    const offered = await lin.wants({ want: 'person_found', department, role: 'contributor', search, found });
    expect(offered.say).toContain('已向 138****0000 发出邀请');
    const view = toOther(offered, sun)?.show?.view;
    if (view?.view !== 'join' || !('request' in view.by)) throw new Error('no offer');
    const { request } = view.by;
    const twice = await lin.wants({ want: 'person_found', department, role: 'contributor', search, found });
    const other = toOther(twice, sun)?.show?.view;
    const spare = other?.view === 'join' && 'request' in other.by ? other.by.request : '';
    const stolen = await someone().wants({ want: 'answer_offer', request, accept: true, name: '别人' });
    expect(stolen.toast?.kind).toBe('error');
    const nameless = await sun.wants({ want: 'answer_offer', request, accept: true, name: '' });
    expect(shown(nameless, 'join').problem).toContain('姓名请写');
    const accepted = await sun.wants({ want: 'answer_offer', request, accept: true, name: '孙丽' });
    expect(shown(accepted, 'notice').evaluation).toBe(evaluation);
    expect(toOther(accepted, lin)?.say).toContain('孙丽 已接受邀请');
    const second = await lin.wants({
      want: 'remove_member',
      department,
      person: sun.id,
      sure: true,
    });
    expect(toOther(second, sun)?.say).toContain('移出');
    const back = await sun.wants({ want: 'answer_offer', request: spare, accept: true, name: '孙丽' });
    expect(back.toast?.text).toContain('已经处理过');
    await joins(sun, 'contributor', '孙丽');
    const again = await lin.wants({ want: 'person_found', department, role: 'leader', search, found });
    expect(again.say).toContain('已经是本单位的成员');
  });

  it.each([
    ['nobody', '没有找到 138****0000'],
    ['no_permission', 'contact:user.id:readonly'],
    ['failed', '没有成功'],
  ] as const)('says what a look-up came to: %s', async (kind, sentence) => {
    const search = { mobile: '13800000000' };
    const found = { kind } as const;
    const reply = await lin.wants({ want: 'person_found', department, role: 'contributor', search, found });
    expect(reply.say).toContain(sentence);
  });

  it('keeps what waits for the next message while a look-up is answered', async () => {
    await lin.says('修改 单位主要职能');
    const before = await talks.desk.run((records) => records.person(lin.id));
    const search = { mobile: '13800000000' };
    const found = { kind: 'nobody' } as const;
    await lin.wants({ want: 'person_found', department, role: 'contributor', search, found });
    expect((await talks.desk.run((records) => records.person(lin.id))).pending).toEqual(before.pending);
  });
});

describe('a department that has nobody yet', () => {
  let talks: Conversations;
  let admin: Speaker;
  let department: DepartmentId;
  beforeAll(async () => {
    talks = await conversations();
    admin = talks.speaker(administrator);
    const lin = talks.speaker('ou_lin');
    const evaluation = await lin.starts('2024', '云海区水务局');
    await lin.starts('2024', '云海区教育局');
    const record = await talks.desk.run((records) => records.evaluation(evaluation));
    if (record === null) throw new Error('no evaluation');
    department = record.department;
    await talks.desk.run((records) => records.removeMembership(lin.id, department));
  });
  afterAll(() => talks.desk.close());

  it('gets its coordinator by a code of the administrator, who confirms', async () => {
    expect(shown(await admin.says('邀请 云海区水务局'), 'invite').departmentName).toBe('云海区水务局');
    expect((await admin.says('邀请 云海区')).say).toContain('云海区水务局\n云海区教育局');
    const all = await admin.says('邀请全部');
    expect(all.say).toContain('1 个单位还没有填报负责人');
    expect(all.say).not.toContain('教育局');
    const code = /云海区水务局：加入 ([A-Z0-9-]{9})/.exec(all.say ?? '')?.[1] ?? '';
    const first = talks.speaker('ou_first');
    expect(shown(await first.says(`加入 ${code}`), 'join').role).toBe('coordinator');
    const asked = await first.wants({ want: 'ask_to_join', code, name: '钱进' });
    expect(shown(asked, 'notice').text).toContain('已发给管理员');
    const request = requestOf(asked, admin);
    expect((await first.wants({ want: 'decide_join', request, agree: true })).toast?.kind).toBe('error');
    await admin.wants({ want: 'decide_join', request, agree: true });
    expect((await admin.says('邀请全部')).say).toContain('所有单位都已有填报负责人');
    const members = await talks.desk.run((records) => records.membersOf(department));
    expect(members).toEqual([{ person: personId('ou_first'), department, role: 'coordinator' }]);
  });

  it('is not invited to by somebody else', async () => {
    const stranger = talks.speaker('ou_elsewhere');
    expect((await stranger.says('邀请 云海区水务局')).say).toContain('没有找到“云海区水务局”');
    expect((await stranger.says('邀请全部')).toast?.kind).toBe('error');
    const forced = await stranger.wants({ want: 'make_invitation', department, role: 'coordinator' });
    expect(forced.toast?.text).toContain('没有找到您可以查看的填报');
  });
});
