import { review } from '../../prompts/review.ts';
import type { Issue } from '../facts/index.ts';
import type { EvaluationRecord, Records } from './ports/index.ts';
import { approversOf } from './review/people.ts';

/** Why answers take no changes: handed in and waiting for whom, or approved by whom. */
export async function lockedRefusal(
  records: Records,
  record: EvaluationRecord,
): Promise<{ ok: false; issues: Issue[] }> {
  return { ok: false, issues: [await lockedIssue(records, record)] };
}

export async function lockedIssue(records: Records, record: EvaluationRecord): Promise<Issue> {
  if (record.status !== 'approved') {
    const who = await namesJoined(records, await approversOf(records, record));
    return { code: 'locked_submitted', path: '', values: { who } };
  }
  const approval = (await records.decisions(record.id)).findLast(({ kind }) => kind === 'approve');
  const who = await namesJoined(records, approval === undefined ? [] : [approval.by]);
  return { code: 'locked_approved', path: '', values: { who } };
}

/** `何局、沈局`; `单位负责人` where nobody of them said a name. */
async function namesJoined(records: Records, people: Parameters<Records['namesOf']>[0]): Promise<string> {
  const names = await records.namesOf(people);
  return people.flatMap((person) => names.get(person) ?? []).join('、') || review.roles.approver;
}
