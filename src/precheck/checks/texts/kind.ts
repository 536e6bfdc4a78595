import { once } from '../../../facts/index.ts';
import type { Passage } from '../../passages.ts';

/**
 * What a passage is for. `told`: what happened in the year. `plan`: goals, tasks and measures, what is to be.
 * `problem`: a confessed problem. `reason`: why points were lost or something came late. `label`: names,
 * titles, duties, values of tables. `signed`: fields that carry a person's name.
 */
export type Kind = 'told' | 'plan' | 'problem' | 'reason' | 'label' | 'signed';

const kinds: Readonly<Record<string, Kind>> = {
  leader_name: 'signed',
  reporter_name: 'signed',
  contact_phone: 'signed',
  evaluation_members: 'signed',
  unit_scope: 'label',
  functions: 'label',
  rules_in_force: 'label',
  evaluation_basis: 'label',
  budget_by_source: 'label',
  budget_by_function: 'label',
  budget_by_use: 'label',
  adjustment_items: 'label',
  budget_disclosure_url: 'label',
  final_accounts_disclosure_url: 'label',
  outcome_indicators: 'label',
  'projects.name': 'label',
  'projects.reason': 'reason',
  'achievements.title': 'label',
  'key_tasks.text': 'plan',
  performance_goals: 'plan',
  goal_table: 'plan',
  measures: 'plan',
  follow_up: 'plan',
  problems: 'problem',
};

/** Looked up once, as many checks ask. Of a section's text in a case file: it tells. */
export const kindOf = once(({ fact, column }: Passage): Kind => {
  if (fact === null) return 'told';
  const listed = (column === undefined ? undefined : kinds[`${fact}.${column}`]) ?? kinds[fact];
  if (listed !== undefined) return listed;
  if (fact.endsWith('_objective')) return 'plan';
  return fact.endsWith('_reason') ? 'reason' : 'told';
});
