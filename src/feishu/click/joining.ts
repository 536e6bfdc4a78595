import { z } from 'zod';
import type { JoiningIntent } from '../../dialogue/joining/intent.ts';
import { cardId, chatId, departmentId, evaluationId, personId } from '../../evaluation/index.ts';
import type { InboundEvent } from '../inbound.ts';

const base = {
  card: z.string().min(1).max(64).transform(cardId),
  evaluation: z.string().min(1).max(64).transform(evaluationId).optional(),
};
const department = z.string().min(1).max(64).transform(departmentId);
const person = z.string().min(1).max(64).transform(personId);
const request = z.string().min(1).max(64);
const code = z.string().min(1).max(20);
const role = z.enum(['leader', 'coordinator', 'contributor']);
const chat = z.string().min(1).max(200).transform(chatId);
const search = z.union([
  z.strictObject({ mobile: z.string().min(7).max(20) }),
  z.strictObject({ email: z.string().min(5).max(120) }),
]);

/** What the buttons about people carry (`JoiningAction`). */
export const joiningValues = [
  z.object({ do: z.enum(['invite', 'members']), ...base, department: department.optional() }),
  z.object({ do: z.literal('make_invitation'), ...base, department, role }),
  z.object({ do: z.literal('end_invitation'), ...base, code }),
  z.object({ do: z.literal('find_person'), ...base, department, role, search }),
  z.object({ do: z.literal('invite_from_group'), ...base, department }),
  z.object({
    do: z.literal('choose_colleagues'),
    ...base,
    department,
    chat,
    page: z.number().int().min(0).max(99),
    find: z.string().max(40),
    go: z.enum(['invite', 'find', 'back', 'next']),
  }),
  z.object({ do: z.literal('ask_to_join'), ...base, code }),
  z.object({ do: z.literal('answer_offer'), ...base, request, accept: z.boolean() }),
  z.object({ do: z.literal('decide_join'), ...base, request, agree: z.boolean() }),
  z.object({ do: z.enum(['member', 'appoint_deputy']), ...base, department }),
  z.object({ do: z.literal('set_role'), ...base, department, person, role }),
  z.object({ do: z.literal('remove_member'), ...base, department, person, sure: z.boolean() }),
  z.object({ do: z.literal('end_deputy'), ...base, department }),
] as const;

type JoiningValue = z.output<(typeof joiningValues)[number]>;
type CardAction = Extract<InboundEvent, { type: 'card_action' }>;

/** The intent of a click on a button about people. */
export function joiningIntentOf(value: JoiningValue, { form, option }: CardAction): JoiningIntent {
  const name = typeof form.name === 'string' ? form.name : '';
  switch (value.do) {
    case 'invite':
    case 'members':
      return {
        want: value.do,
        ...(value.department === undefined ? {} : { department: value.department }),
        ...(value.evaluation === undefined ? {} : { evaluation: value.evaluation }),
      };
    case 'make_invitation':
      return { want: value.do, department: value.department, role: value.role };
    case 'end_invitation':
      return { want: value.do, code: value.code };
    case 'find_person':
      return { want: value.do, department: value.department, role: value.role, search: value.search };
    case 'invite_from_group':
      return { want: value.do, department: value.department, chat: chatId(option ?? '') };
    case 'choose_colleagues': {
      const { page, find, go } = value;
      const choice = { department: value.department, chat: value.chat, page, find, go };
      const picked = Array.isArray(form.people) ? form.people.slice(0, 100).map(personId) : [];
      const chosen = role.safeParse(form.role);
      const as = chosen.success ? chosen.data : 'contributor';
      return { want: value.do, choice, picked, role: as, name };
    }
    case 'ask_to_join':
      return { want: value.do, code: value.code, name };
    case 'answer_offer':
      return { want: value.do, request: value.request, accept: value.accept, name };
    case 'decide_join':
      return { want: value.do, request: value.request, agree: value.agree };
    case 'member':
    case 'appoint_deputy':
      return { want: value.do, department: value.department, person: personId(option ?? '') };
    case 'set_role':
      return { want: value.do, department: value.department, person: value.person, role: value.role };
    case 'remove_member':
      return { want: value.do, department: value.department, person: value.person, sure: value.sure };
    case 'end_deputy':
      return { want: value.do, department: value.department };
  }
}

const doings: ReadonlySet<string> = new Set(
  joiningValues.flatMap(({ shape }) => ('value' in shape.do ? [shape.do.value] : shape.do.options)),
);

export function isJoiningValue<Value extends { readonly do: string }>(
  value: Value | JoiningValue,
): value is JoiningValue {
  return doings.has(value.do);
}
