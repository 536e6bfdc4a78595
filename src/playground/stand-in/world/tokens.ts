import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

const LIFE_MS = 2 * 60 * 60_000;
/** With less than this left a new token is issued; before, the same one is returned (feishu.md §3). */
const RENEW_MS = 30 * 60_000;

/** The tenant access tokens that are good. */
export interface Tokens {
  issue(): { readonly token: string; readonly expiresInSeconds: number };
  good(token: string): boolean;
  /** Every token handed out so far is refused from now on. */
  invalidate(): void;
}

export function createTokens(clock: Clock): Tokens {
  const expiry = new Map<string, number>();
  return {
    issue() {
      const now = clock.now();
      const lasting = [...expiry].find(([, expires]) => expires - now >= RENEW_MS);
      const [token, expires] = lasting ?? [`t-g104${randomBytes(18).toString('hex')}`, now + LIFE_MS];
      expiry.set(token, expires);
      return { token, expiresInSeconds: Math.floor((expires - now) / 1000) };
    },
    good: (token) => (expiry.get(token) ?? 0) > clock.now(),
    invalidate: () => expiry.clear(),
  };
}
