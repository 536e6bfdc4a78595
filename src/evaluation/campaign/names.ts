import { withoutNumbering } from '../../facts/index.ts';
import { isDepartmentName, tidyDepartmentName } from '../department-name.ts';

/** Units' names as somebody sent them. */
export interface NameList {
  /** Tidied, each once, in the order they stood. */
  readonly names: readonly string[];
  /** Names that stood there more than once. */
  readonly repeated: readonly string[];
  /** What is no unit's name, as it was written. */
  readonly unreadable: readonly string[];
}

const headings = new Set([
  '单位',
  '单位名称',
  '单位全称',
  '部门',
  '部门名称',
  '部门全称',
  '预算单位',
  '预算单位名称',
  '预算部门',
  '部门（单位）名称',
  '部门（单位）',
  '单位（部门）名称',
  '单位（部门）',
  '名称',
]);
const totals = /^(合计|总计|小计|共计)/;
/** Between names on one line, outside brackets and figures. */
const separators = /(?:[、；;]|(?<!\d)[，,]|[，,](?!\d))(?![^（(]*[）)])/;
const amount = /^[\d.,]+(?:元|万元?|亿元?|%|人|家|个)$/;
const longestQuoted = 40;

/** The names of a pasted text, one a line or parted by commas. */
export function namesInText(text: string): NameList {
  return listOf(text.split(/\r\n?|\n/).flatMap((line) => line.split(separators)));
}

/** The names in the column of a table that holds them: the one headed 单位名称 or the like, else the likeliest. */
export function namesInTable(rows: readonly (readonly string[])[]): NameList {
  const column = columnOfNames(rows);
  return listOf(rows.slice(column.from).map((row) => row[column.index] ?? ''));
}

function columnOfNames(rows: readonly (readonly string[])[]): { index: number; from: number } {
  for (const [line, row] of rows.slice(0, 10).entries()) {
    const index = row.findIndex((cell) => headings.has(tidyDepartmentName(cell)));
    if (index >= 0) return { index, from: line + 1 };
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const likeliness = Array.from({ length: width }, (_, index) => {
    const names = new Set(rows.map((row) => row[index] ?? '').filter(looksLikeUnit));
    return names.size;
  });
  return { index: Math.max(0, likeliness.indexOf(Math.max(...likeliness, 0))), from: 0 };
}

/** Ends as units do: 区教育局, 党委办公室, 中心, 医院 … */
function looksLikeUnit(cell: string): boolean {
  return /(局|委|办|室|会|院|校|学|中心|部|处|所|站|队|厅|馆|台|社|协会|联|街道|镇|乡|公司|集团|）)$/.test(
    tidyDepartmentName(cell),
  );
}

function listOf(written: readonly string[]): NameList {
  const names = new Set<string>();
  const repeated = new Set<string>();
  const unreadable: string[] = [];
  for (const line of written) {
    const name = tidyDepartmentName(withoutNumbering(line));
    if (name === '' || headings.has(name) || totals.test(name)) continue;
    if (!isNamedLikeUnit(name)) unreadable.push(line.trim().slice(0, longestQuoted));
    else if (names.has(name)) repeated.add(name);
    else names.add(name);
  }
  return { names: [...names], repeated: [...repeated], unreadable };
}

/** A name and not a figure, a note or a sentence. */
function isNamedLikeUnit(name: string): boolean {
  return (
    isDepartmentName(name) &&
    /\p{L}{2}/u.test(name) &&
    !amount.test(name) &&
    !/[。！？：；，、]/.test(name.replaceAll(/（[^）]*）/g, ''))
  );
}
