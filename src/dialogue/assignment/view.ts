import { assignmentCopy } from '../../../prompts/assignment.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type AskedSection,
  answering,
  holderOfTarget,
  isOpen,
  type OpenEvaluation,
  type PersonId,
} from '../../evaluation/index.ts';
import { questionCopy } from '../../schemes/index.ts';
import type { Assignable, AssigningView, Option } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import { nameOf } from './names.ts';

/** The option that gives a section or question to nobody. */
export const nobody = '-';

/** People a select offers; more are given to by name (`分配 … 给 …`). */
const mostPeople = 30;
/** Tags of a card that its selects may take up; each option counts as one. */
const roomForSelects = 84;
const mostRows = 8;

/** A page of 分工; a page that is not there is the nearest one. */
export function assigningView(
  evaluation: OpenEvaluation,
  sectionId: string | null,
  wanted: number,
  told: { readonly results?: readonly string[]; readonly problems?: readonly string[] } = {},
): AssigningView {
  const section = evaluation.asked.find(({ id }) => id === sectionId) ?? null;
  const people = peopleFor(evaluation);
  const rows = section === null ? evaluation.asked.map(sectionRow(evaluation)) : rowsOf(evaluation, section);
  const perPage = rowsPerPage(people.length);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(Math.max(wanted, 0), pages - 1);
  return {
    view: 'assigning',
    ...headingOf(evaluation.record),
    section: section === null ? null : { id: section.id, name: section.name },
    rows: rows.slice(page * perPage, (page + 1) * perPage),
    page,
    pages,
    people,
    nobody: { section: assignmentCopy.nobody, question: assignmentCopy.withSection },
    sections: evaluation.asked.map(({ id, name }) => ({ value: id, label: name })),
    results: told.results ?? [],
    problems: told.problems ?? [],
  };
}

/** As many as keep the card within its limits. */
export function rowsPerPage(people: number): number {
  // A select, its title, and one tag an option.
  const each = people + 4;
  return Math.max(1, Math.min(mostRows, Math.floor(roomForSelects / each)));
}

/** Members who answer, the reader first. */
export function peopleFor(evaluation: OpenEvaluation): readonly Option[] {
  const { reader } = evaluation;
  const people = answering(evaluation).map(({ person }) => person);
  const others = people.filter((person) => person !== reader).map((person) => option(evaluation, person));
  const own = people.some((person) => person === reader) && reader !== null ? [reader] : [];
  return [...own.map((person) => ({ value: person, label: assignmentCopy.byMyself })), ...others].slice(
    0,
    mostPeople,
  );
}

const option = (evaluation: OpenEvaluation, person: PersonId): Option => ({
  value: person,
  label: nameOf(evaluation, person),
});

const sectionRow =
  (evaluation: OpenEvaluation) =>
  (section: AskedSection): Assignable => {
    const open = section.questions.filter((question) => isOpen(question, evaluation.facts)).length;
    return {
      key: `section:${section.id}`,
      label: section.name,
      detail: open === 0 ? assignmentCopy.noneOpen : fill(assignmentCopy.open, { open: String(open) }),
      holder: holderOfTarget(evaluation, { kind: 'section', target: section.id }) ?? nobody,
    };
  };

/** The section itself, then its questions. */
function rowsOf(evaluation: OpenEvaluation, section: AskedSection): readonly Assignable[] {
  const own = sectionRow(evaluation)(section);
  return [
    { ...own, label: fill(assignmentCopy.wholeSection, { section: section.name }) },
    ...section.questions
      .filter(({ role }) => role !== 'ruling')
      .map(
        ({ id }): Assignable => ({
          key: `question:${id}`,
          label: questionCopy(evaluation.scheme, id).label,
          detail: evaluation.facts[id] === undefined ? assignmentCopy.unanswered : assignmentCopy.answered,
          holder: holderOfTarget(evaluation, { kind: 'question', target: id }) ?? nobody,
        }),
      ),
  ];
}
