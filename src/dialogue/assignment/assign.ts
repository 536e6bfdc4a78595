import { assignmentCopy } from '../../../prompts/assignment.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type Assigned,
  type AssignmentTarget,
  answering,
  assign,
  type Change,
  lockedRefusal,
  type OpenEvaluation,
  type PersonId,
  personId,
  takesChanges,
} from '../../evaluation/index.ts';
import { findQuestions } from '../find-question.ts';
import { showContents } from '../replies/fill.ts';
import { currentEvaluation, refusal, withEvaluation } from '../replies/guard.ts';
import { hear } from '../replies/hear.ts';
import { filling } from '../replies/shown.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { AssignmentStep } from './intent.ts';
import { nameOf } from './names.ts';
import { showTasks } from './tasks.ts';
import { nameOfPart, toldColleagues } from './tell.ts';
import { assigningView, nobody } from './view.ts';

type Step<Name extends AssignmentStep['step']> = Extract<AssignmentStep, { step: Name }>;

/** 分工: every section with who has it. Whoever may not assign sees their own part instead. */
export async function showAssigning(
  talk: Conversation,
  evaluation: OpenEvaluation,
  section: string | null,
  page: number,
): Promise<Reply> {
  if (!evaluation.deeds.has('assign')) return showTasks(talk);
  const { record } = evaluation;
  if (!takesChanges(record.status))
    return refusal(sayIssues((await lockedRefusal(talk.records, record)).issues));
  if (answering(evaluation).length <= 1) {
    return { ...(await showContents(talk, evaluation)), say: assignmentCopy.nobodyElse };
  }
  return { show: filling(evaluation, assigningView(evaluation, section, page)) };
}

/** A page of 分工 was handed in: only what was changed in it changes hands. */
export async function saveAssignments(talk: Conversation, intent: Step<'save'>): Promise<Reply> {
  const changes = changesIn(intent);
  const { evaluation, section } = intent;
  const assigned = await assign(talk.records, talk.person, { evaluation, changes }, talk.now);
  if (!assigned.ok) return refusal(sayIssues(assigned.issues));
  const { evaluation: after, handovers } = assigned.value;
  const page = intent.page + { stay: 0, next: 1, back: -1 }[intent.go];
  const told = { results: resultsOf(assigned.value), problems: overtakenOf(assigned.value) };
  return {
    show: filling(after, assigningView(after, section, page, told)),
    toast: toastOf(assigned.value),
    others: handovers.length === 0 ? [] : toldColleagues(talk, assigned.value, null),
  };
}

function changesIn({ typed, was }: Step<'save'>): readonly Change[] {
  return Object.entries(typed).flatMap(([key, chosen]): Change[] => {
    const part = targetIn(key);
    const before = was[key];
    if (part === null || before === undefined || chosen === '' || chosen === before) return [];
    return [{ ...part, to: personIn(chosen), was: personIn(before) }];
  });
}

function targetIn(key: string): AssignmentTarget | null {
  const [kind, target] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  return kind === 'section' || kind === 'question' ? { kind, target } : null;
}

const personIn = (value: string) => (value === nobody ? null : personId(value));

function resultsOf({ evaluation, handovers }: Assigned): readonly string[] {
  return handovers.map((one) => {
    const what = nameOfPart(evaluation, one);
    if (one.to !== null) return fill(assignmentCopy.givenTo, { what, who: nameOf(evaluation, one.to) });
    return fill(one.kind === 'section' ? assignmentCopy.givenToNobody : assignmentCopy.backToSection, {
      what,
    });
  });
}

function overtakenOf({ evaluation, overtaken }: Assigned): readonly string[] {
  return overtaken.map((part) => {
    const holder = evaluation.team.assignments.find(
      ({ kind, target }) => kind === part.kind && target === part.target,
    );
    const who = holder === undefined ? assignmentCopy.nobody : nameOf(evaluation, holder.person);
    return fill(assignmentCopy.overtaken, { what: nameOfPart(evaluation, part), who });
  });
}

