import { beforeEach, describe, expect, it } from 'vitest';
import { chatId, departmentId, type OutgoingBody } from '../../../src/evaluation/index.ts';
import { failures } from './fake-messenger.ts';
import { text } from './memory-queue.ts';
import { anOffice, type Office } from './office.ts';

let office: Office;
beforeEach(() => {
  office = anOffice();
});

const request: OutgoingBody = {
  kind: 'list_group',
  department: departmentId('d1'),
  chat: chatId('oc_1'),
};

async function deliver(minutes = 10) {
  office.store.add('g1', request);
  office.store.add('m1', text('之后'));
  const deliverer = office.deliverer();
  deliverer.start();
  await office.advance(minutes * 60_000);
  const stopped = deliverer.stop();
  await office.advance(5_000);
  await stopped;
}

describe('a group whose members are read', () => {
  it('is read page by page, and handed over with its name to whoever asked', async () => {
    await deliver();
    const calls = office.feishu.said().filter((call) => !call.startsWith('text'));
    expect(calls).toEqual(['members oc_1 first', 'members oc_1 1', 'members oc_1 2', 'chat oc_1']);
    const [handed] = office.listed;
    expect(handed).toMatchObject({ type: 'group_listed', key: 'group:g1', person: 'ou_1', department: 'd1' });
    if (handed?.listed.kind !== 'members') throw new Error('no members');
    expect(handed.listed).toMatchObject({ name: '自评工作群', isCut: false });
    expect(handed.listed.members).toHaveLength(300);
  });

  it('is read no further than a thousand, which is said', async () => {
    office.feishu.growGroup(80);
    await deliver();
    const [handed] = office.listed;
    if (handed?.listed.kind !== 'members') throw new Error('no members');
    expect(handed.listed.members).toHaveLength(1_000);
    expect(handed.listed.isCut).toBe(true);
  });

  it('is read again after a lost connection', async () => {
    office.feishu.answers.push('ok', failures.unreached);
    await deliver();
    expect(office.listed.map(({ listed }) => listed.kind)).toEqual(['members']);
  });

  it('needs no name', async () => {
    office.feishu.answers.push('ok', 'ok', 'ok', failures.configuration);
    await deliver();
    expect(office.listed[0]?.listed).toMatchObject({ kind: 'members', name: null });
  });

  it.each([
    ['the bot was removed', failures.notInChat, 'not_there'],
    ['it is shared with others', failures.external, 'external'],
    ['the permission is missing', failures.configuration, 'no_permission'],
    ['Feishu refuses for another reason', failures.bug, 'failed'],
  ] as const)('is told as unreadable where %s, and holds up nothing', async (_, failure, kind) => {
    office.feishu.answers.push(failure);
    await deliver();
    expect(office.listed.map(({ listed }) => listed.kind)).toEqual([kind]);
    expect(office.store.row('g1').state).toBe('failed');
    expect(office.feishu.said()).toContain('text 之后');
  });
});
