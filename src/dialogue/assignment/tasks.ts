import { assignmentCopy } from '../../../prompts/assignment.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type Handover,
  homeOf,
  isShared,
  type OpenEvaluation,
  openEvaluation,
  type Part,
  type PersonId,
  partsOf,
  takesChanges,
} from '../../evaluation/index.ts';
import { deadlineOf } from '../campaign/heading.ts';
import { shortLabel } from '../label.ts';
import type { Conversation, Reply } from '../reply.ts';
import type { TaskPart, TaskUnit } from '../view.ts';
import { headingOf } from '../views/heading.ts';

/** Evaluations shown at most; the newest are the ones somebody works on. */
const mostUnits = 3;

/** 我的任务: the sections and questions that are this person's, in every evaluation that is worked on. */
export async function showTasks(talk: Conversation): Promise<Reply> {
  const records = await talk.records.evaluationsOf(talk.person);
  const open = records.filter(({ status }) => takesChanges(status)).slice(0, mostUnits);
  const units: TaskUnit[] = [];
  const notes: string[] = [];
  for (const { id } of open) {
    const opened = await openEvaluation(talk.records, talk.person, id, 'read');
    if (!opened.ok) continue;
    const unit = taskUnit(talk, opened.value, talk.person);
    if (unit.parts.length > 0) units.push(unit);
    notes.push(...noteOn(opened.value));
  }
  if (units.length === 0) {
    return {
      say: records.length === 0 ? assignmentCopy.noUnit : [assignmentCopy.noTasks, ...notes].join('\n'),
    };
  }
  return {
    show: {
      topic: 'tasks',
      evaluation: null,
      view: { view: 'tasks', isNew: false, intro: notes, note: null, units },
    },
  };
}

/** For a coordinator: that some sections are nobody's. */
function noteOn(evaluation: OpenEvaluation): readonly string[] {
  if (!evaluation.deeds.has('assign') || !isShared(evaluation)) return [];
  const free = evaluation.asked.filter(
    ({ id }) => !evaluation.team.assignments.some(({ kind, target }) => kind === 'section' && target === id),
  );
  return free.length === 0 ? [] : [fill(assignmentCopy.someFree, { count: String(free.length) })];
}

/** What somebody has of an evaluation; with `given`, only what of it was just handed over. */
export function taskUnit(
  talk: Pick<Conversation, 'now' | 'timeZone'>,
  evaluation: OpenEvaluation,
  person: PersonId,
  given?: readonly Handover[],
): TaskUnit {
  const { record } = evaluation;
  const parts = partsOf(evaluation, person).filter(
    (part) => given === undefined || isOf(evaluation, part, given),
  );
  return {
    ...headingOf(record),
    deadline: record.deadline === null ? null : deadlineOf(record.deadline, talk),
    parts: parts.map((part) => partView(evaluation, part)),
  };
}

function isOf({ scheme }: OpenEvaluation, { section }: Part, given: readonly Handover[]): boolean {
  const homes = homeOf(scheme);
  return given.some(({ kind, target }) => (kind === 'section' ? target : homes.get(target)) === section.id);
}

function partView(evaluation: OpenEvaluation, { section, whole, questions, open }: Part): TaskPart {
  return {
    section: section.id,
    name: section.name,
    open,
    questions: whole ? [] : questions.map(({ id }) => shortLabel(evaluation, id)),
  };
}
