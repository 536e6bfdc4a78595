import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chatId, messageId, type PersonId, personId, type Storage } from '../../../src/evaluation/index.ts';
import { createBot } from '../../../src/feishu/index.ts';
import { keepLog } from '../../feishu/client/fake-feishu.ts';

/** What one request carries: the statements of a batch, one by itself, or the end of the stream. */
const requestBody = z.object({
  requests: z.array(
    z.object({
      type: z.string(),
      stmt: z.object({ sql: z.string() }).optional(),
      batch: z.object({ steps: z.array(z.object({ stmt: z.object({ sql: z.string() }) })) }).optional(),
    }),
  ),
});

type Trip = readonly string[];

/** How often an answer goes to a server and back, each trip with the statements it carries. */
export function tripsSuite(opened: (carry: typeof fetch) => Promise<Storage>): void {
  describe('a saved answer', () => {
    const trips: Trip[] = [];
    const open = () =>
      opened(async (...asked) => {
        const request = new Request(...asked);
        trips.push(statementsIn(await request.clone().text()));
        return fetch(request);
      });

    it('costs two trips: one to read, one to write', async () => {
      const office = await anOffice(await open());
      await office.saves('300');
      trips.length = 0;
      expect((await office.saves('364.80')).answer.toast?.type).toBe('success');
      expect(betweenIn(trips), 'asked by itself; let feishu/foresee.ts ask it with the rest').toEqual([]);
      expect(trips.length).toBe(2);
    });

    it('costs no more where colleagues look at the contents and the score', async () => {
      const office = await anOffice(await open());
      await office.hasColleagueLooking();
      trips.length = 0;
      expect((await office.saves('364.80')).answer.toast?.type).toBe('success');
      expect(betweenIn(trips), 'asked by itself; let feishu/foresee.ts ask it with the rest').toEqual([]);
      expect(trips.length).toBe(2);
    });

    it('costs no more where an entry is wrong, which is kept to be put right', async () => {
      const office = await anOffice(await open());
      trips.length = 0;
      expect((await office.saves('很多')).answer.toast?.type).toBe('warning');
      expect(trips.length).toBe(2);
    });

    it('costs three trips in words, which are about the evaluation that the person is found to work on', async () => {
      const office = await anOffice(await open());
      await office.says('逐题填写');
      trips.length = 0;
      await office.says('云海区园林绿化管理局');
      expect(trips.at(-2)?.filter((sql) => !sql.startsWith('select'))).toEqual([]);
      expect(trips.at(-1)).toContainEqual(expect.stringContaining('insert into "answers"'));
      expect(trips.length).toBe(3);
    });

    it('is written by the very request that commits it and ends the stream', async () => {
      const office = await anOffice(await open());
      trips.length = 0;
      await office.saves('364.80');
      expect(trips[0]?.filter((sql) => !sql.startsWith('select'))).toEqual([
        'BEGIN IMMEDIATE',
        expect.stringContaining('insert into "inbox"'),
      ]);
      expect(trips.at(-1)?.filter((sql) => sql.startsWith('select'))).toEqual([]);
      expect(trips.at(-1)?.slice(-2)).toEqual(['COMMIT', 'close']);
    });

    it('costs one trip more where nobody can tell whether its answer was heard', async () => {
      const office = await anOffice(await open());
      const outcome = await office.saves('364.80');
      trips.length = 0;
      await office.bot.unknown(outcome);
      expect(trips.length).toBe(1);
    });
  });
}

const statementsIn = (body: string): Trip =>
  requestBody
    .parse(JSON.parse(body))
    .requests.flatMap(({ type, stmt, batch }) =>
      batch === undefined ? [stmt?.sql ?? type] : batch.steps.map((step) => step.stmt.sql),
    )
    .map((sql) => sql.trim());

/** The trips that neither begin nor commit, each as the question it is for. */
const betweenIn = (trips: readonly Trip[]) =>
  trips
    .filter((trip) => !trip.includes('BEGIN IMMEDIATE') && !trip.includes('COMMIT'))
    .map((trip) => trip.at(-1));

/** Somebody who fills in the section on procurement of a unit of their own. */
async function anOffice(storage: Storage) {
  const person = personId(`ou_${randomUUID()}`);
  const bot = createBot({
    storage,
    administrators: new Set(),
    now: () => new Date(),
    timeZone: 'Asia/Shanghai',
    newId: randomUUID,
    log: keepLog(),
  });
  const says = (text: string, by: PersonId = person) =>
    bot.handle({
      ...{ type: 'message', key: randomUUID(), at: new Date(), person: by, chat: chatId('oc'), parent: null },
      ...{ chatType: 'p2p', message: messageId(randomUUID()), content: { kind: 'text', text } },
    });
  const clicks = (value: object, form: Readonly<Record<string, string>>) =>
    bot.handle({
      ...{ type: 'card_action', key: randomUUID(), at: new Date(), person, chat: chatId('oc'), option: null },
      ...{ message: messageId(`om_${person}`), value, form },
    });
  await clicks(
    { do: 'create', card: 'none' },
    { department: `测试局${person}`, year: '2024', scheme: 'auto' },
  );
  const { evaluation, card } = await begunBy(storage, person);
  let version = 0;
  return {
    bot,
    says,
    async hasColleagueLooking() {
      const colleague = personId(`ou_${randomUUID()}`);
      await storage.turn(async ({ records }) => {
        const department = (await records.evaluation(evaluation))?.department;
        if (department === undefined) throw new Error('nothing was begun');
        await records.addMembership({ person: colleague, department, role: 'contributor' }, new Date());
      });
      await says('目录', colleague);
      await says('得分', colleague);
    },
    saves(typed: string) {
      const at = { section: 'procurement', page: 0, version, go: 'next' };
      version += 1;
      return clicks({ do: 'save', evaluation, card, ...at }, { procurement_plan: typed });
    },
  };
}

function begunBy(storage: Storage, person: PersonId) {
  return storage.turn(async ({ records, cards }) => {
    const { current } = await records.person(person);
    const card = await cards.living(person, 'filling', current);
    if (current === null || card === null) throw new Error('nothing was begun');
    return { evaluation: current, card: card.id };
  });
}
