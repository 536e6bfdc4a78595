import { beforeEach, describe, expect, it } from 'vitest';
import { failures } from './fake-messenger.ts';
import { card, text, update } from './memory-queue.ts';
import { anOffice, type Office } from './office.ts';

let office: Office;
beforeEach(() => {
  office = anOffice();
});

describe('the order', () => {
  it('of one chat is kept, though others go on meanwhile', async () => {
    office.feishu.slowDown(3_000);
    office.store.add('a1', text('a1'), { lane: 'a' });
    office.store.add('a2', text('a2'), { lane: 'a' });
    office.store.add('b1', text('b1'), { lane: 'b' });
    office.deliverer().start();
    await office.advance(0);
    expect(office.feishu.said()).toEqual(['text a1', 'text b1']);
    await office.advance(3_000);
    expect(office.feishu.said()).toEqual(['text a1', 'text b1', 'text a2']);
  });

  it('of one chat holds over a message that must wait, which does not hold up other chats', async () => {
    office.feishu.answers.push(failures.timeout);
    office.store.add('a1', text('a1'), { lane: 'a' });
    office.store.add('a2', text('a2'), { lane: 'a' });
    office.store.add('b1', text('b1'), { lane: 'b' });
    office.deliverer().start();
    await office.advance(1_000);
    expect(office.feishu.said()).toEqual(['text a1', 'text b1']);
    await office.advance(2_000);
    expect(office.feishu.said()).toEqual(['text a1', 'text b1', 'text a1', 'text a2']);
  });

  it('lets messages pass an update that is held back for a callback answer', async () => {
    office.store.carriers.set('contents', 'om_card');
    const notBefore = new Date(office.clock.now().getTime() + 4_000);
    office.store.add('u1', update('contents'), { notBefore });
    office.store.add('m1', text('已保存'));
    office.deliverer().start();
    await office.advance(1_000);
    expect(office.feishu.said()).toEqual(['text 已保存']);
    await office.advance(4_000);
    expect(office.feishu.calls.at(-1)).toMatchObject({ what: 'update' });
  });

  it('of updates of one card: only the newest goes out, and never beside an older one under way', async () => {
    office.feishu.slowDown(3_000);
    office.store.carriers.set('contents', 'om_card');
    office.store.add('u1', update('contents', 1));
    const deliverer = office.deliverer();
    deliverer.start();
    await office.advance(500);
    office.store.add('u2', update('contents', 2));
    office.store.add('u3', update('contents', 3));
    deliverer.wake();
    await office.advance(1_000);
    expect(office.feishu.calls).toHaveLength(1);
    await office.advance(6_000);
    expect(office.feishu.said()).toEqual([
      'update {"card":"contents","revision":1}',
      'update {"card":"contents","revision":3}',
    ]);
    expect(office.store.row('u2').state).toBe('superseded');
  });
});

describe('the loop', () => {
  it('delivers at once when woken, however often', async () => {
    const deliverer = office.deliverer();
    deliverer.start();
    await office.advance(10_000);
    office.store.add('m1', text('您好'));
    for (let times = 0; times < 5; times += 1) deliverer.wake();
    await office.advance(0);
    expect(office.feishu.calls).toHaveLength(1);
  });

  it('looks by itself within ten seconds, and when a message falls due', async () => {
    office.deliverer().start();
    await office.advance(1_000);
    office.store.add('m1', text('one'));
    await office.advance(10_000);
    expect(office.feishu.calls).toHaveLength(1);
    office.store.add('m2', text('two'), { notBefore: new Date(office.clock.now().getTime() + 40_000) });
    await office.advance(71_000);
    expect(office.feishu.calls).toHaveLength(2);
  });

  it('serves at most sixteen chats at the same time', async () => {
    office.feishu.slowDown(1_000);
    for (let n = 0; n < 40; n += 1) office.store.add(`m${n}`, text(`${n}`), { lane: `lane-${n}` });
    office.deliverer().start();
    await office.advance(500);
    expect(office.feishu.calls).toHaveLength(16);
    await office.advance(5_000);
    expect(office.feishu.calls).toHaveLength(40);
  });

  it('outlives a database that fails, and delivers afterwards without a storm', async () => {
    office.store.add('m1', text('您好'));
    office.store.breakDown(true);
    office.deliverer().start();
    await office.advance(60_000);
    expect(office.feishu.calls).toHaveLength(0);
    expect(office.log.lines.length).toBeLessThan(20);
    office.store.breakDown(false);
    await office.advance(10_000);
    expect(office.store.row('m1').state).toBe('sent');
  });

  it('sends again with the same uuid what it could not note as sent', async () => {
    office.feishu.slowDown(100);
    office.store.add('m1', text('您好'));
    office.deliverer().start();
    await office.advance(50);
    office.store.breakDown(true);
    await office.advance(1_000);
    office.store.breakDown(false);
    await office.advance(30_000);
    expect(office.feishu.calls.map(({ uuid }) => uuid)).toEqual(['m1', 'm1']);
    expect(office.store.row('m1').state).toBe('sent');
  });

  it('leaves no timer behind when it is stopped', async () => {
    const deliverer = office.deliverer();
    deliverer.start();
    await office.advance(3_000);
    await deliverer.stop();
    expect(office.sleeping()).toBe(0);
  });
});

