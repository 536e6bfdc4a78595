import { fill } from '../../../../prompts/fill.ts';
import { groups } from '../../../../prompts/groups.ts';
import { joining } from '../../../../prompts/joining.ts';
import type { GroupChoice, GroupView } from '../../../dialogue/view.ts';
import type { OfficeRole } from '../../../evaluation/ports/index.ts';
import { type CardContext, callbackValue, colored, type Drawing, lines } from '../drawing.ts';
import {
  card,
  clip,
  type Element,
  form,
  input,
  markdown,
  multiSelect,
  row,
  select,
  submitButton,
} from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = groups;
const longestDepartment = 80;
const longestGroup = 40;
const longestName = 20;
const mostNamed = 20;
const roles: readonly OfficeRole[] = ['contributor', 'leader', 'coordinator'];

/** A page of a group's members to pick from; every button hands in what was picked. */
export function drawGroup(view: GroupView, context: CardContext): Drawing {
  const group = clip(view.groupName, longestGroup);
  const department = clip(view.departmentName, longestDepartment);
  const intro = (shown: (text: string) => string) =>
    introTo(view, { group: shown(group), department: shown(department) });
  const remark = view.remark === null ? null : clip(view.remark.text, 500);
  return {
    card: card({
      title: copy.title,
      subtitle: department,
      template: 'blue',
      elements: [
        ...(remark === null
          ? []
          : [markdown(colored(view.remark?.isProblem ? 'red' : 'green', escapeLine(remark)))]),
        markdown(intro(escapeLine)),
        ...(view.count === 0 ? [] : [form('group_form', formFor(view, context))]),
      ],
    }),
    fallback: lines(copy.title, remark, intro((text) => text).replaceAll('**', ''), copy.fallback),
  };
}

function introTo(view: GroupView, names: { readonly group: string; readonly department: string }): string {
  return lines(
    view.count === 0 ? fill(copy.nobody, names) : fill(copy.who, { ...names, count: String(view.count) }),
    view.waiting > 0 && fill(copy.waiting, { count: String(view.waiting) }),
    view.isCut && copy.cut,
  );
}

function formFor(view: GroupView, context: CardContext): readonly Element[] {
  const to = (go: GroupChoice['go'], label: string, type?: 'primary_filled') => {
    const { department, chat, page, find } = view;
    const value = callbackValue({ do: 'choose_colleagues', department, chat, page, find, go }, context);
    return submitButton({ name: go, label, value, ...(type === undefined ? {} : { type }) });
  };
  const found = view.find !== '' && view.people.length > 0;
  return [
    ...(found ? [markdown(fill(copy.found, { find: escapeLine(view.find) }))] : []),
    choices(view),
    ...elsewhere(view),
    select({
      name: 'role',
      placeholder: copy.role,
      options: roles.map((role) => ({ value: role, label: joining.roleHints[role] })),
      value: view.role,
    }),
    row([to('invite', joining.actions.choose_colleagues, 'primary_filled')]),
    input({ name: 'name', label: copy.name, placeholder: copy.nameExample, value: view.find }),
    row([
      to('find', copy.find),
      ...(view.page > 0 ? [to('back', copy.back)] : []),
      ...(view.page < view.pages - 1 ? [to('next', copy.next)] : []),
    ]),
  ];
}

function choices(view: GroupView): Element {
  if (view.people.length === 0) {
    return markdown(
      view.find === '' ? copy.noneOnPage : fill(copy.noneFound, { find: escapeLine(view.find) }),
    );
  }
  const values = { page: String(view.page + 1), pages: String(view.pages) };
  return multiSelect({
    name: 'people',
    placeholder: fill(copy.choose, values),
    options: view.people.map(({ person, name }) => ({
      value: person,
      label: clip(name || copy.unnamedMember, longestName),
    })),
    values: view.people.filter(({ isChosen }) => isChosen).map(({ person }) => person),
  });
}

function elsewhere({ elsewhere: names }: GroupView): readonly Element[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, mostNamed).map((name) => escapeLine(clip(name, longestName)));
  const rest = names.length > mostNamed ? '…' : '';
  return [
    markdown(fill(copy.elsewhere, { count: String(names.length), names: `${shown.join('、')}${rest}` })),
  ];
}
