import { type FactDefinition, type FactId, type Facts, isNeeded } from '../facts/index.ts';
import { bindScheme, factsReadBy, type Scheme, sectionsOf } from '../schemes/index.ts';
import type { IndicatorScore, ScoreSheet } from '../scoring/index.ts';

/** A section with the questions that this evaluation is asked, in order. */
export interface AskedSection {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** Sections of the same group stand together in the contents. */
  readonly group?: string;
  readonly questions: readonly FactDefinition[];
}

/**
 * What to ask, computed from the declared sections each time and never kept: facts the scheme does not
 * read are left out, a reason is asked where points are lost, a ruling where the standard leaves the case
 * open. The order inside a section is stable, follow-up questions come last.
 */
export function askedSections(scheme: Scheme, sheet: ScoreSheet): readonly AskedSection[] {
  const reads = factsReadBy(scheme);
  const scores = new Map(sheet.indicators.map((indicator) => [indicator.id, indicator]));
  const { definitionOf } = bindScheme(scheme);
  const declaredFact = (id: FactId): FactDefinition => {
    const definition = definitionOf(id);
    if (definition === undefined) throw new Error(`a section asks the undeclared fact ${id}`);
    return definition;
  };
  return sectionsOf(scheme).map((section) => {
    const declared = section.facts
      .map(declaredFact)
      .filter(
        (fact) => fact.role !== 'scored' || reads.required.has(fact.id) || reads.explanatory.has(fact.id),
      );
    const followUps = section.indicators.flatMap((id) => followUpsOf(scores.get(id))).map(declaredFact);
    return {
      id: section.id,
      name: section.name,
      owner: section.owner,
      ...(section.group === undefined ? {} : { group: section.group }),
      questions: [...declared, ...followUps],
    };
  });
}

function followUpsOf(indicator: IndicatorScore | undefined): readonly FactId[] {
  if (indicator === undefined) return [];
  const ruling = [`${indicator.id}_ruling_points`, `${indicator.id}_ruling_reason`];
  if (indicator.status === 'needs_ruling') return ruling;
  if (indicator.status === 'missing') return [];
  if (indicator.ruled) return ruling;
  return Number(indicator.lost) > 0 ? [`${indicator.id}_reason`] : [];
}

/** How far a section is: an optional question counts only once it is answered. */
export function progressOf(section: AskedSection, facts: Facts): { answered: number; asked: number } {
  const answered = section.questions.filter((question) => facts[question.id] !== undefined).length;
  return {
    answered,
    asked: answered + section.questions.filter((question) => isOpen(question, facts)).length,
  };
}

/** Still wanted: not answered, not made moot by another answer. A reason is owed wherever it is asked. */
export function isOpen(question: FactDefinition, facts: Facts): boolean {
  if (facts[question.id] !== undefined || !isNeeded(question, facts)) return false;
  return question.optional !== true || question.role === 'reason';
}

/** Questions a form shows at a time (design.md: at most 8). */
export const questionsPerPage = 8;

/** The questions of a section cut into pages; a section always has one page at least. */
export function pagesOf(section: AskedSection): readonly (readonly FactDefinition[])[] {
  const pages: FactDefinition[][] = [];
  for (let start = 0; start < section.questions.length; start += questionsPerPage) {
    pages.push(section.questions.slice(start, start + questionsPerPage));
  }
  return pages.length === 0 ? [[]] : pages;
}

/** Where a form stands: a section and a page counted from 0. */
export interface Place {
  readonly section: string;
  readonly page: number;
}

/** All pages in order of asking. */
export function placesOf(asked: readonly AskedSection[]): readonly Place[] {
  return asked.flatMap((section) => pagesOf(section).map((_, page) => ({ section: section.id, page })));
}

/** The page that holds the first open question, of those that count; null when there is none. */
export function firstOpenPlace(
  asked: readonly AskedSection[],
  facts: Facts,
  counts: (fact: FactId) => boolean = () => true,
): Place | null {
  for (const section of asked) {
    const page = pagesOf(section).findIndex((questions) =>
      questions.some((question) => counts(question.id) && isOpen(question, facts)),
    );
    if (page >= 0) return { section: section.id, page };
  }
  return null;
}

/** The page on which a fact is asked; null when it is not asked. */
export function placeOfFact(asked: readonly AskedSection[], fact: FactId): Place | null {
  for (const section of asked) {
    const page = pagesOf(section).findIndex((questions) =>
      questions.some((question) => question.id === fact),
    );
    if (page >= 0) return { section: section.id, page };
  }
  return null;
}
