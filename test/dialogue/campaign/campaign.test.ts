import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { understandText } from '../../../src/dialogue/index.ts';
import { type CampaignId, campaignId } from '../../../src/evaluation/index.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('an administrator of a district', () => {
  let talks: Conversations;
  let su: Speaker;
  let campaign: CampaignId;
  beforeAll(async () => {
    talks = await conversations();
    su = talks.speaker(administrator);
    const form = shown(await su.wants({ want: 'campaign', step: 'form' }), 'campaign_form');
    expect(form).toMatchObject({ year: '2026', name: '2026 年度部门整体支出绩效自评', scheme: 'auto' });
    const { name, otherRegion, scheme } = form;
    const typed = { name, otherRegion, scheme, region: '深圳市福田区', deadline: '' };
    const opened = await su.wants({ want: 'campaign', step: 'open', ...typed, year: '2025' });
    // The name follows the year that was chosen.
    expect(shown(opened, 'campaign').name).toBe('2025 年度部门整体支出绩效自评');
    campaign = shown(opened, 'campaign').campaign;
  });
  afterAll(() => talks.desk.close());

  const waits = () => su.wants({ want: 'campaign', step: 'add_units', campaign });
  const keeps = async (list: string) => su.wants({ want: 'campaign', step: 'keep_units', list, take: [] });
  const table = (rows: readonly (readonly string[])[]) =>
    ({
      want: 'file',
      fileName: '名单.xlsx',
      content: { kind: 'table', sheets: [{ name: 'S', rows }] },
      section: null,
    }) as const;

  it('sends a list that begins like a request to change something', async () => {
    await waits();
    const list = shown(await su.says('改革和发展局'), 'unit_list');
    expect(list.fresh).toEqual(['改革和发展局']);
    expect(shown(await keeps(list.list), 'campaign').figures.departments).toBe(1);
    expect((await keeps(list.list)).toast?.text).toContain('已经处理过');
  });

  it('sends a column of a spreadsheet, pasted or as a file', async () => {
    await waits();
    const pasted = shown(await su.says('序号\t单位名称\n1\t云海区教育局\n2\t改革和发展局'), 'unit_list');
    expect(pasted).toMatchObject({ fresh: ['云海区教育局'], present: ['改革和发展局'] });
    await waits();
    const sheet = table([['单位名称'], ['云海区民政局'], ['云海区民政局'], ['3,204.53']]);
    expect(shown(await su.wants(sheet), 'unit_list')).toMatchObject({
      fresh: ['云海区民政局'],
      repeated: ['云海区民政局'],
      unreadable: ['3,204.53'],
    });
  });

  it('is asked again when nothing in a message is a name, and goes on with something else by a word', async () => {
    await waits();
    expect((await su.says('1234')).say).toContain('没有从中读到单位名称');
    expect(shown(await su.says('任务'), 'campaigns').campaigns).toHaveLength(1);
    expect((await su.says('云海区司法局')).say).toContain('没看懂');
  });

  it('turns the pages of many campaigns', async () => {
    await talks.desk.run(async (records) => {
      const known = await records.campaign(campaign);
      if (known === null) throw new Error('no campaign');
      for (let year = 2008; year <= 2019; year += 1) {
        const id = campaignId(crypto.randomUUID());
        await records.openCampaign({ ...known, id, year, name: `${year} 年度自评` });
      }
    });
    const page = async (number: number) =>
      shown(await su.wants({ want: 'campaign', step: 'list', page: number }), 'campaigns');
    expect(await page(0)).toMatchObject({ page: 0, pages: 2, campaigns: { length: 10 } });
    expect((await page(7)).campaigns.at(-1)?.name).toBe('2008 年度自评');
  });

  it('corrects a last day that is over without losing the form', async () => {
    const wrong = await su.wants({
      want: 'campaign',
      step: 'move_deadline',
      campaign,
      day: '2026-11-20 +0800',
    });
    expect(shown(wrong, 'deadline')).toMatchObject({
      typed: '2026-11-20',
      problem: '截止日期不能早于今天。',
    });
    const right = await su.wants({
      want: 'campaign',
      step: 'move_deadline',
      campaign,
      day: '2026-12-03 +0800',
    });
    expect(shown(right, 'campaign').deadline).toEqual({ day: '2026-12-03', daysLeft: 12, isThisYear: true });
    expect(right.others).toEqual([]);
  });

  it('chooses reviewers among those who told their names, who are told and see the campaign', async () => {
    const wu = talks.speaker('ou_wu');
    expect((await wu.says('任务')).toast?.text).toContain('只有管理员和复核人员可以查看');
    const card = await su.wants({ want: 'campaign', step: 'reviewers', campaign });
    expect(shown(card, 'appointed')).toMatchObject({ people: [], choices: [] });
    await talks.desk.run(async (records) =>
      records.savePerson({ ...(await records.person(wu.id)), name: '吴越' }),
    );
    const change = { campaign, person: wu.id };
    const done = await su.wants({ want: 'campaign', step: 'appoint', ...change });
    expect(shown(done, 'appointed').people).toMatchObject([{ name: '吴越', removable: true }]);
    expect(done.others).toMatchObject([{ person: wu.id, say: expect.stringContaining('复核人员') }]);
    expect(shown(await wu.says('任务'), 'campaigns')).toMatchObject({ manages: false });
    expect(shown(await wu.says('帮助'), 'help').campaigns).toBe(true);
    const gone = await su.wants({ want: 'campaign', step: 'dismiss', ...change });
    expect(shown(gone, 'appointed').people).toEqual([]);
    expect((await wu.says('任务')).toast?.text).toContain('只有管理员和复核人员可以查看');
  });

  it('sees who administers, since when and how they came to it', async () => {
    const card = shown(await su.says('管理员'), 'appointed');
    expect(card.people).toMatchObject([
      { by: 'settings', since: '2026-11-21', isYou: true, removable: false },
    ]);
  });

  it('is still asked nothing about the unit they only looked at', async () => {
    const lin = talks.speaker('ou_lin');
    const evaluation = await lin.starts('2024');
    expect(shown(await su.wants({ want: 'score', evaluation }), 'score').deeds.has('answer')).toBe(false);
    expect((await su.says('采购计划 364.8 万')).say).toContain('没看懂');
    const person = await talks.desk.run((records) => records.person(su.id));
    expect(person.current).toBeNull();
  });
});

describe('the words about campaigns and administrators', () => {
  it.each([
    ['任务', { step: 'list' }],
    ['请查看年度任务', { step: 'list' }],
    ['管理员', { step: 'administrators' }],
    ['管理员 abcd-2345', { step: 'claim', code: 'abcd-2345' }],
    ['管理员：ABCD2345', { step: 'claim', code: 'ABCD2345' }],
  ])('%s', (text, step) => {
    expect(understandText(text)).toEqual({ want: 'campaign', ...step });
  });

  it('leave sentences alone', () => {
    expect(understandText('管理员已经核对过了').want).toBe('tell');
  });
});
