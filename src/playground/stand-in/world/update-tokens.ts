import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

const LIFE_MS = 30 * 60_000;
const USES = 2;

export type UpdateTokenState = 'unknown' | 'expired' | 'used_up' | 'before_answer' | 'good';

/** The `c-` tokens of card clicks, with which a card can be updated later (feishu.md §1.8). */
export interface UpdateTokens {
  issue(message: string): string;
  /** The callback was answered: only now does an update stay. */
  answered(token: string): void;
  /** Takes one use of the token, and says which message it is for. */
  use(token: string): { readonly state: UpdateTokenState; readonly message: string | null };
}

export function createUpdateTokens(clock: Clock): UpdateTokens {
  const known = new Map<string, { message: string; expires: number; uses: number; answered: boolean }>();
  return {
    issue(message) {
      const token = `c-${randomBytes(20).toString('hex')}`;
      known.set(token, { message, expires: clock.now() + LIFE_MS, uses: 0, answered: false });
      return token;
    },
    answered(token) {
      const entry = known.get(token);
      if (entry) entry.answered = true;
    },
    use(token) {
      const entry = known.get(token);
      if (!entry) return { state: 'unknown', message: null };
      if (entry.expires < clock.now()) return { state: 'expired', message: null };
      if (entry.uses >= USES) return { state: 'used_up', message: null };
      entry.uses += 1;
      return { state: entry.answered ? 'good' : 'before_answer', message: entry.message };
    },
  };
}
