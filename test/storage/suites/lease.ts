import { describe, expect, it } from 'vitest';
import { chatId, messageId } from '../../../src/evaluation/ids.ts';
import type { DeliveryQueue } from '../../../src/evaluation/ports/index.ts';
import { at, message, type OpenStorage, queued } from '../support/office.ts';

/** Who sends: one of many processes at a time, and what it hands on. */
export function leaseSuite(open: OpenStorage): void {
  describe('the lease', () => {
    const hold = (queue: DeliveryQueue, holder: string, from: number, to: number, note = '{}') =>
      queue.hold(holder, at(from), at(to).getTime(), note);

    it('has one holder until it is released', async () => {
      const { queue } = await open();
      expect(await hold(queue, 'one', 0, 30)).not.toBeNull();
      expect(await hold(queue, 'two', 1, 30)).toBeNull();
      await queue.release('two', '{}');
      expect(await hold(queue, 'two', 1, 30)).toBeNull();
      await queue.release('one', '{}');
      expect(await hold(queue, 'two', 1, 30)).not.toBeNull();
    });

    it('is renewed by its holder and taken over once it has run out', async () => {
      const { queue } = await open();
      await hold(queue, 'one', 0, 30);
      expect(await hold(queue, 'one', 20, 50)).not.toBeNull();
      expect(await hold(queue, 'two', 49, 80)).toBeNull();
      expect(await hold(queue, 'two', 50, 80)).not.toBeNull();
      expect(await hold(queue, 'one', 51, 90)).toBeNull();
    });

    it('goes to one of many who ask at once', async () => {
      const { queue } = await open();
      const asked = ['a', 'b', 'c', 'd', 'e'].map((holder) => hold(queue, holder, 0, 9));
      expect((await Promise.all(asked)).filter((held) => held !== null)).toHaveLength(1);
    });

    it('hands on what its holder wrote last when it gave the lease away', async () => {
      const { queue } = await open();
      await hold(queue, 'one', 0, 15, 'not yet');
      await queue.release('one', 'all of it');
      expect(await hold(queue, 'two', 60, 75)).toEqual({ inherited: { note: 'all of it', unnoted: null } });
      expect(await hold(queue, 'two', 65, 80, 'and more')).toEqual({ inherited: null });
    });

    it('tells since when a killed holder, and one that was killed before it wrote anything, left no note', async () => {
      const { queue } = await open();
      await hold(queue, 'one', 0, 15);
      await hold(queue, 'one', 5, 20, 'until five');
      const second = await hold(queue, 'two', 21, 36, 'never written');
      expect(second).toEqual({
        inherited: { note: 'until five', unnoted: { from: at(5), to: at(20), messages: 0 } },
      });
      const third = await hold(queue, 'three', 40, 55);
      expect(third).toEqual({
        inherited: { note: 'until five', unnoted: { from: at(5), to: at(36), messages: 0 } },
      });
      await queue.release('three', 'with what two may have done');
      expect(await hold(queue, 'four', 56, 71)).toEqual({
        inherited: { note: 'with what two may have done', unnoted: null },
      });
    });

    it('tells how many messages a killed holder can have sent since its note', async () => {
      const storage = await open();
      const to = { type: 'chat', id: chatId('oc_1') } as const;
      const messages = await queued(
        storage,
        message({ to }),
        message({ to }),
        message({ to }),
        message({ to }),
      );
      const [early, late, cutOff] = messages;
      const { queue } = storage;
      await hold(queue, 'one', 0, 15);
      for (const { id } of [early, late, cutOff]) await queue.trying(id, at(1));
      await queue.sent(early.id, messageId('om_1'), at(2));
      await hold(queue, 'one', 5, 20, 'with the early one');
      await queue.sent(late.id, messageId('om_2'), at(6));
      expect(await hold(queue, 'two', 21, 36)).toMatchObject({ inherited: { unnoted: { messages: 2 } } });
    });
  });
}
