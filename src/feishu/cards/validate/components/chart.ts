import { type Check, expect, isObject, type JsonObject } from '../checks.ts';
import { budget, type CardProblem, hard, type Place, property } from '../problem.ts';

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

/** A chart is plain JSON with a known type that phones can draw; `axes` is a list, `data` a list or an object. */
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
  if (breaksOnPhones(spec))
    problems.push(budget(200550, 'phones show no chart with a texture or a conical gradient', spec.type));
  return problems;
}

/** Feishu takes these, but its phone clients show no chart at all then (chart component page, 注意事项). */
function breaksOnPhones(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(breaksOnPhones);
  if (!isObject(value)) return false;
  return 'texture' in value || value.gradient === 'conical' || Object.values(value).some(breaksOnPhones);
}

function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsFunction);
}
