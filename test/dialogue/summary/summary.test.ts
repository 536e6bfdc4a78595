import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { understandText } from '../../../src/dialogue/index.ts';
import { type Campaign, personId } from '../../../src/evaluation/index.ts';
import { aCampaign } from '../../evaluation/campaign/district.ts';
import { now } from '../../evaluation/desk.ts';
import { addScored, randomUnits } from '../../evaluation/summary/scored-district.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('a reviewer who wants to know how a campaign stands', () => {
  let talks: Conversations;
  let su: Speaker;
  let qin: Speaker;
  let campaign: Campaign;
  beforeAll(async () => {
    talks = await conversations();
    su = talks.speaker(administrator);
    qin = talks.speaker('ou_qin');
    campaign = await aCampaign(talks.desk, { year: '2020' });
    await talks.desk.run(async (records) => {
      await addScored(records, campaign, randomUnits(45, 9));
      await records.addReviewer(campaign.id, qin.id, su.id, now);
    });
  });
  afterAll(() => talks.desk.close());

  it('sees it with one word, of those that handed in', async () => {
    const view = shown(await qin.says('汇总'), 'summary');
    expect(view.figures.counts.departments).toBe(45);
    expect(view.figures.scope).toBe('handed_in');
    expect(view.figures.totals?.count).toBe(view.figures.inScope - view.figures.open);
    expect(view.figures.losses.length).toBeGreaterThan(0);
  });

  it('pages through the departments by total, and finds one by name', async () => {
    const table = { want: 'summary', step: 'table', campaign: campaign.id, scope: 'all', name: '' } as const;
    const pages = await Promise.all([0, 1, 2, 99].map((page) => qin.wants({ ...table, page })));
    const views = pages.map((page) => shown(page, 'summary_table'));
    expect(views.map(({ entries }) => entries.length)).toEqual([20, 20, 5, 5]);
    expect(views[3]).toMatchObject({ page: 2, pages: 3, first: 41, count: 45 });
    const totals = views
      .slice(0, 3)
      .flatMap(({ entries }) => entries.filter(({ complete }) => complete).map(({ total }) => Number(total)));
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    const found = shown(await qin.wants({ ...table, name: ' 第7局 ', page: 0 }), 'summary_table');
    expect(found.entries.map(({ name }) => name)).toEqual(['云海区第7局']);
  });

  it('compares an indicator, by itself the one that cost most points', async () => {
    const step = { want: 'summary', step: 'indicator', campaign: campaign.id } as const;
    const summary = shown(await qin.says('汇总'), 'summary');
    const most = shown(await qin.wants({ ...step, indicator: null }), 'indicator');
    expect(most.figures?.id).toBe(summary.figures.losses[0]?.id);
    expect(most.figures?.lowest).toHaveLength(5);
    const other = most.indicators.at(-1)?.value ?? '';
    expect(shown(await qin.wants({ ...step, indicator: other }), 'indicator').figures?.id).toBe(other);
  });

  it.each([
    ['指标对比', null],
    ['指标对比 政府采购执行率', '政府采购执行情况'],
    ['指标对比：“固定资产利用率”', '固定资产利用率'],
  ])('compares the indicator of “%s”', async (text, name) => {
    const { figures } = shown(await qin.says(text), 'indicator');
    const most = shown(await qin.says('汇总'), 'summary').figures.losses[0]?.indicator;
    expect(figures?.name).toBe(name ?? most);
  });

  it('is told which indicators there are, where none or several are meant', async () => {
    expect((await qin.says('指标对比 绿化覆盖率')).say).toContain('没有找到指标“绿化覆盖率”');
    expect((await qin.says('指标对比 预算')).say).toContain('可能是这几项指标');
  });

  it('opens the table with one word, and a department’s comparison with its name', async () => {
    expect(shown(await qin.says('得分表'), 'summary_table')).toMatchObject({ first: 1, count: 45 });
    const asked = await qin.says('与同组对比');
    expect(shown(asked, 'summary_table').count).toBe(45);
    expect(asked.say).toContain('与同组对比 单位名');
    expect(shown(await qin.says('与同组对比 云海区第7局'), 'unit_beside').beside.entry.name).toBe(
      '云海区第7局',
    );
    expect((await qin.says('与同组对比 气象局')).say).toContain('没有找到您能查看的单位“气象局”');
  });

  it('compares a department with the others', async () => {
    const table = { want: 'summary', step: 'table', campaign: campaign.id, scope: 'handed_in' } as const;
    const page = shown(await qin.wants({ ...table, name: '', page: 0 }), 'summary_table');
    const [best] = page.entries;
    if (best === undefined) throw new Error('nobody');
    const { beside } = shown(
      await qin.wants({ want: 'summary', step: 'unit', evaluation: best.evaluation }),
      'unit_beside',
    );
    expect(beside.rank).toBe(1);
    expect(beside.behind.every(({ gap }) => gap.startsWith('-'))).toBe(true);
    expect(Number(beside.group?.highest)).toBeLessThanOrEqual(Number(best.total));
  });

  it('gets the files', async () => {
    const file = { want: 'summary', step: 'file', campaign: campaign.id } as const;
    expect((await qin.wants({ ...file, format: 'xlsx' })).summary?.fileName).toBe(
      '2024 年度部门整体支出绩效自评汇总表.xlsx',
    );
    expect((await qin.wants({ ...file, format: 'docx' })).summary?.format).toBe('docx');
  });

  it('tells somebody of one department their own score, and a stranger nothing', async () => {
    const lin = talks.speaker('ou_lin');
    await lin.starts('2024', '云海区园林绿化管理局');
    shown(await lin.says('汇总'), 'score');
    expect((await lin.says('催办')).say).toContain('都在您自己名下');
    for (const word of ['得分表', '指标对比 政府采购执行率', '与同组对比 云海区第7局']) {
      expect(await lin.says(word), word).toEqual({ say: expect.stringContaining('只能查看本单位') });
      expect(await talks.speaker('ou_nobody').says(word), word).not.toHaveProperty('show');
    }
    // What may be an answer, or the beginning of one, is not taken for a request.
    expect(understandText('指标对比情况如下').want).toBe('tell');
    const stranger = talks.speaker('ou_nobody');
    expect((await stranger.says('汇总')).show).toBeUndefined();
    const guess = { want: 'summary', step: 'show', campaign: campaign.id, scope: 'all' } as const;
    expect((await lin.wants(guess)).toast?.kind).toBe('error');
  });
});

