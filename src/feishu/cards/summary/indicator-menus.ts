import { fill } from '../../../../prompts/fill.ts';
import { summaryCards } from '../../../../prompts/summary.ts';
import type { IndicatorOption } from '../../../dialogue/view.ts';
import { type CallbackValue, clip, type Element, menu } from '../elements/index.ts';

const copy = summaryCards.indicator;
const longestName = 40;
/** Options of one drop-down. */
const mostOptions = 80;

/**
 * A drop-down with every indicator; of a system with more than one can hold, one for the part (a dimension, or
 * so many of a larger one) and one for the indicators of the part. A part is chosen by its first indicator.
 */
export function indicatorMenus(
  indicators: readonly IndicatorOption[],
  chosen: string,
  callback: CallbackValue,
): readonly Element[] {
  if (indicators.length === 0) return [];
  const parts = indicators.length <= mostOptions ? [] : partsOf(indicators);
  const own = parts.find(({ options }) => options.some(({ value }) => value === chosen)) ?? parts[0];
  const options = own?.options ?? indicators;
  return [
    ...(own === undefined
      ? []
      : [
          menu({
            placeholder: copy.choosePart,
            options: parts.slice(0, mostOptions).map(({ first, label }) => ({ value: first, label })),
            value: own.first,
            callback,
          }),
        ]),
    menu({
      placeholder: copy.choose,
      options: options.map(({ value, label }) => ({ value, label: clip(label, longestName) })),
      value: chosen,
      callback,
    }),
  ];
}

interface Part {
  /** Its first indicator. */
  readonly first: string;
  readonly label: string;
  readonly options: readonly IndicatorOption[];
}

function partsOf(indicators: readonly IndicatorOption[]): readonly Part[] {
  const dimensions = [...new Set(indicators.map(({ dimension }) => dimension))];
  return dimensions.flatMap((dimension) => {
    const all = indicators.filter((one) => one.dimension === dimension);
    const starts = Array.from({ length: Math.ceil(all.length / mostOptions) }, (_, at) => at * mostOptions);
    return starts.flatMap((start): readonly Part[] => {
      const options = all.slice(start, start + mostOptions);
      const [first] = options;
      if (first === undefined) return [];
      return [{ first: first.value, label: labelOf(dimension, all.length, start, options.length), options }];
    });
  });
}

function labelOf(dimension: string, all: number, start: number, count: number): string {
  const name = clip(dimension, longestName);
  if (count === all) return fill(copy.part, { dimension: name, count: String(count) });
  return fill(copy.partOfMany, {
    dimension: name,
    first: String(start + 1),
    last: String(start + count),
  });
}
