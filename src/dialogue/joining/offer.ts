import { fill } from '../../../prompts/fill.ts';
import { joining } from '../../../prompts/joining.ts';
import type { Search } from '../../evaluation/index.ts';
import {
  answerOffer,
  type DepartmentId,
  invitable,
  type Offered,
  type OfficeRole,
  offerPlace,
  openOffer,
} from '../../evaluation/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply, Shown } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { JoinView } from '../view.ts';
import type { Found, JoiningIntent } from './intent.ts';
import { toldOfRename } from './name.ts';
import { about, aboutRequest, masked, nameOf, notice } from './say.ts';

const copy = joining.find;

/** A role was chosen for somebody named by number or mail: the messenger is asked who that is. */
export async function find(
  talk: Conversation,
  wanted: { readonly department: DepartmentId; readonly role: OfficeRole; readonly search: Search },
): Promise<Reply> {
  const read = await invitable(talk.records, talk.person, wanted.department, talk.now);
  if (!read.ok) return refusal(sayIssues(read.issues));
  const { department, role, search } = wanted;
  return {
    toast: { kind: 'info', text: fill(copy.searching, { who: masked(search) }) },
    find: { department, role, search },
  };
}

/** The messenger answered. Whoever asked must still have the right to invite. */
export async function found(
  talk: Conversation,
  { department, role, search, found: result }: Extract<JoiningIntent, { want: 'person_found' }>,
): Promise<Reply> {
  const who = masked(search);
  if (result.kind !== 'person') return { say: fill(sentenceFor(result), { who }) };
  const offered = await offerPlace(
    talk.records,
    talk.person,
    { department, role, person: result.person },
    talk,
  );
  if (!offered.ok) return { say: sayIssues(offered.issues) };
  const inviter = await nameOf(talk, talk.person);
  const { name } = await talk.records.person(result.person);
  return {
    say: about(copy.found, { who, role }),
    others: [{ person: result.person, show: offerCard(offered.value, { inviter, name: name ?? '' }) }],
  };
}

/** The card somebody gets without asking; `name` is what their own is filled in with. */
export function offerCard(
  { request, department }: Offered,
  { inviter, name }: { readonly inviter: string; readonly name: string },
): Shown {
  const view: JoinView = {
    view: 'join',
    by: { request: request.id, inviter },
    departmentName: department.name,
    role: request.role,
    name,
    problem: null,
  };
  return aboutRequest(request.id, view);
}

function sentenceFor({ kind }: Exclude<Found, { kind: 'person' }>): string {
  if (kind === 'nobody') return copy.nobody;
  return kind === 'no_permission' ? copy.noPermission : copy.failed;
}

/** 加入 or 不加入, on the card somebody got without asking. */
export async function answer(
  talk: Conversation,
  given: { readonly request: string; readonly accept: boolean; readonly name: string },
): Promise<Reply> {
  const accepted = await answerOffer(talk.records, talk.person, given, talk.now);
  if (!accepted.ok) {
    const problem = sayIssues(accepted.issues);
    const isName = accepted.issues.some(({ path }) => path === 'name');
    return isName ? askedAgain(talk, given, problem) : refusal(problem);
  }
  const { request, department, evaluation, renamed } = accepted.value;
  const values = { department: department.name, role: request.role };
  if (!given.accept) {
    const text = fill(joining.told.offerDeclinedSelf, { department: department.name });
    const who = await nameOf(talk, talk.person);
    return {
      show: aboutRequest(request.id, notice(joining.told.offerDeclinedTitle, text)),
      others: [{ person: request.invitedBy, say: fill(joining.told.offerDeclined, { ...values, who }) }],
    };
  }
  const title = fill(joining.told.welcomeTitle, { department: department.name });
  return {
    show: aboutRequest(request.id, notice(title, about(joining.told.accepted, values), evaluation)),
    others: [
      {
        person: request.invitedBy,
        say: about(joining.told.offerAccepted, { ...values, name: request.name }),
      },
      ...toldOfRename(renamed),
    ],
  };
}

async function askedAgain(
  talk: Conversation,
  { request, name }: { readonly request: string; readonly name: string },
  problem: string,
): Promise<Reply> {
  const opened = await openOffer(talk.records, talk.person, request, talk.now);
  if (!opened.ok) return refusal(problem);
  const inviter = await nameOf(talk, opened.value.request.invitedBy);
  const view: JoinView = {
    view: 'join',
    by: { request, inviter },
    departmentName: opened.value.department.name,
    role: opened.value.request.role,
    name,
    problem,
  };
  return { show: aboutRequest(request, view), toast: { kind: 'error', text: problem } };
}
