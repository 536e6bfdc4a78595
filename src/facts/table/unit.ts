import { Exact } from '../numerals/decimal.ts';
import { readMoney } from '../read/money.ts';

/** Units of amounts that tables name, in 万元. */
const units: ReadonlyMap<string, string> = new Map([
  ['元', '0.0001'],
  ['千元', '0.1'],
  ['万元', '1'],
  ['百万元', '100'],
  ['亿元', '10000'],
]);

const named = '(?:人民币)?((?:亿|百万|万|千)?元)';
const inBrackets = new RegExp(`\\((?:单位:?|金额单位:?)?${named}\\)`);
const declared = new RegExp(`单位:?${named}`);
const afterStroke = new RegExp(`/${named}$`);

/** The unit of amounts a cell names: `预算（元）`, `单位：万元`, `支出/元`. */
export function unitNamedIn(cell: string): string | null {
  const text = cell.normalize('NFKC').replaceAll(/\s/g, '');
  const found = inBrackets.exec(text) ?? declared.exec(text) ?? afterStroke.exec(text);
  return found?.[1] ?? null;
}

/** An amount without a unit of its own, in 万元, exactly; any other text as it stands. */
export function inWan(cell: string, unit: string): string {
  const factor = units.get(unit) ?? '1';
  if (factor === '1' || /[元圆万亿块萬億]/.test(cell)) return withoutNoise(cell);
  const subject = { path: '', name: '', unit: '', where: '' };
  const read = readMoney(withoutNoise(cell), subject, true);
  return read.ok ? new Exact(read.value.value).times(factor).toFixed() : cell;
}

/** A spreadsheet may hand over 2351.2600000000002 for 2351.26: digits beyond a double's precision. */
function withoutNoise(cell: string): string {
  if (!/^-?\d+\.\d{9,}$/.test(cell.trim())) return cell;
  const exact = new Exact(cell.trim());
  const rounded = exact.toDecimalPlaces(6);
  return rounded.minus(exact).abs().lt(exact.abs().times('1e-13').plus('1e-12')) ? rounded.toFixed() : cell;
}
