import { fill } from '../../../../prompts/fill.ts';
import { joining } from '../../../../prompts/joining.ts';
import type { InvitationView, InviteView, JoiningAction } from '../../../dialogue/view.ts';
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
import { card, clip, type Element, markdown, menu, row, rule, sideBySide } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = joining.invite;
const roles: readonly OfficeRole[] = ['contributor', 'leader', 'coordinator'];
const mostCodes: Record<Fullness, number> = { full: 10, tight: 6, bare: 3 };
const longestName = 80;
const longestGroup = 40;

/** As what somebody is invited, and the codes that stand open. */
export function drawInvite(view: InviteView, context: CardContext, fullness: Fullness): Drawing {
  const department = clip(view.departmentName, longestName);
  const question = (name: string) =>
    view.search === null
      ? fill(copy.which, { department: name })
      : fill(copy.whichFound, { department: name, who: escapeLine(view.search.shown) });
  const open = view.search === null ? view.codes : [];
  const codes = open.slice(0, mostCodes[fullness]);
  const rest = open.length - codes.length;
  return {
    card: card({
      title: copy.title,
      subtitle: department,
      template: 'blue',
      elements: [
        markdown(question(escapeLine(department))),
        row(
          roles.map((role) =>
            actionButton(actionFor(view, role), context, {
              label: joining.roles[role],
              type: role === 'contributor' ? 'primary_filled' : 'default',
            }),
          ),
        ),
        markdown(colored('grey', fill(copy.hints, joining.roleHints)), { text_size: 'notation' }),
        ...groupMenu(view, context),
        ...(codes.length === 0 ? [] : [rule, markdown(copy.open)]),
        ...codes.map((one) =>
          sideBySide(markdown(codeLine(one)), [
            actionButton({ do: 'end_invitation', code: one.code }, context, { size: 'small' }),
          ]),
        ),
        ...(rest > 0 ? [markdown(fill(copy.more, { count: String(rest) }))] : []),
        ...(view.search === null ? [markdown(colored('grey', copy.how), { text_size: 'notation' })] : []),
      ],
    }),
    fallback: lines(
      copy.title,
      question(department),
      ...codes.map((one) => codeLine(one).replaceAll('**', '')),
      copy.fallback,
    ),
  };
}

function groupMenu(view: InviteView, context: CardContext): readonly Element[] {
  if (view.search !== null || view.groups.length === 0) return [];
  return [
    menu({
      placeholder: copy.fromGroup,
      options: view.groups.map(({ chat, shown }) => ({ value: chat, label: clip(shown, longestGroup) })),
      value: '',
      callback: callbackValue({ do: 'invite_from_group', department: view.department }, context),
    }),
  ];
}

function actionFor({ department, search }: InviteView, role: OfficeRole): JoiningAction {
  return search === null
    ? { do: 'make_invitation', department, role }
    : { do: 'find_person', department, role, search: search.by };
}

const codeLine = ({ shown, role, until }: InviteView['codes'][number]) =>
  fill(copy.code, { code: shown, role: joining.roles[role], until });

/**
 * The card to pass on. It is the only one that can be forwarded, so it holds nothing but the way to ask, and no
 * button: a forwarded button would act for whoever taps it.
 */
export function drawInvitation(view: InvitationView): Drawing {
  const words = joining.invitation;
  const department = clip(view.departmentName, longestName);
  const send = fill(words.send, { code: view.code });
  const facts = [
    fill(words.role, { role: joining.roles[view.role] }),
    ...(view.inviter === null ? [] : [fill(words.by, { name: view.inviter })]),
  ];
  const until = fill(words.until, { until: view.until });
  const title = fill(words.title, { department });
  return {
    card: card({
      title,
      template: 'green',
      forwardable: true,
      elements: [
        markdown(lines(...facts.map(escapeLine))),
        rule,
        markdown(words.how),
        markdown(`**${send}**`, { text_size: 'heading' }),
        markdown(colored('grey', until), { text_size: 'notation' }),
      ],
    }),
    fallback: lines(title, ...facts, `${words.how}${send}`, until),
  };
}
