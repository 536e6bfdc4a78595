import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../src/evaluation/index.ts';
import { renderCard } from '../../src/feishu/cards/index.ts';
import { now } from '../evaluation/desk.ts';
import { staff, staffUp, type Who } from '../evaluation/review/staffed.ts';
import { buttons, seen } from '../feishu/cards/reading.ts';
import { context } from '../feishu/cards/views.ts';
import { administrator, type Conversations, conversations, shown } from './conversation.ts';

describe('the welcome', () => {
  let talks: Conversations;
  let id: EvaluationId;
  beforeAll(async () => {
    talks = await conversations();
    id = await talks.speaker(staff.coordinator).starts();
    await talks.desk.run((records) => staffUp(records, id));
    const form = {
      region: '云海区',
      otherRegion: '',
      year: '2025',
      scheme: 'auto',
      name: '2025 年度自评',
      deadline: '',
    };
    const district = talks.speaker(administrator);
    const opened = await district.wants({ want: 'campaign', step: 'open', ...form });
    const { campaign } = shown(opened, 'campaign');
    await talks.desk.run((records) => records.addReviewer(campaign, staff.reviewer, district.id, now));
  });
  afterAll(() => talks.desk.close());

  const welcomed = async (who: Who) => {
    const person = who === 'administrator' ? administrator : staff[who];
    const view = shown(await talks.speaker(person).says('你好'), 'welcome');
    const card = renderCard(view, context);
    return { text: seen(card), labels: buttons(card).map(({ label }) => label) };
  };

  it.each<[Who, string, string]>([
    ['stranger', '我帮您完成本单位', '开始填报'],
    ['coordinator', '我帮您完成本单位', '继续填报'],
    ['contributor', '请您填分给您的部分', '继续填报'],
    ['leader', '由您审核', '查看得分'],
    ['reviewer', '由您复核', '汇总'],
    ['administrator', '由您管理', '管理任务'],
  ])('of a %s begins with what they do', async (who, text, first) => {
    const card = await welcomed(who);
    expect(card.text).toContain(text);
    expect(card.labels[0]).toBe(first);
  });

  it('offers no filling in to those who only look after campaigns', async () => {
    for (const who of ['reviewer', 'administrator'] as const) {
      const { labels } = await welcomed(who);
      expect(labels).not.toContain('开始填报');
      expect(labels).not.toContain('继续填报');
    }
  });

  it('says that it was given back, and leads to the reasons first', async () => {
    await talks.desk.run(async (records) => {
      const version = (await records.evaluation(id))?.version ?? 0;
      const hash = '0'.repeat(64);
      const { number } = await records.addSnapshot(id, {
        version,
        hash,
        json: '{}',
        by: staff.coordinator,
        at: now,
      });
      const decision = { note: '请核对采购数', sections: {}, onBehalfOf: null, at: now };
      await records.decide(id, { ...decision, kind: 'return', snapshot: number, by: staff.leader });
      await records.changeStatus(id, 'returned');
    });
    const { text, labels } = await welcomed('coordinator');
    expect(text).toMatch(/本单位：云海区园林绿化管理局 2024 年度[\s\S]*何局.*退回/);
    expect(labels.slice(0, 2)).toEqual(['看退回意见', '继续填报']);
    const reasons = shown(await talks.speaker(staff.coordinator).says('为什么退回'), 'returned');
    expect(reasons.note).toBe('请核对采购数');
    await talks.desk.run((records) => records.changeStatus(id, 'draft'));
  });

  it('leads whoever signs to what was handed in, and whoever handed it in to the score', async () => {
    await talks.desk.run((records) => records.changeStatus(id, 'submitted'));
    expect((await welcomed('leader')).labels[0]).toBe('查看审核卡');
    expect((await welcomed('coordinator')).labels[0]).toBe('查看得分');
  });
});
