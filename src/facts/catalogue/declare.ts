import type { FactDefinition, FactId, ListColumn } from '../definition.ts';

type Role = 'scored' | 'report';
interface More {
  readonly optional?: boolean;
  readonly notNeededWhen?: FactDefinition['notNeededWhen'];
  readonly lasting?: true;
  readonly note?: string;
}

/** Money is kept in 万元. */
export function money(
  id: FactId,
  name: string,
  role: Role,
  more: More & { readonly signed?: boolean; readonly default?: string } = {},
): FactDefinition {
  return { id, name, unit: '万元', role, type: 'money', ...more };
}

/** A whole number of `unit`, at least 0. */
export function count(id: FactId, name: string, unit: string, role: Role, more: More = {}): FactDefinition {
  return { id, name, unit, role, type: 'int', ...more };
}

/** Points a person awards by the standard. Without `max` the scheme's rule states it. */
export function judged(id: FactId, name: string, max?: string): FactDefinition {
  const limits = max === undefined ? { min: '0' } : { min: '0', max };
  return {
    id,
    name,
    unit: '分',
    role: 'scored',
    type: 'points',
    ...limits,
    note: '按标准酌情给分，低于满分必须有扣分理由',
  };
}

/** 0 to 100; 0.46 is 0.46%. */
export function percent(id: FactId, name: string, role: Role, more: More = {}): FactDefinition {
  return { id, name, unit: '%', role, type: 'percent', ...more };
}

export function bool(id: FactId, name: string, role: Role, more: More = {}): FactDefinition {
  return { id, name, unit: '', role, type: 'bool', ...more };
}

export function date(id: FactId, name: string, role: Role, more: More = {}): FactDefinition {
  return { id, name, unit: '', role, type: 'date', ...more };
}

/** One of `values` (`enum`) or any of them (`choices`). */
export function oneOf(
  id: FactId,
  name: string,
  role: Role,
  values: readonly string[],
  more: More = {},
): FactDefinition {
  return { id, name, unit: '', role, type: 'enum', values, ...more };
}

export function someOf(id: FactId, name: string, role: Role, values: readonly string[]): FactDefinition {
  return { id, name, unit: '', role, type: 'choices', values };
}

export function text(
  id: FactId,
  name: string,
  role: Role,
  more: More & { readonly long?: boolean } = {},
): FactDefinition {
  return { id, name, unit: '', role, type: 'text', ...more };
}

/** A longer explanation the report quotes; an office may have nothing to add to its figures. */
export function note(id: FactId, name: string): FactDefinition {
  return text(id, name, 'report', { long: true, optional: true });
}

/** Rows that only the report reads. */
export function list(
  id: FactId,
  name: string,
  columns: readonly ListColumn[],
  more: More = {},
): FactDefinition {
  return { id, name, unit: '', role: 'report', type: 'list', columns, ...more };
}
