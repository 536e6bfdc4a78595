import { type AskedSection, isOpen } from '../asking.ts';
import { holderOf } from '../assignment/may-answer.ts';
import type { PersonId } from '../ids.ts';
import type { OpenEvaluation } from '../open.ts';
import { takesChanges } from '../status.ts';

/** Open questions of a section. */
export interface OwedPart {
  readonly section: string;
  readonly name: string;
  readonly open: number;
}

/** What somebody still has to do. `people`: any one of them; nobody where a department lacks the role. */
export type Debt = { readonly people: readonly PersonId[] } & (
  | { readonly owes: 'answers'; readonly parts: readonly OwedPart[]; readonly open: number }
  /** Everything is answered: a coordinator hands in. */
  | { readonly owes: 'submission' }
  /** Handed in: a leader signs. */
  | { readonly owes: 'signature' }
);

/** An evaluation as far as it decides who owes what. */
export type Owing = Pick<OpenEvaluation, 'record' | 'asked' | 'facts' | 'team' | 'scheme'>;

/**
 * Who still has to do something, the most open questions first. A question that nobody was given is the
 * coordinators'; so is handing in. Empty once the evaluation is signed.
 */
export function debtsOf(evaluation: Owing): readonly Debt[] {
  const { status } = evaluation.record;
  if (status === 'approved') return [];
  if (!takesChanges(status)) return [{ people: ofRole(evaluation, 'leader'), owes: 'signature' }];
  const open = openBy(evaluation);
  if (open.length === 0) return [{ people: ofRole(evaluation, 'coordinator'), owes: 'submission' }];
  return open;
}

function openBy(evaluation: Owing): readonly Debt[] {
  const coordinators = ofRole(evaluation, 'coordinator');
  const owed = new Map<string, { readonly people: readonly PersonId[]; readonly parts: OwedPart[] }>();
  for (const section of evaluation.asked) {
    for (const [holder, open] of openIn(evaluation, section)) {
      const people = holder === null ? coordinators : [holder];
      const key = people.join(' ');
      const debt = owed.get(key) ?? { people, parts: [] };
      owed.set(key, debt);
      const { id, name } = section;
      const known = debt.parts.findIndex((part) => part.section === id);
      if (known < 0) debt.parts.push({ section: id, name, open });
      else debt.parts[known] = { section: id, name, open: open + (debt.parts[known]?.open ?? 0) };
    }
  }
  return [...owed.values()]
    .map(({ people, parts }) => ({
      people,
      owes: 'answers' as const,
      parts,
      open: parts.reduce((sum, part) => sum + part.open, 0),
    }))
    .toSorted((one, other) => other.open - one.open);
}

/** How many questions of a section each holder still has; null: nobody's. */
function openIn(evaluation: Owing, section: AskedSection): ReadonlyMap<PersonId | null, number> {
  const counts = new Map<PersonId | null, number>();
  for (const question of section.questions) {
    if (!isOpen(question, evaluation.facts)) continue;
    const holder = holderOf(evaluation, question.id)?.person ?? null;
    counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return counts;
}

function ofRole({ team }: Owing, role: 'leader' | 'coordinator'): readonly PersonId[] {
  return team.members.filter((member) => member.role === role).map(({ person }) => person);
}
