import { assignmentCopy } from '../../../prompts/assignment.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  answering,
  heldIn,
  type OpenEvaluation,
  openEvaluation,
  type PersonId,
  partsOf,
  passOn,
  personId,
} from '../../evaluation/index.ts';
import { clipped } from '../../facts/index.ts';
import { shortLabel } from '../label.ts';
import { showContents } from '../replies/fill.ts';
import { refusal } from '../replies/guard.ts';
import { filling } from '../replies/shown.ts';
import type { Conversation, Reply, ToOther } from '../reply.ts';
import { sayIssues, unitName } from '../say.ts';
import type { Option, PassOnView } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import type { AssignmentStep } from './intent.ts';
import { nameOf } from './names.ts';
import { toldColleagues } from './tell.ts';
import { nobody } from './view.ts';

const mostPeople = 40;
const longestNote = 500;

/** The form to pass on what one has of a section. */
export function passOnView(
  evaluation: OpenEvaluation,
  sectionId: string,
  typed: { readonly to?: string; readonly note?: string; readonly problem?: string } = {},
): PassOnView {
  const { reader } = evaluation;
  const part =
    reader === null ? undefined : partsOf(evaluation, reader).find(({ section }) => section.id === sectionId);
  const name = evaluation.asked.find(({ id }) => id === sectionId)?.name ?? sectionId;
  const labels = part?.questions.map(({ id }) => shortLabel(evaluation, id)) ?? [];
  const what = part === undefined || part.whole ? name : labels.slice(0, 4).join('、');
  return {
    view: 'pass_on',
    ...headingOf(evaluation.record),
    section: { id: sectionId, name },
    what: fill(assignmentCopy.passOn.what, { what, open: String(part?.open ?? 0) }),
    people: peopleToPassTo(evaluation),
    to: typed.to ?? '',
    note: typed.note ?? '',
    problem: typed.problem ?? null,
  };
}

/** The colleagues who answer; and back to the coordinator, whoever that is. */
function peopleToPassTo(evaluation: OpenEvaluation): readonly Option[] {
  const others = answering(evaluation).filter(
    ({ person, role }) => person !== evaluation.reader && role === 'contributor',
  );
  return [
    { value: nobody, label: assignmentCopy.passOn.back },
    ...others
      .slice(0, mostPeople)
      .map(({ person }) => ({ value: person, label: nameOf(evaluation, person) })),
  ];
}

/** 转给同事 was handed in: the colleague gets a card with the note, the coordinator hears of it. */
export async function handOn(
  talk: Conversation,
  intent: Extract<AssignmentStep, { step: 'pass_on' }>,
): Promise<Reply> {
  const { evaluation, section, to } = intent;
  const note = intent.note.trim();
  if (to === '' || [...note].length > longestNote) {
    const opened = await openEvaluation(talk.records, talk.person, evaluation, 'answer');
    if (!opened.ok) return refusal(sayIssues(opened.issues));
    const problem = to === '' ? assignmentCopy.passOn.choose : assignmentCopy.passOn.tooLong;
    const view = passOnView(opened.value, section, { to, note, problem });
    return { show: filling(opened.value, view), toast: { kind: 'warning', text: problem } };
  }
  const input = {
    evaluation,
    section,
    to: to === nobody ? null : personId(to),
    note: note === '' ? null : note,
  };
  const passed = await passOn(talk.records, talk.person, input, talk.now);
  if (!passed.ok) return refusal(sayIssues(passed.issues));
  const { evaluation: after, to: receiver } = passed.value;
  const name = after.asked.find(({ id }) => id === section)?.name ?? section;
  const text = fill(assignmentCopy.passOn.done, { section: name, who: nameOf(after, receiver) });
  return {
    ...(await showContents(talk, after, [text])),
    toast: { kind: 'success', text },
    others: [
      ...toldColleagues(talk, passed.value, input.note),
      ...toldCoordinators(talk, after, { section: name, receiver, note: input.note }),
    ],
  };
}

/** The coordinators who did not get it themselves hear where it went. */
function toldCoordinators(
  talk: Conversation,
  evaluation: OpenEvaluation,
  { section, receiver, note }: { section: string; receiver: PersonId; note: string | null },
): readonly ToOther[] {
  const words = {
    unit: unitName(headingOf(evaluation.record)),
    who: nameOf(evaluation, talk.person),
    section,
    to: nameOf(evaluation, receiver),
  };
  const said = fill(assignmentCopy.passOn.told, words);
  const why = note === null ? '' : fill(assignmentCopy.passOn.why, { note: clipped(note, 200) });
  return evaluation.team.members
    .filter(({ role, person }) => role === 'coordinator' && person !== talk.person && person !== receiver)
    .map(({ person }) => ({ person, say: `${said}${why}` }));
}

/** Whether somebody has anything of a section to pass on. */
export const hasSomething = (evaluation: OpenEvaluation, section: string) =>
  evaluation.reader !== null && heldIn(evaluation, section, evaluation.reader).length > 0;
