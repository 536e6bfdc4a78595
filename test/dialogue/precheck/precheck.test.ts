import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { precheckWords } from '../../../prompts/precheck.ts';
import { type Reply, understandText } from '../../../src/dialogue/index.ts';
import type { EvaluationId } from '../../../src/evaluation/index.ts';
import { renderCard } from '../../../src/feishu/cards/index.ts';
import { answerAll, staff, staffUp, type Who } from '../../evaluation/review/staffed.ts';
import { buttons, seen } from '../../feishu/cards/reading.ts';
import { context } from '../../feishu/cards/views.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

/** Who reads it besides the coordinator. */
const others: readonly Who[] = ['contributor', 'leader', 'deputy', 'reviewer'];

describe('预审', () => {
  let talk: Conversations;
  let id: EvaluationId;
  const speaks = (who: Who): Speaker => talk.speaker(staff[who]);
  const checks = async (who: Who) =>
    shown(await speaks(who).wants({ want: 'precheck', evaluation: id }), 'precheck');
  const bought = (actual: string) =>
    speaks('coordinator').saves(id, 'procurement', { procurement_actual: actual });
  const explains = (who: Who, finding: string, reason: string): Promise<Reply> =>
    speaks(who).wants({ want: 'keep_finding_reason', evaluation: id, finding, page: 0, reason });

  beforeEach(async () => {
    talk = await conversations();
    id = await speaks('coordinator').starts();
    await talk.desk.run((records) => staffUp(records, id));
  });
  afterEach(() => talk.desk.close());

  it.each(precheckWords.precheck)('is asked for by “%s”', (word) => {
    expect(understandText(word)).toEqual({ want: 'precheck' });
    expect(understandText(`请帮我${word}一下`)).toEqual({ want: 'precheck' });
  });

  it('says clearly that nothing was found, and how much is still open', async () => {
    const view = await checks('coordinator');
    expect(view).toMatchObject({ total: 0, counts: { errors: 0, warnings: 0, explained: 0 } });
    expect(view.open).toBeGreaterThan(20);
    const card = renderCard(view, context);
    expect(seen(card)).toMatch(
      /还没填完[\s\S]*还有 \d+ 题没填（封面与范围 \d+ 题、.*等 \d+ 节），填好后会再检查一遍/,
    );
    expect(seen(card)).not.toContain('没有问题');
    expect(buttons(card)[0]).toMatchObject({ label: '继续填报', type: 'primary_filled' });
    const leader = renderCard(await checks('leader'), context);
    expect(seen(leader)).toContain('题没填（封面与范围');
    expect(buttons(leader).map(({ value }) => value.do)).not.toContain('resume');
    await talk.desk.run((records) => answerAll(records, id));
    expect(await checks('coordinator')).toMatchObject({
      counts: { errors: 0, warnings: 0, explained: 0 },
      open: 0,
      maySubmit: true,
    });
  });

  it('leads whoever may answer to the question, tells others whose it is, and lets the coordinator explain', async () => {
    await speaks('coordinator').saves(id, 'procurement', { procurement_plan: '364.80' });
    await bought('400');
    const first = (await checks('coordinator')).findings[0];
    expect(first).toMatchObject({
      severity: 'error',
      sentence: expect.stringContaining('实际采购 400.00 万元大于计划 364.80 万元'),
      correct: { section: 'procurement', page: 0 },
      whose: null,
      explainable: true,
    });
    for (const who of others) {
      const seen = (await checks(who)).findings[0];
      expect(seen).toMatchObject({ correct: null, whose: '填报负责人', explainable: false });
    }
    const stranger = await speaks('stranger').wants({ want: 'precheck', evaluation: id });
    expect(stranger.toast?.text).toContain('没有找到您可以查看的填报');
    expect(stranger.show).toBeUndefined();
  });

  it('lets a contributor correct what was given to them, and names them to the others', async () => {
    await speaks('coordinator').saves(id, 'procurement', { procurement_plan: '364.80' });
    await bought('400');
    const contributor = staff.contributor;
    await talk.desk.joins({ id }, contributor, { sections: ['procurement'] });
    expect((await checks('contributor')).findings[0]).toMatchObject({
      correct: { section: 'procurement' },
      explainable: false,
    });
    expect((await checks('leader')).findings[0]?.whose).toBe('陈默');
    const refused = await speaks('contributor').wants({
      want: 'explain_finding',
      evaluation: id,
      finding: 'x',
      page: 0,
    });
    expect(refused.toast?.text).toContain('角色不能做这一步');
  });

  it('tells an error once beside the question, keeps the form, and goes when the figure is put right', async () => {
    await speaks('coordinator').saves(id, 'procurement', { procurement_plan: '364.80' });
    const reply = await bought('400');
    const form = shown(reply, 'section');
    const told = form.questions.filter(({ problem }) => problem?.includes('大于计划'));
    expect(told.map(({ fact }) => fact)).toEqual(['procurement_actual']);
    expect(reply.toast).toMatchObject({ kind: 'warning', text: expect.stringContaining('预审有 1 处错误') });
    const contents = shown(await speaks('leader').wants({ want: 'contents', evaluation: id }), 'contents');
    expect(contents.precheck).toMatchObject({ text: expect.stringContaining('预审：1 处错误'), tone: 'bad' });
    expect(contents.sections.find((section) => section.id === 'procurement')?.problems).toBe(1);
    await bought('300');
    expect((await checks('coordinator')).total).toBe(0);
    const after = shown(await speaks('coordinator').says('目录'), 'contents');
    expect(after.precheck).toBeUndefined();
  });

  it('keeps a reason for everybody to read, and tells the finding no more beside the question', async () => {
    await speaks('coordinator').saves(id, 'procurement', { procurement_plan: '364.80' });
    await bought('400');
    const key = (await checks('coordinator')).findings[0]?.key ?? '';
    const empty = await explains('coordinator', key, ' ');
    expect(shown(empty, 'explain_finding').problem).toBe('请写明原因。');
    const kept = await explains('coordinator', key, '追加任务，已报批');
    expect(kept.toast).toEqual({ kind: 'success', text: '已记下说明。' });
    expect(kept.others?.map(({ person }) => person)).toContain(staff.contributor);
    expect((await checks('leader')).findings[0]?.reason).toBe('林晓说明（2026-11-21）：追加任务，已报批');
    const form = shown(
      await speaks('coordinator').wants({ want: 'open', evaluation: id, section: 'procurement', page: 0 }),
      'section',
    );
    expect(form.questions.every(({ problem }) => problem === null)).toBe(true);
    await bought('401');
    expect((await checks('leader')).findings[0]?.reason).toBeNull();
    const late = await explains('coordinator', key, '还是原来的');
    expect(late.toast?.text).toContain('数字后来改过');
    expect(shown(late, 'precheck').findings[0]?.sentence).toContain('401.00');
  });

  it('says in a message what an answer by text does not agree with', async () => {
    await speaks('coordinator').saves(id, 'procurement', { procurement_plan: '364.80' });
    const asked = await speaks('coordinator').says('实际采购400万元');
    const { id: text } = shown(asked, 'confirm_figures');
    const saved = await speaks('coordinator').wants({ want: 'keep_text', text, fact: null });
    expect(shown(saved, 'notice').text).toContain('实际采购 400.00 万元大于计划 364.80 万元');
  });

  it('lies open for reading once it is handed in, and takes no reason any more', async () => {
    await talk.desk.run((records) => answerAll(records, id));
    const version = await talk.version(id);
    await speaks('coordinator').wants({ want: 'confirm_submit', evaluation: id, version, note: '' });
    expect(await checks('leader')).toMatchObject({ locked: true, maySubmit: false });
    const refused = await explains('coordinator', 'x', '晚了');
    expect(refused.toast?.text).toContain('已提交');
  });
});
