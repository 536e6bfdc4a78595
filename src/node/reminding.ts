import type { Round } from '../feishu/index.ts';
import { describeError, type Log } from '../log.ts';

const minuteMs = 60_000;
/** So many people at a time; between them the messages of the others go out. */
const atATime = 200;

export interface RemindingMinute {
  readonly remind: (most: number) => Promise<Round>;
  readonly deliver: () => void;
  readonly log: Log;
}

/** Sends the reminders that fall due, looking once a minute. A round that fails is logged; the next one goes on. */
export function remindEveryMinute(parts: RemindingMinute, everyMs = minuteMs): { stop(): Promise<void> } {
  let isStopping = false;
  let underWay: Promise<void> | null = null;
  const timer = setInterval(() => {
    underWay ??= wholeRound(parts, () => isStopping).finally(() => {
      underWay = null;
    });
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await underWay;
    },
  };
}

async function wholeRound(
  { remind, deliver, log }: RemindingMinute,
  isStopping: () => boolean,
): Promise<void> {
  try {
    for (let left = 1; left > 0 && !isStopping(); ) {
      const round = await remind(atATime);
      if (round.sent > 0) deliver();
      left = round.sent > 0 ? round.left : 0;
    }
  } catch (error) {
    log.error('reminding_failed', describeError(error));
  }
}
