import { refusals } from '../../prompts/dialogue.ts';
import { fill } from '../../prompts/fill.ts';
import { issueSentences } from '../../prompts/issues.ts';
import type { Issue } from '../facts/index.ts';

/** The zh-CN sentence of an issue: what is wrong and what to do. */
export function sentenceOfIssue(issue: Pick<Issue, 'code' | 'values'>): string {
  const sentence = refusals[issue.code] ?? issueSentences[issue.code];
  if (sentence === undefined) throw new Error(`no sentence for the issue ${issue.code}`);
  return fill(sentence, issue.values);
}

/** The sentences of a refusal as one text. */
export function sayIssues(issues: readonly Issue[]): string {
  return issues.map(sentenceOfIssue).join('\n');
}
