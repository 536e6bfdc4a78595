import type { Figure } from '../../../prompts/report/shape.ts';
import { reportWords } from '../../../prompts/report/words.ts';
import type { FactDefinition, Facts, FactType, FactValue, ListColumn, ListRow } from '../../facts/index.ts';

/** One thing a template may name: a typed value, known or not, with the name a reader knows it by. */
export interface Item {
  /** The fact it is, or whose column it is. */
  readonly fact: string;
  readonly name: string;
  readonly type: FactType | ListColumn['type'];
  readonly unit: string;
  readonly value: FactValue | undefined;
  /** Nothing is missing when this one is not known. */
  readonly optional: boolean;
  /** For lists. */
  readonly columns: readonly ListColumn[];
}

/** Finds what an id names, or nothing. */
export type Lookup = (id: string) => Item | undefined;

/** Everything a template may speak of. */
export interface Sources {
  readonly lookup: Lookup;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Facts by id; an unanswered fact with a declared default has that value. */
export function factsAsItems(facts: Facts, definitionOf: (id: string) => FactDefinition | undefined): Lookup {
  return (id) => {
    const definition = definitionOf(id);
    if (!definition) return undefined;
    return {
      fact: id,
      name: definition.name,
      type: definition.type,
      unit: definition.unit,
      value: facts[id] ?? (definition.type === 'money' ? definition.default : undefined),
      optional: definition.optional ?? false,
      columns: definition.type === 'list' ? definition.columns : [],
    };
  };
}

export type Words = Readonly<Record<string, string | boolean | readonly ListRow[] | undefined>>;

/** Words and rows the report itself knows: department, year, total, losses. Undefined: not known. */
export function wordsAsItems(words: Words): Lookup {
  return (id) => {
    if (!Object.hasOwn(words, id)) return undefined;
    const value = words[id];
    const base = { fact: id, name: id, unit: '', optional: true, value };
    if (typeof value === 'boolean') return { ...base, type: 'bool', columns: [] };
    if (typeof value === 'string' || value === undefined) return { ...base, type: 'text', columns: [] };
    return { ...base, type: 'list', columns: Object.keys(value[0] ?? {}).map(textColumn) };
  };
}

function textColumn(id: string): ListColumn {
  return { id, name: id, type: 'text' };
}

/** The columns of one row, before everything else that can be named. */
export function withRow(sources: Sources, list: Item, row: ListRow): Sources {
  const columns = new Map(list.columns.map((column) => [column.id, column]));
  const lookup: Lookup = (id) => {
    const column = columns.get(id);
    if (!column) return sources.lookup(id);
    const { name, type, optional = false } = column;
    const unit = type === 'money' ? reportWords.moneyUnit : '';
    return { fact: list.fact, name, type, unit, value: row[id], optional, columns: [] };
  };
  return { ...sources, lookup };
}

/** Asks one after the other. */
export function firstOf(...lookups: readonly Lookup[]): Lookup {
  return (id) => {
    for (const lookup of lookups) {
      const item = lookup(id);
      if (item) return item;
    }
    return undefined;
  };
}

/** An empty text is no answer; an empty list is one: there are none. */
export function isKnown(value: FactValue | undefined): value is FactValue {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}

/** The rows of a list; empty while unanswered. */
export function rowsOf(item: Pick<Item, 'value'>): readonly ListRow[] {
  const value = typeof item.value === 'object' ? item.value : [];
  return [...value].filter((row) => typeof row === 'object');
}
