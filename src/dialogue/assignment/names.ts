import { assignmentCopy } from '../../../prompts/assignment.ts';
import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type AskedSection,
  colleagueOf,
  holderOf,
  holdersIn,
  isShared,
  type OpenEvaluation,
  type PersonId,
} from '../../evaluation/index.ts';
import { clipped } from '../../facts/index.ts';

type Team = Pick<OpenEvaluation, 'team'>;

const mostNamed = 2;
const longestInButton = 6;
const idShown = 4;

/** What a colleague is called; those who did not say theirs are told apart by the end of their id. */
export function nameOf({ team }: Team, person: PersonId): string {
  const colleague = colleagueOf({ team }, person);
  if (colleague === null) return dialogue.aColleague;
  if (colleague.name !== null) return colleague.name;
  const unnamed = assignmentCopy.unnamed[colleague.role];
  const alike = team.members.filter(({ name, role }) => name === null && role === colleague.role);
  return alike.length <= 1 ? unnamed : `${unnamed} ${person.slice(-idShown)}`;
}

/** `由陈默填写`, where a question is not the reader's. */
export function holderSentence(evaluation: OpenEvaluation, fact: string): string {
  const holder = holderOf(evaluation, fact);
  const who = holder === null ? dialogue.theCoordinator : nameOf(evaluation, holder.person);
  return fill(assignmentCopy.section.heldBy, { who });
}

/** Who has a section, as it stands behind its name; null where nobody has anything yet. */
export function holdersInWords(evaluation: OpenEvaluation, section: AskedSection): string | null {
  if (!isShared(evaluation)) return null;
  const holders = holdersIn(evaluation, section);
  if (holders.length === 0) return assignmentCopy.nobody;
  const names = holders
    .slice(0, mostNamed)
    .map((person) =>
      person === evaluation.reader ? assignmentCopy.me : clipped(nameOf(evaluation, person), longestInButton),
    )
    .join('、');
  return holders.length > mostNamed ? fill(assignmentCopy.andOthers, { names }) : names;
}