describe('the lease', () => {
  it('keeps a second process silent, which takes over when the first one stops', async () => {
    office.feishu.slowDown(400);
    for (let n = 0; n < 30; n += 1) office.store.add(`m${n}`, text(`${n}`));
    const first = office.deliverer('first');
    const second = office.deliverer('second');
    first.start();
    await office.advance(0);
    second.start();
    await office.advance(4_000);
    expect(office.store.holder()).toBe('first');
    const stopped = first.stop();
    await office.advance(2_000);
    await stopped;
    expect(office.store.holder()).toBe('second');
    await office.advance(20_000);
    expect(office.feishu.calls.map(({ uuid }) => uuid)).toEqual(office.store.rows.map(({ id }) => id));
  });

  it('is renewed while a call takes long', async () => {
    office.feishu.slowDown(40_000);
    office.store.add('m1', text('您好'));
    office.deliverer('first').start();
    office.deliverer('second').start();
    await office.advance(39_000);
    expect(office.store.holder()).toBe('first');
    expect(office.feishu.calls).toHaveLength(1);
  });

  it('is let go when there is nothing to do, so that another process can deliver at once', async () => {
    office.store.add('m1', text('您好'));
    office.deliverer('first').start();
    await office.advance(2_000);
    expect(office.store.holder()).toBeNull();
    office.store.add('m2', text('再见'));
    const second = office.deliverer('second');
    second.start();
    await office.advance(0);
    expect(office.feishu.calls).toHaveLength(2);
  });

  it('lost on the way stops all sending', async () => {
    office.feishu.slowDown(1_000);
    for (let n = 0; n < 30; n += 1) office.store.add(`m${n}`, text(`${n}`));
    office.deliverer().start();
    await office.advance(2_500);
    office.store.seize('other', office.clock.now().getTime() + 60_000);
    await office.advance(6_000);
    const sent = office.feishu.calls.length;
    await office.advance(40_000);
    expect(office.feishu.calls).toHaveLength(sent);
    expect(office.store.rows.filter(({ state }) => state === 'pending')).toHaveLength(30 - sent);
  });

  it('that ran out during a long computation is noticed before the next call', async () => {
    office.store.add('m0', card('contents'));
    office.feishu.answers.push(failures.cardRefused);
    office.feishu.slowDown(1_000);
    office.deliverer().start();
    await office.advance(500);
    office.store.seize('other', office.clock.now().getTime() + 3_600_000);
    office.freeze(20_000);
    await office.advance(10_000);
    expect(office.feishu.said()).toEqual(['card {"card":"contents"}']);
    expect(office.store.row('m0')).toMatchObject({ state: 'pending', attempts: 1 });
  });
});

describe('stopping', () => {
  it('finishes what is under way and starts nothing more', async () => {
    office.feishu.slowDown(2_000);
    office.store.add('m1', text('one'));
    office.store.add('m2', text('two'));
    const deliverer = office.deliverer();
    deliverer.start();
    await office.advance(500);
    const stopped = deliverer.stop();
    await office.advance(2_000);
    await stopped;
    expect(office.store.rows.map(({ state }) => state)).toEqual(['sent', 'pending']);
    expect(office.store.holder()).toBeNull();
  });

  it('waits five seconds at most', async () => {
    office.feishu.slowDown(60_000);
    office.store.add('m1', text('one'));
    const deliverer = office.deliverer();
    deliverer.start();
    await office.advance(500);
    const stopped = deliverer.stop();
    await office.advance(5_000);
    await stopped;
    expect(office.store.holder()).toBeNull();
    expect(office.store.row('m1')).toMatchObject({ state: 'pending', attempts: 1 });
  });
});

describe('delivering once, for a host without a loop', () => {
  it('sends what is due, waits for what falls due within the budget, and gives the lease away', async () => {
    office.store.add('m1', text('one'));
    office.store.add('m2', text('two'), { notBefore: new Date(office.clock.now().getTime() + 4_000) });
    office.store.add('m3', text('three'), { notBefore: new Date(office.clock.now().getTime() + 60_000) });
    const done = office.deliverer().runOnce(20_000);
    await office.advance(6_000);
    await done;
    expect(office.feishu.said()).toEqual(['text one', 'text two']);
    expect(office.store.holder()).toBeNull();
  });

  it('gives the lease away as soon as nothing is under way, so that the next one need not wait', async () => {
    office.feishu.slowDown(300);
    office.store.add('m1', text('one'));
    const done = office.deliverer().runOnce(20_000);
    await office.advance(200);
    expect(office.store.holder()).toBe('this-process');
    await office.advance(100);
    await done;
    expect(office.store.holder()).toBeNull();
  });

  it('does not stay for the lease of another process when nothing waits', async () => {
    office.store.seize('other', office.clock.now().getTime() + 15_000);
    await office.deliverer().runOnce(20_000);
    expect(office.elapsed()).toBe(0);
  });

  it('ends at once when there is nothing', async () => {
    await office.deliverer().runOnce(20_000);
    expect(office.elapsed()).toBe(0);
  });

  it('waits for another process to finish, and then delivers what that one left', async () => {
    office.store.seize('other', office.clock.now().getTime() + 3_000);
    office.store.add('m1', text('one'));
    const done = office.deliverer().runOnce(20_000);
    await office.advance(6_000);
    await done;
    expect(office.feishu.calls).toHaveLength(1);
  });

  it('ends when the budget is used up, whatever is left', async () => {
    office.feishu.slowDown(1_000);
    for (let n = 0; n < 30; n += 1) office.store.add(`m${n}`, text(`${n}`));
    const done = office.deliverer().runOnce(5_000);
    await office.advance(8_000);
    await done;
    expect(office.feishu.calls.length).toBeLessThan(8);
    expect(office.store.rows.some(({ state }) => state === 'pending')).toBe(true);
  });

  it('ends when so many were sent', async () => {
    for (let n = 0; n < 30; n += 1) office.store.add(`m${n}`, text(`${n}`), { lane: `lane-${n}` });
    const done = office.deliverer().runOnce(20_000, 5);
    await office.advance(800);
    await done;
    expect(office.feishu.calls).toHaveLength(5);
    expect(office.store.holder()).toBeNull();
  });
});
