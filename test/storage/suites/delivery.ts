import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Delivery, OutgoingMessage, Storage } from '../../../src/evaluation/ports/index.ts';
import { at, card, drawing, message, type OpenStorage, somebody } from '../support/office.ts';

const shown = [card(somebody()), card(somebody())] as const;

const anyMessage: fc.Arbitrary<OutgoingMessage> = fc
  .record({
    lane: fc.constantFrom('a', 'b'),
    delay: fc.constantFrom(0, 0, 3, 10),
    kind: fc.constantFrom('text', 'first', 'second'),
  })
  .map(({ lane, delay, kind }) => {
    const body =
      kind === 'text'
        ? ({ kind, text: '您好' } as const)
        : drawing('card_update', kind === 'first' ? shown[0] : shown[1]);
    return message({ lane, notBefore: at(delay), body });
  });

export function deliverySuite(open: OpenStorage): void {
  it('delivers whatever was queued, in order in each lane, and never stands still', async () => {
    const storage = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(anyMessage, { maxLength: 12 }), fc.boolean(), async (messages, failing) => {
        await storage.turn(async ({ outbox }) => {
          for (const each of messages) await outbox.add(message(each), at(0));
        });
        const delivered = await deliverAll(storage, failing);
        expect(delivered.map(({ id }) => id).sort()).toEqual(expectedIds(messages));
        for (const lane of ['a', 'b'])
          expectLaneOrder(
            messages,
            delivered.filter((each) => each.lane === lane),
          );
      }),
      { numRuns: 20 },
    );
  });
}

/** Sleeps from one due time to the next, as a deliverer does; each message may fail once. */
async function deliverAll({ queue }: Storage, failing: boolean): Promise<Delivery[]> {
  const delivered: Delivery[] = [];
  let now = at(0);
  for (let next = await queue.nextDue(); next !== null; next = await queue.nextDue()) {
    if (next > now) now = next;
    const due = await queue.due(now, 100);
    expect(due).not.toEqual([]);
    expect(new Set(due.map(({ lane }) => lane)).size).toBe(due.length);
    for (const each of due) {
      await queue.trying(each.id, now);
      if (failing && each.attempts === 0) {
        await queue.retry(each.id, new Date(now.getTime() + 1000), 'busy', { counts: true });
      } else {
        await queue.sent(each.id, null, now);
        delivered.push(each);
      }
    }
  }
  return delivered;
}

/** Everything but the updates that a later one of the same card replaced. */
function expectedIds(messages: readonly OutgoingMessage[]): string[] {
  const kept = messages.filter(
    ({ body }, index) =>
      body.kind !== 'card_update' ||
      !messages
        .slice(index + 1)
        .some((later) => later.body.kind === 'card_update' && later.body.card === body.card),
  );
  return kept.map(({ id }) => id).sort();
}

/** Only an update held back may come after what was queued behind it. */
function expectLaneOrder(messages: readonly OutgoingMessage[], delivered: readonly Delivery[]): void {
  const place = (id: string) => messages.findIndex((each) => each.id === id);
  const unheld = delivered.filter(({ body, id }) => {
    const original = messages[place(id)];
    return body.kind !== 'card_update' || original?.notBefore.getTime() === at(0).getTime();
  });
  const places = unheld.map(({ id }) => place(id));
  expect(places).toEqual([...places].sort((a, b) => a - b));
}
