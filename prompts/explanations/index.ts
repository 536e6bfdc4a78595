import { answers } from './answers.ts';
import { choosing } from './choosing.ts';
import { caseShape, commandLine, fileIssues, schemeShape } from './command-line.ts';
import { steps } from './steps.ts';

/** Every sentence template an explanation may name. */
export const explanations = { ...steps, ...choosing } as const;
export { answers, caseShape, commandLine, fileIssues, schemeShape };