function toastOf({ handovers, overtaken }: Assigned): Reply['toast'] {
  if (overtaken.length > 0) return { kind: 'warning', text: assignmentCopy.someOvertaken };
  if (handovers.length === 0) return { kind: 'info', text: assignmentCopy.nothingChanged };
  return { kind: 'success', text: fill(assignmentCopy.saved, { count: String(handovers.length) }) };
}

/**
 * `分配 采购计划 给 王芳`, `接手 政府采购`. While an answer is waited for, or where neither name is known, it is
 * told like any other text.
 */
export async function assignNamed(talk: Conversation, intent: Step<'named'>): Promise<Reply> {
  const { pending, asking } = await talk.records.person(talk.person);
  const id = await currentEvaluation(talk);
  if (id === null || pending?.kind === 'awaiting') return hear(talk, intent.text);
  return withEvaluation(talk, 'read', id, async (opened) => {
    const parts = partsNamed(opened, intent.what);
    const people = intent.whom === null ? [talk.person] : peopleNamed(opened, intent.whom);
    const isClear = parts.length > 0 && people.length > 0;
    if (!isClear && (asking !== null || (parts.length === 0 && people.length === 0))) {
      return hear(talk, intent.text);
    }
    const [part, anotherPart] = parts;
    const [person, anotherPerson] = people;
    if (part === undefined) return { say: fill(assignmentCopy.noSuchPart, { what: intent.what }) };
    if (person === undefined) return { say: whoElse(opened, intent.whom ?? '') };
    if (anotherPart !== undefined) {
      const names = parts
        .slice(0, 6)
        .map((one) => `· ${nameOfPart(opened, one)}`)
        .join('\n');
      return { say: fill(assignmentCopy.severalParts, { what: intent.what, names }) };
    }
    if (anotherPerson !== undefined) {
      return { say: fill(assignmentCopy.severalPeople, { who: intent.whom ?? '' }) };
    }
    return give(talk, opened, part, person);
  });
}

async function give(
  talk: Conversation,
  { record }: OpenEvaluation,
  part: AssignmentTarget,
  to: PersonId,
): Promise<Reply> {
  const changes = [{ ...part, to }];
  const assigned = await assign(talk.records, talk.person, { evaluation: record.id, changes }, talk.now);
  if (!assigned.ok) return refusal(sayIssues(assigned.issues));
  const { evaluation, handovers } = assigned.value;
  const names = { what: nameOfPart(evaluation, part), who: nameOf(evaluation, to) };
  if (handovers.length === 0) return { say: fill(assignmentCopy.alreadyTheirs, names) };
  const own = to === talk.person;
  return {
    say: fill(own ? assignmentCopy.takenOver : assignmentCopy.givenAndTold, names),
    others: toldColleagues(talk, assigned.value, null),
  };
}

/** Sections of exactly this name first, then questions, then sections whose name holds it. */
function partsNamed(evaluation: OpenEvaluation, what: string): readonly AssignmentTarget[] {
  const wanted = what.replaceAll(/[\s“”"《》]|一节$|这一?[节题]$/g, '');
  if (wanted === '') return [];
  const sections = (fits: (name: string) => boolean): readonly AssignmentTarget[] =>
    evaluation.asked.filter(({ name }) => fits(name)).map(({ id }) => ({ kind: 'section', target: id }));
  const exact = sections((name) => name === wanted);
  if (exact.length > 0) return exact;
  const questions = findQuestions(evaluation, what);
  if (questions.length > 0) return questions.map(({ id }) => ({ kind: 'question', target: id }));
  return sections((name) => name.includes(wanted));
}

function peopleNamed(evaluation: OpenEvaluation, whom: string): readonly PersonId[] {
  if (assignmentCopy.myself.some((word) => word === whom)) {
    return evaluation.reader === null ? [] : [evaluation.reader];
  }
  const members = answering(evaluation);
  const exact = members.filter(({ name }) => name === whom);
  const found = exact.length > 0 ? exact : members.filter(({ name }) => name?.includes(whom));
  return found.map(({ person }) => person);
}

function whoElse(evaluation: OpenEvaluation, whom: string): string {
  const names = answering(evaluation)
    .slice(0, 20)
    .map(({ person }) => nameOf(evaluation, person))
    .join('、');
  return fill(assignmentCopy.noSuchPerson, { who: whom, names });
}
