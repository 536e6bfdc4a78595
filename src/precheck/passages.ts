import { sections } from '../../prompts/sections.ts';
import { type FactDefinition, type FactId, type Facts, type ListRow, once } from '../facts/index.ts';
import { bindScheme, type Scheme } from '../schemes/index.ts';

/** A piece of writing: a text answer, one cell of a list, or a section of a report. */
export interface Passage {
  /** The answer it stands in; null for a section's text in a case file. */
  readonly fact: FactId | null;
  /** For a cell: its row from 0 and its column. */
  readonly row?: number;
  readonly column?: string;
  /** Id of the section of a case file's text. */
  readonly section?: string;
  /** As a person would say it: `存在问题 第 2 行`. */
  readonly place: string;
  readonly text: string;
}

/** Everything written in the answers, cell by cell, then the texts a case file brings by section. */
export function passagesOf(
  scheme: Scheme,
  facts: Facts,
  texts: Readonly<Record<string, string>> = {},
): readonly Passage[] {
  return [
    ...writtenIn(scheme).flatMap((definition) => inAnswer(definition, facts)),
    ...Object.entries(texts).map(([section, text]) => ({
      fact: null,
      section,
      place: sections.find(({ id }) => id === section)?.name ?? section,
      text,
    })),
  ];
}

/**
 * The same passages, each that stood there before as the very object it was, and all of them as the very list:
 * what checks found out about these is known.
 */
export function passagesAsBefore(
  passages: readonly Passage[],
  before: readonly Passage[],
): readonly Passage[] {
  const isSame = (one: Passage, other: Passage | undefined): boolean =>
    one.text === other?.text && one.place === other.place && spotOf(one) === spotOf(other);
  if (passages.length === before.length && passages.every((one, index) => isSame(one, before[index]))) {
    return before;
  }
  const known = new Map(before.map((passage) => [spotOf(passage), passage]));
  return passages.map((passage) => {
    const one = known.get(spotOf(passage));
    return one !== undefined && isSame(passage, one) ? one : passage;
  });
}

const spotOf = ({ fact, row, column, section }: Passage) => `${fact} ${row} ${column} ${section}`;

/** The facts of a scheme in which something can be written. */
const writtenIn = once((scheme: Scheme): readonly FactDefinition[] =>
  [...bindScheme(scheme).definitions.values()].filter(({ type }) => type === 'text' || type === 'list'),
);

function inAnswer(definition: FactDefinition, facts: Facts): readonly Passage[] {
  const value = facts[definition.id];
  if (value === undefined) return [];
  const fact = definition.id;
  if (definition.type === 'text') {
    return typeof value === 'string' && value !== '' ? [{ fact, place: definition.name, text: value }] : [];
  }
  if (definition.type !== 'list' || typeof value === 'string' || typeof value === 'boolean') return [];
  const written = definition.columns.filter(({ type }) => type === 'text');
  return [...value].flatMap((row: ListRow | string, index) =>
    typeof row === 'string'
      ? []
      : written.flatMap(({ id: column }) => {
          const text = row[column];
          if (typeof text !== 'string' || text === '') return [];
          return [{ fact, row: index, column, place: `${definition.name} 第 ${index + 1} 行`, text }];
        }),
  );
}
