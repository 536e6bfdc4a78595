/**
 * A chart: a VChart definition as plain JSON (feishu.md §4.2). Clients run VChart 1.2 to 1.12; phones draw no
 * texture and no conical gradient.
 */
export interface Chart {
  readonly tag: 'chart';
  /** Pixels; the width is the card's. */
  readonly height: string;
  /** A click opens it large. */
  readonly preview: true;
  readonly chart_spec: ChartSpec;
}

export interface ChartSpec {
  readonly type: 'bar';
  readonly data: { readonly id: string; readonly values: readonly object[] };
  readonly axes: readonly object[];
  readonly [option: string]: unknown;
}

export function chart(spec: ChartSpec, heightInPixels: number): Chart {
  return { tag: 'chart', height: `${heightInPixels}px`, preview: true, chart_spec: spec };
}
