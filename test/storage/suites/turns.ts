import { describe, expect, it } from 'vitest';
import {
  answer,
  at,
  begun,
  card,
  currentAnswers,
  message,
  type OpenStorage,
  score,
} from '../support/office.ts';

export function turnsSuite(open: OpenStorage): void {
  describe('a turn', () => {
    it('commits everything together', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const result = await storage.turn(async (desk) => {
        await desk.inbox.firstTime(`event of ${by}`, at(0));
        await desk.records.append(record.id, [answer(by)]);
        await desk.outbox.add(message(), at(0));
        return 'done';
      });
      expect(result).toBe('done');
      expect(await currentAnswers(storage, record.id)).toHaveLength(1);
      expect((await storage.queue.statistics(at(0))).pending).toBe(1);
    });

    it('leaves nothing behind when the work throws, and throws what the work threw', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const issued = card(by, { evaluation: record.id });
      const failure = new RangeError('a bug in the work');
      const broken = storage.turn(async (desk) => {
        await desk.inbox.firstTime(`event of ${by}`, at(0));
        await desk.records.append(record.id, [answer(by)]);
        await desk.records.saveScore(record.id, score, at(0));
        await desk.records.savePerson({
          id: by,
          name: null,
          welcomed: true,
          current: record.id,
          pending: null,
          asking: null,
        });
        await desk.cards.issue(issued);
        await desk.outbox.add(message(), at(0));
        throw failure;
      });
      await expect(broken).rejects.toBe(failure);
      await storage.turn(async ({ inbox, records, cards }) => {
        expect(await records.answers(record.id)).toEqual([]);
        expect((await records.evaluation(record.id))?.version).toBe(0);
        expect(await records.currentScore(record.id)).toBeNull();
        expect((await records.person(by)).welcomed).toBe(false);
        expect(await cards.card(issued.id)).toBeNull();
        expect(await inbox.firstTime(`event of ${by}`, at(1))).toBe(true);
      });
      expect((await storage.queue.statistics(at(0))).pending).toBe(0);
    });

    it('handles an event once, however often it comes', async () => {
      const storage = await open();
      const seen = () => storage.turn(({ inbox }) => inbox.firstTime('om_message', at(0)));
      const first = (await Promise.all([seen(), seen(), seen()])).filter(Boolean);
      expect(first).toHaveLength(1);
      expect(await seen()).toBe(false);
    });

    it('keeps the count over 100 turns at once', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      await storage.turn(({ records }) => records.saveScore(record.id, { ...score, missing: 0 }, at(0)));
      const oneMore = () =>
        storage.turn(async ({ records }) => {
          const before = await records.currentScore(record.id);
          await records.append(record.id, [answer(by, { fact: `f${before?.missing}` })]);
          await records.saveScore(record.id, { ...score, missing: (before?.missing ?? 0) + 1 }, at(1));
        });
      await Promise.all(Array.from({ length: 100 }, oneMore));
      const after = await storage.turn(({ records }) => records.currentScore(record.id));
      expect(after?.missing).toBe(100);
      expect(await currentAnswers(storage, record.id)).toHaveLength(100);
    });

    it('reports a broken rule of the database without repeating what was to be stored', async () => {
      const storage = await open();
      const twice = message({ body: { kind: 'text', text: '内部金额 3204.53' } });
      const failing = storage.turn(async ({ outbox }) => {
        await outbox.add(twice, at(0));
        await outbox.add(twice, at(0));
      });
      const error: unknown = await failing.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'AppError', code: 'database_failed' });
      expect(String(error)).toContain('UNIQUE');
      expect(String(error)).not.toContain('3204.53');
      expect(String(error instanceof Error ? error.cause : '')).not.toContain('3204.53');
    });
  });

  describe('keeping house', () => {
    it('answers a ping', async () => {
      await expect((await open()).ping()).resolves.toBeUndefined();
    });

    it('forgets a batch at a time, and says whether there may be more', async () => {
      const storage = await open();
      await storage.turn(({ inbox }) =>
        Promise.all(Array.from({ length: 2_001 }, (_, event) => inbox.firstTime(`old-${event}`, at(0)))),
      );
      expect(await storage.prune(at(50), at(50))).toBe(true);
      expect(await storage.prune(at(50), at(50))).toBe(false);
      expect(await storage.turn(({ inbox }) => inbox.firstTime('old-2000', at(60)))).toBe(true);
    });

    it('forgets old events and delivered messages, never what waits or was given up', async () => {
      const storage = await open();
      const [sent, failed, dropped] = [message(), message({ lane: 'b' }), message({ lane: 'c' })];
      await storage.turn(async ({ inbox, outbox }) => {
        await inbox.firstTime('old', at(0));
        await inbox.firstTime('new', at(100));
        for (const each of [sent, failed, dropped, message({ lane: 'd' })]) await outbox.add(each, at(0));
      });
      await storage.queue.sent(sent.id, null, at(1));
      await storage.queue.giveUp(failed.id, 'failed', '230002', at(1), { told: false });
      await storage.queue.drop(dropped.id, at(1));
      await storage.prune(at(50), at(50));
      expect(await storage.queue.statistics(at(50))).toMatchObject({ pending: 1, sent: 0, failed: 1 });
      await storage.turn(async ({ inbox, outbox }) => {
        expect(await inbox.firstTime('old', at(60))).toBe(true);
        expect(await inbox.firstTime('new', at(60))).toBe(false);
        await outbox.add(dropped, at(60));
      });
    });
  });
}
