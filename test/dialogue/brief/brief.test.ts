import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('the quick summary', () => {
  let talks: Conversations;
  let lin: Speaker;
  let chen: Speaker;
  let qin: Speaker;
  let evaluation: EvaluationId;
  beforeAll(async () => {
    talks = await conversations();
    [lin, chen, qin] = [talks.speaker('ou_lin'), talks.speaker('ou_chen'), talks.speaker('ou_qin')];
    evaluation = await lin.starts();
    await talks.desk.joins({ id: evaluation }, lin.id, { role: 'coordinator', name: '林晓' });
    await talks.desk.joins({ id: evaluation }, chen.id, { name: '陈默', sections: ['procurement'] });
    await talks.desk.joins({ id: evaluation }, qin.id, { role: 'leader', name: '秦岚' });
  });
  afterAll(() => talks.desk.close());

  it.each(['得分', '汇总', '看看汇总', '多少分'])('is what “%s” gets', async (word) => {
    const { brief } = shown(await lin.says(word), 'score');
    expect(brief?.owing.map(({ who }) => who)).toEqual(['您', '陈默']);
    expect(brief?.owing[1]?.what).toMatch(/^\d+ 题（政府采购 \d+ 题）$/);
    expect(brief?.mayNudge).toBe(true);
  });

  it('leads to the whole score and back', async () => {
    const details = shown(await lin.wants({ want: 'detail', evaluation, indicator: null }), 'score');
    expect(details).toMatchObject({ brief: null, detail: null });
    expect(shown(await lin.wants({ want: 'score', evaluation }), 'score').brief).not.toBeNull();
  });

  it('offers a contributor no reminder, and refuses one', async () => {
    expect(shown(await chen.says('得分'), 'score').brief?.mayNudge).toBe(false);
    const refused = await chen.says('催一下');
    expect(refused.others ?? []).toEqual([]);
    expect(refused.toast?.kind).toBe('error');
  });

  it('sends each who owes one card that leads there, once a day, and says who was reached', async () => {
    const reply = await lin.says('催一下');
    expect(reply.say).toBe('已提醒：陈默。');
    expect(reply.others).toHaveLength(1);
    expect(reply.others?.[0]).toMatchObject({
      person: chen.id,
      show: {
        view: { view: 'notice', actions: [{ do: 'open', section: 'procurement' }, { do: 'contents' }] },
      },
    });
    expect(JSON.stringify(reply.others)).toContain('林晓提醒您：云海区园林绿化管理局 2024 年度');
    const again = await qin.wants({ want: 'nudge', evaluation });
    expect(again.say).toContain('今天已经提醒过：陈默');
    expect(again.say).toContain('已提醒：林晓');
    expect((await lin.says('催一下')).others).toEqual([]);
  });
});
