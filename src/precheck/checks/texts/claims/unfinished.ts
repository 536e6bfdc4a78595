import type { About } from '../../../../../prompts/findings/words/claims.ts';
import type { FactId, Facts, ListRow } from '../../../../facts/index.ts';
import type { Examined } from '../../../check.ts';
import type { Claim } from './all-done.ts';

interface Unfinished {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly facts: readonly FactId[];
}

/** What among the answers was not done, though a claim says so; null where the answers agree. */
export function unfinishedFacts({ about, quote }: Claim, { facts }: Examined): Unfinished | null {
  const projects = about === 'key_work' ? null : unfinishedProjects(facts, quote.text);
  return projects ?? (about === 'projects' ? null : unfinishedWork(facts, about));
}

function unfinishedProjects(facts: Facts, quote: string): Unfinished | null {
  const planned = countOf(facts, 'project_planned');
  const onTime = countOf(facts, 'project_on_time');
  const counted = /(\d{1,4})\s?个/.exec(quote)?.[1];
  if (counted !== undefined && planned !== null && Number(counted) < planned) return null;
  if (planned !== null && onTime !== null && onTime < planned) {
    const values = { planned: String(planned), onTime: String(onTime) };
    return { code: 'all_done_projects', values, facts: ['project_on_time', 'project_planned'] };
  }
  const late = rowsOf(facts, 'projects').find(({ on_time }) => on_time === false);
  if (!late) return null;
  return { code: 'all_done_project', values: { project: textOf(late.name) }, facts: ['projects'] };
}

function unfinishedWork(facts: Facts, about: About): Unfinished | null {
  const left = countOf(facts, 'key_work_unfinished');
  if (left !== null && left > 0) {
    return { code: 'all_done_key_work', values: { left: String(left) }, facts: ['key_work_unfinished'] };
  }
  const open = rowsOf(facts, 'key_tasks').find(
    ({ done, assigned_by }) => done === false && (about === 'everything' || assigned_by !== 'self'),
  );
  if (!open) return null;
  return { code: 'all_done_task', values: { task: textOf(open.text) }, facts: ['key_tasks'] };
}

function countOf(facts: Facts, id: FactId): number | null {
  const value = facts[id];
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/** The rows of a list fact; none where it is not answered. */
export function rowsOf(facts: Facts, id: FactId): readonly ListRow[] {
  const value = facts[id];
  if (value === undefined || typeof value === 'string' || typeof value === 'boolean') return [];
  return [...value].flatMap((row: ListRow | string) => (typeof row === 'string' ? [] : [row]));
}

export function textOf(value: string | boolean | undefined): string {
  return typeof value === 'string' ? value : '';
}
