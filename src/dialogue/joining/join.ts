import { fill } from '../../../prompts/fill.ts';
import { joining } from '../../../prompts/joining.ts';
import { askToJoin, decideJoin, type JoinRequest, openCode, tidyCode } from '../../evaluation/index.ts';
import { currentEvaluation, refusal } from '../replies/guard.ts';
import { hear } from '../replies/hear.ts';
import type { Conversation, Reply, Shown, ToOther } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { JoinRequestView } from '../view.ts';
import { toldOfRename } from './name.ts';
import { about, aboutRequest, nameOf, notice, people } from './say.ts';

const copy = joining.join;

/**
 * 加入 <邀请码>: the form to ask with. A text that only looks like a code is what it says, for somebody who
 * fills in.
 */
export async function join(
  talk: Conversation,
  { code: typed, text }: { readonly code: string; readonly text: string | null },
): Promise<Reply> {
  const code = tidyCode(typed);
  const opened = await openCode(talk.records, talk.person, code, talk.now);
  if (!opened.ok) {
    const isNoCode = opened.issues.some(
      ({ code: why }) => why === 'no_such_code' || why === 'too_many_codes',
    );
    if (text !== null && isNoCode && (await currentEvaluation(talk)) !== null) return hear(talk, text);
    return refusal(sayIssues(opened.issues));
  }
  const { invitation, department } = opened.value;
  const { name } = await talk.records.person(talk.person);
  return {
    show: people({
      view: 'join',
      by: { code },
      departmentName: department.name,
      role: invitation.role,
      name: name ?? '',
      problem: null,
    }),
  };
}

/** The form came back: those who decide get a card, the newcomer waits. */
export async function ask(
  talk: Conversation,
  typed: { readonly code: string; readonly name: string },
): Promise<Reply> {
  const code = tidyCode(typed.code);
  const asked = await askToJoin(talk.records, talk.person, { code, name: typed.name }, talk);
  if (!asked.ok) return refusedForm(talk, { code, name: typed.name }, sayIssues(asked.issues), asked.issues);
  const { request, department, deciders, isForAdministrators, renamed } = asked.value;
  const view = requestView(request, department.name, null);
  const text = fill(isForAdministrators ? copy.askedAdministrator : copy.asked, {
    department: department.name,
  });
  return {
    show: people(notice(copy.askedTitle, text)),
    toast: { kind: 'success', text: copy.askedTitle },
    others: [
      ...deciders.map((person) => ({ person, show: aboutRequest(request.id, view) })),
      ...toldOfRename(renamed),
    ],
  };
}

async function refusedForm(
  talk: Conversation,
  { code, name }: { readonly code: string; readonly name: string },
  problem: string,
  issues: readonly { readonly path: string }[],
): Promise<Reply> {
  const opened = issues.some(({ path }) => path === 'name')
    ? await openCode(talk.records, talk.person, code, talk.now)
    : null;
  if (!opened?.ok) return refusal(problem);
  const { invitation, department } = opened.value;
  const { role } = invitation;
  return {
    show: people({ view: 'join', by: { code }, departmentName: department.name, role, name, problem }),
    toast: { kind: 'error', text: problem },
  };
}

/** 同意 or 谢绝: once; a second one says who did it. */
export async function decide(
  talk: Conversation,
  answer: { readonly request: string; readonly agree: boolean },
): Promise<Reply> {
  const decided = await decideJoin(talk.records, talk.person, answer, talk.now);
  if (!decided.ok) {
    const isDone = decided.issues.some(({ code }) => code === 'decided_already');
    return isDone ? decidedBefore(talk, answer.request) : refusal(sayIssues(decided.issues));
  }
  const { request, department, evaluation, alsoAsked } = decided.value;
  const by = await nameOf(talk, talk.person);
  const values = { department: department.name, role: request.role, by };
  const newcomer: ToOther = answer.agree
    ? {
        person: request.person,
        show: people(
          notice(
            fill(joining.told.welcomeTitle, { department: department.name }),
            about(joining.told.welcome, values),
            evaluation,
          ),
        ),
      }
    : { person: request.person, say: fill(joining.told.declined, { department: department.name }) };
  const done = answer.agree ? joining.request.doneAgreed : joining.request.doneDeclined;
  const shownTo = (who: string): Shown =>
    aboutRequest(request.id, requestView(request, department.name, { agreed: answer.agree, by: who }));
  return {
    show: shownTo(joining.request.you),
    toast: { kind: 'success', text: fill(done, { name: request.name }) },
    others: [
      newcomer,
      ...alsoAsked.map((person) => {
        const { topic, evaluation: none, view } = shownTo(by);
        return { person, refresh: [{ topic, evaluation: none, draw: async () => view }] };
      }),
    ],
  };
}

/** Only after `decideJoin` found that this person may decide. */
async function decidedBefore(talk: Conversation, id: string): Promise<Reply> {
  const request = await talk.records.joinRequest(id);
  const department = request === null ? null : await talk.records.department(request.department);
  if (request === null || request.decidedBy === null || department === null) {
    return refusal(sayIssues([{ code: 'decided_already', path: '', values: {} }]));
  }
  const isOwn = request.decidedBy === talk.person;
  const by = isOwn ? joining.request.you : await nameOf(talk, request.decidedBy);
  const outcome = joining.request.outcomes[request.state];
  return {
    show: aboutRequest(
      id,
      requestView(request, department.name, { agreed: request.state === 'confirmed', by }),
    ),
    toast: { kind: 'warning', text: fill(joining.request.decidedAlready, { by, outcome }) },
  };
}

function requestView(
  { id, person, name, role }: JoinRequest,
  departmentName: string,
  outcome: JoinRequestView['outcome'],
): JoinRequestView {
  return { view: 'join_request', request: id, person, name, departmentName, role, outcome };
}
