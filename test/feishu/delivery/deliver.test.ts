import { beforeEach, describe, expect, it } from 'vitest';
import { evaluationId, type OutgoingBody } from '../../../src/evaluation/index.ts';
import { failures } from './fake-messenger.ts';
import { card, text, update } from './memory-queue.ts';
import { anOffice, type Office } from './office.ts';

let office: Office;
beforeEach(() => {
  office = anOffice();
});

const report: OutgoingBody = {
  kind: 'report',
  evaluation: evaluationId('e1'),
  version: 3,
  scheme: { id: 'invented-2024', version: '1' },
  approved: false,
  audience: 'internal',
  requestedAt: '2026-01-05T08:00:00Z',
  fileName: '自评报告.docx',
};

/** Runs the loop for some minutes. */
async function deliver(minutes = 10) {
  const deliverer = office.deliverer();
  deliverer.start();
  await office.advance(minutes * 60_000);
  const stopped = deliverer.stop();
  await office.advance(5_000);
  await stopped;
}

describe('a message', () => {
  it('is noted as tried before it is sent, and as sent after', async () => {
    office.store.add('m1', text('您好'));
    await deliver();
    expect(office.feishu.said()).toEqual(['text 您好']);
    expect(office.store.journal).toEqual(['try m1']);
    expect(office.store.row('m1')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('whose fate is unknown is repeated with the same uuid, ever later, four times in all', async () => {
    office.store.add('m1', text('您好'));
    office.feishu.answers.push(failures.timeout, failures.timeout, failures.timeout, failures.timeout);
    await deliver();
    const start = office.feishu.calls[0]?.at ?? 0;
    expect(office.feishu.calls.map(({ at }) => at - start)).toEqual([0, 2_000, 22_000, 222_000]);
    expect(new Set(office.feishu.calls.map(({ uuid }) => uuid))).toEqual(new Set(['m1']));
    expect(office.store.row('m1')).toMatchObject({ state: 'unknown', error: 'retry timeout' });
    expect(office.log.lines.at(-1)).toMatchObject({ level: 'error', event: 'delivery_given_up' });
  });

  it('arrives once Feishu answers again', async () => {
    office.store.add('m1', text('您好'));
    office.feishu.answers.push(failures.timeout, failures.inFlight, 'ok');
    await deliver();
    expect(office.store.row('m1')).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it('waits as long as Feishu asks', async () => {
    office.store.add('m1', text('您好'));
    office.feishu.answers.push(failures.rateLimit);
    await deliver();
    const [first, second] = office.feishu.calls;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(30_000);
  });

  it('outlives an hour of trouble, short of ten minutes, in which Feishu cannot be reached at all', async () => {
    office.store.add('m1', text('您好'));
    office.feishu.answers.push(...Array.from({ length: 16 }, () => failures.unreached));
    await deliver(60);
    const start = office.feishu.calls[0]?.at ?? 0;
    const times = office.feishu.calls.map(({ at }) => Math.round((at - start) / 1000));
    expect(times.slice(0, 10)).toEqual([0, 2, 4, 8, 16, 32, 64, 128, 256, 496]);
    expect(times.at(-1)).toBeLessThan(50 * 60);
    expect(office.store.row('m1')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('is given up when Feishu cannot be reached for an hour', async () => {
    office.store.add('m1', text('您好'));
    office.feishu.answers.push(...Array.from({ length: 100 }, () => failures.unreached));
    await deliver(90);
    expect(office.store.row('m1')).toMatchObject({ state: 'unknown', told: false });
    expect(office.feishu.calls.length).toBeLessThan(30);
  });

  it('overtaken before its first attempt is not sent', async () => {
    office.store.carriers.set('contents', 'om_card');
    office.store.add('u1', update('contents', 1));
    const { due } = office.store.queue;
    Object.assign(office.store.queue, {
      due: async (...asked: Parameters<typeof due>) => {
        const found = await due(...asked);
        if (office.store.rows.length === 1) office.store.add('u2', update('contents', 2));
        return found;
      },
    });
    await deliver(1);
    expect(office.feishu.said()).toEqual(['update {"card":"contents","revision":2}']);
    expect(office.store.row('u1')).toMatchObject({ state: 'superseded', attempts: 0 });
  });

  it('is not repeated when Feishu asks to wait beyond the hour in which that is safe', async () => {
    office.store.add('m1', text('您好'));
    office.feishu.answers.push({ ...failures.rateLimit, afterMs: 3_400_000 });
    await deliver(120);
    expect(office.feishu.calls).toHaveLength(1);
    expect(office.store.row('m1')).toMatchObject({ state: 'unknown' });
  });

  it('first tried over an hour ago, before a long stop, is not sent again', async () => {
    const firstTriedAt = new Date(office.clock.now().getTime() - 61 * 60_000);
    office.store.add('m1', text('您好'), { attempts: 1, firstTriedAt });
    await deliver();
    expect(office.feishu.calls).toHaveLength(0);
    expect(office.store.row('m1')).toMatchObject({ state: 'unknown', error: 'too_late' });
  });

  it('whose every attempt ended with the process is not tried for ever', async () => {
    office.store.add('m1', text('您好'), { attempts: 4, firstTriedAt: office.clock.now() });
    await deliver();
    expect(office.feishu.calls).toHaveLength(0);
    expect(office.store.row('m1')).toMatchObject({ state: 'unknown' });
  });

  it.each([
    ['unreachable', failures.unreachable, 'availability range'],
    ['a matter of the settings', failures.configuration, 'add im:message:send_as_bot'],
    ['a mistake of ours', failures.bug, undefined],
  ])(
    'that is refused as %s fails at once, with one line that says where to look',
    async (_, failure, hint) => {
      office.store.add('m1', text('您好'));
      office.feishu.answers.push(failure);
      await deliver();
      expect(office.feishu.calls).toHaveLength(1);
      expect(office.store.row('m1')).toMatchObject({ state: 'failed' });
      const errors = office.log.lines.filter(({ level }) => level === 'error');
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ event: 'delivery_given_up', fields: { code: failure.code } });
      expect(errors[0]?.fields.hint).toBe(hint);
    },
  );

  it('withheld for its words is announced without them, and counts as failed', async () => {
    office.store.add('m1', text('联系电话 13800000000'));
    office.feishu.answers.push(failures.sensitive);
    await deliver();
    expect(office.feishu.calls[1]?.content).toContain('内容安全检查');
    expect(office.feishu.calls[1]).toMatchObject({ uuid: 'm1-n' });
    expect(office.feishu.calls[1]?.content).not.toContain('1380');
    expect(office.store.row('m1')).toMatchObject({ state: 'failed', told: true });
  });

  it('never appears in the log with its words', async () => {
    office.store.add('m1', text('机密'));
    office.store.add('m2', card('机密'));
    office.feishu.answers.push(failures.bug, failures.cardRefused, failures.timeout);
    await deliver();
    expect(JSON.stringify(office.log.lines)).not.toContain('文字版');
    expect(JSON.stringify(office.log.lines)).not.toContain('{"card"');
  });
});

describe('a card', () => {
  it('is remembered by the message that carries it', async () => {
    office.store.add('m1', card('contents'));
    await deliver();
    expect(office.store.carriers.get('contents')).toBe('om_1');
  });

  it('that is refused becomes its text, in its place in the lane and with a uuid of its own', async () => {
    office.store.add('m1', card('contents'));
    office.store.add('m2', text('然后'));
    office.feishu.answers.push(failures.cardRefused);
    await deliver();
    expect(office.feishu.said()).toEqual(['card {"card":"contents"}', 'text 文字版 contents', 'text 然后']);
    expect(office.feishu.calls.map(({ uuid }) => uuid)).toEqual(['m1', 'm1-t', 'm2']);
    expect(office.store.row('m1')).toMatchObject({ state: 'sent' });
    expect(office.store.carriers.has('contents')).toBe(false);
    expect(office.log.lines).toContainEqual(
      expect.objectContaining({ level: 'error', event: 'card_refused' }),
    );
  });

  it('with the longest id still has a fallback uuid that Feishu takes, the same each time', async () => {
    const id = `${'x'.repeat(20)}-${'0123456789'.repeat(3)}`.slice(0, 50);
    const longest = id.padEnd(50, 'z');
    office.store.add(longest, card('contents'));
    office.feishu.answers.push(failures.cardRefused, failures.timeout, failures.cardRefused);
    await deliver();
    const uuids = office.feishu.calls.filter(({ what }) => what === 'text').map(({ uuid }) => uuid);
    expect(uuids).toHaveLength(2);
    expect(uuids[0]).toBe(uuids[1]);
    expect(uuids[0]?.length).toBeLessThanOrEqual(50);
  });
});

describe('an update of a card', () => {
  it('goes into the message that carries the card', async () => {
    office.store.carriers.set('contents', 'om_card');
    office.store.add('u1', update('contents', 2));
    await deliver();
    expect(office.feishu.said()).toEqual(['update {"card":"contents","revision":2}']);
    expect(office.store.row('u1')).toMatchObject({ state: 'sent' });
  });

  it('for a card whose message is not known is sent as a new card', async () => {
    office.store.add('u1', update('contents', 2));
    await deliver();
    expect(office.feishu.calls[0]).toMatchObject({ what: 'card', uuid: 'u1' });
    expect(office.store.carriers.get('contents')).toBe('om_1');
  });

  it('that comes too late for the old message moves the card to a new one', async () => {
    office.store.carriers.set('contents', 'om_old');
    office.store.add('u1', update('contents', 2));
    office.feishu.answers.push(failures.expired);
    await deliver();
    expect(office.feishu.calls.map(({ what }) => what)).toEqual(['update', 'card']);
    expect(office.store.carriers.get('contents')).toBe('om_2');
  });

  it('that is refused becomes a text and leaves the card where it is', async () => {
    office.store.carriers.set('contents', 'om_card');
    office.store.add('u1', update('contents', 2));
    office.feishu.answers.push(failures.cardRefused);
    await deliver();
    expect(office.feishu.said().at(-1)).toBe('text 文字版 contents');
    expect(office.store.carriers.get('contents')).toBe('om_card');
  });

  it.each([
    ['whose card never came', null, []],
    ['whose card is gone', 'om_gone', ['update']],
  ])('that only refreshes, %s, sends nothing instead', async (_, carrier, calls) => {
    if (carrier !== null) office.store.carriers.set('score', carrier);
    office.feishu.answers.push(failures.expired);
    office.store.add('u1', update('score', 2, 'leave'));
    await deliver();
    expect(office.feishu.calls.map(({ what }) => what)).toEqual(calls);
    expect(office.store.row('u1')).toMatchObject({ state: 'dropped' });
  });

  it('that only refreshes, when refused, says nothing in its place and fails visibly', async () => {
    office.store.carriers.set('score', 'om_card');
    office.feishu.answers.push(failures.cardRefused);
    office.store.add('u1', update('score', 2, 'leave'));
    await deliver();
    expect(office.feishu.calls).toHaveLength(1);
    expect(office.store.row('u1')).toMatchObject({ state: 'failed', told: false });
  });

  it('interrupted hours ago is simply done again: twice is as good as once', async () => {
    office.store.carriers.set('contents', 'om_card');
    const firstTriedAt = new Date(office.clock.now().getTime() - 5 * 3_600_000);
    office.store.add('u1', update('contents', 2), { attempts: 1, firstTriedAt });
    await deliver();
    expect(office.store.row('u1')).toMatchObject({ state: 'sent' });
  });
});

describe('a report', () => {
  it('is built when its turn comes, and sent as a file', async () => {
    office.store.add('r1', report);
    await deliver();
    expect(office.feishu.calls).toMatchObject([{ what: 'file', content: '自评报告.docx', uuid: 'r1' }]);
  });

  it('counts as tried before it is built, so that one that kills the process is given up', async () => {
    office.store.add('r1', report);
    office.reports.build = async () => {
      expect(office.store.journal).toEqual(['try r1']);
      return { fileName: 'x.docx', bytes: new Uint8Array([1]) };
    };
    await deliver();
    expect(office.store.row('r1')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('that cannot be built is told with a number to quote, and fails visibly', async () => {
    office.store.add('report-0123456789ab', report);
    office.reports.build = async () => {
      throw new Error('机密的预算');
    };
    await deliver();
    expect(office.feishu.said()[0]).toMatch(/^text 报告生成失败.*编号 456789ab/);
    expect(office.store.row('report-0123456789ab')).toMatchObject({ state: 'failed', told: true });
    expect(JSON.stringify(office.log.lines)).toContain('report_not_built');
    expect(JSON.stringify(office.log.lines)).not.toContain('机密');
  });
});
