import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reply, View } from '../../../src/dialogue/index.ts';
import { type EvaluationId, evidenceId, saveAnswers, storageKeyOf } from '../../../src/evaluation/index.ts';
import { lin, now } from '../../evaluation/desk.ts';
import { answerAll, names, staff, staffUp, type Who } from '../../evaluation/review/staffed.ts';
import { type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

describe('an evaluation on its way to approval', () => {
  let talk: Conversations;
  let id: EvaluationId;
  const speaks = (who: Who): Speaker => talk.speaker(staff[who]);

  beforeEach(async () => {
    talk = await conversations();
    id = await speaks('coordinator').starts();
    await talk.desk.run((records) => staffUp(records, id));
  });
  afterEach(() => talk.desk.close());

  const full = () => talk.desk.run((records) => answerAll(records, id));
  const submits = async (note = '') => {
    const version = await talk.version(id);
    return speaks('coordinator').wants({ want: 'confirm_submit', evaluation: id, version, note });
  };
  const toldTo = (reply: Reply, who: Who) => reply.others?.find(({ person }) => person === staff[who]);

  it('tells the coordinator what is open, and cannot be handed in before', async () => {
    const view = shown(await speaks('coordinator').says('提交'), 'submit');
    expect(view.answered).toBe(false);
    expect(view.open.missing.length).toBeGreaterThan(5);
    expect((await submits()).toast?.text).toContain('还有没填好的内容');
    const opened = await talk.desk.run((records) => records.evaluation(id));
    expect(opened?.status).toBe('draft');
  });

  it('owes a reason for lost points', async () => {
    await full();
    await speaks('coordinator').saves(id, 'procurement', { procurement_actual: '300' });
    const before = shown(await speaks('coordinator').says('提交'), 'submit');
    expect(before.open.missing).toEqual([]);
    expect(before.answered).toBe(before.open.owed.length === 0);
  });

  it('is locked once handed in; everybody is told by whom it is awaited', async () => {
    await full();
    const ready = shown(await speaks('coordinator').says('提交审核'), 'submit');
    expect(ready).toMatchObject({ answered: true, total: '93.20', approvers: '何局、沈局' });
    const reply = await submits();
    expect(reply.toast?.text).toBe('已提交，等待何局、沈局审核。');
    expect(shown(reply, 'review').submission?.number).toBe(1);
    for (const who of ['leader', 'deputy'] as const) {
      const view = toldTo(reply, who)?.show?.view;
      expect(view?.view).toBe('review');
      if (view?.view === 'review') {
        expect(view.submission?.total).toBe('93.20');
        expect(view.submission?.changes).toBeNull();
        expect(view.actions.map((action) => action.do)).toEqual(['approve', 'ask_return', 'ask_discuss']);
      }
    }
    expect(toldTo(reply, 'contributor')?.show).toBeUndefined();
    const refused = await speaks('contributor').saves(id, 'procurement', { procurement_plan: '1' });
    expect(refused.toast?.text).toContain('已提交，等待何局、沈局审核；要修改请先撤回。');
    const text = await speaks('contributor').says('清空 采购计划');
    expect(JSON.stringify(text)).toContain('已提交，等待何局、沈局审核');
  });

  it('is not handed in by a card that showed the score of another system', async () => {
    await full();
    const coordinator = speaks('coordinator');
    const { version, total } = shown(await coordinator.says('提交'), 'submit');
    const late = { want: 'confirm_submit', evaluation: id, version, note: '' } as const;
    const refused = await coordinator.wants({ ...late, total: '90.00' });
    expect(shown(refused, 'submit')).toMatchObject({ total });
    expect((await coordinator.wants({ ...late, total })).show?.view.view).toBe('review');
  });

  it('is not handed in with a file more than the card told of', async () => {
    await full();
    const coordinator = speaks('coordinator');
    const { version, total, evidence } = shown(await coordinator.says('提交'), 'submit');
    expect(evidence).toBe(0);
    const sha256 = 'a'.repeat(64);
    await talk.desk.run((records) =>
      records.addEvidence({
        id: evidenceId('added-meanwhile'),
        evaluation: id,
        purpose: 'proof',
        target: null,
        fileName: '采购合同.pdf',
        bytes: 9,
        sha256,
        mediaType: 'application/pdf',
        storageKey: storageKeyOf(id, sha256),
        message: null,
        by: staff.contributor,
        at: now,
      }),
    );
    const late = { want: 'confirm_submit', evaluation: id, version, total, note: '请先看附件' } as const;
    const refused = await coordinator.wants({ ...late, evidence });
    expect(refused.toast?.text).toContain('填报数据或佐证材料刚有改动');
    expect(shown(refused, 'submit')).toMatchObject({ evidence: 1, note: '请先看附件' });
    expect((await coordinator.wants({ ...late, evidence: 1 })).show?.view.view).toBe('review');
  });

  it('comes back with a reason for a section, is changed, and shows what changed', async () => {
    await full();
    await submits();
    const leader = speaks('leader');
    const form = shown(await leader.wants({ want: 'ask_return', evaluation: id }), 'reasons');
    expect(form.sections).toHaveLength(5);
    const nothing = await leader.wants({
      want: 'return',
      evaluation: id,
      snapshot: 1,
      note: ' ',
      sections: {},
    });
    expect(nothing.toast?.text).toContain('请至少写一处意见');
    const reason = '采购合同与台账不符';
    const back = await leader.wants({
      want: 'return',
      evaluation: id,
      snapshot: 1,
      note: '',
      sections: { procurement: reason },
    });
    const told = toldTo(back, 'coordinator')?.show?.view;
    expect(told).toMatchObject({ view: 'returned', sections: [{ id: 'procurement', reason }] });
    const contents = shown(await speaks('coordinator').says('目录'), 'contents');
    expect(contents.sections.find((section) => section.id === 'procurement')?.returned).toBe(reason);
    expect(contents.review?.line).toContain('何局于 2026-11-21 退回修改');

    await speaks('coordinator').saves(id, 'procurement', { procurement_actual: '200' });
    const after = shown(await speaks('coordinator').says('目录'), 'contents');
    expect(after.sections.find((section) => section.id === 'procurement')?.returned).toBeUndefined();
    const again = await submits();
    const view = viewOf(toldTo(again, 'leader')?.show?.view, 'review');
    expect(view.submission?.changes?.number).toBe(1);
    expect(view.submission?.changes?.lines[0]).toMatch(/^得分 93\.20 → \d/);
    expect(view.submission?.changes?.lines.join('\n')).toMatch(/实际采购金额：.+ 万元 → 200\.00 万元/);
    expect(view.submission?.earlier).toEqual([`政府采购：${reason}`]);

    const old = await leader.wants({ want: 'approve', evaluation: id, snapshot: 1 });
    expect(old.toast?.text).toContain('又有了新的提交');
    expect(shown(old, 'review').submission?.number).toBe(2);
    const approved = await speaks('deputy').wants({ want: 'approve', evaluation: id, snapshot: 2 });
    expect(shown(approved, 'review').line).toMatch(
      /^已审定（第 2 次提交，沈局（代何局），2026-11-21），校验码 [0-9a-f]{12}$/,
    );
    expect(toldTo(approved, 'coordinator')?.say).toContain('沈局（代何局）已审定');
  });

  it('is withdrawn by the coordinator while nobody has approved it', async () => {
    await full();
    await submits();
    const back = await speaks('coordinator').says('撤回');
    expect(back.toast?.text).toBe('已撤回，可以继续修改。');
    expect(toldTo(back, 'leader')?.say).toContain('林晓撤回了');
    const late = await speaks('leader').wants({ want: 'approve', evaluation: id, snapshot: 1 });
    expect(late.toast?.text).toContain('已经撤回');
  });

  it('is given a review score beside the self-score, and the coordinator is told', async () => {
    await full();
    await submits();
    const reviewer = speaks('reviewer');
    const give = (points: string, reason: string) =>
      reviewer.wants({
        want: 'set_review_score',
        evaluation: id,
        indicator: 'satisfaction',
        points,
        reason,
      });
    expect(shown(await give('99', '高'), 'review_score').problem).toContain('99');
    expect(shown(await give('1', ''), 'review_score').problem).toBe('请写明复核理由。');
    const given = await give('1.5', '问卷样本不足');
    const view = shown(given, 'score');
    expect(view.review?.totals).toMatch(/^自评 93\.20 \/ 复核 \d\d\.\d\d$/);
    expect(view.review?.scores.satisfaction).toContain('复核 1.50 分（秦科）：问卷样本不足');
    expect(toldTo(given, 'coordinator')?.say).toContain('秦科复核了');
    const seen = shown(await speaks('leader').wants({ want: 'score', evaluation: id }), 'score');
    expect(seen.review?.totals).toBe(view.review?.totals);
    expect(seen.review?.mayReview).toBe(false);
    const taken = await give('', '');
    expect(shown(taken, 'score').review?.totals).toBeNull();
  });

  it('says that figures were changed after their review score, and keeps it on the row summaries read', async () => {
    await full();
    await submits();
    const about = { evaluation: id, indicator: 'procurement_execution' };
    const score = { want: 'set_review_score', ...about, points: '0.5', reason: '合同日期不符' } as const;
    await speaks('reviewer').wants(score);
    await speaks('coordinator').says('撤回');
    const later = new Date(now.getTime() + 60_000);
    await talk.desk.run(async (records) => {
      const version = (await records.evaluation(id))?.version ?? 0;
      const typed = { procurement_actual: '340' };
      await saveAnswers(records, lin, { evaluation: id, version, typed, source: 'card' }, later);
    });
    await talk.desk.run((records) => answerAll(records, id));
    await submits();
    const approved = await speaks('leader').wants({ want: 'approve', evaluation: id, snapshot: 2 });
    expect(toldTo(approved, 'reviewer')?.say).toContain('的数据在复核之后又改过，请重看');
    const view = shown(await speaks('reviewer').wants({ want: 'score', evaluation: id }), 'score');
    expect(view.review?.scores.procurement_execution).toContain('数据又改过，请复核人员重看');
    const row = await talk.desk.run((records) => records.currentScore(id));
    expect(view.review?.totals).toContain(`复核 ${row?.reviewed}`);
  });

  it('leaves a reviewer’s own unit the one they work on', async () => {
    await full();
    await submits();
    const own = await speaks('reviewer').starts('2024', '云海区水务局');
    const score = { want: 'set_review_score', evaluation: id, indicator: 'satisfaction' } as const;
    await speaks('reviewer').wants({ ...score, points: '1', reason: '样本不足' });
    const { current } = await talk.desk.run((records) => records.person(staff.reviewer));
    expect(current).toBe(own);
  });

  it('notes a collective discussion for the leader’s card', async () => {
    await full();
    const kept = await speaks('coordinator').says('集体研究 3月12日局党组会研究，同意自评结果');
    expect(kept.toast?.text).toContain('已记下集体研究');
    const reply = await submits();
    const view = viewOf(toldTo(reply, 'leader')?.show?.view, 'review');
    expect(view.discussions).toEqual([
      `3月12日局党组会研究，同意自评结果（${names.coordinator}，2026-11-21）`,
    ]);
  });

  it('notes no discussion where the text is the answer that is awaited', async () => {
    await full();
    const coordinator = speaks('coordinator');
    await coordinator.says('修改 存在问题');
    const text = '集体研究，认为部分项目前期论证不充分，预算编制不够细化。';
    expect(shown(await coordinator.says(text), 'confirm_text').preview).toBe(text);
    const noted = await talk.desk.run((records) => records.decisions(id));
    expect(noted).toEqual([]);
  });

  it('wants a word on every error, which goes to whoever signs; what whoever hands in adds goes along', async () => {
    await full();
    await speaks('coordinator').saves(id, 'procurement', { procurement_actual: '99999' });
    await speaks('coordinator').saves(id, 'procurement', { procurement_execution_reason: '年中追加采购' });
    const view = shown(await speaks('coordinator').says('提交'), 'submit');
    expect(view.answered).toBe(false);
    expect(view.errors).toEqual([expect.stringContaining('错误：实际采购 99,999.00 万元大于计划')]);
    expect((await submits()).toast?.text).toBe(
      '预审还有 1 处错误：请先改好，或由填报负责人说明原因后再提交。',
    );
    const found = shown(await speaks('coordinator').says('预审'), 'precheck').findings[0];
    const explained = { evaluation: id, finding: found?.key ?? '', page: 0, reason: '追加任务，已报批' };
    await speaks('coordinator').wants({ want: 'keep_finding_reason', ...explained });
    const reply = await submits('已与采购台账核对');
    const card = viewOf(toldTo(reply, 'leader')?.show?.view, 'review');
    expect(card.submission?.findings.slice(-2)).toEqual([
      expect.stringMatching(/^错误：实际采购 99,999\.00 万元.+（林晓说明：追加任务，已报批）$/),
      '林晓说明：已与采购台账核对',
    ]);
  });

  it('is opened again by leader or reviewer, with a reason', async () => {
    await full();
    await submits();
    await speaks('leader').wants({ want: 'approve', evaluation: id, snapshot: 1 });
    const form = shown(await speaks('leader').says('重新打开 采购数有误'), 'reasons');
    expect(form).toMatchObject({ step: 'reopen', note: '采购数有误' });
    const back = await speaks('reviewer').wants({
      want: 'reopen',
      evaluation: id,
      snapshot: 1,
      note: '采购数有误',
      sections: {},
    });
    expect(toldTo(back, 'coordinator')?.show?.view).toMatchObject({ view: 'returned', note: '采购数有误' });
  });
});

function viewOf<Name extends View['view']>(
  view: View | undefined,
  name: Name,
): Extract<View, { view: Name }> {
  if (!isView(view, name)) throw new Error(`expected ${name}, got ${view?.view}`);
  return view;
}

function isView<Name extends View['view']>(
  view: View | undefined,
  name: Name,
): view is Extract<View, { view: Name }> {
  return view?.view === name;
}
