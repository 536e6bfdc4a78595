export { sampleAnswers, sampleOffice } from './sample/index.ts';
export { playgroundPage } from './serve-page.ts';
export * from './stand-in/index.ts';
