import { lostPointsQuestionsOf, type QuestionCopy, questions } from '../../prompts/questions/index.ts';
import { sections as commonSections, questionsOfNoSection, type Section } from '../../prompts/sections.ts';
import { type FactDefinition, type FactId, once } from '../facts/index.ts';
import { bindScheme, factsReadBy } from './bound.ts';
import type { Scheme } from './scheme.ts';

/**
 * The sections a scheme asks, in order. Whatever it reads or declares and no section names is asked at the
 * end, under the dimension it belongs to, so that a scheme without `sections` is complete all the same.
 */
export const sectionsOf = once((scheme: Scheme): readonly Section[] => {
  const listed = (scheme.sections ?? commonSections.map((section) => section.id)).map((entry) =>
    typeof entry === 'string' ? commonSection(entry) : entry,
  );
  return [...listed, ...leftOver(scheme, listed)];
});

function commonSection(id: string): Section {
  const section = commonSections.find((candidate) => candidate.id === id);
  if (section === undefined) throw new Error(`no section “${id}”: the scheme was not validated`);
  return section;
}

/** A section for each dimension that still has something to ask, and one for what belongs to none. */
function leftOver(scheme: Scheme, listed: readonly Section[]): readonly Section[] {
  const asked = new Set(listed.flatMap((section) => section.facts));
  const explained = new Set(listed.flatMap((section) => section.indicators));
  const { indicators } = bindScheme(scheme);
  /** Those not asked before, each once. */
  const notYet = (facts: readonly FactId[]) => {
    const fresh = [...new Set(facts)].filter((fact) => !asked.has(fact));
    for (const fact of fresh) asked.add(fact);
    return fresh;
  };
  const ofDimensions = scheme.dimensions.map(({ name }, index) => {
    const rows = indicators.filter(({ row }) => row.dimension === name);
    return {
      id: `own_${index + 1}`,
      name,
      facts: notYet(rows.flatMap(({ rule }) => rule.uses.map((use) => use.fact))),
      indicators: rows.map(({ row }) => row.id).filter((id) => !explained.has(id)),
    };
  });
  const { required, explanatory } = factsReadBy(scheme);
  const declared = scheme.facts.map((fact) => fact.id);
  const rest = {
    id: 'own_rest',
    name: questionsOfNoSection,
    facts: notYet([...required, ...explanatory, ...declared]),
    indicators: [],
  };
  return [...ofDimensions, rest]
    .filter((section) => section.facts.length + section.indicators.length > 0)
    .map((section) => ({ ...section, owner: '' }));
}

/** How a fact is asked under a scheme: the scheme's own copy, the common one, else one made of its name. */
export function questionCopy(scheme: Scheme, fact: FactId): QuestionCopy {
  const own = scheme.questions?.[fact];
  if (own !== undefined) {
    const { owner, aliases, ...copy } = own;
    return {
      ...copy,
      ...(owner === undefined ? {} : { owner }),
      ...(aliases === undefined ? {} : { aliases }),
    };
  }
  const definition = bindScheme(scheme).definitionOf(fact);
  return questions[fact] ?? copyOfFollowUp(scheme, definition) ?? copyByName(definition, fact);
}

/** Reason and ruling of an indicator that only this scheme has. */
function copyOfFollowUp(scheme: Scheme, definition: FactDefinition | undefined): QuestionCopy | undefined {
  const indicator = scheme.indicators.find(({ id }) => id === definition?.indicator);
  if (definition === undefined || indicator === undefined) return undefined;
  return lostPointsQuestionsOf(indicator.id, indicator.name)[definition.id];
}

function copyByName(definition: FactDefinition | undefined, fact: FactId): QuestionCopy {
  if (definition === undefined) throw new Error(`no question for the fact ${fact}`);
  const unit = definition.unit === '' ? '' : `（${definition.unit}）`;
  return { label: `${definition.name}${unit}`, example: '', help: definition.note ?? '' };
}
