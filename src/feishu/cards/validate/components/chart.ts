import { type Check, expect, isObject, type JsonObject } from '../checks.ts';
import { type CardProblem, hard, type Place, property } from '../problem.ts';

/** The chart types Feishu documents; its clients run VChart 1.2 to 1.12. */
const chartTypes = [
  'line',
  'area',
  'bar',
  'pie',
  'common',
  'funnel',
  'scatter',
  'radar',
  'linearProgress',
  'circularProgress',
  'wordCloud',
];

export const chartSpec: Check = expect(isObject, 'chart_spec must be an object', 200550);

/** A chart is plain JSON with a known type; `axes` is a list, `data` a list or an object. */
export function chartProblems(element: JsonObject, at: Place): readonly CardProblem[] {
  const spec = element.chart_spec;
  if (!isObject(spec)) return [];
  const place = property(at, 'chart_spec');
  const problems: CardProblem[] = [];
  const refuse = (name: string, message: string) =>
    problems.push(hard(200550, property(place, name), message, spec[name]));
  if (typeof spec.type !== 'string' || !chartTypes.includes(spec.type)) refuse('type', 'unknown chart type');
  if (spec.axes !== undefined && !Array.isArray(spec.axes)) refuse('axes', 'axes must be an array');
  if (!Array.isArray(spec.data) && !isObject(spec.data)) refuse('data', 'data must be an array or an object');
  if (holdsFunction(spec)) problems.push(hard(200550, place, 'chart_spec must be plain JSON'));
  return problems;
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsFunction);
}
