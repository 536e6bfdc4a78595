import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type PersonId, personId } from '../../../src/evaluation/ids.ts';
import type { OutgoingMessage, Storage } from '../../../src/evaluation/ports/index.ts';
import { at, card, drawing, message, type OpenStorage, queued, somebody } from '../support/office.ts';

const to = (person: PersonId, changes: Partial<OutgoingMessage> = {}) =>
  message({ to: { type: 'person', id: person }, lane: `person:${person}`, ...changes });

const givesUp = async (
  storage: Storage,
  seconds: number,
  ids: readonly string[],
  words = 'unreachable 230013',
) => {
  for (const id of ids) await storage.queue.giveUp(id, 'failed', words, at(seconds), { told: false });
};
const sendsAgain = (storage: Storage, id: string | null, seconds = 60) => {
  const newId = () => randomUUID();
  return storage.turn(({ records }) => records.sendAgain({ since: at(0), id }, newId, at(seconds)));
};
const undeliverable = (storage: Storage, limit = 10) =>
  storage.turn(({ records }) => records.undeliverable(at(0), limit));

export function operationsSuite(open: OpenStorage): void {
  describe('what was given up', () => {
    it('is counted and named with its reason, the newest first, without what it says', async () => {
      const storage = await open();
      const [first, second, third] = await queued(
        storage,
        to(personId('ou_a')),
        message(),
        to(personId('ou_b')),
      );
      await givesUp(storage, 1, [first.id]);
      await givesUp(storage, 2, [second.id], 'configuration 230027');
      await givesUp(storage, 3, [third.id], 'too_late');
      const { count, newest } = await undeliverable(storage, 2);
      expect(count).toBe(3);
      expect(newest).toEqual([
        {
          id: third.id,
          kind: 'text',
          to: 'ou_b',
          at: at(3),
          reason: 'too_late',
          told: false,
          resendable: true,
        },
        {
          id: second.id,
          kind: 'text',
          to: null,
          at: at(2),
          reason: 'configuration 230027',
          told: false,
          resendable: true,
        },
      ]);
      const later = await storage.turn(({ records }) => records.undeliverable(at(3), 9));
      expect(later.count).toBe(0);
    });

    it('is sent again once, as a message of its own, and is no loss any more', async () => {
      const storage = await open();
      const person = somebody();
      const [sent] = await queued(storage, to(person));
      await givesUp(storage, 1, [sent.id]);
      expect(await sendsAgain(storage, sent.id)).toBe(1);
      expect(await sendsAgain(storage, sent.id)).toBe(0);
      const [again, ...others] = await storage.queue.due(at(60), 10);
      expect(others).toEqual([]);
      expect(again).toMatchObject({ body: sent.body, to: sent.to, lane: sent.lane, attempts: 0 });
      expect(again?.id).not.toBe(sent.id);
      expect((await undeliverable(storage)).count).toBe(0);
      const lost = await storage.turn(({ outbox }) => outbox.takeUndelivered([sent.lane], at(61)));
      expect(lost).toEqual([]);
    });

    it('is not sent again where the person knows, or a card has changed since', async () => {
      const storage = await open();
      const [knowing, stale, fresh] = [somebody(), somebody(), somebody()];
      const [old, newer] = [card(stale), card(fresh)];
      await storage.turn(async ({ cards }) => {
        for (const one of [old, newer]) await cards.issue(one);
      });
      const [told, first, kept] = await queued(
        storage,
        to(knowing),
        to(stale, { body: drawing('card', old) }),
        to(fresh, { body: drawing('card', newer) }),
      );
      await givesUp(storage, 1, [told.id, first.id, kept.id]);
      await storage.turn(({ outbox }) => outbox.takeUndelivered([told.lane], at(2)));
      await queued(storage, to(stale, { body: drawing('card_update', old) }));
      const { newest } = await undeliverable(storage);
      const offered = newest.filter(({ resendable }) => resendable).map(({ id }) => id);
      expect(offered).toEqual([kept.id]);
      expect(await sendsAgain(storage, null)).toBe(1);
    });
  });

  describe('somebody whom nothing reaches', () => {
    it('is named until something arrives', async () => {
      const storage = await open();
      const [away, back] = [somebody(), somebody()];
      const [one, two, three] = await queued(storage, to(away), to(back), to(back));
      await givesUp(storage, 1, [one.id, two.id]);
      const unreachable = () => storage.turn(({ records }) => records.unreachable(at(0)));
      expect((await unreachable()).map(({ person }) => person).sort()).toEqual([away, back].sort());
      await storage.queue.sent(three.id, null, at(2));
      expect(await unreachable()).toEqual([{ person: away, since: at(1), reason: 'unreachable 230013' }]);
    });
  });

  it('knows its size, what waits and what files there are', async () => {
    const storage = await open();
    await queued(storage, message(), message());
    const upkeep = await storage.turn(({ records }) => records.upkeep());
    expect(upkeep).toMatchObject({ waiting: 2, files: { count: 0, bytes: 0 } });
    expect(upkeep.databaseBytes).toBeGreaterThan(4096);
  });
}
