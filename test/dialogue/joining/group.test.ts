import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { understandInGroup } from '../../../src/dialogue/index.ts';
import type { Listed } from '../../../src/dialogue/joining/intent.ts';
import type { Reply } from '../../../src/dialogue/reply.ts';
import type { GroupChoice, GroupView } from '../../../src/dialogue/view.ts';
import { chatId, type DepartmentId, keepGroup, meetGroup, personId } from '../../../src/evaluation/index.ts';
import { now } from '../../evaluation/desk.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

const chat = chatId('oc_group');
const id = (index: number) => personId(`ou_member_${index}`);

describe('what is said to the bot in a group', () => {
  it.each([
    ['邀请', { want: 'invite', group: chat }],
    ['邀请 @王芳 @李四', { want: 'invite', group: chat }],
    ['邀请@王芳', { want: 'invite', group: chat }],
    ['邀请 云海区水务局', { want: 'invite_named', text: '云海区水务局', group: chat }],
    ['得分', { want: 'score' }],
    ['我的任务', { want: 'my_tasks' }],
  ])('is answered in private: %s', (text, intent) => {
    expect(understandInGroup(text, chat)).toEqual(intent);
  });

  it.each(['', '采购计划 364.8 万', '修改 采购计划', '加入 K7MP-4TQX', '提交', '通过', '撤销', '我叫张三'])(
    'has to be said in private: %s',
    (text) => {
      expect(understandInGroup(text, chat)).toBeNull();
    },
  );
});

