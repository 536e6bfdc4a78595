import { sections as commonSections } from '../../../prompts/sections.ts';
import type { Issue } from '../../facts/index.ts';
import type { Scheme } from '../scheme.ts';
import { type DefinitionOf, issue } from './issue.ts';

const common = new Map(commonSections.map((section) => [section.id, section]));
/** Sections made for what no section asks are called so. */
const reserved = /^own_/;

/** Sections name what exists, and ask everything at most once. What no section asks is asked at the end. */
export function sectionIssues(scheme: Scheme, definitionOf: DefinitionOf): readonly Issue[] {
  const asked = new Set<string>();
  const explained = new Set<string>();
  const ids = new Set<string>();
  const indicators = new Set(scheme.indicators.map(({ id }) => id));
  return (scheme.sections ?? []).flatMap((entry, index) => {
    const path = `sections[${index}]`;
    const section = typeof entry === 'string' ? common.get(entry) : entry;
    if (section === undefined) return [issue('section_unknown', path, { id: String(entry) })];
    const own = typeof entry !== 'string';
    return [
      ...idIssues(section.id, own, ids, path),
      ...(own && section.facts.length + section.indicators.length === 0
        ? [issue('section_empty', path)]
        : []),
      ...section.facts.flatMap((fact, at) =>
        factIssues(fact, asked, definitionOf, own ? `${path}.facts[${at}]` : path),
      ),
      ...section.indicators
        .filter((id) => own || indicators.has(id))
        .flatMap((id, at) =>
          indicatorIssues(id, explained, indicators, own ? `${path}.indicators[${at}]` : path),
        ),
    ];
  });
}

function idIssues(id: string, own: boolean, ids: Set<string>, path: string): readonly Issue[] {
  if (ids.has(id)) return [issue('id_repeated', path, { id })];
  ids.add(id);
  const taken = own && (common.has(id) || reserved.test(id));
  return taken ? [issue('section_taken', `${path}.id`, { id })] : [];
}

function factIssues(
  fact: string,
  asked: Set<string>,
  definitionOf: DefinitionOf,
  path: string,
): readonly Issue[] {
  const definition = definitionOf(fact);
  if (definition === undefined) return [issue('fact_unknown', path, { fact })];
  if (definition.role === 'reason' || definition.role === 'ruling')
    return [issue('fact_follow_up', path, { fact })];
  if (asked.has(fact)) return [issue('asked_twice', path, { id: fact })];
  asked.add(fact);
  return [];
}

function indicatorIssues(
  id: string,
  explained: Set<string>,
  indicators: ReadonlySet<string>,
  path: string,
): readonly Issue[] {
  if (!indicators.has(id)) return [issue('indicator_unknown', path, { id })];
  if (explained.has(id)) return [issue('asked_twice', path, { id })];
  explained.add(id);
  return [];
}
