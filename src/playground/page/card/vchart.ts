import type { CardNode } from '../../card/node.ts';
import { el } from '../dom.ts';

/** As much of VChart as the page needs. */
export type ChartClass = new (
  spec: CardNode,
  options: { readonly dom: HTMLElement; readonly dpr: number },
) => { renderAsync(): Promise<unknown> };

declare global {
  interface Window {
    /** What the library's own script leaves behind. */
    VChart?: { readonly VChart: ChartClass };
  }
}

let loading: Promise<ChartClass | null> | null = null;

/** Fetches the library when the first chart appears (it is large); null where it is not installed. */
export function loadCharts(): Promise<ChartClass | null> {
  loading ??= new Promise((resolve) => {
    const script = el('script', { src: '/vchart.js' });
    const done = () => resolve(window.VChart?.VChart ?? null);
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    document.head.append(script);
  });
  return loading;
}
