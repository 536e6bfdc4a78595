import { expect, it } from 'vitest';
import { aBot, lin } from './bot.ts';

it('keeps figures with the message they were told in, not with the card that confirmed them', async () => {
  const office = await aBot();
  const { evaluation } = await office.begins();
  await office.says('采购计划 364.8 万');
  const { pending } = await office.storage.turn(({ records }) => records.person(lin));
  const card = await office.living('text', evaluation);
  if (pending?.kind !== 'figures' || card === null) throw new Error('no figures to confirm');
  await office.clicks({ do: 'keep_text', card: card.id, evaluation, text: pending.id });
  const changes = await office.storage.turn(({ records }) => records.changes(evaluation));
  expect(changes).toMatchObject([{ fact: 'procurement_plan', origin: expect.stringMatching(/^message:/) }]);
  await office.close();
});
