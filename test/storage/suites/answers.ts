import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluationId } from '../../../src/evaluation/ids.ts';
import { answer, at, begun, currentAnswers, type OpenStorage, somebody } from '../support/office.ts';

export function answersSuite(open: OpenStorage): void {
  describe('answers', () => {
    it('numbers answers in the order given and raises the version by one each', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const appended = await storage.turn(({ records }) =>
        records.append(record.id, [answer(by, { fact: 'a' }), answer(by, { fact: 'b' })]),
      );
      expect(appended.map(({ sequence, fact }) => [sequence, fact])).toEqual([
        [1, 'a'],
        [2, 'b'],
      ]);
      expect((await storage.turn(({ records }) => records.evaluation(record.id)))?.version).toBe(2);
    });

    it('gives the newest answer of each fact, with who gave it, when and from where', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const colleague = somebody();
      await storage.turn(({ records }) =>
        records.append(record.id, [
          answer(by, { fact: 'plan', value: '364.80' }),
          answer(by, { fact: 'actual', value: '306.73' }),
          answer(colleague, { fact: 'plan', value: '346.80', at: at(9), source: 'text' }),
        ]),
      );
      expect(await currentAnswers(storage, record.id)).toEqual([
        { sequence: 2, ...answer(by, { fact: 'actual', value: '306.73' }) },
        { sequence: 3, ...answer(colleague, { fact: 'plan', value: '346.80', at: at(9), source: 'text' }) },
      ]);
    });

    it('shows what was known at an earlier version', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      await storage.turn(({ records }) =>
        records.append(record.id, [answer(by, { value: '1' }), answer(by, { value: '2' })]),
      );
      expect((await currentAnswers(storage, record.id, 1)).map(({ value }) => value)).toEqual(['1']);
      expect(await currentAnswers(storage, record.id, 0)).toEqual([]);
    });

    it('keeps an answer that was taken back as null', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      await storage.turn(({ records }) =>
        records.append(record.id, [answer(by, { value: '1' }), answer(by, { value: null })]),
      );
      expect(await currentAnswers(storage, record.id)).toEqual([
        { sequence: 2, ...answer(by, { value: null }) },
      ]);
    });

    it('forgets what a turn that failed had stored and read again', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      await storage.turn(({ records }) => records.append(record.id, [answer(by, { value: '1' })]));
      const failing = storage.turn(async ({ records }) => {
        await records.answers(record.id);
        await records.append(record.id, [answer(by, { value: '2' })]);
        expect((await records.answers(record.id)).map(({ value }) => value)).toEqual(['2']);
        throw new Error('it fails after all');
      });
      await expect(failing).rejects.toThrow('it fails after all');
      await storage.turn(({ records }) =>
        records.append(record.id, [answer(by, { fact: 'other', value: '3' })]),
      );
      expect((await currentAnswers(storage, record.id)).map(({ value }) => value)).toEqual(['1', '3']);
    });

    it('gives one list for as long as nobody answers', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      await storage.turn(({ records }) => records.append(record.id, [answer(by)]));
      const first = await currentAnswers(storage, record.id);
      expect(await currentAnswers(storage, record.id)).toBe(first);
    });

    it('keeps every kind of value exactly as it was given', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const values = [
        '3204.50',
        '100000000000000000000000000000.10',
        '-0.00',
        '5',
        '',
        '第一行\n第二行“引号”\\',
        '𠮷 😀',
        true,
        false,
        [],
        ['绩效目标', '预算'],
        [{ name: '修缮', budget: '12.30', done: true }],
      ];
      await storage.turn(({ records }) =>
        records.append(
          record.id,
          values.map((value, index) => answer(by, { fact: `f${index}`, value })),
        ),
      );
      expect((await currentAnswers(storage, record.id)).map(({ value }) => value)).toEqual(values);
    });

    it('keeps any text and any decimal string, character for character', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^-?\d{1,40}(\.\d{1,10})?$/));
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (values) => {
          const appended = await storage.turn(({ records }) =>
            records.append(
              record.id,
              values.map((value, index) => answer(by, { fact: `f${index}`, value })),
            ),
          );
          const stored = await currentAnswers(storage, record.id);
          expect(stored.filter(({ sequence }) => sequence >= (appended[0]?.sequence ?? 0))).toEqual(appended);
        }),
        { numRuns: 25 },
      );
    });

    it('takes a thousand answers at once, as an import brings them', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      const many = Array.from({ length: 1000 }, (_, index) =>
        answer(by, { fact: `f${index}`, source: 'import' }),
      );
      await storage.turn(({ records }) => records.append(record.id, many));
      expect(await currentAnswers(storage, record.id)).toHaveLength(1000);
    });

    it('appends nothing for no answers, and throws for an evaluation that does not exist', async () => {
      const storage = await open();
      const { record, by } = await begun(storage);
      expect(await storage.turn(({ records }) => records.append(record.id, []))).toEqual([]);
      const nowhere = evaluationId('nowhere');
      await expect(storage.turn(({ records }) => records.append(nowhere, [answer(by)]))).rejects.toThrow(
        'nowhere',
      );
    });
  });
}
