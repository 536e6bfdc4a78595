import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EvaluationRecord,
  isOpen,
  openEvaluation,
  partsOf,
  personId,
} from '../../src/evaluation/index.ts';
import { sampleOffice } from '../../src/playground/index.ts';
import { invented, playgroundPeople } from '../../src/playground/people.ts';
import { seedSampleDistrict } from '../../src/playground/sample-district/index.ts';
import { sampleUnits } from '../../src/playground/sample-district/units.ts';
import { aDesk, now, type TestDesk } from '../evaluation/desk.ts';

const [office] = sampleUnits;
const contributors = [invented.chenmo, invented.zhaolei, invented.wangfang];

describe('the people of the playground', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await aDesk();
    await seedSampleDistrict(desk.storage, now);
    // As at every later start.
    await seedSampleDistrict(desk.storage, now);
  });
  afterAll(() => desk.close());

  const seenBy = (openId: string): Promise<readonly EvaluationRecord[]> =>
    desk.run((records) => records.evaluationsOf(personId(openId)));

  it.each([invented.linxiao, invented.heju, ...contributors])(
    'let $name see the sample office’s evaluation',
    async ({ openId }) => {
      expect((await seenBy(openId)).map(({ departmentName }) => departmentName)).toEqual([
        sampleOffice.department,
      ]);
    },
  );

  it('show nothing of it to somebody from elsewhere', async () => {
    expect(await seenBy(invented.zhouzhou.openId)).toEqual([]);
  });

  it('are each in the list once', () => {
    expect(new Set(playgroundPeople.map(({ openId }) => openId)).size).toBe(playgroundPeople.length);
  });

  it.each(contributors)('give $name a part that is partly open', async ({ openId }) => {
    const person = personId(openId);
    const [record] = await seenBy(openId);
    const parts = await desk.run(async (records) => {
      const opened = record && (await openEvaluation(records, person, record.id, 'answer'));
      return opened?.ok ? partsOf(opened.value, person) : [];
    });
    const own = office?.contributors.find(({ person: one }) => one.openId === openId)?.sections;
    expect(parts.map(({ section }) => section.id).toSorted()).toEqual([...(own ?? [])].toSorted());
    expect(parts.some(({ open }) => open > 0)).toBe(true);
  });

  it('have the names colleagues call them by', async () => {
    const staff = [invented.linxiao, invented.heju, ...contributors].map(({ openId }) => personId(openId));
    const names = await desk.run((records) => records.namesOf(staff));
    expect([...names.values()].toSorted()).toEqual(['何局', '林晓', '王芳', '赵磊', '陈默'].toSorted());
  });

  it.each(sampleUnits.filter(({ answered }) => answered === 'all'))(
    'left nothing open at $name',
    async ({ coordinator }) => {
      const [record] = await seenBy(coordinator.openId);
      const open = await desk.run(async (records) => {
        const opened =
          record && (await openEvaluation(records, personId(coordinator.openId), record.id, 'read'));
        if (!opened?.ok) throw new Error('not opened');
        const { asked, facts } = opened.value;
        return asked.flatMap(({ questions }) => questions).filter((question) => isOpen(question, facts));
      });
      expect(open.map(({ id }) => id)).toEqual([]);
    },
  );

  it('are in each state an evaluation can be in', async () => {
    const records = await Promise.all(sampleUnits.map(({ coordinator }) => seenBy(coordinator.openId)));
    expect(records.flat().map(({ departmentName, status }) => `${departmentName} ${status}`)).toEqual(
      sampleUnits.map(({ name, state }) => `${name} ${state}`),
    );
    expect(new Set(sampleUnits.map(({ state }) => state)).size).toBe(4);
  });

  it('answered themselves what is theirs', async () => {
    const [record] = await seenBy(invented.chenmo.openId);
    const answers = await desk.run(async (records) => (record ? records.answers(record.id) : []));
    expect(answers.find(({ fact }) => fact === 'year_summary')?.by).toBe(invented.chenmo.openId);
  });
});
