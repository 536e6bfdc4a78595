import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CampaignId, personId } from '../../src/evaluation/index.ts';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { openCampaignWith } from '../evaluation/campaign/district.ts';
import { addScored, randomUnits } from '../evaluation/summary/scored-district.ts';
import { administrator, anOffice, clerk, leader, type Office, reviewer } from './office.ts';

const shows = (person: PersonInChat, text: string, newest = 1) =>
  vi.waitFor(() => expect(person.sees(newest)).toContain(text), { timeout: 10_000 });

describe('a reviewer of thirty departments', () => {
  let office: Office;
  let qin: PersonInChat;
  let lin: PersonInChat;
  let he: PersonInChat;
  let group = '';
  beforeAll(async () => {
    office = await anOffice({
      seed: (storage) =>
        storage.turn(async ({ records }) => {
          const campaign = await openCampaignWith(records, { year: '2020', name: '2020 年度自评' });
          await addScored(records, campaign, randomUnits(30, 21));
          await staff(records, campaign.id);
        }),
    });
    qin = office.standIn.person(reviewer);
    lin = office.standIn.person(clerk);
    he = office.standIn.person(leader);
    group = office.standIn.group('区财政局工作群', [reviewer, administrator, clerk]);
  });
  afterAll(() => office.stop());

  async function staff(records: Parameters<typeof addScored>[0], campaign: CampaignId): Promise<void> {
    const at = new Date();
    await records.addReviewer(campaign, personId(reviewer), personId(administrator), at);
    await records.savePerson({ ...(await records.person(personId(reviewer))), name: '秦科' });
    const rows = await records.summaryRows(campaign);
    const filling = rows.find(({ status }) => status === 'draft');
    const handed = rows.find(({ status }) => status === 'submitted');
    if (filling === undefined || handed === undefined) throw new Error('all are in one state');
    const joining = { role: 'coordinator', department: filling.department } as const;
    await records.addMembership({ person: personId(clerk), ...joining }, at);
    await records.addMembership(
      { person: personId(leader), role: 'leader', department: handed.department },
      at,
    );
  }

  it('types 汇总 and sees counts, figures, a chart, who stands out and where the points go', async () => {
    await qin.says('汇总');
    await shows(qin, '30 家单位');
    await shows(qin, '中位数');
    await shows(qin, '扣分最多的指标');
    expect(JSON.stringify(qin.card())).toContain('"tag":"chart"');
  });

  it('turns to the table, finds a department and drills down to it', async () => {
    await qin.taps('得分表');
    await shows(qin, '已提交和已通过：第 1—');
    await qin.selects('全部单位');
    await shows(qin, '全部单位：第 1—20 家，共 30 家');
    await qin.taps('下一页');
    await shows(qin, '第 21—30 家');
    await qin.taps('查找', { search: '第7局' });
    await shows(qin, '名称含“第7局”');
    await qin.selects('云海区第7局');
    await shows(qin, '状态：');
    await qin.taps('与同组对比');
    await shows(qin, '与同组对比');
    await qin.taps('返回汇总');
    await shows(qin, '30 家单位');
  });

  it('compares one indicator across the departments', async () => {
    await qin.taps('指标对比');
    await shows(qin, '最低的 5 家');
    await qin.taps('返回汇总');
    await shows(qin, '30 家单位');
  });

  it('gets the whole table and the report as files', async () => {
    await qin.taps('下载表格');
    await vi.waitFor(() => expect(qin.sees(3)).toContain('2020 年度自评汇总表.xlsx'), { timeout: 15_000 });
    await qin.taps('下载汇总报告');
    await vi.waitFor(() => expect(qin.sees(3)).toContain('2020 年度自评汇总报告.docx'), { timeout: 15_000 });
  });

  it('reminds those who owe after a yes that says how many', async () => {
    await qin.says('催办');
    await shows(qin, '将提醒 2 位同事（2 家单位）');
    await shows(qin, '提醒不到');
    await qin.taps('确认催办');
    await shows(qin, '已提醒 2 位同事（2 家单位）');
    await shows(lin, '秦科提醒您');
    await shows(he, '已提交，等您通过');
    await lin.taps('继续填报');
    await shows(lin, '填报目录');
    await qin.says('催办');
    await shows(qin, '另有 2 位今天已经提醒过');
  });

  it('is answered in private where the word was said in a group', async () => {
    await qin.saysInGroup(group, '汇总');
    await vi.waitFor(() => expect(qin.seesInGroup(group, 1)).toContain('已私聊发送'), { timeout: 10_000 });
    await shows(qin, '30 家单位');
    await qin.saysInGroup(group, '催办');
    await shows(qin, '催办');
    expect(qin.seesInGroup(group, 20)).not.toContain('30 家单位');
  });

  it('sees nothing of it without the role', async () => {
    await he.says('汇总');
    await vi.waitFor(() => expect(he.sees(1)).not.toContain('30 家单位'));
  });
});
