import { type QuestionCopy, questions } from '../../prompts/questions/index.ts';
import { sections as commonSections, type Section } from '../../prompts/sections.ts';
import type { FactDefinition, FactId } from '../facts/index.ts';
import { bindScheme } from './bound.ts';
import type { Scheme } from './scheme.ts';

/**
 * The sections a scheme asks, in order. Own facts and indicators that no section names are asked at the end,
 * under the dimension they belong to, so that a scheme without `sections` is complete all the same.
 */
export function sectionsOf(scheme: Scheme): readonly Section[] {
  const known = made.get(scheme);
  if (known !== undefined) return known;
  const sections = makeSections(scheme);
  made.set(scheme, sections);
  return sections;
}

const made = new WeakMap<Scheme, readonly Section[]>();

function makeSections(scheme: Scheme): readonly Section[] {
  const listed = (scheme.sections ?? commonSections.map((section) => section.id)).map((entry) =>
    typeof entry === 'string' ? commonSection(entry) : entry,
  );
  return [...listed, ...leftOver(scheme, listed)];
}

function commonSection(id: string): Section {
  const section = commonSections.find((candidate) => candidate.id === id);
  if (section === undefined) throw new Error(`no section “${id}”: the scheme was not validated`);
  return section;
}

/** A section for each dimension that still has something to ask. */
function leftOver(scheme: Scheme, listed: readonly Section[]): readonly Section[] {
  const asked = new Set(listed.flatMap((section) => section.facts));
  const explained = new Set(listed.flatMap((section) => section.indicators));
  const own = new Set(scheme.facts.map((fact) => fact.id));
  const { indicators } = bindScheme(scheme);
  const sections: Section[] = [];
  for (const [index, dimension] of scheme.dimensions.entries()) {
    const rows = indicators.filter(({ row }) => row.dimension === dimension.name);
    const facts = rows
      .flatMap(({ rule }) => rule.uses.map((use) => use.fact))
      .filter((fact) => own.has(fact) && !asked.has(fact));
    const unexplained = rows.map(({ row }) => row.id).filter((id) => !explained.has(id));
    for (const fact of facts) asked.add(fact);
    if (facts.length + unexplained.length === 0) continue;
    sections.push({
      id: `own_${index + 1}`,
      name: dimension.name,
      owner: '',
      facts: [...new Set(facts)],
      indicators: unexplained,
    });
  }
  return sections;
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
  return questions[fact] ?? copyByName(bindScheme(scheme).definitionOf(fact), fact);
}

function copyByName(definition: FactDefinition | undefined, fact: FactId): QuestionCopy {
  if (definition === undefined) throw new Error(`no question for the fact ${fact}`);
  const unit = definition.unit === '' ? '' : `（${definition.unit}）`;
  return { label: `${definition.name}${unit}`, example: '', help: definition.note ?? '' };
}
