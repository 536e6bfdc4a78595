import { type Delivery, messageId } from '../../src/evaluation/index.ts';
import type { Failure } from '../../src/feishu/client/index.ts';
import { deliver } from '../../src/feishu/delivery/deliver.ts';
import { mayStillGo } from '../../src/feishu/index.ts';
import { createLog } from '../../src/log.ts';
import type { WorkingDays } from '../../src/reminders/index.ts';
import type { TestDesk } from '../evaluation/desk.ts';
import { fakeMessenger } from '../feishu/delivery/fake-messenger.ts';

/** A message that came to somebody; `text` as it is where no card can be shown. */
export interface Arrived {
  readonly to: string;
  readonly text: string;
}

export interface Office {
  readonly days: WorkingDays;
  /** Why the messenger takes nothing; by default it does. */
  readonly failing?: Failure;
}

/** Delivers by the deliverer's own steps what is due by then, and says what arrived. */
export async function deliverAll(
  { storage }: Pick<TestDesk, 'storage'>,
  now: Date,
  { days, failing }: Office,
): Promise<readonly Arrived[]> {
  const clock = { now: () => now, sleep: async () => {} };
  const { messenger } = fakeMessenger(clock);
  const timeZone = 'Asia/Shanghai';
  const log = createLog('error');
  const reminding = { storage, days, now: clock.now, timeZone, newId: () => crypto.randomUUID(), log };
  const arrived: Arrived[] = [];
  const take = (to: { readonly id: string }, text: string) => {
    if (failing !== undefined) return { ok: false, failure: failing } as const;
    arrived.push({ to: to.id, text });
    return { ok: true, message: messageId(`om_${crypto.randomUUID()}`) } as const;
  };
  const deliverOne = (delivery: Delivery) =>
    deliver(
      {
        queue: storage.queue,
        messenger: {
          ...messenger,
          sendText: async (to, text) => take(to, text),
          sendCard: async (to, content) =>
            take(to, 'fallback' in delivery.body ? delivery.body.fallback : content),
          ring: async (_, person) => take({ id: person }, 'ring'),
        },
        buildFile: async () => ({ fileName: '', bytes: new Uint8Array() }),
        answerFile: async () => {},
        keeper: null,
        mayStillGo: (one) => mayStillGo(reminding, one),
        limits: { wait: async () => true },
        clock,
        random: () => 0.5,
        log: createLog('error', () => {}),
      },
      delivery,
      { holds: () => true },
    );
  for (let due = await storage.queue.due(now, 500); due.length > 0; due = await storage.queue.due(now, 500)) {
    for (const delivery of due) await deliverOne(delivery);
  }
  return arrived;
}
