import { fileIssues } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { type Issue, sentenceOfIssue } from '../facts/index.ts';

/** Where a command writes: answers to `out`, warnings and errors to `err`, each a text without newline. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: it could answer (also with findings or missing facts). 2: bad input. */
export type ExitCode = 0 | 2;

/** The zh-CN sentence of an issue of a file: of its case, of a fact in it, or of its scheme. */
export function sentenceOfFileIssue(issue: Issue): string {
  const template = fileIssues[issue.code];
  return template === undefined ? sentenceOfIssue(issue) : fill(template, issue.values);
}

/** One line an issue, its path first: `case.json: facts.procurement_plan: …`. */
export function tellIssues(output: Output, place: string, issues: readonly Issue[]): void {
  for (const issue of issues) {
    const sentence = sentenceOfFileIssue(issue);
    const path = sentence.startsWith(issue.path) ? '' : issue.path;
    output.err([place, path, sentence].filter((part) => part !== '').join(': '));
  }
}
