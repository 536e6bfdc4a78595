import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTURBANCES } from '../../src/playground/wire.ts';
import { anOffice, clerk, type Office } from './office.ts';

describe('the bot, while things go wrong between it and Feishu', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice({ page: true });
    await (await office.standIn.person(clerk).enters()).settled();
  });
  afterAll(() => office.stop());

  it.each(DISTURBANCES)('answers each of two messages once: %s', async (disturbance) => {
    const person = office.standIn.person(clerk);
    const controls = `${office.standIn.url}/sim/controls`;
    const set = (disturbances: readonly string[]) =>
      fetch(controls, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ disturbances }),
      });
    await set([disturbance]);
    const before = person.messages().length;
    await Promise.all([person.says('帮助'), person.says('开始填报')]);
    await expect.poll(() => person.messages().length - before, { timeout: 12_000 }).toBe(4);
    await set([]);
    await office.standIn.settled(400);
    const answers = person
      .messages()
      .slice(before)
      .filter(({ from }) => from.type === 'app');
    expect(answers).toHaveLength(2);
    expect(person.sees(4)).toContain('怎么用');
    expect(person.sees(4)).toContain('开始填报');
  });
});
