import { fill } from '../../../prompts/fill.ts';
import type { Figure } from '../../../prompts/report/shape.ts';
import { reportWords } from '../../../prompts/report/words.ts';
import { choiceLabel, type FactValue, type ListRow, showDate } from '../../facts/index.ts';
import { displayMoney, displayNumber } from '../../schemes/display.ts';
import { type Exact, exact, hundred, isDecimal, roundHalfUp } from '../../schemes/exact.ts';
import { type Reckoned, reckon } from './amounts.ts';
import { type Item, isKnown, type Sources } from './sources.ts';

/** Where a value is shown: in a sentence with its unit, or in a table whose head names the unit. */
export type Place = 'sentence' | 'cell';

/** What an id stands for, as the reader sees it: the value, or 〔待补：name〕. */
export function show(id: string, sources: Sources, place: Place): string {
  const item = sources.lookup(id);
  if (item) return showItem(item, place);
  const figure = sources.figures[id];
  const reckoned = reckon(id, sources);
  return figure ? showFigure(figure, reckoned, place) : '';
}

export function missingMark(name: string): string {
  return fill(reportWords.missing, { name });
}

export function showItem(item: Item, place: Place): string {
  return isKnown(item.value) ? showValue(item, item.value, place) : missingMark(item.name);
}

function showValue(item: Item, value: FactValue, place: Place): string {
  if (typeof value === 'boolean') return value ? reportWords.yes : reportWords.no;
  if (typeof value !== 'string') return showSeveral(item, [...value]);
  if (item.type === 'date') return showDate(value);
  if (item.type === 'enum' || item.type === 'choice') return choiceLabel(item.fact, value);
  return isDecimal(value) ? showNumber(item, value, place) : value.trim();
}

/** Choices by their labels, rows by their first column. */
function showSeveral(item: Item, values: readonly (string | ListRow)[]): string {
  const first = item.columns[0]?.id ?? '';
  const shown = values.map((value) =>
    typeof value === 'string' ? choiceLabel(item.fact, value) : String(value[first] ?? ''),
  );
  return shown.length === 0 ? reportWords.none : shown.join(reportWords.listSeparator);
}

function showNumber(item: Item, value: string, place: Place): string {
  const unit = place === 'sentence' ? item.unit : '';
  switch (item.type) {
    case 'money':
      return `${showMoney(exact(value))}${unit}`;
    case 'percent':
      return `${roundHalfUp(exact(value), 2)}%`;
    case 'points':
      return `${roundHalfUp(exact(value), 2)}${unit}`;
    case 'int':
    case 'number':
      return item.unit === '' ? value : `${displayNumber(value)}${unit}`;
    default:
      return value.trim();
  }
}

function showFigure(figure: Figure, reckoned: Reckoned, place: Place): string {
  if (reckoned.kind === 'missing') return missingMark(figure.name);
  if (reckoned.kind === 'no_base') return reportWords.noRate;
  if (figure.as === 'percent') return showPercent(reckoned.value);
  const unit = place === 'sentence' ? reportWords.moneyUnit : '';
  if (figure.as === 'money') return `${showMoney(reckoned.value)}${unit}`;
  return `${displayNumber(roundHalfUp(reckoned.value, 0))}${figure.unit ?? ''}`;
}

/** Thousands separated, two decimals, rounded half up. */
export function showMoney(value: Exact): string {
  return displayMoney(roundHalfUp(value, 2));
}

/** A ratio as percent with two decimals, rounded half up. */
export function showPercent(ratio: Exact): string {
  return `${roundHalfUp(ratio.mul(hundred), 2)}%`;
}
