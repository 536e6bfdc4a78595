import { z } from 'zod';
import type { Person, World } from '../../world/world.ts';
import { type Answer, refusal, success } from '../answer.ts';
import { type Call, type Route, withBody } from '../call.ts';

const lookup = z.object({ emails: z.array(z.string()).optional(), mobiles: z.array(z.string()).optional() });

const defaultPage = 20;
const largestPage = 100;

/** Who is there: chats, their members, people. */
export const directoryRoutes: readonly Route[] = [
  { method: 'GET', path: '/open-apis/im/v1/chats/:id', handle: chat },
  { method: 'GET', path: '/open-apis/im/v1/chats/:id/members', handle: members },
  { method: 'GET', path: '/open-apis/contact/v3/users/:id', handle: user },
  {
    method: 'POST',
    path: '/open-apis/contact/v3/users/batch_get_id',
    // As in Feishu, an address nobody here has comes back without an id.
    handle: withBody(lookup, ({ emails = [], mobiles = [] }, call) => {
      const people = [...call.platform.world.people.values()];
      const idOf = (found: Person | undefined) => (found ? { user_id: found.openId } : {});
      return success({
        user_list: [
          ...emails.map((email) => ({ ...idOf(people.find((one) => one.email === email)), email })),
          ...mobiles.map((mobile) => ({ ...idOf(people.find((one) => one.mobile === mobile)), mobile })),
        ],
      });
    }),
  },
];

function chat(call: Call): Answer {
  const found = call.platform.world.chats.get(call.param('id'));
  if (!found) return refusal(232006, 'Your request specifies an invalid chat_id.');
  if (!found.hasBot) return notInside();
  return success({
    name: found.name,
    chat_mode: found.mode,
    chat_type: 'private',
    tenant_key: call.platform.world.tenant,
  });
}

function members(call: Call): Answer {
  const { world } = call.platform;
  const found = world.chats.get(call.param('id'));
  if (!found) return refusal(232006, 'Your request specifies an invalid chat_id.');
  if (!found.hasBot) return notInside();
  const size = Number(call.query('page_size') || defaultPage);
  const from = Number(/^from_(\d+)$/.exec(call.query('page_token'))?.[1] ?? 0);
  if (!(size >= 1 && size <= largestPage)) return refusal(232001, 'invalid page_size');
  const until = Math.min(from + size, found.members.length);
  const items = found.members.slice(from, until).flatMap((openId) => {
    const person = world.people.get(openId);
    return person
      ? [{ member_id_type: 'open_id', member_id: openId, name: person.name, tenant_key: world.tenant }]
      : [];
  });
  const hasMore = until < found.members.length;
  return success({
    items,
    has_more: hasMore,
    page_token: hasMore ? `from_${until}` : '',
    member_total: found.members.length,
  });
}

const notInside = () => refusal(232011, 'Operator can NOT be out of the chat.');

function user(call: Call): Answer {
  const { world } = call.platform;
  const person = findPerson(world, call.query('user_id_type'), call.param('id'));
  if (!person) return refusal(41050, 'no user authority error');
  const { openId: open_id, unionId: union_id, userId: user_id, name } = person;
  return success({
    user: { open_id, union_id, user_id, name, status: { is_activated: true, is_resigned: false } },
  });
}

function findPerson(world: World, type: string, id: string): Person | undefined {
  if (type === 'union_id') return [...world.people.values()].find((person) => person.unionId === id);
  if (type === 'user_id') return [...world.people.values()].find((person) => person.userId === id);
  return world.people.get(id);
}