describe('催办', () => {
  let talks: Conversations;
  let qin: Speaker;
  let campaign: Campaign;
  const filler = personId('ou_filler1');
  const leader = personId('ou_leader1');
  beforeAll(async () => {
    talks = await conversations();
    qin = talks.speaker('ou_qin');
    campaign = await aCampaign(talks.desk, { year: '2020' });
    await talks.desk.run(async (records) => {
      const units = randomUnits(5, 3).map((unit, index) => ({
        ...unit,
        status: (['draft', 'returned', 'submitted', 'approved', 'draft'] as const)[index] ?? 'draft',
      }));
      await addScored(records, campaign, units);
      await records.addReviewer(campaign.id, qin.id, qin.id, now);
      const rows = await records.summaryRows(campaign.id);
      // The first two are filled in by the same person, the third waits for its leader, the last is nobody's.
      for (const [index, { department }] of rows.slice(0, 4).entries()) {
        const person = index < 2 ? filler : personId(`ou_other${index}`);
        await records.addMembership({ person, department, role: 'coordinator' }, now);
        await records.addMembership({ person: leader, department, role: 'leader' }, now);
      }
    });
  });
  afterAll(() => talks.desk.close());

  it('says whom it would reach, and who has nobody', async () => {
    const view = shown(await qin.says('催办'), 'nudge');
    expect(view).toMatchObject({ people: 2, units: 3, filling: 1, approving: 1, before: 0 });
    expect(view.unreachable).toEqual(['云海区第5局']);
  });

  it('sends each of them one card with what they owe', async () => {
    const done = await qin.wants({ want: 'summary', step: 'nudge', campaign: campaign.id });
    expect(shown(done, 'summary').results[0]).toBe('已提醒 2 位同事（3 家单位）。');
    const owes = new Map(
      (done.others ?? []).map(({ person, show }) => [
        person,
        show?.view.view === 'nudged' ? show.view.owes.map(({ name, what }) => [name, what.kind]) : null,
      ]),
    );
    expect(owes).toEqual(
      new Map([
        [
          filler,
          [
            ['云海区第1局', 'filling'],
            ['云海区第2局', 'filling'],
          ],
        ],
        [leader, [['云海区第3局', 'approving']]],
      ]),
    );
  });

  it('reminds nobody twice a day', async () => {
    expect(shown(await qin.says('催办'), 'nudge')).toMatchObject({ people: 0, before: 2 });
    const again = await qin.wants({ want: 'summary', step: 'nudge', campaign: campaign.id });
    expect(again.others).toEqual([]);
    expect(shown(again, 'summary').results).toContain('2 位今天已经提醒过，没有再提醒。');
  });

  it('reminds who holds an open part, and not of what is done', async () => {
    const holder = personId('ou_holder');
    await talks.desk.run(async (records) => {
      const [first] = await records.summaryRows(campaign.id);
      if (first === undefined) throw new Error('nobody');
      await records.addMembership({ person: holder, department: first.department, role: 'contributor' }, now);
      const assignment = { kind: 'section', target: 'procurement', person: holder, by: filler } as const;
      await records.assign(first.evaluation, { ...assignment, note: null, at: now });
    });
    const done = await qin.wants({ want: 'summary', step: 'nudge', campaign: campaign.id });
    const [told] = done.others ?? [];
    expect(told?.person).toBe(holder);
    expect(JSON.stringify(told?.show?.view)).toContain('"section":"政府采购"');
  });
});
