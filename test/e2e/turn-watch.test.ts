import { expect, it } from 'vitest';
import { aBot } from '../feishu/turn/bot.ts';
import { watchTurns } from './turn-watch.ts';

it('a call inside a turn is noticed, also a while later, and one after it is not', async () => {
  const watch = watchTurns(async () => new Response());
  const office = await aBot();
  const storage = watch.storage(office.storage);
  await storage.turn(async () => {
    await Promise.resolve();
    await watch.fetch('http://inside.example/');
  });
  await watch.fetch('http://after.example/');
  await office.close();
  expect(watch.inTurns).toEqual(['http://inside.example/']);
  expect(watch.calls()).toBe(2);
});
