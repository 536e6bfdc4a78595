import type { Bot } from '../turn.ts';

/**
 * The same bot, for a connection that hands over events as they arrive without waiting for one another:
 * those of one person are handled one after the other, those of different people side by side.
 */
export function inOrder(bot: Bot): Bot {
  const latest = new Map<string, Promise<unknown>>();
  return {
    ...bot,
    handle(event) {
      if (event.type === 'ignored') return bot.handle(event);
      const { person } = event;
      const turn = (latest.get(person) ?? Promise.resolve()).then(() => bot.handle(event));
      // Whoever waits for the next turn need not know whether this one failed.
      const over = Promise.allSettled([turn]).then(() => {
        if (latest.get(person) === over) latest.delete(person);
      });
      latest.set(person, over);
      return turn;
    },
  };
}
