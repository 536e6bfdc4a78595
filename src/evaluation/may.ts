import type { CampaignId, DepartmentId } from './ids.ts';
import type { Role, Standing } from './ports/index.ts';

/** What somebody may want to do. */
export type Deed =
  | 'read'
  | 'report'
  | 'export'
  | 'answer'
  | 'attach'
  | 'choose_scheme'
  | 'assign'
  | 'rule'
  | 'nudge'
  | 'explain'
  | 'submit'
  | 'discuss'
  | 'keep_signed_scan'
  | 'approve'
  | 'return'
  | 'reopen'
  | 'review'
  | 'invite'
  | 'manage_members'
  | 'appoint_deputy'
  | 'see_campaign'
  | 'nudge_campaign'
  | 'manage_campaign'
  | 'administer';

/** What it is done to: a department or its evaluation, a campaign, or the service as a whole. */
export interface Target {
  readonly department?: DepartmentId;
  readonly campaign?: CampaignId;
}

/** The service as a whole: its administrators, its indicator systems. */
export const theService: Target = {};

/**
 * Who may do what. A contributor answers and attaches only what was assigned to them (`assignment/may-answer.ts`);
 * nothing signs for a person: only the leader, or whom the leader made deputy, approves.
 */
export const rolesThat: Readonly<Record<Deed, readonly Role[]>> = {
  read: ['administrator', 'reviewer', 'leader', 'coordinator', 'contributor'],
  report: ['administrator', 'reviewer', 'leader', 'coordinator', 'contributor'],
  export: ['administrator', 'reviewer', 'leader', 'coordinator'],
  answer: ['coordinator', 'contributor'],
  attach: ['coordinator', 'contributor'],
  choose_scheme: ['coordinator'],
  assign: ['coordinator'],
  rule: ['coordinator'],
  nudge: ['leader', 'coordinator'],
  explain: ['coordinator'],
  submit: ['coordinator'],
  discuss: ['leader', 'coordinator'],
  keep_signed_scan: ['leader', 'coordinator'],
  approve: ['leader'],
  return: ['leader'],
  reopen: ['leader', 'reviewer'],
  review: ['reviewer'],
  invite: ['administrator', 'coordinator'],
  manage_members: ['administrator', 'coordinator'],
  appoint_deputy: ['leader'],
  see_campaign: ['administrator', 'reviewer'],
  nudge_campaign: ['administrator', 'reviewer'],
  manage_campaign: ['administrator'],
  administer: ['administrator'],
};

const deeds = Object.keys(rolesThat).filter((deed): deed is Deed => deed in rolesThat);

/**
 * The one place that decides who may do what. A person without a place there may nothing, whatever card they
 * hold or name they type.
 */
export function may(standing: Standing, deed: Deed, target: Target): boolean {
  const roles = rolesAt(standing, target);
  return rolesThat[deed].some((role) => roles.has(role));
}

/** Everything a person may do there, for cards that offer nothing in vain. */
export function deedsOf(standing: Standing, target: Target): ReadonlySet<Deed> {
  const roles = rolesAt(standing, target);
  return new Set(deeds.filter((deed) => rolesThat[deed].some((role) => roles.has(role))));
}

/** What a person is with regard to a target. */
export function rolesAt(standing: Standing, { department, campaign }: Target): ReadonlySet<Role> {
  const roles = new Set<Role>();
  if (standing.administrator) roles.add('administrator');
  if (campaign !== undefined && standing.reviews.includes(campaign)) roles.add('reviewer');
  for (const membership of standing.memberships) {
    if (membership.department === department) roles.add(membership.role);
  }
  return roles;
}
