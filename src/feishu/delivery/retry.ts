import type { Delivery } from '../../evaluation/index.ts';

/** Feishu drops a second message of the same uuid for an hour (feishu.md §3); after this we dare no more. */
const SAFE_MS = 55 * 60_000;
/** Pauses before the second, third and fourth attempt; a lane waits for its head, so they stay short. */
const PAUSES_MS = [2_000, 20_000, 200_000];
export const MAX_ATTEMPTS = PAUSES_MS.length + 1;

/**
 * When to try again after an attempt that failed at `now`, or null to give up: after four attempts, or when
 * the next one would fall outside the time in which a repetition is safe.
 *
 * @param afterMs how long Feishu asks to wait, if it does
 * @param random from 0 to 1; spreads the pause by a quarter either way
 */
export function nextAttempt(
  delivery: Delivery,
  afterMs: number | null,
  now: Date,
  random: number,
): Date | null {
  const pause = PAUSES_MS[delivery.attempts];
  if (pause === undefined) return null;
  const at = now.getTime() + Math.max(afterMs ?? 0, Math.round(pause * (0.75 + random / 2)));
  const first = (delivery.firstTriedAt ?? now).getTime();
  return at - first > SAFE_MS ? null : new Date(at);
}

/**
 * Whether trying a message that is due would be wrong: its last attempt was cut off by a crash, or the
 * first lies so far back that a repetition might arrive twice. Updating a card twice changes nothing.
 */
export function isTooLate(delivery: Delivery, now: Date): boolean {
  if (delivery.attempts >= MAX_ATTEMPTS) return true;
  const isRepeatable = delivery.body.kind === 'card_update' && delivery.message !== null;
  if (isRepeatable || delivery.firstTriedAt === null) return false;
  return now.getTime() - delivery.firstTriedAt.getTime() > SAFE_MS;
}
