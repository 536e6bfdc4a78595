import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeReminders, type PersonId, personId } from '../../../src/evaluation/index.ts';
import { sendReminders } from '../../../src/feishu/index.ts';
import { endOfToday, laterAt } from '../../../src/reminders/index.ts';
import { su, world } from '../../evaluation/campaign/district.ts';
import {
  aDistrict,
  addUnit,
  type District,
  daysUntil2026,
  knownDays,
  shanghai,
  staff,
} from '../../reminders/district.ts';
import { keepLog } from '../client/fake-feishu.ts';
import { failures } from '../delivery/fake-messenger.ts';

let district: District;
beforeEach(async () => {
  district = await aDistrict();
});
afterEach(() => district.desk.close());

const people = (sent: readonly { readonly to: string }[]) => sent.map(({ to }) => to).sort();
const status = (to: 'submitted' | 'approved', at: Date, by: PersonId = staff.coordinator) =>
  district.desk.run(async (records) => {
    const { id } = district.unit;
    await records.changeStatus(id, to);
    const kind = to === 'submitted' ? 'submit' : 'approve';
    const nothing = { snapshot: null, onBehalfOf: null, note: null, sections: {} };
    await records.decide(id, { kind, by, at, ...nothing });
  });

describe('reminders', () => {
  it('name what a contributor has open, and give a coordinator the whole department', async () => {
    const sent = await district.round('2026-12-22T12:00');
    expect(people(sent)).toEqual([staff.contributor, staff.coordinator].sort());
    const textFor = (person: PersonId) => sent.find(({ to }) => to === person)?.text ?? '';
    expect(textFor(staff.contributor)).toMatch(
      /^填报提醒\n2024 年度部门整体支出绩效自评\n您负责的“政府采购”还有 \d+ 题未填，离截止还有 3 个工作日。/,
    );
    expect(textFor(staff.coordinator)).toMatch(/云海区教育局 2024 年度还有 \d+ 题未填，尚未提交/);
    expect(textFor(staff.coordinator)).toMatch(/· 陈默：政府采购 \d+ 题\n· 还没有分给谁：\d+ 题/);
  });

  it('come once a stage, and in the next stage once more', async () => {
    await district.round('2026-12-22T12:00');
    expect(await district.round('2026-12-22T12:01')).toEqual([]);
    expect(await district.round('2026-12-23T12:00')).toEqual([]);
    expect(people(await district.round('2026-12-24T12:00'))).toHaveLength(2);
  });

  it('that fell due before the database was restored do not come again, those of later days do', async () => {
    const restoredAt = shanghai('2026-12-22T12:00');
    await district.desk.run((records) => records.noteRestore(shanghai('2026-12-22T00:30'), restoredAt));
    expect(await district.round('2026-12-22T12:01')).toEqual([]);
    expect(people(await district.round('2026-12-24T12:00'))).toHaveLength(2);
  });

  it('come at most so many at a time, and the others in the next round', async () => {
    expect(await district.round('2026-12-22T12:00', { most: 1 })).toHaveLength(1);
    expect(await district.round('2026-12-22T12:01', { most: 1 })).toHaveLength(1);
    expect(await district.round('2026-12-22T12:02', { most: 1 })).toEqual([]);
  });

  it.each([staff.contributor, staff.coordinator])(
    'reach the others though that of %s fails each time and one goes out a minute',
    async (unlucky) => {
      const { storage } = district.desk;
      const failing: typeof storage = {
        ...storage,
        turn: (work) =>
          storage.turn((desk) => {
            const reminderStandings: typeof desk.records.reminderStandings = async (...asked) => {
              if (asked[3] === unlucky) throw new Error('what is stored of them cannot be read');
              return desk.records.reminderStandings(...asked);
            };
            return work({ ...desk, records: { ...desk.records, reminderStandings } });
          }),
      };
      const { timeZone, newId } = world;
      const sending = { storage: failing, days: knownDays, timeZone, newId, log: keepLog() };
      let sent = 0;
      for (let minute = 10; minute < 14; minute += 1) {
        sent += (await sendReminders({ ...sending, now: () => shanghai(`2026-12-22T12:${minute}`) }, 1)).sent;
      }
      expect(sent).toBe(1);
      expect(people(await district.deliver('2026-12-22T12:14'))).not.toContain(unlucky);
    },
  );

  it('reach the reviewer from the last day on, and the leader once it is handed in', async () => {
    expect(people(await district.round('2026-12-24T12:00'))).not.toContain(staff.reviewer);
    const last = await district.round('2026-12-25T12:00');
    expect(people(last)).toEqual([staff.contributor, staff.coordinator, staff.reviewer].sort());
    expect(last.find(({ to }) => to === staff.reviewer)?.text).toContain('1 家单位中，1 家还没有提交。');
    await status('submitted', shanghai('2026-12-25T16:00'));
    const late = await district.round('2026-12-28T12:00');
    expect(people(late)).toEqual([staff.leader, staff.reviewer].sort());
    expect(late.find(({ to }) => to === staff.leader)?.text).toContain(
      '云海区教育局 2024 年度已提交，等您审核，已过截止 1 个工作日。',
    );
    await status('approved', shanghai('2026-12-28T16:00'), staff.leader);
    expect(await district.round('2026-12-29T12:00')).toEqual([]);
  });

  it('do not come right after the card that tells of the submission', async () => {
    await status('submitted', shanghai('2026-12-25T12:00'));
    expect(people(await district.round('2026-12-25T12:01'))).toEqual([staff.reviewer]);
  });

  it('come once more when put off, and not before', async () => {
    await district.round('2026-12-22T12:00');
    const clock = { now: shanghai('2026-12-22T12:30'), timeZone: 'Asia/Shanghai' };
    const who = { person: staff.contributor, campaign: district.campaign.id };
    const putOff = () =>
      district.desk.run((records) =>
        records.putOffReminder(who.person, who.campaign, laterAt('two_hours', who, clock)),
      );
    expect(await putOff()).toBe(true);
    expect(await district.round('2026-12-22T14:29')).toEqual([]);
    expect(people(await district.round('2026-12-22T14:31'))).toEqual([staff.contributor]);
    expect(await district.round('2026-12-22T14:32')).toEqual([]);
    expect(await putOff()).toBe(true);
  });

  it('cannot be put off by somebody who got none', async () => {
    const { id } = district.campaign;
    const putOff = (person: PersonId) =>
      district.desk.run((records) => records.putOffReminder(person, id, shanghai('2026-12-22T14:00')));
    expect(await putOff(staff.contributor)).toBe(false);
    await district.round('2026-12-22T12:00');
    expect(await putOff(personId('ou_stranger'))).toBe(false);
  });

  it('leave alone for the day who asked for it', async () => {
    const clock = { now: shanghai('2026-12-22T08:30'), timeZone: 'Asia/Shanghai' };
    await district.desk.run((records) =>
      records.quietReminders(staff.contributor, endOfToday(clock), clock.now),
    );
    expect(people(await district.round('2026-12-22T12:00'))).toEqual([staff.coordinator]);
    expect(people(await district.round('2026-12-23T12:00'))).toEqual([staff.contributor]);
  });

  it('begin anew with another last day, and never twice with the same', async () => {
    await district.round('2026-12-22T12:00');
    const { id } = district.campaign;
    const move = (day: string, at: string) =>
      district.desk.run((records) => records.moveDeadline(id, day, shanghai(at)));
    await move('2026-12-31', '2026-12-22T15:00');
    expect(await district.round('2026-12-22T15:01')).toEqual([]);
    expect(people(await district.round('2026-12-28T12:00'))).toHaveLength(2);
    await move('2026-12-25', '2026-12-28T13:00');
    expect(await district.round('2026-12-28T13:01')).toEqual([]);
  });

  it('follow the plan that an administrator chose, and ring where that was chosen', async () => {
    const input = { before: '2', onDay: true, late: '0', urgent: true };
    const { id: campaign } = district.campaign;
    await district.desk.run((records) =>
      changeReminders(records, su, { campaign, input }, shanghai('2026-12-20T10:00')),
    );
    expect(await district.round('2026-12-22T12:00')).toEqual([]);
    expect((await district.round('2026-12-23T12:00')).some(({ text }) => text === 'ring')).toBe(false);
    const last = await district.round('2026-12-25T12:00');
    expect(last.filter(({ text }) => text === 'ring')).toHaveLength(3);
    expect(await district.round('2026-12-28T12:00')).toEqual([]);
  });

  it('that could not be sent by six come anew the next working day, with what is true then', async () => {
    await district.round('2026-12-21T12:00');
    expect((await district.queue('2026-12-22T12:00')).sent).toBe(2);
    expect(await district.deliver('2026-12-22T18:06')).toEqual([]);
    const anew = await district.round('2026-12-23T09:01');
    expect(people(anew)).toHaveLength(2);
    expect(anew[0]?.text).toContain('还有 2 个工作日');
  });

  it('that were put off and could not be sent by six come anew as well', async () => {
    await district.round('2026-12-22T12:00');
    const { id } = district.campaign;
    const until = shanghai('2026-12-22T14:00');
    await district.desk.run((records) => records.putOffReminder(staff.contributor, id, until));
    expect((await district.queue('2026-12-22T17:50')).sent).toBe(1);
    expect(await district.deliver('2026-12-22T18:06')).toEqual([]);
    expect(people(await district.round('2026-12-23T09:01'))).toEqual([staff.contributor]);
    expect(await district.round('2026-12-23T09:02')).toEqual([]);
  });

  it('do not come from the day before beside those of the day', async () => {
    await district.queue('2026-12-23T17:59');
    expect(people(await district.round('2026-12-24T12:00'))).toHaveLength(2);
    expect(await district.round('2026-12-24T12:01')).toEqual([]);
  });

  it('come once Feishu can be reached again, however long that takes', async () => {
    await district.queue('2026-12-22T12:00');
    for (let minute = 0; minute < 90; minute += 4) {
      const local = `2026-12-22T1${2 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
      await district.queue(local);
      expect(await district.deliver(local, failures.unreached)).toEqual([]);
    }
    // They are old by now: taken back first, and written anew a minute later.
    expect(await district.round('2026-12-22T13:40')).toEqual([]);
    expect(people(await district.round('2026-12-22T13:41'))).toHaveLength(2);
    expect(await district.round('2026-12-22T13:50')).toEqual([]);
  });

  it('that may have arrived are not written anew', async () => {
    await district.queue('2026-12-22T12:00');
    await district.deliver('2026-12-22T12:01', failures.timeout);
    await status('submitted', shanghai('2026-12-22T12:02'));
    expect(await district.deliver('2026-12-22T12:30')).toHaveLength(2);
    expect(await district.round('2026-12-22T12:31')).toEqual([]);
  });

  it('are not sent to who is done, or wants no more today, before the messenger gets to them', async () => {
    await district.queue('2026-12-22T12:00');
    const now = shanghai('2026-12-22T12:10');
    const { contributor } = staff;
    await district.desk.run((records) =>
      records.quietReminders(contributor, endOfToday({ now, timeZone: 'Asia/Shanghai' }), now),
    );
    expect(people(await district.deliver('2026-12-22T12:11'))).toEqual([staff.coordinator]);
    expect(people(await district.round('2026-12-23T12:00'))).toEqual([contributor]);
    await district.queue('2026-12-24T12:00');
    await status('submitted', shanghai('2026-12-24T12:01'));
    expect(await district.deliver('2026-12-24T12:03')).toEqual([]);
  });

  it('of a process that dies are sent by another, once', async () => {
    const { queue } = district.desk.storage;
    const at = (second: number) => new Date(shanghai('2026-12-22T12:00').getTime() + second * 1000);
    const dies = district.desk.storage.turn(async (desk) => {
      const { id: campaign } = district.campaign;
      const key = { campaign, deadline: '2026-12-25', person: staff.contributor, stage: -3 };
      const note = { sent: true, later: null, at: at(0), message: 'remind-lost' };
      expect(await desk.records.dealWithReminder(key, note)).toBe(true);
      throw new Error('power cut');
    });
    await expect(dies).rejects.toThrow('power cut');
    // It dies again, with its messages stored and the right to send them.
    expect((await district.queue('2026-12-22T12:00')).sent).toBe(2);
    expect(await queue.hold('dead', at(0), at(15).getTime(), '{}')).not.toBeNull();
    expect(await queue.hold('other', at(14), at(29).getTime(), '{}')).toBeNull();
    expect((await district.queue('2026-12-22T12:00')).sent).toBe(0);
    expect(await queue.hold('other', at(16), at(31).getTime(), '{}')).not.toBeNull();
    expect(people(await district.deliver('2026-12-22T12:01'))).toEqual(
      [staff.contributor, staff.coordinator].sort(),
    );
    expect(await district.round('2026-12-22T12:02')).toEqual([]);
  });

  it('reach a deputy in place of the leader, and the leader as well once it is late', async () => {
    const deputy = personId('ou_shen');
    const { desk, unit } = district;
    await desk.joins(unit, deputy, { name: '沈局' });
    await desk.run(async (records) => {
      const { department } = unit;
      await records.savePerson({ ...(await records.person(staff.leader)), name: '何局' });
      await records.appointDeputy({ department, leader: staff.leader, deputy }, shanghai('2026-12-20T12:00'));
    });
    await status('submitted', shanghai('2026-12-23T16:00'));
    expect(await district.round('2026-12-24T12:00')).toEqual([]);
    const last = await district.round('2026-12-25T12:00');
    expect(people(last)).toEqual([staff.reviewer, deputy].sort());
    expect(last.find(({ to }) => to === deputy)?.text).toContain('已提交，等您代何局审核，今天截止。');
    const late = await district.round('2026-12-28T12:00');
    expect(people(late)).toEqual([staff.leader, staff.reviewer, deputy].sort());
    expect(late.find(({ to }) => to === staff.leader)?.text).toContain(
      '已提交，您请 沈局 代理，还没有审核，已过截止 1 个工作日。',
    );
  });

  it('wait no longer once the work is done', async () => {
    const { desk } = district;
    await addUnit(desk, district.campaign, '云海区水务局');
    await status('approved', shanghai('2026-12-01T10:00'));
    expect(await district.round('2026-12-22T12:00')).toEqual([]);
  });

  it('tell administrators once that the holidays of the next year are not known', async () => {
    const sent = await district.round('2026-12-07T12:00', { days: daysUntil2026 });
    expect(sent.filter(({ to }) => to === su).map(({ text }) => text)).toEqual([
      expect.stringContaining('还不知道 2027 年的放假和调休安排'),
    ]);
    expect(people(await district.round('2026-12-08T12:00', { days: daysUntil2026 }))).not.toContain(su);
  });
});
