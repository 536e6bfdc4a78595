/** A server takes a transaction away long before. */
export const silenceMs = 30_000;

/**
 * The platform's own `fetch` for requests to a server: with a time limit, and failing in the same words whichever
 * platform it is, by which an unreachable server is told apart from one that refuses.
 */
export function platformFetch(limitMs = silenceMs): typeof fetch {
  return async (input, init) => {
    try {
      const answer = await fetch(input, { ...init, signal: AbortSignal.timeout(limitMs) });
      const body = await answer.arrayBuffer();
      return new Response(body, { status: answer.status, headers: answer.headers });
    } catch (cause) {
      if (cause instanceof TypeError && cause.message === 'fetch failed') throw cause;
      throw new TypeError('fetch failed', { cause });
    }
  };
}
