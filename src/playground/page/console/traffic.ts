import { fill } from '../../../../prompts/fill.ts';
import { playground } from '../../../../prompts/playground.ts';
import type { TrafficOnPage } from '../../wire.ts';
import { el } from '../dom.ts';

const copy = playground.console.traffic;

/** What passed between Feishu and the bot, the newest on top. */
export function trafficList(): {
  readonly element: HTMLElement;
  show(traffic: readonly TrafficOnPage[]): void;
} {
  const list = el('ol', { class: 'traffic', 'data-empty': copy.empty });
  let newest = -1;
  return {
    element: el('section', {}, el('h3', {}, copy.title), list),
    show(traffic) {
      const last = traffic.at(-1)?.number ?? -1;
      if (last === newest) return;
      newest = last;
      list.replaceChildren(...traffic.toReversed().map(line));
    },
  };
}

function line(one: TrafficOnPage): HTMLElement {
  const { kind, at, status, code, ms } = one;
  const well = status === 200 && code === 0;
  const time = new Date(at).toLocaleTimeString('zh-CN', { hour12: false });
  const result = status === null ? copy.noAnswer : code === 0 ? String(status) : `${status} · ${code}`;
  return el(
    'li',
    { class: well ? `traffic-${kind}` : `traffic-${kind} traffic-failed`, title: one.what },
    el('time', {}, time),
    el('span', { class: 'traffic-what' }, nameOf(one)),
    el('span', { class: 'traffic-result' }, result),
    el('span', { class: 'traffic-ms' }, fill(copy.ms, { ms: String(ms) })),
  );
}

function nameOf({ kind, what, attempt }: TrafficOnPage): string {
  const known = copy.names.find(({ pattern }) => new RegExp(pattern).test(what));
  const name = fill(copy[kind], { name: known?.name ?? what });
  return attempt === 0 ? name : fill(copy.again, { name });
}
