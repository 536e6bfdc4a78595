import { describe, expect, it } from 'vitest';
import { departmentId, personId } from '../../src/evaluation/ids.ts';
import { type Deed, may } from '../../src/evaluation/may.ts';
import type { Role } from '../../src/evaluation/ports/index.ts';

const own = departmentId('own');
const allowed: Readonly<Record<Role | 'stranger', readonly Deed[]>> = {
  administrator: ['read', 'report'],
  reviewer: ['read', 'report'],
  leader: ['read', 'answer', 'report'],
  coordinator: ['read', 'answer', 'choose_scheme', 'report'],
  contributor: ['read', 'answer', 'report'],
  stranger: [],
};
const roles: readonly (Role | 'stranger')[] = [
  'administrator',
  'reviewer',
  'leader',
  'coordinator',
  'contributor',
  'stranger',
];
const deeds: readonly Deed[] = ['read', 'answer', 'choose_scheme', 'report'];

describe('who may do what', () => {
  it.each(roles.flatMap((role) => deeds.map((deed) => [role, deed] as const)))('%s: %s', (role, deed) => {
    const memberships = role === 'stranger' ? [] : [{ person: personId('ou_1'), department: own, role }];
    expect(may(memberships, deed, own)).toBe(allowed[role].includes(deed));
  });

  it('gives nobody anything in another department', () => {
    const memberships = [{ person: personId('ou_1'), department: own, role: 'coordinator' as const }];
    expect(deeds.some((deed) => may(memberships, deed, departmentId('other')))).toBe(false);
  });
});
