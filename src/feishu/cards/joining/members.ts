import { fill } from '../../../../prompts/fill.ts';
import { joining } from '../../../../prompts/joining.ts';
import type { MemberRow, MembersView, MemberView } from '../../../dialogue/view.ts';
import type { OfficeRole } from '../../../evaluation/ports/index.ts';
import {
  actionButton,
  type CardContext,
  callbackValue,
  colored,
  type Drawing,
  type Fullness,
  lines,
} from '../drawing.ts';
import { card, clip, type Element, markdown, menu, row, rule } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';
import { nameIn } from './person.ts';

const copy = joining.members;
const most: Record<Fullness, number> = { full: 60, tight: 30, bare: 15 };
/** Each option counts as an element; whoever is not among them is opened with 成员 <姓名>. */
const mostOptions: Record<Fullness, number> = { full: 40, tight: 20, bare: 10 };
const longestDepartment = 80;
const roles: readonly OfficeRole[] = ['contributor', 'leader', 'coordinator'];

/** Everybody of a department; for whoever manages them, one to choose. */
export function drawMembers(view: MembersView, context: CardContext, fullness: Fullness): Drawing {
  const shown = view.members.slice(0, most[fullness]);
  const rest = view.members.length - shown.length;
  const more = rest > 0 && fill(copy.more, { count: String(rest) });
  const department = clip(view.departmentName, longestDepartment);
  const isUnnamed = view.members.some(({ isYou, name }) => isYou && name === null);
  return {
    card: card({
      title: copy.title,
      subtitle: department,
      tags: [{ text: fill(copy.count, { count: String(view.members.length) }), color: 'blue' }],
      template: 'wathet',
      elements: [
        markdown(
          lines(...shown.map((one) => memberLine(one, nameIn(one.name, one.person), escapeLine)), more),
        ),
        ...(isUnnamed ? [markdown(colored('orange', copy.nameHint))] : []),
        ...managing(view, context, fullness),
        ...deputising(view, context, fullness),
        ...(view.invites
          ? [
              rule,
              row([
                actionButton({ do: 'invite', department: view.department }, context, {
                  type: 'primary_filled',
                }),
              ]),
            ]
          : []),
      ],
    }),
    fallback: lines(
      `${copy.title}：${department}`,
      ...shown.map((one) =>
        memberLine(one, one.name ?? joining.unnamed, (text) => text).replaceAll('**', ''),
      ),
      more,
      view.manages && copy.fallback,
    ),
  };
}

function memberLine(member: MemberRow, name: string, show: (text: string) => string): string {
  const leaders = member.actingFor.map(show).join('、');
  return fill(copy.line, {
    name,
    acting: leaders === '' ? '' : fill(copy.acting, { leaders }),
    you: member.isYou ? copy.you : '',
    role: joining.roles[member.role],
    since: member.since,
  });
}

function managing(view: MembersView, context: CardContext, fullness: Fullness): readonly Element[] {
  if (!view.manages || view.members.length < 2) return [];
  const options = optionsOf(view.members, fullness);
  const chosen = callbackValue({ do: 'member', department: view.department }, context);
  return [rule, menu({ placeholder: copy.choose, options, value: '', callback: chosen })];
}

function deputising(view: MembersView, context: CardContext, fullness: Fullness): readonly Element[] {
  const { leads, department } = view;
  if (leads === null) return [];
  const others = view.members.filter(({ isYou }) => !isYou);
  const options = optionsOf(others, fullness);
  const chosen = callbackValue({ do: 'appoint_deputy', department }, context);
  return [
    ...(leads.deputy === null
      ? []
      : [
          markdown(fill(copy.deputy, { name: escapeLine(leads.deputy) })),
          row([actionButton({ do: 'end_deputy', department }, context)]),
        ]),
    ...(options.length === 0
      ? []
      : [menu({ placeholder: copy.chooseDeputy, options, value: '', callback: chosen })]),
  ];
}

function optionsOf(members: readonly MemberRow[], fullness: Fullness) {
  return members.slice(0, mostOptions[fullness]).map(({ person, name, role }) => ({
    value: person,
    label: `${name ?? joining.unnamed} · ${joining.roles[role]}`,
  }));
}

/** One member: other roles, and the way out. */
export function drawMember(view: MemberView, context: CardContext): Drawing {
  const words = joining.member;
  const { member, department, removing } = view;
  const { person } = member;
  const values = { department: clip(view.departmentName, longestDepartment) };
  const text = (name: string, show: (text: string) => string) => {
    const named = { name, department: show(values.department) };
    const role = fill(words.role, { role: joining.roles[member.role], since: member.since });
    return removing ? fill(words.sure, named) : lines(fill(words.line, named), role);
  };
  const back = actionButton({ do: 'members', department }, context, { label: words.back });
  const leave = { do: 'remove_member', department, person, sure: removing } as const;
  return {
    card: card({
      title: words.title,
      subtitle: values.department,
      template: removing ? 'red' : 'wathet',
      elements: [
        markdown(text(nameIn(member.name, person), escapeLine)),
        ...(removing
          ? [row([actionButton(leave, context, { type: 'danger', label: words.remove }), back])]
          : [
              row(
                roles
                  .filter((role) => role !== member.role)
                  .map((role) =>
                    actionButton({ do: 'set_role', department, person, role }, context, {
                      label: fill(words.set, { role: joining.roles[role] }),
                    }),
                  ),
              ),
              row([actionButton(leave, context, { type: 'danger' }), back]),
            ]),
      ],
    }),
    fallback: lines(
      words.title,
      text(member.name ?? joining.unnamed, (name) => name).replaceAll('**', ''),
      words.fallback,
    ),
  };
}
