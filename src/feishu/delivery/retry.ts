import type { Delivery } from '../../evaluation/index.ts';

/** Feishu drops a second message of the same uuid for an hour (feishu.md §3); after this we dare no more. */
const SAFE_MS = 55 * 60_000;
const PAUSE_MIN_MS = 2_000;
/** Pauses before the second, third and fourth attempt; a lane waits for its head, so they stay short. */
const PAUSES_MS = [PAUSE_MIN_MS, 20_000, 200_000];
export const MAX_ATTEMPTS = PAUSES_MS.length + 1;
/** For this long after the first attempt, those that never reached Feishu do not count. */
const OUTAGE_MS = 50 * 60_000;
/** With its spread at most five minutes: the last pause ends within the safe time. */
const OUTAGE_PAUSE_MAX_MS = 4 * 60_000;

/** Spread by a quarter either way, so that what failed together is not repeated together. */
const spread = (pause: number, random: number) => Math.round(pause * (0.75 + random / 2));

/**
 * When to try again after an attempt that failed at `now`, or null to give up: after four attempts, or when
 * the next one would fall outside the time in which a repetition is safe.
 *
 * @param afterMs how long Feishu asks to wait, if it does
 * @param random from 0 to 1; spreads the pause
 */
export function nextAttempt(
  delivery: Delivery,
  afterMs: number | null,
  now: Date,
  random: number,
): Date | null {
  const pause = PAUSES_MS[delivery.attempts];
  if (pause === undefined) return null;
  const at = now.getTime() + Math.max(afterMs ?? 0, spread(pause, random));
  const first = (delivery.firstTriedAt ?? now).getTime();
  return at - first > SAFE_MS ? null : new Date(at);
}

/**
 * When to look for Feishu again after an attempt at `now` that never reached it, or null when that has gone on
 * too long. Each pause is as long as all before it together, so they double, up to five minutes.
 */
export function nextContact(
  delivery: Delivery,
  afterMs: number | null,
  now: Date,
  random: number,
): Date | null {
  const triedForMs = now.getTime() - (delivery.firstTriedAt ?? now).getTime();
  if (triedForMs >= OUTAGE_MS) return null;
  const pause = Math.min(Math.max(triedForMs, PAUSE_MIN_MS), OUTAGE_PAUSE_MAX_MS);
  return new Date(now.getTime() + Math.max(afterMs ?? 0, spread(pause, random)));
}

/**
 * Whether trying a message that is due would be wrong: its last attempt was cut off by a crash, or the
 * first lies so far back that a repetition might arrive twice. Updating a card twice changes nothing, and a
 * file is answered once however often it is fetched.
 */
export function isTooLate(delivery: Delivery, now: Date): boolean {
  if (delivery.attempts >= MAX_ATTEMPTS) return true;
  const { kind } = delivery.body;
  const isRepeatable = kind === 'fetch_file' || (kind === 'card_update' && delivery.message !== null);
  if (isRepeatable || delivery.firstTriedAt === null) return false;
  return now.getTime() - delivery.firstTriedAt.getTime() > SAFE_MS;
}
