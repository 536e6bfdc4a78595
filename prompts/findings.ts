import { numberFindingSentences } from './findings/numbers.ts';
import { scoreFindingSentences } from './findings/scores.ts';
import { textFindingSentences } from './findings/texts.ts';

/** 预审: what each finding says, by code: the numbers first, then what to do. `{…}` is filled in. */
export const findingSentences: Readonly<Record<string, string>> = {
  ...numberFindingSentences,
  ...textFindingSentences,
  ...scoreFindingSentences,
};
