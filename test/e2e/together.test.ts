import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAt } from '../../src/evaluation/index.ts';
import { sampleAnswers, sampleOffice } from '../../src/playground/index.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { type Visitor, visit } from './browser.ts';
import { fillAll } from './forms.ts';
import { administrator, anOffice, clerk, leader, newcomer, type Office, reviewer } from './office.ts';

const department = sampleOffice.department;
/** The last day, as a date picker gives it. */
const deadline = dayAt(new Date(Date.now() + 30 * 86_400_000), 'Asia/Shanghai');
const reason = '采购合同与台账不符，请核对';

describe.skipIf(!hasChromium)('an evaluation that five people carry through in real browsers', () => {
  let browser: Browser;
  let office: Office;
  let su: Visitor;
  let qin: Visitor;
  let lin: Visitor;
  let wang: Visitor;
  let he: Visitor;
  beforeAll(async () => {
    [browser, office] = await Promise.all([launchChromium(), anOffice({ page: true })]);
    const sits = (openId: string) => visit(browser, `${office.standIn.url}#${openId}`);
    [su, qin] = await Promise.all([sits(administrator), sits(reviewer)]);
    [lin, wang, he] = await Promise.all([sits(clerk), sits(newcomer), sits(leader)]);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  /** Waits until the person's newest message says it. */
  const reads = (person: Visitor, text: string | RegExp) =>
    expect.poll(() => newest(person), { timeout: 15_000 }).toMatch(text);
  const newest = (person: Visitor) => person.page.locator('li.message').last().innerText();

  /** Lets somebody in by a code that `host` was given for them. */
  const letsIn = async (host: Visitor, person: Visitor, name: string, as: string) => {
    await host.card().getByRole('button', { name: as, exact: true }).click();
    await reads(host, /加入 [A-Z0-9]{4}-[A-Z0-9]{4}/);
    const [word = ''] = /加入 [A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await newest(host)) ?? [];
    await person.writes(word);
    await person.fills({ name }, '申请加入');
    await reads(host, `${name} 想加入${department}`);
    await host.presses('同意');
    await reads(person, '已同意您加入');
  };
  const joins = async (person: Visitor, name: string, as: string) => {
    await lin.writes('邀请');
    await letsIn(lin, person, name, as);
  };

  it('belongs to a campaign that an administrator opens, with a reviewer and the department', {
    timeout: 30_000,
  }, async () => {
    await qin.writes('我叫 秦岚');
    await su.writes('任务');
    await su.presses('新建任务');
    const { year } = sampleOffice;
    await su.fills(
      { year, name: '云海区自评', other_region: '云海市云海区', scheme: 'auto', deadline },
      '新建任务',
    );
    await reads(su, '任务已新建');
    await su.presses('复核人员');
    await su.fills({ person: reviewer }, '设为复核人员');
    await reads(qin, '的复核人员');
    await su.writes('任务');
    await su.presses('打开 云海区自评');
    await su.presses('添加单位');
    await su.writes(department);
    await su.presses('确认添加');
    await reads(su, '已添加 1 家单位');
  });

  it('is taken over by the coordinator whom the administrator lets in', { timeout: 30_000 }, async () => {
    await su.writes(`邀请 ${department}`);
    await letsIn(su, lin, '林晓', '填报负责人');
    await lin.writes('目录');
    await reads(lin, '填报目录');
  });

  it('is joined by a contributor and a leader whom the coordinator lets in', {
    timeout: 30_000,
  }, async () => {
    await joins(wang, '王芳', '填报人');
    await joins(he, '何局', '负责人（领导）');
  });

  it('is filled in side by side: who saves later sees both values with names', {
    timeout: 30_000,
  }, async () => {
    await lin.writes('分配 政府采购 给 王芳');
    await reads(wang, '政府采购');
    await wang.writes('修改 采购计划');
    await lin.writes('修改 采购计划');
    await lin.fills({ procurement_plan: '2,860.00' });
    await wang.fills({ procurement_plan: '2,680.00' });
    await reads(wang, /林晓.*2,860\.00 万元/);
    expect(await newest(wang)).toContain('2,680.00');
    await wang.presses('用对方的');
  });

  it('keeps a file sent in the chat as evidence of an indicator', { timeout: 30_000 }, async () => {
    const pdf = {
      name: '监控报告.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    };
    await lin.writes('佐证 项目监管');
    await lin.page.locator('.picker').setInputFiles(pdf);
    await reads(lin, /项目监管[\s\S]*监控报告\.pdf|监控报告\.pdf[\s\S]*项目监管/);
    await lin.writes('得分');
    await reads(lin, '佐证材料 已归类 1 份');
    await lin.presses('得分明细');
    await reads(lin, '项目监管：监控报告.pdf');
  });

  it('is handed in once everything is answered, and then takes no answer', { timeout: 60_000 }, async () => {
    const person = office.standIn.person(clerk);
    await person.says('继续填报');
    await office.standIn.settled();
    await fillAll(person, sampleAnswers);
    await lin.writes('提交');
    await reads(lin, '各题都已填好');
    await lin.presses('确认提交');
    await reads(lin, '已提交（第 1 次');
    await wang.writes('修改 采购计划');
    await reads(wang, '已提交，等待何局审核');
  });

  it('is given back by the leader with a reason for one section', { timeout: 30_000 }, async () => {
    await reads(he, '自评审核');
    await he.presses('退回');
    await he.fills({ other_section: 'procurement', other_reason: reason }, '确认退回');
    await reads(lin, reason);
    await lin.writes('目录');
    await reads(lin, `退回意见：${reason}`);
  });

  it('is changed, handed in again and approved as the leader was shown it', { timeout: 30_000 }, async () => {
    await lin.writes('修改 实际采购金额');
    await lin.fills({ procurement_actual: '2,574.00' });
    await lin.writes('提交');
    await lin.presses('确认提交');
    await reads(he, /实际采购金额：.*2,798\.40 万元 → 2,574\.00 万元/);
    await he.presses('通过');
    await reads(he, /已审定（第 2 次提交，何局/);
    await reads(lin, '何局已审定');
  });

  it('has a history that says who stated what', { timeout: 30_000 }, async () => {
    await lin.writes('历史 实际采购金额');
    const seen = await newest(lin);
    expect(seen).toMatch(/2,574\.00 万元/);
    expect(seen).toMatch(/2,798\.40 万元/);
  });

  it('is given a review score by the district, beside which the self-score stays', {
    timeout: 30_000,
  }, async () => {
    await reads(qin, '可以复核');
    await qin.presses('查看明细');
    await qin.card().locator('select').first().selectOption('satisfaction');
    await qin.presses('复核得分');
    await qin.fills({ points: '4', reason: '问卷样本不足' }, '保存复核得分');
    await reads(qin, /自评 \d\d\.\d\d \/ 复核 \d\d\.\d\d/);
    await reads(lin, '问卷样本不足');
  });
});
