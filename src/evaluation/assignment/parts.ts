import type { FactDefinition } from '../../facts/index.ts';
import { type AskedSection, isOpen, type Place, pagesOf } from '../asking.ts';
import type { PersonId } from '../ids.ts';
import type { OpenEvaluation } from '../open.ts';
import { holderOf, holderOfSection, mayAnswer } from './may-answer.ts';

/** What somebody has of a section. */
export interface Part {
  readonly section: AskedSection;
  /** The whole section is theirs, but for questions given to others. */
  readonly whole: boolean;
  /** Their questions of those asked now. */
  readonly questions: readonly FactDefinition[];
  /** How many of them are still open. */
  readonly open: number;
}

/** The sections in which a person has something, in the order of asking. */
export function partsOf(evaluation: OpenEvaluation, person: PersonId): readonly Part[] {
  return evaluation.asked.flatMap((section) => {
    const whole = holderOfSection(evaluation, section.id)?.person === person;
    const questions = section.questions.filter(({ id }) => holderOf(evaluation, id)?.person === person);
    if (!whole && questions.length === 0) return [];
    const open = questions.filter((question) => isOpen(question, evaluation.facts)).length;
    return [{ section, whole, questions, open }];
  });
}

/** Who has something of a section, its own holder first. */
export function holdersIn(evaluation: OpenEvaluation, section: AskedSection): readonly PersonId[] {
  const whole = holderOfSection(evaluation, section.id);
  const single = section.questions.flatMap(({ id }) => holderOf(evaluation, id) ?? []);
  return [...new Set([...(whole === null ? [] : [whole]), ...single].map(({ person }) => person))];
}

/** The questions of what is asked that the reader may answer. */
export function ownQuestions(evaluation: OpenEvaluation): readonly FactDefinition[] {
  return evaluation.asked.flatMap(({ questions }) => questions).filter(({ id }) => mayAnswer(evaluation, id));
}

/** The pages with something the reader may answer, in the order of asking. */
export function ownPlaces(evaluation: OpenEvaluation): readonly Place[] {
  return evaluation.asked.flatMap((section) =>
    pagesOf(section).flatMap((questions, page) =>
      questions.length === 0 || questions.some(({ id }) => mayAnswer(evaluation, id))
        ? [{ section: section.id, page }]
        : [],
    ),
  );
}

/** How far the reader is with what they may answer. */
export function ownProgress(evaluation: OpenEvaluation): { answered: number; asked: number } {
  const questions = ownQuestions(evaluation);
  const answered = questions.filter(({ id }) => evaluation.facts[id] !== undefined).length;
  const open = questions.filter((question) => isOpen(question, evaluation.facts)).length;
  return { answered, asked: answered + open };
}

/** Whether anything was given to anybody; else the coordinator does it all. */
export const isShared = ({ team }: Pick<OpenEvaluation, 'team'>) => team.assignments.length > 0;
