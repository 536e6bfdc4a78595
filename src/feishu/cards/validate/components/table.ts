import { flag, integer, isObject, type JsonObject, listOf, oneOf, shape, text } from '../checks.ts';
import { horizontal, vertical } from '../parts.ts';
import { type CardProblem, entry, hard, type Place, property } from '../problem.ts';

const types = ['text', 'lark_md', 'markdown', 'options', 'number', 'persons', 'date'];

export const tableColumns = listOf(
  shape(
    {
      name: text({ min: 1 }),
      display_name: text(),
      width: text({ form: /^(auto|[89]\dpx|[1-5]\d\dpx|600px|[1-9]\d?%|100%)$/ }),
      vertical_align: vertical,
      horizontal_align: horizontal,
      data_type: oneOf(...types),
      format: shape({ precision: integer(0, 10), symbol: text({ max: 1 }), separator: flag }),
      date_format: text(),
    },
    ['name', 'data_type'],
  ),
  { min: 1, max: 50 },
);

/** Every key of a row names a column, and every cell has the column's type. */
export function tableProblems(element: JsonObject, at: Place): readonly CardProblem[] {
  if (!Array.isArray(element.columns) || !Array.isArray(element.rows)) return [];
  const typeOf = new Map(
    element.columns.filter(isObject).map((column) => [String(column.name), String(column.data_type)]),
  );
  return element.rows.flatMap((row: unknown, index) => {
    const place = entry(property(at, 'rows'), index);
    if (!isObject(row)) return [hard(200914, place, 'a row must be an object', row)];
    return Object.entries(row).flatMap(([name, cell]) => {
      const type = typeOf.get(name);
      if (type === undefined) return [hard(200915, property(place, name), 'no such column', name)];
      return cellFits(type, cell) ? [] : [hard(200914, property(place, name), `not a cell of ${type}`, cell)];
    });
  });
}

function cellFits(type: string, cell: unknown): boolean {
  switch (type) {
    case 'number':
    case 'date':
      return typeof cell === 'number';
    case 'options':
      return typeof cell === 'string' || (Array.isArray(cell) && cell.every(isObject));
    case 'persons':
      return typeof cell === 'string' || (Array.isArray(cell) && cell.every((id) => typeof id === 'string'));
    default:
      return !isObject(cell) && !Array.isArray(cell);
  }
}
