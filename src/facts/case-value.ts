import { cleanText } from './clean-text.ts';
import type { FactDefinition, FactId, FactType, ListColumn } from './definition.ts';
import type { Issue, Result } from './issue.ts';
import { nearest } from './nearest.ts';
import { canonical, Exact, plainDecimal } from './numerals/decimal.ts';
import { isRealDate } from './read/date.ts';
import { mostMoney } from './read/money.ts';
import { shortened } from './read/subject.ts';
import { longestText } from './read/text.ts';
import type { Facts, FactValue, ListRow } from './value.ts';

/** Digits a decimal of a case file may have; exact fractions stay fast far beyond it. */
const mostDigits = 60;

/**
 * Reads the `facts` of a case file strictly: decimals are strings that keep every digit (a JSON number is
 * refused, counts may be either), bools are booleans, dates YYYY-MM-DD, rows have known columns only. `null`
 * or a blank text is an unanswered question. `limits` are the most points the scheme gives, by fact. Issues
 * carry the path (`facts.projects[3].budget`); an unknown id comes with the nearest known one.
 */
export function readFacts(
  record: unknown,
  definitions: ReadonlyMap<FactId, FactDefinition>,
  limits: ReadonlyMap<FactId, string> = new Map(),
): Result<Facts> {
  if (!isRecord(record)) return refused('case_not_a_record', 'facts', record);
  const issues: Issue[] = [];
  const facts: Record<FactId, FactValue> = {};
  for (const [id, value] of Object.entries(record)) {
    const path = `facts.${id}`;
    const definition = definitions.get(id);
    if (definition === undefined) {
      issues.push(unknownId('case_unknown_fact', path, id, definitions.keys()));
    } else if (!isUnanswered(definition.type, value)) {
      const read = readValue(definition, value, path, limits.get(id));
      if (read.ok) facts[id] = read.value;
      else issues.push(...read.issues);
    }
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: facts };
}

function readValue(
  definition: FactDefinition,
  value: unknown,
  path: string,
  maxPoints: string | undefined,
): Result<FactValue> {
  switch (definition.type) {
    case 'choices':
      return readChoices(definition.values, value, path);
    case 'list':
      return readRows(definition.columns, value, path);
    case 'points':
      return readPoints(value, path, definition.min, maxPoints ?? definition.max);
    case 'enum':
      return readChoice(definition.values, value, path);
    case 'money':
      return readDecimal(value, path, { signed: definition.signed === true, most: mostMoney });
    case 'percent':
      return readDecimal(value, path, { signed: false, most: definition.most ?? '100' });
    case 'number':
      return readDecimal(value, path, { signed: false, most: definition.most ?? mostMoney });
    default:
      return readPlain(definition.type, value, path);
  }
}

function readPlain(
  type: 'int' | 'bool' | 'date' | 'text',
  value: unknown,
  path: string,
): Result<string | boolean> {
  switch (type) {
    case 'int':
      return readCount(value, path);
    case 'bool':
      return typeof value === 'boolean' ? { ok: true, value } : refused('case_not_a_bool', path, value);
    case 'date':
      if (typeof value === 'string' && isRealDate(value)) return { ok: true, value };
      return refused('case_not_a_date', path, value);
    case 'text':
      if (typeof value !== 'string') return refused('case_not_a_text', path, value);
      if (value.length > longestText) return refused('case_text_too_long', path, value);
      return { ok: true, value: cleanText(value) };
  }
}

interface DecimalLimits {
  readonly signed: boolean;
  readonly most: string;
}

function readDecimal(value: unknown, path: string, { signed, most }: DecimalLimits): Result<string> {
  if (typeof value === 'number') return refused('case_number_not_string', path, value);
  if (typeof value !== 'string' || !plainDecimal.test(value) || value.length > mostDigits) {
    return refused('case_not_a_decimal', path, value);
  }
  const decimal = canonical(value);
  if (decimal.startsWith('-') && !signed) return refused('case_negative', path, value);
  if (new Exact(decimal).abs().gt(most)) return refused('case_too_large', path, value, { most });
  return { ok: true, value: decimal };
}

