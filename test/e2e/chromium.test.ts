import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { type Visitor, visit } from './browser.ts';
import { clerkAnswers } from './clerk-answers.ts';
import { anOffice, type Office } from './office.ts';

const unit = '中共深圳市福田区委办公室（本级）';

describe.skipIf(!hasChromium)('a clerk in a real browser', () => {
  let browser: Browser;
  let office: Office;
  let clerk: Visitor;

  beforeAll(async () => {
    [browser, office] = await Promise.all([launchChromium(), anOffice({ page: true })]);
    clerk = await visit(browser, office.standIn.url);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  it('begins the self-evaluation of the unit for 2020', { timeout: 30_000 }, async () => {
    await clerk.writes('开始填报');
    await clerk.fills({ department: unit, year: '2020', scheme: 'auto' }, '开始填报');
    expect(await clerk.card().innerText()).toContain('福田区预算绩效评价共性指标体系框架（2020）');
  });

  it('makes three mistakes and reads beside each field a sentence that helps', {
    timeout: 30_000,
  }, async () => {
    await clerk.writes('修改 年初预算总额');
    await clerk.fills({
      budget_initial_total: '三千多万',
      budget_initial_basic: '-1,483.47',
      budget_initial_project: '46%',
      budget_adjusted_total: '3,037.03',
    });
    const seen = await clerk.card().innerText();
    expect(seen).toContain('“三千多万”不是一个确切的数');
    expect(seen).toContain('金额不能为负');
    expect(seen).toMatch(/“46%”.*百分/);
    const kept = (fact: string) => clerk.card().locator(`[data-fact="${fact}"]`).inputValue();
    expect(await kept('budget_initial_total')).toBe('三千多万');
    expect(await kept('budget_adjusted_total')).toBe('3,037.03');
  });

  it('leaves in the middle, and finds everything after the bot was restarted', {
    timeout: 30_000,
  }, async () => {
    await clerk.fills({ ...clerkAnswers });
    await clerk.page.close();
    await office.restart();
    clerk = await visit(browser, office.standIn.url);
    await clerk.writes('修改 年初预算总额');
    expect(await clerk.card().locator('[data-fact="budget_initial_basic"]').inputValue()).toBe('1,483.47');
  });

  it('answers everything and sees 93.78 with every loss explained', { timeout: 120_000 }, async () => {
    await clerk.writes('修改 单位负责人');
    for (let page = 0; page < 60; page += 1) {
      if ((await clerk.card().getByRole('button', { name: '保存并继续' }).count()) === 0) break;
      await clerk.fills(clerkAnswers);
    }
    await clerk.writes('得分');
    const seen = await clerk.card().innerText();
    expect(seen).toContain('93.78');
    expect(seen).toMatch(/社会效益[^\n]*失 5\.00 分/);
    expect(seen).toMatch(/编外人员控制率 36\.07%[^\n]*失 1\.00 分/);
    expect(seen).toMatch(/政府采购执行率 84\.08%[^\n]*失 0\.16 分/);
    expect(seen).toMatch(/预算执行率[^\n]*失 0\.06 分/);
  });

  it('downloads the report and finds the score and the losses in it', { timeout: 30_000 }, async () => {
    await clerk.writes('报告');
    const link = clerk.page.getByRole('link', { name: /\.docx/ });
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toContain('2020年度');
    const zip = await JSZip.loadAsync(await readFile(await download.path()));
    const text = ((await zip.file('word/document.xml')?.async('string')) ?? '').replaceAll(/<[^>]+>/g, '');
    expect(text).toContain('93.78');
    expect(text).toContain('84.08%');
    expect(text).toContain('〔待补：单位负责人〕');
  });
});
