import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CampaignStep } from '../../../src/dialogue/campaign/intent.ts';
import { type CampaignId, type EvaluationId, personId } from '../../../src/evaluation/index.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

type Step = CampaignStep['step'];

/** What somebody could press on the cards of an administrator, were they forwarded or their ids guessed. */
describe('the buttons of an administrator in other hands', () => {
  let talks: Conversations;
  let su: Speaker;
  let campaign: CampaignId;
  let evaluation: EvaluationId;
  let list: string;
  beforeAll(async () => {
    talks = await conversations();
    su = talks.speaker(administrator);
    const form = { name: '云海区自评', year: '2025', region: '云海区', otherRegion: '', scheme: 'auto' };
    const opened = await su.wants({ want: 'campaign', step: 'open', ...form, deadline: '2026-12-31' });
    campaign = shown(opened, 'campaign').campaign;
    await su.wants({ want: 'campaign', step: 'add_units', campaign });
    const first = shown(await su.says('云海区教育局'), 'unit_list');
    await su.wants({ want: 'campaign', step: 'keep_units', list: first.list, take: [] });
    await su.wants({ want: 'campaign', step: 'add_units', campaign });
    list = shown(await su.says('云海区民政局'), 'unit_list').list;
    evaluation = await talks.speaker('ou_lin').starts('2025', '云海区档案馆');
    const [unit] = await talks.desk.run((records) => records.unitsNamed(['云海区教育局']));
    if (!unit?.began) throw new Error('no unit');
    const { department, began } = unit;
    await talks.desk.run(async (records) => {
      const at = new Date(0);
      await records.addMembership({ person: personId('ou_chen'), department, role: 'coordinator' }, at);
      await records.addReviewer(campaign, personId('ou_qin'), su.id, at);
    });
    evaluation = began.evaluation;
  });
  afterAll(() => talks.desk.close());

  const steps = (): { readonly [One in Step]: CampaignStep & { readonly step: One } } => ({
    list: { step: 'list' },
    form: { step: 'form' },
    administrators: { step: 'administrators' },
    claim: { step: 'claim', code: 'ABCD-2345' },
    open: {
      step: 'open',
      name: '我的任务',
      year: '2025',
      region: '云海区',
      otherRegion: '',
      scheme: 'auto',
      deadline: '',
    },
    show: { step: 'show', campaign },
    deadline: { step: 'deadline', campaign },
    move_deadline: { step: 'move_deadline', campaign, day: '2027-01-31' },
    add_units: { step: 'add_units', campaign },
    add_unit: { step: 'add_unit', campaign, name: '云海区审计局' },
    keep_units: { step: 'keep_units', list, take: [] },
    drop_units: { step: 'drop_units', list },
    units: { step: 'units', campaign, page: 0, state: 'all', name: '' },
    unit: { step: 'unit', evaluation },
    remove_unit: { step: 'remove_unit', evaluation },
    reviewers: { step: 'reviewers', campaign },
    find_person: { step: 'find_person', campaign: null, search: '' },
    appoint: { step: 'appoint', campaign: null, person: personId('ou_lin') },
    dismiss: { step: 'dismiss', campaign: null, person: su.id },
  });

  /** What must not change: who is in charge, the last day, and which departments there are. */
  const state = () =>
    talks.desk.run(async (records) => ({
      administrators: await records.administrators(),
      reviewers: await records.reviewersOf(campaign),
      campaigns: await records.campaigns(),
    }));

  it.each([
    ['a stranger', 'ou_zhou', []],
    ['a coordinator of the campaign', 'ou_chen', []],
    ['a coordinator of a unit of its own', 'ou_lin', []],
    ['a reviewer', 'ou_qin', ['list', 'show', 'units', 'unit']],
  ])('give %s nothing but their own', async (_, name, allowed) => {
    const before = await state();
    const person = talks.speaker(name);
    const shows: string[] = [];
    for (const step of Object.values(steps())) {
      const reply = await person.wants({ want: 'campaign', ...step });
      if (reply.show !== undefined) shows.push(step.step);
      else expect(reply.toast?.text ?? reply.say, step.step).toMatch(/只有管理员|已经有管理员|已经处理过/);
      expect(reply.others ?? []).toEqual([]);
    }
    expect(shows).toEqual(allowed);
    expect(await state()).toEqual(before);
  });

  it('offer a reviewer nothing to change', async () => {
    const qin = talks.speaker('ou_qin');
    const asks = (step: CampaignStep) => qin.wants({ want: 'campaign', ...step });
    expect(shown(await asks(steps().list), 'campaigns').manages).toBe(false);
    expect(shown(await asks(steps().show), 'campaign').manages).toBe(false);
    expect(shown(await asks(steps().unit), 'campaign_unit').manages).toBe(false);
    const score = shown(await qin.wants({ want: 'score', evaluation }), 'score');
    expect(score.deeds.has('answer')).toBe(false);
  });
});
