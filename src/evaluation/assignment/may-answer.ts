import type { FactId } from '../../facts/index.ts';
import { bindScheme, type Scheme, sectionsOf } from '../../schemes/index.ts';
import type { PersonId } from '../ids.ts';
import type { Deed } from '../may.ts';
import type { Assignment, Colleague, Team } from '../ports/index.ts';

/** An evaluation as far as it decides who answers what, and who wants to know. */
export interface Shared {
  readonly scheme: Scheme;
  readonly team: Team;
  /** On whose behalf it was opened; null: nobody's, as for a report. */
  readonly reader: PersonId | null;
  /** What the reader may do there, by their roles. */
  readonly deeds: ReadonlySet<Deed>;
}

/**
 * The one place that decides which answers somebody may give: a coordinator every one; a contributor those of
 * the sections and single questions that are theirs, but no rulings. A single question that was given to
 * somebody is theirs alone, whosever the section is.
 */
export function mayAnswer(shared: Shared, fact: FactId): boolean {
  const { deeds, reader, scheme } = shared;
  if (!deeds.has('answer')) return false;
  if (bindScheme(scheme).definitionOf(fact)?.role === 'ruling' && !deeds.has('rule')) return false;
  return deeds.has('assign') || (reader !== null && holderOf(shared, fact)?.person === reader);
}

/** Whose a question is: of whom it was given to by itself, else of who has its section. */
export function holderOf({ scheme, team }: Pick<Shared, 'scheme' | 'team'>, fact: FactId): Assignment | null {
  const own = team.assignments.find(({ kind, target }) => kind === 'question' && target === fact);
  return own ?? holderOfSection({ team }, homeOf(scheme).get(fact));
}

/** Whose a section is, as far as its questions are not given to others. */
export function holderOfSection(
  { team }: Pick<Shared, 'team'>,
  section: string | undefined,
): Assignment | null {
  return team.assignments.find(({ kind, target }) => kind === 'section' && target === section) ?? null;
}

/** Who of the department a person is; null for somebody who is no member. */
export function colleagueOf({ team }: Pick<Shared, 'team'>, person: PersonId): Colleague | null {
  return team.members.find((member) => member.person === person) ?? null;
}

/** The section each fact belongs to, whether it is asked just now or not. */
export function homeOf(scheme: Scheme): ReadonlyMap<FactId, string> {
  const known = homes.get(scheme);
  if (known !== undefined) return known;
  const sectionOfIndicator = new Map(
    sectionsOf(scheme).flatMap(({ id, indicators }) => indicators.map((indicator) => [indicator, id])),
  );
  const home = new Map<FactId, string>();
  for (const { id, indicator } of bindScheme(scheme).definitions.values()) {
    const section = indicator === undefined ? undefined : sectionOfIndicator.get(indicator);
    if (section !== undefined) home.set(id, section);
  }
  for (const { id, facts } of sectionsOf(scheme)) for (const fact of facts) home.set(fact, id);
  homes.set(scheme, home);
  return home;
}

const homes = new WeakMap<Scheme, ReadonlyMap<FactId, string>>();
