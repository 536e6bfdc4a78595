import { describe, expect, it } from 'vitest';
import { personId } from '../../../src/evaluation/index.ts';
import type { InboundEvent } from '../../../src/feishu/index.ts';
import { inOrder } from '../../../src/feishu/long-connection/in-order.ts';
import { deferred } from '../../http/service.ts';
import { noteBot, nothing } from './parts.ts';

const menu = (key: string, person = 'ou_lin'): InboundEvent => ({
  type: 'menu',
  key,
  at: new Date(0),
  person: personId(person),
  menuKey: 'score',
});

describe('events that arrive together over one connection', () => {
  it('are handled one after the other when they are of one person', async () => {
    const first = deferred<typeof nothing>();
    const { bot, journal } = noteBot(async (event) => (event.key === 'a' ? first.promise : nothing));
    const ordered = inOrder(bot);
    const turns = ['a', 'b', 'c'].map((key) => ordered.handle(menu(key)));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(journal).toEqual(['a']);
    first.resolve(nothing);
    await Promise.all(turns);
    expect(journal).toEqual(['a', 'b', 'c']);
  });

  it('do not wait for somebody else', async () => {
    const { bot, journal } = noteBot((event) =>
      event.key === 'a' ? new Promise(() => {}) : Promise.resolve(nothing),
    );
    const ordered = inOrder(bot);
    void ordered.handle(menu('a'));
    await ordered.handle(menu('b', 'ou_zhou'));
    expect(journal).toEqual(['a', 'b']);
  });

  it('go on after one that failed, which its own caller learns', async () => {
    const { bot } = noteBot(async (event) => {
      if (event.key === 'a') throw new Error('database is gone');
      return nothing;
    });
    const ordered = inOrder(bot);
    const results = await Promise.allSettled([ordered.handle(menu('a')), ordered.handle(menu('b'))]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
