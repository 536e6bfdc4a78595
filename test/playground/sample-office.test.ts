import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationRecord, personId } from '../../src/evaluation/index.ts';
import { sampleOffice } from '../../src/playground/index.ts';
import { playgroundPeople } from '../../src/playground/people.ts';
import { seedSampleOffice } from '../../src/playground/sample-office.ts';
import { aDesk, now, type TestDesk } from '../evaluation/desk.ts';

const [clerk, colleague, stranger, , leader] = playgroundPeople;

describe('the people of the playground', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await aDesk();
    const staff = { clerk, colleague, leader };
    await seedSampleOffice(desk.storage, staff, now);
    // As at every later start.
    await seedSampleOffice(desk.storage, staff, now);
  });
  afterAll(() => desk.close());

  const seenBy = (openId: string): Promise<readonly EvaluationRecord[]> =>
    desk.run((records) => records.evaluationsOf(personId(openId)));

  it.each([clerk, colleague, leader])('let $name see the sample office’s evaluation', async ({ openId }) => {
    expect((await seenBy(openId)).map(({ departmentName }) => departmentName)).toEqual([
      sampleOffice.department,
    ]);
  });

  it('show nothing of it to somebody from elsewhere', async () => {
    expect(await seenBy(stranger.openId)).toEqual([]);
  });
});
