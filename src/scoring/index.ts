export { explain, headlineOf, type Loss, lossesOf, sentenceOfExplanation } from './explain.ts';
export { recordingReader } from './reader.ts';
export { writtenReason } from './reason.ts';
export { score } from './score.ts';
export type * from './sheet.ts';
export { totalUnderCaps } from './totals.ts';
export * from './what-if/index.ts';
