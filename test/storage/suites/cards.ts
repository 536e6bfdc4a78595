import { describe, expect, it } from 'vitest';
import { cardId, messageId } from '../../../src/evaluation/ids.ts';
import { at, begun, card, type OpenStorage, somebody } from '../support/office.ts';

export function cardsSuite(open: OpenStorage): void {
  describe('living cards', () => {
    it('knows a card by its id', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const issued = card(by, { evaluation: record.id, message: messageId(`om_${by}`), open: true });
      await storage.turn(({ cards }) => cards.issue(issued));
      expect(await storage.turn(({ cards }) => cards.card(issued.id))).toEqual(issued);
      expect(await storage.turn(({ cards }) => cards.card(cardId('nowhere')))).toBeNull();
    });

    it('takes the newest of a topic as the living one, also within one millisecond', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const evaluation = record.id;
      const [old, first, second] = [
        card(by, { evaluation }),
        card(by, { evaluation, issuedAt: at(5) }),
        card(by, { evaluation, issuedAt: at(5) }),
      ];
      await storage.turn(async ({ cards }) => {
        for (const each of [first, second, old]) await cards.issue(each);
        await cards.issue(card(by, { evaluation, topic: 'score', issuedAt: at(9) }));
        await cards.issue(card(by, { evaluation: null, issuedAt: at(9) }));
      });
      expect((await storage.turn(({ cards }) => cards.living(by, 'filling', evaluation)))?.id).toBe(
        second.id,
      );
    });

    it('keeps cards that belong to no evaluation apart', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const welcome = card(by, { topic: 'start' });
      await storage.turn(({ cards }) => cards.issue(welcome));
      expect(await storage.turn(({ cards }) => cards.living(by, 'start', null))).toEqual(welcome);
      expect(await storage.turn(({ cards }) => cards.living(by, 'start', record.id))).toBeNull();
    });

    it('issues a card anew under its old id', async () => {
      const storage = await open();
      const by = somebody();
      const old = card(by, { message: messageId('om_old') });
      const anew = { ...old, message: null, issuedAt: at(9), open: true };
      await storage.turn(async ({ cards }) => {
        await cards.issue(old);
        await cards.issue(anew);
      });
      expect(await storage.turn(({ cards }) => cards.card(old.id))).toEqual(anew);
    });

    it('notes what a card shows now and leaves the rest alone', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const issued = card(by);
      const look = () => storage.turn(({ cards }) => cards.card(issued.id));
      await storage.turn(({ cards }) => cards.issue(issued));
      await storage.turn(({ cards }) => cards.update(issued.id, { open: true }));
      expect(await look()).toEqual({ ...issued, open: true });
      const message = messageId('om_1');
      await storage.turn(({ cards }) =>
        cards.update(issued.id, { open: false, message, evaluation: record.id }),
      );
      await storage.turn(({ cards }) => cards.update(issued.id, {}));
      expect(await look()).toEqual({ ...issued, open: false, message, evaluation: record.id });
    });
  });
}
