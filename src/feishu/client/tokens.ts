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
 * A fetch under way for longer than this is not waited for: a Worker may have ended the request that began
 * it, and then it never comes to an end.
 */
const STALE_MS = 15_000;

/**
 * Keeps one token. Calls that need one at the same time share one fetch; the SDK would send one each
 * (feishu.md §5.1).
 */
export function createTokens(fetchToken: () => Promise<FetchedToken>, now: () => number = Date.now): Tokens {
  let kept: { readonly token: string; readonly until: number } | null = null;
  let underWay: { readonly result: Promise<string>; readonly since: number } | null = null;

  async function renew(): Promise<string> {
    const { token, expiresInSeconds } = await fetchToken();
    kept = { token, until: now() + expiresInSeconds * 1000 - MARGIN_MS };
    return token;
  }

  return {
    async current() {
      if (kept !== null && now() < kept.until) return kept.token;
      if (underWay !== null && now() - underWay.since < STALE_MS) return underWay.result;
      const mine = { result: renew(), since: now() };
      underWay = mine;
      try {
        return await mine.result;
      } finally {
        if (underWay === mine) underWay = null;
      }
    },
    drop(token) {
      if (kept?.token === token) kept = null;
    },
  };
}
