import { beforeEach, describe, expect, it } from 'vitest';
import { departmentId, type OutgoingBody } from '../../../src/evaluation/index.ts';
import { failures } from './fake-messenger.ts';
import { text } from './memory-queue.ts';
import { anOffice, type Office } from './office.ts';

let office: Office;
beforeEach(() => {
  office = anOffice();
});

const request: OutgoingBody = {
  kind: 'find_person',
  department: departmentId('d1'),
  role: 'contributor',
  search: { mobile: '13800000000' },
};

async function deliver(minutes = 10) {
  const deliverer = office.deliverer();
  deliverer.start();
  await office.advance(minutes * 60_000);
  const stopped = deliverer.stop();
  await office.advance(5_000);
  await stopped;
}

describe('somebody who is looked up', () => {
  it('is handed over to whoever asked, under the key of the request', async () => {
    office.store.add('f1', request);
    await deliver();
    expect(office.feishu.said()).toEqual(['find {"mobile":"13800000000"}']);
    expect(office.found).toEqual([
      {
        type: 'person_found',
        key: 'find:f1',
        person: 'ou_1',
        department: 'd1',
        role: 'contributor',
        search: { mobile: '13800000000' },
        found: { kind: 'person', person: 'ou_found' },
      },
    ]);
  });

  it('is looked up again after a lost connection', async () => {
    office.feishu.answers.push(failures.unreached);
    office.store.add('f1', request);
    await deliver();
    expect(office.found.map(({ found }) => found.kind)).toEqual(['person']);
  });

  it('is told as not found for lack of a permission, with a line for operators', async () => {
    office.feishu.answers.push(failures.configuration);
    office.store.add('f1', request);
    office.store.add('m1', text('之后'));
    await deliver();
    expect(office.found.map(({ found }) => found.kind)).toEqual(['no_permission']);
    expect(office.store.row('f1').state).toBe('failed');
    expect(office.feishu.said()).toContain('text 之后');
    expect(JSON.stringify(office.log)).not.toContain('13800000000');
  });
});
