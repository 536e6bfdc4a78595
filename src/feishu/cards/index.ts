export type { CardContext } from './drawing.ts';
export type { CardJson } from './elements/index.ts';
export { type RenderedCard, renderCard } from './render.ts';
