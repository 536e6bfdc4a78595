import { beforeEach, describe, expect, it } from 'vitest';
import { messageId, type OutgoingBody } from '../../../src/evaluation/index.ts';
import { failures } from './fake-messenger.ts';
import { text } from './memory-queue.ts';
import { anOffice, type Office } from './office.ts';

let office: Office;
beforeEach(() => {
  office = anOffice();
});

const file = (fileName = '项目.csv'): OutgoingBody => ({
  kind: 'fetch_file',
  message: messageId('om_file'),
  file: 'file_v3_1',
  fileName,
  parent: null,
});

async function deliver(minutes = 10) {
  const deliverer = office.deliverer();
  deliverer.start();
  await office.advance(minutes * 60_000);
  const stopped = deliverer.stop();
  await office.advance(5_000);
  await stopped;
}

const answers = () =>
  office.answered.map(({ content }) => (content.kind === 'refused' ? content.issue.code : content));

describe('a file somebody sent', () => {
  it('is fetched in its turn, read, and handed over under the key of its message', async () => {
    office.store.add('m1', text('之前'));
    office.store.add('f1', file());
    office.store.add('m2', text('之后'));
    await deliver();
    expect(office.feishu.said()).toEqual(['text 之前', 'download file_v3_1', 'text 之后']);
    expect(office.answered).toMatchObject([{ key: 'file:om_file', person: 'ou_1', fileName: '项目.csv' }]);
    expect(answers()).toEqual([
      {
        kind: 'table',
        sheets: [
          {
            name: '',
            rows: [
              ['任务', '金额'],
              ['绿化养护', '12.5'],
            ],
          },
        ],
      },
    ]);
    expect(office.store.row('f1')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('is fetched again after a failure that may pass', async () => {
    office.store.add('f1', file());
    office.feishu.answers.push(failures.timeout, failures.rateLimit);
    await deliver();
    expect(office.answered).toHaveLength(1);
    expect(office.store.row('f1')).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it('is one of two at most that are fetched at the same time, while messages of others go on', async () => {
    office.feishu.slowDown(1_000);
    for (const lane of ['a', 'b', 'c']) office.store.add(`f-${lane}`, file(), { lane });
    office.store.add('m1', text('您好'), { lane: 'd' });
    await deliver(1);
    const start = office.feishu.calls[0]?.at ?? 0;
    const seconds = office.feishu.calls.map(({ what, at }) => `${what} ${Math.floor((at - start) / 1000)}`);
    expect(seconds).toEqual(['download 0', 'download 0', 'text 0', 'download 1']);
  });

  it('of thirty people holds up no message of others while two are fetched', async () => {
    office.feishu.slowDown(5_000);
    for (let at = 0; at < 30; at += 1) office.store.add(`f-${at}`, file(), { lane: `sender-${at}` });
    office.store.add('m1', text('您好'), { lane: 'somebody' });
    await deliver(1);
    const start = office.feishu.calls[0]?.at ?? 0;
    const greeted = office.feishu.calls.find(({ what }) => what === 'text')?.at ?? Number.POSITIVE_INFINITY;
    expect(greeted - start).toBeLessThan(2_000);
  });

  it('that was recalled is answered so, and is nobody’s fault', async () => {
    office.store.add('f1', file());
    office.feishu.answers.push(failures.expired);
    await deliver();
    expect(answers()).toEqual(['file_gone']);
    expect(office.store.row('f1').state).toBe('sent');
  });

  it('that the settings do not let the bot fetch is told to the person and stays a failure', async () => {
    office.store.add('f1', file());
    office.feishu.answers.push(failures.configuration);
    await deliver();
    expect(answers()).toEqual(['file_not_fetched']);
    expect(office.store.row('f1')).toMatchObject({ state: 'failed', told: true });
    expect(office.log.lines.at(-1)).toMatchObject({ event: 'delivery_given_up' });
  });

  it('is given up after four attempts, and the person is told', async () => {
    office.store.add('f1', file());
    office.feishu.answers.push(...Array.from({ length: 9 }, () => failures.timeout));
    await deliver();
    expect(office.feishu.calls).toHaveLength(4);
    expect(answers()).toEqual(['file_not_fetched']);
    expect(office.store.row('f1')).toMatchObject({ state: 'unknown', told: true });
  });

  it('is still fetched when the bot was down for hours, since it is answered once however often', async () => {
    const firstTriedAt = new Date(office.clock.now().getTime() - 5 * 3_600_000);
    office.store.add('f1', file(), { attempts: 1, firstTriedAt });
    await deliver();
    expect(office.answered).toHaveLength(1);
    expect(office.store.row('f1').state).toBe('sent');
  });
});
