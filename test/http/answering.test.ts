import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, aService, click, textMessage } from './service.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a turn that is done in time', () => {
  it.each([
    ['heard', ['heard row-1', 'deliver']],
    ['unheard', ['unheard row-1', 'deliver']],
    // A Worker cannot tell: the update goes out by itself.
    ['unknown', ['unknown row-1', 'deliver']],
  ] as const)('whose answer is %s', async (fate, after) => {
    const service = aService();
    service.turn.resolve(answered);
    const response = await service.push(click());
    expect(await response.json()).toEqual(answered.answer);
    service.fate.resolve(fate);
    await service.settled();
    expect(service.journal).toEqual(['handle card_action', 'keep alive', 'answer 200', ...after]);
  });

  it('that breaks off tells Feishu so, which then repeats an event', async () => {
    const service = aService();
    const answering = service.push(textMessage());
    await service.called;
    service.turn.reject(new Error('database is gone'));
    expect((await answering).status).toBe(500);
  });
});

describe('a turn that takes longer than Feishu waits', () => {
  async function late(push: ReturnType<typeof click>) {
    const service = aService();
    const answering = service.push(push);
    await service.called;
    await vi.advanceTimersByTimeAsync(2500);
    return { service, response: await answering };
  }

  it('is not acknowledged when it is an event: Feishu repeats it, and the process stays alive', async () => {
    const { service, response } = await late(textMessage());
    expect(response.status).toBe(503);
    expect(service.journal).toEqual(['handle message', 'keep alive', 'answer 503']);
    service.turn.resolve({ answer: {}, held: null, unsaid: null });
    await service.settled();
    expect(service.journal.at(-1)).toBe('deliver');
  });

  it('answers a click with a word, and its card and toast follow as messages', async () => {
    const { service, response } = await late(click());
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ toast: { content: expect.stringContaining('稍后') } });
    service.turn.resolve(answered);
    await service.settled();
    expect(service.journal).toEqual([
      'handle card_action',
      'keep alive',
      'answer 200',
      'unheard row-1',
      'deliver',
    ]);
  });

  it('and fails then is logged without a word of it', async () => {
    const { service } = await late(textMessage('机密的预算'));
    service.turn.reject(new Error('机密的预算'));
    await service.settled();
    expect(service.log.lines.map(({ event }) => event)).toEqual(['answer_late', 'turn_failed_late']);
    expect(JSON.stringify(service.log.lines)).not.toContain('机密');
  });
});

describe('the log of a refused push', () => {
  const refusedFrom = async (peer: string, forwarded: string) => {
    const { app, log } = aService();
    const init = { method: 'POST', body: '{}', headers: { 'x-forwarded-for': forwarded } };
    await app.request('/feishu/events', init, { incoming: { socket: { remoteAddress: peer } } });
    return log.lines.find(({ event }) => event === 'push_refused')?.fields.from;
  };

  it.each([
    ['whom our own proxy names last', '127.0.0.1', '6.6.6.6, 203.0.113.9', '203.0.113.9'],
    ['whom a proxy in a private network names', '::ffff:10.1.2.3', '203.0.113.9', '203.0.113.9'],
    ['who connected, whatever they say of themselves', '198.51.100.7', '10.0.0.1', '198.51.100.7'],
    ['the proxy, where it names no address', '127.0.0.1', '<script>', '127.0.0.1'],
  ])('names %s', async (_, peer, forwarded, from) => {
    expect(await refusedFrom(peer, forwarded)).toBe(from);
  });
});
