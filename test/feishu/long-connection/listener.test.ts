import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InboundEvent, Outcome } from '../../../src/feishu/index.ts';
import { createListener } from '../../../src/feishu/long-connection/listener.ts';
import { answered, appId, click, message, noteBot, nothing } from './parts.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function aListener(turn: (event: InboundEvent) => Promise<Outcome>) {
  const parts = noteBot(turn);
  const line = { breaks: 0, up: true };
  const listener = createListener({
    ...parts,
    appId,
    line: { breaks: () => line.breaks, isUp: () => line.up },
  });
  return { ...parts, line, listener };
}

describe('what comes over the long connection', () => {
  it('is handled like a push, and acknowledged once its turn is done', async () => {
    const { listener, journal } = aListener(async () => nothing);
    expect(await listener.invoke(message('om_1'))).toEqual({});
    expect(journal[0]).toBe('msg:om_1');
  });

  it('is left alone when it is meant for another app', async () => {
    const { listener, journal, log } = aListener(async () => nothing);
    expect(await listener.invoke(message('om_1', 'ou_lin', 'cli_ffffffffffffffff'))).toEqual({});
    expect(journal).toEqual([]);
    expect(log.lines).toMatchObject([{ event: 'push_refused', fields: { reason: 'wrong_app' } }]);
  });

  it('is not acknowledged when its turn fails, so that Feishu repeats it', async () => {
    const { listener, log } = aListener(async () => {
      throw new Error('机密的预算');
    });
    await expect(listener.invoke(message('om_1'))).rejects.toThrow();
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', event: 'event_refused' });
    expect(JSON.stringify(log.lines)).not.toContain('机密');
  });

  it('is not acknowledged while it is not stored, even when that takes long', async () => {
    const { listener } = aListener(() => new Promise(() => {}));
    const answer = Promise.allSettled([listener.invoke(message('om_1'))]);
    await vi.advanceTimersByTimeAsync(2500);
    expect((await answer)[0].status).toBe('rejected');
  });

  it('gets a word in time when it is a click whose turn takes long', async () => {
    const { listener } = aListener(() => new Promise(() => {}));
    const answer = listener.invoke(click('e1'));
    await vi.advanceTimersByTimeAsync(2500);
    expect(await answer).toMatchObject({ toast: { content: expect.stringContaining('稍后') } });
  });
});

describe('the answer to a click', () => {
  const settledAs = async (during: (line: { breaks: number; up: boolean }) => void) => {
    const { listener, journal, line } = aListener(async () => answered);
    expect(await listener.invoke(click('e1'))).toEqual(answered.answer);
    during(line);
    await listener.settled();
    return journal.filter((what) => what.includes('row-1'));
  };

  // The grace is that of node:timers/promises, which no fake timer reaches.
  it('counts as heard when the connection holds, so that its card is not repeated', async () => {
    expect(await settledAs(() => {})).toEqual(['heard row-1']);
  });

  it('may be lost when the connection breaks right after, so that its card is repeated', async () => {
    const breaks = (line: { breaks: number }) => {
      line.breaks += 1;
    };
    expect(await settledAs(breaks)).toEqual(['unknown row-1']);
  });

  it.each([
    ['is down by then', { breaks: 1, up: false }],
    ['broke meanwhile and is up again', { breaks: 1, up: true }],
  ])('is not heard when the connection %s', async (_, now) => {
    const { listener, journal, line } = aListener(async () => {
      Object.assign(line, now);
      return answered;
    });
    await listener.invoke(click('e1'));
    await listener.settled();
    expect(journal).toContain('unheard row-1');
  });

  it('given while the service stops is repeated at the next start', async () => {
    const { listener, journal } = aListener(async () => answered);
    await listener.invoke(click('e1'));
    await listener.finish();
    await listener.settled();
    expect(journal).toContain('unknown row-1');
  });
});

describe('a service that stops', () => {
  it('answers what it has taken and takes nothing more', async () => {
    let done: (outcome: Outcome) => void = () => {};
    const { listener } = aListener(
      () =>
        new Promise((resolve) => {
          done = resolve;
        }),
    );
    const taken = listener.invoke(message('om_1'));
    await new Promise((resolve) => setImmediate(resolve));
    const finished = listener.finish();
    await expect(listener.invoke(message('om_2'))).rejects.toThrow('stopping');
    done(nothing);
    await finished;
    expect(await taken).toEqual({});
  });
});
