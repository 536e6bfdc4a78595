import { assignmentCopy } from '../../../prompts/assignment.ts';
import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type AskedSection,
  type Draft,
  heldIn,
  holderOfSection,
  mayAnswer,
  newerAnswer,
  notYourQuestion,
  type OpenEvaluation,
  ownPlaces,
  type PersonId,
  type Place,
  pagesOf,
  progressOf,
  reasonsStanding,
  type Saved,
  typedTooLate,
} from '../../evaluation/index.ts';
import type { FactDefinition } from '../../facts/index.ts';
import { limitsOf, questionCopy, weightOf, weightsIn } from '../../schemes/index.ts';
import { holderSentence, nameOf } from '../assignment/names.ts';
import { sectionProofs } from '../evidence/views.ts';
import { hintsOn } from '../precheck/hints.ts';
import type { Question, SectionView } from '../view.ts';
import { headingOf } from './heading.ts';
import { problemOfDraft } from './kept-draft.ts';
import { type KeptEntry, questionView } from './question.ts';
import { waitingSentence } from './waiting.ts';

/** The form of one page of a section; `notices` and `results` tell what the last save did. */
export function sectionView(
  evaluation: OpenEvaluation,
  place: Place,
  drafts: readonly Draft[],
  after: {
    readonly notices?: Saved['notices'];
    readonly results?: readonly string[];
    readonly overtaken?: readonly string[];
    /** Who sees it. */
    readonly viewer?: PersonId;
    /** Why nothing can be changed. */
    readonly locked?: string;
  } = {},
): SectionView {
  const index = evaluation.asked.findIndex((section) => section.id === place.section);
  const section = evaluation.asked[index];
  if (section === undefined) throw new Error(`no section ${place.section}`);
  const pages = pagesOf(section);
  const page = Math.min(Math.max(place.page, 0), pages.length - 1);
  const returned = reasonsStanding(evaluation).get(section.id);
  const locked = lockedFor(evaluation, section, pages[page] ?? []);
  const places = ownPlaces(evaluation);
  const here = places.findIndex((other) => other.section === section.id && other.page === page);
  return {
    view: 'section',
    ...headingOf(evaluation.record),
    section: { id: section.id, name: section.name, owner: section.owner },
    page,
    pages: pages.length,
    version: evaluation.record.version,
    questions: saidOnce(questionViews(evaluation, pages[page] ?? [], drafts, after), locked),
    results: after.results ?? [],
    ...(after.overtaken === undefined ? {} : { overtaken: after.overtaken }),
    ownPoints: hasOwnPoints(evaluation, section),
    proofs: sectionProofs(evaluation, section),
    ...progressOf(section, evaluation.facts),
    first: here === 0,
    last: here === places.length - 1,
    ...(returned === undefined ? {} : { returned }),
    ...handingOf(evaluation, section),
    ...locked,
    ...(after.locked === undefined ? {} : { locked: after.locked }),
  };
}

/** Who has the section, and what the reader may do about that. */
function handingOf(
  evaluation: OpenEvaluation,
  section: AskedSection,
): Pick<SectionView, 'holder' | 'handing'> {
  const { deeds, reader, team } = evaluation;
  const holder = holderOfSection(evaluation, section.id);
  const isHeld = reader !== null && heldIn(evaluation, section.id, reader).length > 0;
  return {
    ...(holder === null
      ? {}
      : { holder: holder.person === reader ? dialogue.you : nameOf(evaluation, holder.person) }),
    ...(deeds.has('assign') && team.members.length > 1 ? { handing: 'share' } : {}),
    ...(!deeds.has('assign') && deeds.has('answer') && isHeld ? { handing: 'pass_on' } : {}),
  };
}

/** That nothing on the page is the reader's to answer, and whose it is. */
function lockedFor(
  evaluation: OpenEvaluation,
  section: AskedSection,
  questions: readonly FactDefinition[],
): Pick<SectionView, 'locked'> {
  if (questions.length === 0 || questions.some(({ id }) => mayAnswer(evaluation, id))) return {};
  const holder = holderOfSection(evaluation, section.id);
  const who = holder === null ? dialogue.theCoordinator : nameOf(evaluation, holder.person);
  return { locked: fill(assignmentCopy.section.locked, { section: section.name, who }) };
}

/** Whose the questions are is said above a page on which that is true of all. */
function saidOnce(
  questions: readonly Question[],
  { locked }: Pick<SectionView, 'locked'>,
): readonly Question[] {
  const isSame = new Set(questions.map(({ readOnly }) => readOnly)).size === 1;
  return locked !== undefined && isSame ? questions.map((one) => ({ ...one, readOnly: '' })) : questions;
}

/** Questions with everything known about them: answer, wrong entry, what is said beside them. */
export function questionViews(
  evaluation: OpenEvaluation,
  definitions: readonly FactDefinition[],
  drafts: readonly Draft[],
  { notices, viewer }: { readonly notices?: Saved['notices']; readonly viewer?: PersonId } = {},
): readonly Question[] {
  const limits = limitsOf(evaluation.scheme, evaluation.facts);
  const hints = hintsOn(evaluation, definitions);
  return definitions.map((definition) =>
    questionView(definition, {
      copy: questionCopy(evaluation.scheme, definition.id),
      value: evaluation.facts[definition.id],
      lastYear: evaluation.lastYear?.[definition.id],
      draft: keptEntry(evaluation, definition, drafts),
      notice: notices?.get(definition.id),
      hints: hints.get(definition.id),
      maxPoints: limits.get(definition.id),
      readOnly: mayAnswer(evaluation, definition.id) ? null : holderSentence(evaluation, definition.id),
      waiting: waitingSentence(evaluation, definition.id, viewer),
    }),
  );
}

/** Why an entry may be right and still does not count: the person decides between it and the answer. */
const standsAgainst: ReadonlySet<string> = new Set([newerAnswer, notYourQuestion, typedTooLate]);

/** What somebody typed and is not stored; nothing once it is the answer all the same. */
function keptEntry(
  evaluation: OpenEvaluation,
  definition: FactDefinition,
  drafts: readonly Draft[],
): KeptEntry | undefined {
  const draft = drafts.find(({ fact }) => fact === definition.id);
  const problem = draft === undefined ? null : problemOfDraft(evaluation, definition, draft);
  if (draft === undefined || problem === null) return undefined;
  const isOvertaken = standsAgainst.has(draft.issue.code) && evaluation.facts[definition.id] !== undefined;
  const standing = evaluation.answers.find(({ fact }) => fact === definition.id);
  const byOwn = isOvertaken && standing?.by === evaluation.reader;
  return { typed: draft.typed, problem, isOvertaken, byOwn };
}

/** Whether the office set points in this section. */
function hasOwnPoints({ scheme, facts }: OpenEvaluation, section: AskedSection): boolean {
  const given = weightsIn(scheme, facts)?.given;
  if (given === undefined) return false;
  const set = new Set([...given.keys()].map(weightOf));
  return section.questions.some(({ id }) => set.has(id));
}