describe('inviting from the members of a group', () => {
  let talks: Conversations;
  let lin: Speaker;
  let department: DepartmentId;
  beforeAll(async () => {
    talks = await conversations();
    lin = talks.speaker('ou_lin');
    const evaluation = await lin.starts();
    const record = await talks.desk.run((records) => records.evaluation(evaluation));
    if (record === null) throw new Error('no evaluation');
    department = record.department;
    await talks.desk.run(async (records) => {
      await records.addMembership({ person: id(0), department, role: 'contributor' }, now);
      await meetGroup(records, lin.id, { chat, name: null }, now);
    });
  });
  afterAll(() => talks.desk.close());

  /** Lin, three hundred others, one of whom is a member already, and somebody of another organisation. */
  const listed = (inGroup = lin.id): Listed => ({
    kind: 'members',
    name: '自评工作群',
    isCut: false,
    members: [
      { person: inGroup, name: '林晓', tenant: 't1' },
      ...Array.from({ length: 300 }, (_, index) => ({
        person: id(index),
        name: index === 250 ? '王 芳' : `同事${index}`,
        tenant: 't1',
      })),
      { person: personId('ou_outside'), name: '外人', tenant: 't2' },
    ],
  });
  const lists = () => lin.wants({ want: 'group_listed', department, chat, listed: listed() });
  const presses = (
    view: GroupView,
    go: GroupChoice['go'],
    { picked, name = view.find }: { picked?: readonly string[]; name?: string } = {},
  ): Promise<Reply> => {
    const { page, find } = view;
    const still = view.people.filter(({ isChosen }) => isChosen).map(({ person }) => person);
    return lin.wants({
      want: 'choose_colleagues',
      choice: { department, chat, page, find, go },
      picked: picked === undefined ? still : picked.map(personId),
      role: 'contributor',
      name,
    });
  };

  it('asks the messenger who is in the group, and offers it again in the private card', async () => {
    const asked = await lin.wants({ want: 'invite', group: chat });
    expect(asked.listGroup).toEqual({ department, chat });
    expect(shown(await lin.says('邀请'), 'invite').groups).toEqual([{ chat, shown: '2026-11-21用过我的群' }]);
    const chosen = await lin.wants({ want: 'invite_from_group', department, chat });
    expect(chosen.listGroup).toEqual({ department, chat });
  });

  it('offers neither a group somebody guessed nor one only others spoke in', async () => {
    for (const who of [lin, talks.speaker(administrator)]) {
      const guessed = await who.wants({ want: 'invite_from_group', department, chat: chatId('oc_guess') });
      expect(guessed).toMatchObject({ toast: { kind: 'error' } });
      expect(guessed.listGroup).toBeUndefined();
    }
    const stranger = talks.speaker('ou_stranger');
    await talks.desk.run((records) => meetGroup(records, stranger.id, { chat, name: null }, now));
    const forwarded = await stranger.wants({ want: 'invite_from_group', department, chat });
    expect(forwarded.listGroup).toBeUndefined();
    expect((await stranger.wants({ want: 'invite', group: chat })).say).toContain('还没有可以邀请同事的单位');
  });

  it('lists them without members, people of another organisation and oneself, and learns the name', async () => {
    const view = shown(await lists(), 'group');
    expect(view).toMatchObject({ groupName: '自评工作群', count: 299, pages: 8, page: 0, elsewhere: [] });
    expect(view.people).toHaveLength(40);
    expect(shown(await lin.says('邀请'), 'invite').groups).toEqual([{ chat, shown: '自评工作群' }]);
  });

  it('keeps what was picked from page to page, and while looking for a name', async () => {
    const first = shown(await lists(), 'group');
    const second = shown(await presses(first, 'next', { picked: [id(1), id(2)] }), 'group');
    expect(second).toMatchObject({ page: 1, elsewhere: ['同事1', '同事2'] });
    const found = shown(await presses(second, 'find', { picked: [id(45)], name: ' 王芳' }), 'group');
    expect(found.people.map(({ person }) => person)).toEqual([id(250)]);
    expect(found.elsewhere).toEqual(['同事1', '同事2', '同事45']);
    const again = shown(await presses(found, 'find', { picked: [id(250)], name: '' }), 'group');
    expect(again.people.filter(({ isChosen }) => isChosen).map(({ person }) => person)).toEqual([
      id(1),
      id(2),
    ]);
    const less = shown(await presses(again, 'next', { picked: [id(2)] }), 'group');
    expect(less.elsewhere).toEqual(['同事2', '王 芳']);
  });

  it('offers each of them a place of their own, once, with their name filled in', async () => {
    const view = shown(await lists(), 'group');
    const invited = await presses(view, 'invite', { picked: [id(1), id(2)] });
    expect(invited.toast?.text).toContain('已向 2 位同事发出邀请，角色：填报人：同事1、同事2');
    expect(invited.others?.map(({ person }) => person)).toEqual([id(1), id(2)]);
    const offer = invited.others?.[0]?.show?.view;
    if (offer?.view !== 'join' || !('request' in offer.by)) throw new Error('no offer');
    expect(offer).toMatchObject({
      name: '同事1',
      role: 'contributor',
      departmentName: '云海区园林绿化管理局',
    });
    const after = shown(invited, 'group');
    expect(after).toMatchObject({ count: 297, waiting: 2, remark: { isProblem: false } });
    const twice = await presses(view, 'invite', { picked: [id(1), id(2)] });
    expect(twice.others).toBeUndefined();
    expect(shown(twice, 'group').remark).toEqual({ isProblem: true, text: '请先选择要邀请的同事。' });

    const { request } = offer.by;
    const stolen = await talks.speaker('ou_thief').wants({
      want: 'answer_offer',
      request,
      accept: true,
      name: '别人',
    });
    expect(stolen.toast?.kind).toBe('error');
    const member = talks.speaker(id(1));
    const accepted = await member.wants({ want: 'answer_offer', request, accept: true, name: '张三' });
    expect(accepted.others?.find(({ person }) => person === lin.id)?.say).toContain('张三 已接受邀请');
  });

  it('offers nothing to anybody who is not on the list, whatever a card says', async () => {
    const view = shown(await lists(), 'group');
    const forged = await presses(view, 'invite', { picked: ['ou_outside', 'ou_elsewhere', id(0)] });
    expect(forged.others).toBeUndefined();
    expect(forged.toast?.kind).toBe('error');
  });

  it('offers at most fifty places at once, and keeps what was picked', async () => {
    let view = shown(await lists(), 'group');
    const all = () => view.people.map(({ person }) => person);
    view = shown(await presses(view, 'next', { picked: all() }), 'group');
    const many = await presses(view, 'invite', { picked: all() });
    expect(many.toast?.text).toMatch(/一次最多邀请 50 位，您选了 \d+ 位/);
    expect(shown(many, 'group').people.every(({ isChosen }) => isChosen)).toBe(true);
  });

  it('goes on with a page that has somebody left', async () => {
    const view = shown(await lists(), 'group');
    const page = view.people.map(({ person }) => person);
    const invited = await presses(view, 'invite', { picked: page });
    expect(shown(invited, 'group')).toMatchObject({ page: 1, find: '', elsewhere: [] });
  });

  it('reads nothing out to somebody who has left the group', async () => {
    const gone = await lin.wants({
      want: 'group_listed',
      department,
      chat,
      listed: listed(personId('ou_other')),
    });
    expect(gone.show).toBeUndefined();
    expect(gone.say).toContain('您已经不在这个群里');
    expect(shown(await lin.says('邀请'), 'invite').groups).toEqual([]);
    await talks.desk.run((records) => meetGroup(records, lin.id, { chat, name: '自评工作群' }, now));
  });

  it.each([
    ['not_there', '我不在“自评工作群”里'],
    ['external', '有外单位的人'],
    ['no_permission', 'im:chat:readonly'],
    ['failed', '没有成功'],
  ] as const)('says what stands in the way: %s', async (kind, sentence) => {
    const reply = await lin.wants({ want: 'group_listed', department, chat, listed: { kind } });
    expect(reply.say).toContain(sentence);
    expect(reply.show).toBeUndefined();
  });

  it('forgets the list after an hour', async () => {
    const { members } = {
      members: [
        { person: lin.id, name: '林晓', tenant: 't1' },
        { person: id(9), name: '九', tenant: 't1' },
      ],
    };
    const earlier = new Date(now.getTime() - 3600_001);
    await talks.desk.run((records) =>
      keepGroup(records, lin.id, { department, chat }, { name: null, members, isCut: false }, earlier),
    );
    const choice = { department, chat, page: 0, find: '', go: 'invite' } as const;
    const late = await lin.wants({
      want: 'choose_colleagues',
      choice,
      picked: [id(9)],
      role: 'leader',
      name: '',
    });
    expect(late.toast?.text).toContain('这份成员名单已经过期');
    expect(late.others).toBeUndefined();
  });

  it('is named by its unit for an administrator who belongs to none', async () => {
    const admin = talks.speaker(administrator);
    await talks.desk.run((records) => meetGroup(records, admin.id, { chat, name: null }, now));
    const lost = await admin.wants({ want: 'invite', group: chat });
    expect(lost.say).toContain('在群里 @我 发“邀请 单位名称”');
    const named = await admin.wants({ want: 'invite_named', text: '云海区园林绿化管理局', group: chat });
    expect(named.listGroup).toEqual({ department, chat });
  });
});