function readPoints(value: unknown, path: string, min: string, max = '100'): Result<string> {
  const points = readDecimal(value, path, { signed: false, most: mostMoney });
  if (!points.ok) return points;
  if (new Exact(points.value).lte(max) && new Exact(points.value).gte(min)) return points;
  return refused('case_points_out_of_range', path, value, { min, max });
}

/** Counts may be a JSON number or digits. */
function readCount(value: unknown, path: string): Result<string> {
  const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof digits !== 'string' || !/^\d{1,15}$/.test(digits))
    return refused('case_not_a_count', path, value);
  return { ok: true, value: canonical(digits) };
}

function readChoice(values: readonly string[], value: unknown, path: string): Result<string> {
  if (typeof value === 'string' && values.includes(value)) return { ok: true, value };
  return refused('case_not_a_choice', path, value, { allowed: values.join(', ') });
}

function readChoices(values: readonly string[], value: unknown, path: string): Result<readonly string[]> {
  if (!Array.isArray(value)) return refused('case_not_a_list', path, value);
  const read = value.map((item: unknown, index) => readChoice(values, item, `${path}[${index}]`));
  const issues = read.flatMap((item) => (item.ok ? [] : item.issues));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: values.filter((choice) => value.includes(choice)) };
}

function readRows(columns: readonly ListColumn[], value: unknown, path: string): Result<readonly ListRow[]> {
  if (!Array.isArray(value)) return refused('case_not_a_list', path, value);
  const read = value.map((row: unknown, index) => readRow(columns, row, `${path}[${index}]`));
  const issues = read.flatMap((row) => (row.ok ? [] : row.issues));
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: read.flatMap((row) => (row.ok ? [row.value] : [])) };
}

function readRow(columns: readonly ListColumn[], row: unknown, path: string): Result<ListRow> {
  if (!isRecord(row)) return refused('case_not_a_record', path, row);
  const ids = columns.map((column) => column.id);
  const issues: Issue[] = Object.keys(row)
    .filter((id) => !ids.includes(id))
    .map((id) => unknownId('case_unknown_column', `${path}.${id}`, id, ids));
  const cells: Record<string, string | boolean> = {};
  for (const column of columns) {
    const cellPath = `${path}.${column.id}`;
    const value = row[column.id] ?? null;
    if (isUnanswered(column.type, value)) {
      if (column.optional !== true) issues.push(...refused('case_cell_missing', cellPath, '').issues);
      continue;
    }
    const cell = readCell(column, value, cellPath);
    if (cell.ok) cells[column.id] = cell.value;
    else issues.push(...cell.issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: cells };
}

function readCell(column: ListColumn, value: unknown, path: string): Result<string | boolean> {
  switch (column.type) {
    case 'money':
      return readDecimal(value, path, { signed: column.signed === true, most: mostMoney });
    case 'points':
      return readPoints(value, path, '0');
    case 'choice':
      return readChoice(column.values ?? [], value, path);
    default:
      return readPlain(column.type, value, path);
  }
}

function isUnanswered(type: FactType | ListColumn['type'], value: unknown): boolean {
  return value === null || (type === 'text' && typeof value === 'string' && cleanText(value) === '');
}

function unknownId(code: string, path: string, id: string, known: Iterable<string>): Issue {
  const near = nearest(id, known);
  const values = { path, typed: shortened(id) };
  return near === null ? { code, path, values } : { code: `${code}_near`, path, values: { ...values, near } };
}

function refused(
  code: string,
  path: string,
  value: unknown,
  more: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly issues: readonly Issue[] } {
  const typed = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return { ok: false, issues: [{ code, path, values: { path, typed: shortened(typed), ...more } }] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
