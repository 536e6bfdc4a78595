/** The tenant's access token, shared by all calls. */
export interface Tokens {
  /** Rejects with what the fetch rejected with. */
  current(): Promise<string>;
  /** Forgets this token because Feishu refused it; a newer one is kept. */
  drop(token: string): void;
}

export interface FetchedToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/** A token is not used in its last minutes. Feishu hands out a new one from 30 minutes before the end. */
const MARGIN_MS = 5 * 60_000;
/**
 * Keeps one token, once it is there. Calls that need one at the same time fetch one each: a Worker's request
 * must not wait for what another one began, and Feishu hands all of them the same.
 */
export function createTokens(fetchToken: () => Promise<FetchedToken>, now: () => number = Date.now): Tokens {
  let kept: { readonly token: string; readonly until: number } | null = null;
  return {
    async current() {
      if (kept !== null && now() < kept.until) return kept.token;
      const { token, expiresInSeconds } = await fetchToken();
      kept = { token, until: now() + expiresInSeconds * 1000 - MARGIN_MS };
      return token;
    },
    drop(token) {
      if (kept?.token === token) kept = null;
    },
  };
}
