import { campaignRefusals } from '../../prompts/campaign.ts';
import { dialogue, refusals } from '../../prompts/dialogue.ts';
import { evidenceIssues } from '../../prompts/evidence.ts';
import { fileIssues } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { historyRefusals } from '../../prompts/history.ts';
import { issueSentences } from '../../prompts/issues.ts';
import { joiningRefusals } from '../../prompts/joining.ts';
import { lastYearRefusals } from '../../prompts/last-year.ts';
import { operationsRefusals } from '../../prompts/operations.ts';
import { precheckRefusals } from '../../prompts/precheck.ts';
import { remindingRefusals } from '../../prompts/reminders.ts';
import { type Notice, notYourQuestion } from '../evaluation/index.ts';
import { type Issue, sentenceOfIssue as sentenceOfFacts } from '../facts/index.ts';
import type { Heading } from './view.ts';

/** The zh-CN sentence of an issue, also of a refusal and of a file: what is wrong and what to do. */
export function sentenceOfIssue(issue: Notice): string {
  const sentence =
    refusalOf(issue) ??
    lastYearRefusals[issue.code] ??
    joiningRefusals[issue.code] ??
    campaignRefusals[issue.code] ??
    historyRefusals[issue.code] ??
    operationsRefusals[issue.code] ??
    precheckRefusals[issue.code] ??
    remindingRefusals[issue.code] ??
    fileIssues[issue.code] ??
    evidenceIssues[issue.code];
  return sentence === undefined ? sentenceOfFacts(issue) : fill(sentence, withWho(issue));
}

/**
 * The sentence beside a stored entry. A draft outlives releases, so a code that is gone, or a sentence that
 * now wants other values, must not break the form it stands on.
 */
export function sentenceOfDraft(issue: Notice): string {
  const sentence = refusalOf(issue) ?? issueSentences[issue.code];
  if (sentence === undefined) return dialogue.draftUnclear;
  const isComplete = [...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => (name ?? '') in issue.values);
  return isComplete ? fill(sentence, withWho(issue)) : dialogue.draftUnclear;
}

/** Where it is about somebody's own answer there may be a sentence for that. */
function refusalOf({ code, values }: Notice): string | undefined {
  return (values.own === 'yes' ? refusals[`${code}_own`] : undefined) ?? refusals[code];
}

/** What makes an overtaken entry count all the same: saving the form again, or sending the message again. */
export function onceMoreFor({ values }: Notice, how: 'save' | 'send'): string {
  const isOwn = values.own === 'yes';
  if (how === 'save') return isOwn ? dialogue.saveAgainOwn : dialogue.saveAgain;
  return isOwn ? dialogue.sendAgainOwn : dialogue.sendAgain;
}

/** A name where somebody said theirs; a question that is nobody's is the coordinator's. */
function withWho({ code, values }: Notice): Notice['values'] {
  if (values.who === undefined) return values;
  if (values.own === 'yes') return { ...values, who: dialogue.you };
  const unnamed = code === notYourQuestion ? dialogue.theCoordinator : dialogue.aColleague;
  return { ...values, who: values.who === '' ? unnamed : values.who };
}

/** The sentences of a refusal as one text. */
export function sayIssues(issues: readonly Issue[]): string {
  return issues.map(sentenceOfIssue).join('\n');
}

/** `云海区园林绿化管理局 2024 年度`. */
export function unitName({ department, year }: Pick<Heading, 'department' | 'year'>): string {
  return fill(dialogue.unit, { department, year: String(year) });
}
