import { describe, expect, it } from 'vitest';
import type { GroupView, MemberRow, MembersView, View } from '../../../../src/dialogue/view.ts';
import { chatId, departmentId, personId } from '../../../../src/evaluation/ids.ts';
import { renderCard } from '../../../../src/feishu/cards/index.ts';
import { validateCard } from '../../../../src/feishu/cards/validate/index.ts';
import { buttons, markdowns, seen } from '../reading.ts';
import { context } from '../views.ts';

const department = departmentId('1f0b7c1e-6f52-4a58-9f0d-6c7c1f6f2a11');
const nasty = '<at id=all></at>**[点我](https://a.cn)**';
const longName = '云海区'.repeat(20);

const member = (index: number, more: Partial<MemberRow> = {}): MemberRow => ({
  person: personId(`ou_7d8a6e6df7621556ce0d21922b676706ccs_${index}`),
  name: index % 3 === 0 ? null : `同事${index}`.padEnd(20, '某'),
  role: 'contributor',
  since: '2026-11-21',
  actingFor: [],
  isYou: index === 0,
  ...more,
});

const members = (count: number): MembersView => ({
  view: 'members',
  department,
  departmentName: longName,
  members: Array.from({ length: count }, (_, index) =>
    member(index, { actingFor: index === 1 ? ['王局长'] : [] }),
  ),
  manages: true,
  invites: true,
  leads: { deputy: '李四' },
});

const codes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    code: `K7MP4TQ${index}`,
    shown: `K7MP-4TQ${index}`,
    role: 'coordinator' as const,
    until: '2026-12-05',
  }));

const groups = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    chat: chatId(`oc_7d8a6e6df7621556ce0d21922b67670${index}`),
    shown: `${nasty}${index}`,
  }));

/** A page of forty out of three hundred, with long names and many picked elsewhere. */
const group = (more: Partial<GroupView> = {}): GroupView => ({
  view: 'group',
  department,
  departmentName: longName,
  chat: chatId('oc_7d8a6e6df7621556ce0d21922b676706'),
  groupName: nasty,
  count: 300,
  waiting: 12,
  isCut: true,
  find: nasty.slice(0, 40),
  page: 3,
  pages: 8,
  people: Array.from({ length: 40 }, (_, index) => ({
    person: personId(`ou_7d8a6e6df7621556ce0d21922b676706ccs_${index}`),
    name: `${index}${nasty}`,
    isChosen: index % 2 === 0,
  })),
  elsewhere: Array.from({ length: 260 }, () => nasty),
  role: 'contributor',
  remark: { isProblem: true, text: nasty.repeat(20) },
  ...more,
});

const views: Readonly<Record<string, View>> = {
  'an invitation without codes': {
    view: 'invite',
    department,
    departmentName: longName,
    search: null,
    groups: [],
    codes: [],
  },
  'an invitation with many codes': {
    view: 'invite',
    department,
    departmentName: nasty,
    search: null,
    groups: groups(10),
    codes: codes(60),
  },
  'an invitation of somebody to be found': {
    view: 'invite',
    department,
    departmentName: nasty,
    search: { by: { email: 'wangfang@example.com' }, shown: 'w***@example.com' },
    groups: groups(10),
    codes: codes(60),
  },
  'a page of a group of three hundred': group(),
  'a group with nobody of that name': group({ people: [], elsewhere: [] }),
  'a group where all were asked': group({ people: [], count: 0, pages: 1, page: 0, find: '', remark: null }),
  'the card to forward': {
    view: 'invitation',
    departmentName: longName,
    role: 'leader',
    code: 'K7MP-4TQX',
    until: '2026-12-05',
    inviter: nasty,
  },
  'the form to ask with': {
    view: 'join',
    by: { code: 'K7MP4TQX' },
    departmentName: nasty,
    role: 'contributor',
    name: nasty,
    problem: nasty,
  },
  'an offer': {
    view: 'join',
    by: { request: 'r1', inviter: nasty },
    departmentName: longName,
    role: 'contributor',
    name: '',
    problem: null,
  },
  'a request': {
    view: 'join_request',
    request: 'r1',
    person: personId('ou_1'),
    name: nasty,
    departmentName: longName,
    role: 'contributor',
    outcome: null,
  },
  'a decided request': {
    view: 'join_request',
    request: 'r1',
    person: personId('ou_1'),
    name: nasty,
    departmentName: longName,
    role: 'contributor',
    outcome: { agreed: true, by: nasty },
  },
  'twenty members': members(20),
  'three hundred members': members(300),
  'a member': {
    view: 'member',
    department,
    departmentName: longName,
    member: member(1, { name: nasty }),
    removing: false,
  },
  'a member to remove': {
    view: 'member',
    department,
    departmentName: longName,
    member: member(3),
    removing: true,
  },
};

describe('the cards about people', () => {
  it.each(Object.keys(views))('Feishu takes %s', (name) => {
    const view = views[name];
    if (view === undefined) throw new Error(name);
    const rendered = renderCard(view, context);
    const { card, fallback } = rendered;
    expect(validateCard(card)).toEqual([]);
    expect(card.header.title.content).not.toContain('内容较多');
    expect(markdowns(rendered).join()).not.toMatch(/<at id=all>|\[点我\]\(/);
    expect(fallback).not.toBe('');
  });

  it('can be forwarded only where they hold a code and no button', () => {
    for (const view of Object.values(views)) {
      const rendered = renderCard(view, context);
      const isForwardable = rendered.card.config.enable_forward;
      expect(isForwardable).toBe(view.view === 'invitation');
      if (isForwardable) expect(buttons(rendered)).toEqual([]);
    }
  });

  it('let a group be paged and searched, and keep what was picked on every page', () => {
    const text = JSON.stringify(renderCard(group({ find: '' }), context).card);
    for (const label of ['上一页', '下一页', '查找', '邀请']) expect(text).toContain(`"${label}"`);
    expect(text).toContain('选择同事（第 4/8 页）');
    expect(text).toContain('其他页已选 260 位');
    const { selected_values: picked } = JSON.parse(
      /\{"tag":"multi_select_static".*?"selected_values":\[.*?\]/.exec(text)?.[0].concat('}') ?? '{}',
    );
    expect(picked).toHaveLength(20);
  });

  it('name everybody of an office of twenty, and who acts for whom', () => {
    const text = seen(renderCard(members(20), context));
    expect(text).toContain('（代 王局长）');
    for (let index = 1; index < 20; index += 3) expect(text).toContain(`同事${index}`);
  });

  it('say how to reach whoever is not listed', () => {
    expect(seen(renderCard(members(300), context))).toMatch(/另有 \d+ 人没有列出，请发“成员 姓名”/);
  });

  it('are read-only for somebody who may only look', () => {
    const view: MembersView = { ...members(5), manages: false, invites: false, leads: null };
    const rendered = renderCard(view, context);
    expect(buttons(rendered)).toEqual([]);
    expect(JSON.stringify(rendered.card)).not.toContain('select_static');
  });
});
