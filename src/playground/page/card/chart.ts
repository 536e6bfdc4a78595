import { playground } from '../../../../prompts/playground.ts';
import { type CardNode, nodeAt, nodesAt, stringAt } from '../../card/node.ts';
import { el } from '../dom.ts';
import { loadCharts } from './vchart.ts';

/** Feishu's proportions where the card names no height; wide screens (feishu.md §4.2). */
const RATIOS: Readonly<Record<string, string>> = { '1:1': '1 / 1', '2:1': '2 / 1', '4:3': '4 / 3' };

/** A chart drawn by the library that Feishu's clients use; where it is not installed, its values as a table. */
export function chartElement(node: CardNode): HTMLElement {
  const spec = nodeAt(node, 'chart_spec');
  const element = el('div', { class: 'chart', role: 'img', 'aria-label': playground.card.chart });
  const height = stringAt(node, 'height');
  if (/^\d+px$/.test(height)) element.style.height = height;
  else element.style.aspectRatio = RATIOS[stringAt(node, 'aspect_ratio')] ?? '16 / 9';
  void draw(element, spec);
  return element;
}

async function draw(element: HTMLElement, spec: CardNode): Promise<void> {
  const Chart = await loadCharts();
  if (Chart === null) {
    element.replaceWith(valuesTable(spec));
    return;
  }
  await new Chart(spec, { dom: element, dpr: window.devicePixelRatio }).renderAsync();
}

/** The values of a chart, a row for each point of its axis and a column for each series. */
function valuesTable(spec: CardNode): HTMLElement {
  const field = (name: string) => stringAt(spec, name);
  const horizontal = field('direction') === 'horizontal';
  const category = field('categoryField') || field(horizontal ? 'yField' : 'xField');
  const value = field('valueField') || field(horizontal ? 'xField' : 'yField');
  const values = nodesAt(nodeAt(spec, 'data'), 'values');
  const series = [...new Set(values.map((point) => stringAt(point, field('seriesField'))))];
  const rows = [...new Set(values.map((point) => stringAt(point, category)))].map((row) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, row),
      ...series.map((one) => {
        const point = values.find(
          (candidate) =>
            stringAt(candidate, category) === row && stringAt(candidate, field('seriesField')) === one,
        );
        return el('td', { class: 'number' }, point ? stringAt(point, value) : '');
      }),
    ),
  );
  const head = series.map((one) => el('th', { scope: 'col' }, one));
  return el(
    'div',
    { class: 'table' },
    el('table', {}, el('thead', {}, el('tr', {}, el('td'), ...head)), el('tbody', {}, ...rows)),
  );
}
