import type { Round } from '../feishu/index.ts';

const minuteMs = 60_000;
/** So many people at a time; between them the messages of the others go out. */
const atATime = 200;

export interface RemindingMinute {
  /** Never rejects. */
  readonly remind: (most: number) => Promise<Round>;
  readonly deliver: () => void;
}

/** Sends the reminders that fall due, looking once a minute. */
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

async function wholeRound({ remind, deliver }: RemindingMinute, isStopping: () => boolean): Promise<void> {
  for (let left = 1; left > 0 && !isStopping(); ) {
    const round = await remind(atATime);
    if (round.sent > 0) deliver();
    left = round.dealtWith > 0 ? round.left : 0;
  }
}
