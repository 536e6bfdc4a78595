import { describe, expect, it } from 'vitest';
import { campaignId, departmentId, personId } from '../../src/evaluation/ids.ts';
import { type Deed, may, rolesThat, type Target } from '../../src/evaluation/may.ts';
import type { Role, Standing } from '../../src/evaluation/ports/index.ts';

const own: Target = { department: departmentId('own'), campaign: campaignId('this year') };
const other: Target = { department: departmentId('other'), campaign: campaignId('another') };

/** Written out a second time on purpose: a change of the rules has to be meant. */
const allowed: Readonly<Record<Role | 'stranger', readonly Deed[]>> = {
  administrator: [
    'read',
    'report',
    'export',
    'invite',
    'manage_members',
    'see_campaign',
    'nudge_campaign',
    'manage_campaign',
    'administer',
  ],
  reviewer: ['read', 'report', 'export', 'reopen', 'review', 'see_campaign', 'nudge_campaign'],
  leader: [
    'read',
    'report',
    'export',
    'nudge',
    'discuss',
    'keep_signed_scan',
    'approve',
    'return',
    'reopen',
    'appoint_deputy',
  ],
  coordinator: [
    'read',
    'report',
    'export',
    'answer',
    'attach',
    'choose_scheme',
    'assign',
    'rule',
    'nudge',
    'explain',
    'submit',
    'discuss',
    'keep_signed_scan',
    'invite',
    'manage_members',
  ],
  contributor: ['read', 'report', 'answer', 'attach'],
  stranger: [],
};

const nobody: Standing = { person: personId('ou_1'), administrator: false, reviews: [], memberships: [] };

function standingAs(role: Role | 'stranger', actingFor: string | null = null): Standing {
  if (role === 'stranger') return nobody;
  if (role === 'administrator') return { ...nobody, administrator: true };
  if (role === 'reviewer') return { ...nobody, reviews: [campaignId('this year')] };
  const acting = actingFor === null ? null : personId(actingFor);
  const department = departmentId('own');
  return { ...nobody, memberships: [{ person: nobody.person, department, role, actingFor: acting }] };
}

const roles = ['administrator', 'reviewer', 'leader', 'coordinator', 'contributor', 'stranger'] as const;
const deeds = Object.keys(rolesThat).filter((deed): deed is Deed => deed in rolesThat);

describe('who may do what', () => {
  it.each(roles.flatMap((role) => deeds.map((deed) => [role, deed] as const)))('%s: %s', (role, deed) => {
    expect(may(standingAs(role), deed, own)).toBe(allowed[role].includes(deed));
  });

  it.each(['reviewer', 'leader', 'coordinator', 'contributor'] as const)(
    'gives a %s nothing in another department or campaign',
    (role) => {
      expect(deeds.filter((deed) => may(standingAs(role), deed, other))).toEqual([]);
      expect(deeds.filter((deed) => may(standingAs(role), deed, {}))).toEqual([]);
    },
  );

  it('lets a deputy do what the leader may', () => {
    expect(may(standingAs('leader', 'ou_leader'), 'approve', own)).toBe(true);
  });
});
