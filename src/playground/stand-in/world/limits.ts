/** Per second; Feishu's limits for messages (feishu.md §3.1). */
const PER_CHAT = 5;
const PER_API = 50;
/** A little less than a second, so that a sender who keeps to the limit is not caught by network jitter. */
const WINDOW_MS = 900;

/** Feishu's rate limits, on the real clock. Can be switched off. */
export interface Limits {
  enforced: boolean;
  /** Counts a call to one API; false when there were too many. */
  allowApi(api: string): boolean;
  /** Counts a message to one chat or an update of one card; false when there were too many. */
  allowTarget(target: string): boolean;
}

export function createLimits(): Limits {
  const calls = new Map<string, number[]>();
  const allow = (key: string, limit: number): boolean => {
    const now = performance.now();
    const recent = (calls.get(key) ?? []).filter((at) => now - at < WINDOW_MS);
    const allowed = !limits.enforced || recent.length < limit;
    calls.set(key, allowed ? [...recent, now] : recent);
    return allowed;
  };
  const limits: Limits = {
    enforced: true,
    allowApi: (api) => allow(`api ${api}`, PER_API),
    allowTarget: (target) => allow(target, PER_CHAT),
  };
  return limits;
}
