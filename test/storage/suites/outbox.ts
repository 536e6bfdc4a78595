import { describe, expect, it } from 'vitest';
import { chatId, evaluationId, messageId, personId } from '../../../src/evaluation/ids.ts';
import type { OutgoingBody, Storage } from '../../../src/evaluation/ports/index.ts';
import { at, card, drawing, message, type OpenStorage, queued, somebody } from '../support/office.ts';

const idsDue = async (storage: Storage, seconds: number, limit = 100) =>
  (await storage.queue.due(at(seconds), limit)).map(({ id }) => id);

export function outboxSuite(open: OpenStorage): void {
  describe('what is due', () => {
    it.each<OutgoingBody>([
      { kind: 'text', text: '您好' },
      {
        kind: 'report',
        evaluation: evaluationId('e'),
        version: 7,
        scheme: { id: 'invented-2024', version: '1' },
        approved: true,
        audience: 'internal',
        requestedAt: '2025-03-03',
        fileName: '自评.docx',
      },
      {
        kind: 'fetch_file',
        message: messageId('om_file'),
        file: 'file_v3_1',
        fileName: '项目.xlsx',
        parent: messageId('om_card'),
      },
      drawing('card', card(personId('ou_1')), '{"schema":"2.0"}'),
    ])('comes out as it went in ($kind)', async (body) => {
      const storage = await open();
      const to = { type: 'person', id: personId('ou_1') } as const;
      const [sent] = await queued(storage, message({ body, to }));
      const fresh = { attempts: 0, firstTriedAt: null, message: null };
      expect(await storage.queue.due(at(0), 10)).toEqual([{ ...sent, ...fresh }]);
    });

    it('is the head of every lane, oldest first, as many as asked for', async () => {
      const storage = await open();
      const [a1, , b1, c1] = await queued(
        storage,
        message({ lane: 'a' }),
        message({ lane: 'a' }),
        message({ lane: 'b' }),
        message({ lane: 'c' }),
      );
      expect(await idsDue(storage, 0)).toEqual([a1.id, b1.id, c1.id]);
      expect(await idsDue(storage, 0, 2)).toEqual([a1.id, b1.id]);
    });

    it('moves on in a lane once its head was sent, given up or dropped', async () => {
      const storage = await open();
      const [first, second, third, fourth] = await queued(
        storage,
        message(),
        message(),
        message(),
        message(),
      );
      await storage.queue.sent(first.id, null, at(1));
      expect(await idsDue(storage, 1)).toEqual([second.id]);
      await storage.queue.giveUp(second.id, 'unknown', 'timeout', at(1), { told: false });
      expect(await idsDue(storage, 1)).toEqual([third.id]);
      await storage.queue.drop(third.id, at(1));
      expect(await idsDue(storage, 1)).toEqual([fourth.id]);
    });

    it('waits in a lane whose head is not due yet, while other lanes go on', async () => {
      const storage = await open();
      const [later, behind, other] = await queued(
        storage,
        message({ notBefore: at(60) }),
        message(),
        message({ lane: 'b' }),
      );
      expect(await idsDue(storage, 0)).toEqual([other.id]);
      expect(await idsDue(storage, 60)).toEqual([later.id, other.id]);
      expect(await idsDue(storage, 60)).not.toContain(behind.id);
    });

    it('lets a message that failed hold its lane until it is tried again', async () => {
      const storage = await open();
      const [first] = await queued(storage, message(), message());
      await storage.queue.trying(first.id, at(1));
      await storage.queue.retry(first.id, at(30), '230020', { counts: true });
      expect(await idsDue(storage, 2)).toEqual([]);
      await storage.queue.trying(first.id, at(30));
      const [again] = await storage.queue.due(at(30), 10);
      expect(again).toMatchObject({ id: first.id, attempts: 2, firstTriedAt: at(1), notBefore: at(30) });
    });
  });

  describe('updates of a card', () => {
    it('are folded into the newest', async () => {
      const storage = await open();
      const shown = card(somebody());
      const [, other, newest] = await queued(
        storage,
        message({ body: drawing('card_update', shown, 'old') }),
        message({ body: drawing('card_update', card(somebody())) }),
        message({ body: drawing('card_update', shown, 'new') }),
      );
      expect(await idsDue(storage, 0)).toEqual([other.id]);
      await storage.queue.sent(other.id, null, at(0));
      expect(await idsDue(storage, 0)).toEqual([newest.id]);
      expect((await storage.queue.statistics(at(0))).pending).toBe(1);
    });

    it('never swallow the card itself or a text', async () => {
      const storage = await open();
      const shown = card(somebody());
      const [first] = await queued(
        storage,
        message({ body: drawing('card', shown) }),
        message({ body: drawing('card_update', shown) }),
        message({ body: drawing('card_update', shown) }),
      );
      expect(await idsDue(storage, 0)).toEqual([first.id]);
      expect((await storage.queue.statistics(at(0))).pending).toBe(2);
    });

    it('held back for a callback answer do not hold up others in their lane', async () => {
      const storage = await open();
      const [held, text] = await queued(
        storage,
        message({ body: drawing('card_update', card(somebody())), notBefore: at(5) }),
        message(),
      );
      expect(await idsDue(storage, 0)).toEqual([text.id]);
      expect(await idsDue(storage, 5)).toEqual([held.id]);
      await storage.queue.drop(held.id, at(1));
      expect(await idsDue(storage, 5)).toEqual([text.id]);
    });

    it('that failed keep their place in the lane like any message', async () => {
      const storage = await open();
      const [update] = await queued(
        storage,
        message({ body: drawing('card_update', card(somebody())) }),
        message(),
      );
      await storage.queue.trying(update.id, at(0));
      await storage.queue.retry(update.id, at(9), '230020', { counts: true });
      expect(await idsDue(storage, 1)).toEqual([]);
    });

    it('know the message that carries the card, once there is one', async () => {
      const storage = await open();
      const shown = card(somebody());
      await storage.turn(({ cards }) => cards.issue(shown));
      const [first, update] = await queued(
        storage,
        message({ body: drawing('card', shown) }),
        message({ body: drawing('card_update', shown), lane: 'b' }),
      );
      expect((await storage.queue.due(at(0), 10)).map((each) => each.message)).toEqual([null, null]);
      await storage.queue.sent(first.id, messageId('om_1'), at(1));
      expect(await storage.queue.due(at(1), 10)).toMatchObject([{ id: update.id, message: 'om_1' }]);
      expect((await storage.turn(({ cards }) => cards.card(shown.id)))?.message).toBe('om_1');
    });

    it('sent anew give the card a new message; sent in place they leave the old one', async () => {
      const storage = await open();
      const shown = card(somebody(), { message: messageId('om_1') });
      await storage.turn(({ cards }) => cards.issue(shown));
      const look = async () => (await storage.turn(({ cards }) => cards.card(shown.id)))?.message;
      const [inPlace] = await queued(storage, message({ body: drawing('card_update', shown) }));
      await storage.queue.sent(inPlace.id, null, at(1));
      expect(await look()).toBe('om_1');
      const [anew] = await queued(storage, message({ body: drawing('card_update', shown) }));
      await storage.queue.sent(anew.id, messageId('om_2'), at(2));
      expect(await look()).toBe('om_2');
    });

    it('overtaken while under way are counted as sent, and do not come back when they fail', async () => {
      const storage = await open();
      const shown = card(somebody());
      const [arrives] = await queued(storage, message({ body: drawing('card_update', shown) }));
      const [fails] = await queued(storage, message({ body: drawing('card_update', shown) }));
      const [newest] = await queued(storage, message({ body: drawing('card_update', shown) }));
      await storage.queue.sent(arrives.id, null, at(1));
      await storage.queue.retry(fails.id, at(1), '230020', { counts: true });
      expect(await idsDue(storage, 2)).toEqual([newest.id]);
      expect(await storage.queue.statistics(at(2))).toMatchObject({ pending: 1, sent: 1 });
    });
  });

  describe('an update that repeats a callback answer', () => {
    const look = async (storage: Storage) => (await storage.queue.statistics(at(9))).pending;

    it('is dropped once the answer carried the card', async () => {
      const storage = await open();
      const [held] = await queued(storage, message({ body: drawing('card_update', card(somebody())) }));
      await storage.queue.answered(held.id, at(1));
      expect(await look(storage)).toBe(0);
    });

    it.each(['under way', 'arrived meanwhile'])('follows an older one that is %s', async (fate) => {
      const storage = await open();
      const shown = card(somebody());
      const [older] = await queued(storage, message({ body: drawing('card_update', shown, 'old') }));
      expect(await storage.queue.trying(older.id, at(0))).toBe(true);
      const [held] = await queued(storage, message({ body: drawing('card_update', shown, 'new') }));
      if (fate !== 'under way') await storage.queue.sent(older.id, null, at(-1));
      await storage.queue.answered(held.id, at(1));
      expect(await idsDue(storage, 1)).toEqual([held.id]);
    });

    it.each(['never tried', 'sent before'])('does not wait for an older one that was %s', async (fate) => {
      const storage = await open();
      const shown = card(somebody());
      const [older] = await queued(storage, message({ body: drawing('card_update', shown, 'old') }));
      if (fate === 'sent before') {
        await storage.queue.trying(older.id, at(-2));
        await storage.queue.sent(older.id, null, at(-1));
      }
      const [held] = await queued(storage, message({ body: drawing('card_update', shown, 'new') }));
      await storage.queue.answered(held.id, at(1));
      expect(await look(storage)).toBe(0);
      expect(await storage.queue.trying(older.id, at(2))).toBe(false);
    });

    it('is released to go out sooner, unless it was tried already', async () => {
      const storage = await open();
      const [held, tried] = await queued(
        storage,
        message({ body: drawing('card_update', card(somebody())), notBefore: at(60) }),
        message({ lane: 'b', notBefore: at(0) }),
      );
      await storage.queue.trying(tried.id, at(0));
      await storage.queue.retry(tried.id, at(60), '230020', { counts: true });
      await storage.turn(async ({ outbox }) => {
        await outbox.release(held.id, at(1));
        await outbox.release(tried.id, at(1));
      });
      expect(await idsDue(storage, 1)).toEqual([held.id]);
    });
  });

  it('takes back an attempt that never reached the messenger, but not when it was first made', async () => {
    const storage = await open();
    const [only] = await queued(storage, message());
    await storage.queue.trying(only.id, at(1));
    await storage.queue.retry(only.id, at(2), 'ECONNREFUSED', { counts: false });
    expect(await storage.queue.due(at(2), 1)).toMatchObject([{ attempts: 0, firstTriedAt: at(1) }]);
  });

  it('gives up a message it cannot read, and goes on with the others', async () => {
    const storage = await open();
    const unreadable: OutgoingBody = JSON.parse('{"kind":"report","evaluation":"e"}');
    const [, next, other] = await queued(
      storage,
      message({ lane: 'a', body: unreadable }),
      message({ lane: 'a' }),
      message({ lane: 'b' }),
    );
    expect(await idsDue(storage, 0)).toEqual([next.id, other.id]);
    expect(await storage.queue.statistics(at(0))).toMatchObject({ pending: 2, failed: 1 });
  });

  it('leaves a kind of message that only a newer release knows to it, and gives it up where none comes', async () => {
    const storage = await open();
    const later: OutgoingBody = JSON.parse('{"kind":"singing_telegram"}');
    const [, , other] = await queued(
      storage,
      message({ lane: 'a', body: later }),
      message({ lane: 'a' }),
      message({ lane: 'b' }),
    );
    expect(await idsDue(storage, 0)).toEqual([other.id]);
    expect(await storage.queue.statistics(at(0))).toMatchObject({ pending: 3, failed: 0 });
    await storage.queue.due(at(11 * 60), 10);
    expect(await storage.queue.statistics(at(0))).toMatchObject({ pending: 2, failed: 1 });
  });

  it('goes on with what it can send, and may rest, however many of a newer release’s messages wait', async () => {
    const storage = await open();
    const later: OutgoingBody = JSON.parse('{"kind":"singing_telegram"}');
    const lanes = Array.from({ length: 20 }, (_, lane) =>
      message({ lane: `of the newer ${lane}`, body: later }),
    );
    await queued(storage, ...lanes);
    const [ours] = await queued(storage, message({ lane: 'ours' }));
    expect(await idsDue(storage, 0, 16)).toEqual([ours.id]);
    await storage.queue.sent(ours.id, null, at(1));
    expect(await storage.queue.nextDue()).toEqual(at(10 * 60));
  });

  it('tells once which kinds of messages of a lane were given up, but for what the person knows', async () => {
    const storage = await open();
    const [failed, unknown, known, other] = await queued(
      storage,
      message({ body: drawing('card', card(somebody())) }),
      message(),
      message(),
      message({ lane: 'b' }),
    );
    await storage.queue.giveUp(failed.id, 'failed', '230099', at(1), { told: false });
    await storage.queue.giveUp(unknown.id, 'unknown', 'timeout', at(1), { told: false });
    await storage.queue.giveUp(known.id, 'failed', '230028', at(1), { told: true });
    await storage.queue.giveUp(other.id, 'failed', '230002', at(1), { told: false });
    const take = () => storage.turn(({ outbox }) => outbox.takeUndelivered(['oc_one'], at(2)));
    expect([...(await take())].sort()).toEqual(['card', 'text']);
    expect(await take()).toEqual([]);
  });

  it('knows the reports of a lane that still wait', async () => {
    const storage = await open();
    const report = {
      kind: 'report',
      evaluation: evaluationId('e'),
      version: 7,
      scheme: { id: 'invented-2024', version: '1' },
      approved: false,
      audience: 'internal',
      requestedAt: '2025-03-03T00:00:00.000Z',
      fileName: '自评.docx',
    } as const;
    const [first] = await queued(
      storage,
      message({ body: report }),
      message(),
      message({ lane: 'b', body: report }),
    );
    const waiting = () => storage.turn(({ outbox }) => outbox.waitingReports('oc_one'));
    expect(await waiting()).toEqual([report]);
    await storage.queue.sent(first.id, null, at(1));
    expect(await waiting()).toEqual([]);
  });

  describe('the next time something is due', () => {
    it('is none while nothing waits', async () => {
      expect(await (await open()).queue.nextDue()).toBeNull();
    });

    it('is that of the earliest head, not of what waits behind it', async () => {
      const storage = await open();
      await queued(
        storage,
        message({ lane: 'a', notBefore: at(60) }),
        message({ lane: 'a', notBefore: at(1) }),
        message({ lane: 'b', notBefore: at(30) }),
      );
      expect(await storage.queue.nextDue()).toEqual(at(30));
    });

    it('looks past an update held back, and at it', async () => {
      const storage = await open();
      const held = message({ body: drawing('card_update', card(somebody())), notBefore: at(5) });
      const [, text] = await queued(storage, held, message({ notBefore: at(2) }));
      expect(await storage.queue.nextDue()).toEqual(at(2));
      await storage.queue.sent(text.id, null, at(2));
      expect(await storage.queue.nextDue()).toEqual(at(5));
    });
  });

  it('counts what waits, for how long, and what became of the rest', async () => {
    const storage = await open();
    const to = { type: 'chat', id: chatId('oc_1') } as const;
    const [a, b, c] = await queued(
      storage,
      message({ to }),
      message({ to }),
      message({ to }),
      message({ to }),
    );
    await storage.queue.sent(a.id, messageId('om_1'), at(1));
    await storage.queue.giveUp(b.id, 'failed', '230013', at(1), { told: false });
    await storage.queue.giveUp(c.id, 'unknown', 'timeout', at(1), { told: false });
    expect(await storage.queue.statistics(at(90))).toEqual({
      pending: 1,
      oldestPendingSeconds: 90,
      sent: 1,
      failed: 1,
      unknown: 1,
      isLeased: false,
    });
    await storage.queue.hold('somebody', at(89), at(95).getTime(), '{}');
    expect((await storage.queue.statistics(at(90))).isLeased).toBe(true);
    expect((await storage.queue.statistics(at(95))).isLeased).toBe(false);
    expect(await storage.figures()).toMatchObject({ events: expect.any(Number), lastBackup: null });
  });
}
