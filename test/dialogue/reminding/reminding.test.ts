import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Conversation,
  type Intent,
  type Reply,
  respond,
  understandText,
} from '../../../src/dialogue/index.ts';
import { type PersonId, personId } from '../../../src/evaluation/index.ts';
import { world } from '../../evaluation/campaign/district.ts';
import { aDistrict, type District, knownDays, shanghai, staff } from '../../reminders/district.ts';
import { shown } from '../conversation.ts';

let district: District;
beforeAll(async () => {
  district = await aDistrict();
  await district.round('2026-12-22T12:00');
});
afterAll(() => district.desk.close());

const at = (local: string, person: PersonId, intent: Intent): Promise<Reply> =>
  district.desk.run((records) => {
    const talk: Conversation = {
      ...world,
      records,
      person,
      schemes: [],
      days: knownDays,
      now: shanghai(local),
    };
    return respond(talk, intent);
  });
const noon = '2026-12-22T12:30';

describe('what a reminder’s buttons do', () => {
  const putOff = (when: 'two_hours' | 'tomorrow') =>
    ({ want: 'put_off', campaign: district.campaign.id, when }) as const;

  it.each([
    ['2026-12-22T12:30', 'two_hours', '2 小时后再提醒您'],
    ['2026-12-22T16:30', 'two_hours', '下一个工作日再提醒您'],
    ['2026-12-22T12:30', 'tomorrow', '下一个工作日再提醒您'],
  ] as const)('at %s puts it off by %s and says until when', async (local, when, words) => {
    expect((await at(local, staff.contributor, putOff(when))).toast?.text).toContain(words);
  });

  it('puts off nothing for somebody who holds the card of another', async () => {
    const reply = await at(noon, personId('ou_stranger'), putOff('tomorrow'));
    expect(reply.toast?.text).toBe('现在没有要提醒您的事项。');
  });

  it('leaves alone for today, pressed or written', async () => {
    expect(understandText('今天不再提醒')).toEqual({ want: 'not_today' });
    const reply = await at('2026-12-24T08:00', staff.contributor, { want: 'not_today' });
    expect(reply.toast?.text).toContain('今天不再提醒您');
    const sent = await district.round('2026-12-24T12:00');
    expect(sent.map(({ to }) => to)).toEqual([staff.coordinator]);
  });
});

describe('提醒设置', () => {
  const settings = (person: PersonId) =>
    at(noon, person, { want: 'reminder_settings', campaign: district.campaign.id });
  const save = (person: PersonId, before: string, late = '5') =>
    at(noon, person, {
      want: 'save_reminders',
      campaign: district.campaign.id,
      input: { before, onDay: true, late, urgent: false },
    });

  it('shows an administrator the days it comes to', async () => {
    const view = shown(await settings(staff.administrator), 'reminder_settings');
    expect(view.stages.map(({ stage, day }) => `${stage} ${day.day}`).slice(0, 5)).toEqual([
      '-14 2026-12-07',
      '-7 2026-12-16',
      '-3 2026-12-22',
      '-1 2026-12-24',
      '0 2026-12-25',
    ]);
    expect(view.settings.urgent).toBe(false);
  });

  it('is changed by an administrator, typed in any way', async () => {
    const view = shown(await save(staff.administrator, '１０， 5 和2、5'), 'reminder_settings');
    expect(view.settings.plan.before).toEqual([10, 5, 2]);
    expect(view.results).toEqual(['提醒设置已保存。']);
    const usual = await at(noon, staff.administrator, {
      want: 'usual_reminders',
      campaign: district.campaign.id,
    });
    expect(shown(usual, 'reminder_settings').settings.plan.before).toEqual([14, 7, 3, 1]);
  });

  it.each([
    ['0', '5', '提前几个工作日提醒，请填 1 到 60 之间的整数'],
    ['3.5', '5', '提前几个工作日提醒'],
    ['-3', '5', '提前几个工作日提醒'],
    ['1 2 3 4 5 6 7 8 9 10 11', '5', '最多 10 个'],
    ['3', '多几天', '逾期后提醒几个工作日，请填 0 到 20 之间的整数'],
    ['3', '21', '逾期后提醒几个工作日'],
  ])('keeps what was typed where it cannot be read: %s / %s', async (before, late, problem) => {
    const reply = await save(staff.administrator, before, late);
    expect(reply.toast?.text).toContain(problem);
    const view = shown(reply, 'reminder_settings');
    expect(view.typed).toMatchObject({ before, late });
  });

  it.each(['coordinator', 'contributor', 'leader', 'reviewer'] as const)('is not for a %s', async (who) => {
    for (const reply of [await settings(staff[who]), await save(staff[who], '3')]) {
      expect(reply.show).toBeUndefined();
      expect(reply.toast?.kind).toBe('error');
    }
    const { plan } = await district.desk.run((records) => records.reminderSettings(district.campaign.id));
    expect(plan.before).toEqual([14, 7, 3, 1]);
  });

  it('is not for a stranger, who learns no more than of a campaign that is not there', async () => {
    const reply = await settings(personId('ou_stranger'));
    expect(reply.toast?.text).toContain('年度自评任务只有管理员和复核人员可以查看');
  });
});
