import { fill } from '../../prompts/fill.ts';
import { issueSentences } from '../../prompts/issues.ts';
import type { Issue } from './issue.ts';

/** The zh-CN sentence of an issue or notice of this room. Throws on a code without one. */
export function sentenceOfIssue(issue: Pick<Issue, 'code' | 'values'>): string {
  const template = issueSentences[issue.code];
  if (template === undefined) throw new Error(`no sentence for the issue ${issue.code}`);
  return fill(template, issue.values);
}
