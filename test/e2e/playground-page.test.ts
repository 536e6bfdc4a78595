import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { visit } from './browser.ts';
import { anOffice, clerk, type Office, stranger } from './office.ts';

/** Pixels of a chart that are not blank, by a look at every tenth one. Text: it runs in the page. */
const inked = `(() => {
  const canvas = document.querySelector('.chart canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 3; at < data.length; at += 40) if (data[at] > 0) count += 1;
  return count;
})()`;

describe.skipIf(!hasChromium)('the playground in a browser', () => {
  let browser: Browser;
  let office: Office;
  let page: Page;

  beforeAll(async () => {
    [browser, office] = await Promise.all([launchChromium(), anOffice({ page: true })]);
    const visitor = await visit(browser, office.standIn.url);
    page = visitor.page;
    await visitor.writes('开始填报');
    await visitor.fills({ department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' }, '开始填报');
    await visitor.writes('得分');
    await visitor.presses('得分明细');
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  const chatOf = (name: string): Locator => page.getByRole('region', { name });
  const say = async (name: string, text: string) => {
    const field = chatOf(name).getByLabel('消息', { exact: true });
    await field.fill(text);
    await field.press('Enter');
  };

  it('draws the chart of the score card, and the wheel goes on scrolling over it', async () => {
    const canvas = page.locator('.chart canvas');
    await canvas.waitFor();
    await expect.poll(() => page.evaluate(inked)).toBeGreaterThan(500);
    await canvas.scrollIntoViewIfNeeded();
    const scrolled = () => page.evaluate("document.querySelector('.scroller').scrollTop");
    const before = Number(await scrolled());
    await canvas.hover();
    await page.mouse.wheel(0, before > 200 ? -150 : 150);
    await expect.poll(async () => Math.abs(Number(await scrolled()) - before)).toBeGreaterThan(100);
  });

  it('shows the values as a table where the drawing library is not installed', async () => {
    const poor = await browser.newPage();
    await poor.route('**/vchart.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await poor.goto(office.standIn.url);
    const row = poor.getByRole('row', { name: /预算编制.* 0\/10/ });
    await row.waitFor();
    expect(await poor.locator('.chart').count()).toBe(0);
    expect(await row.innerText()).toContain('100');
    await poor.close();
  });

  it('lets two people sit side by side, each with a chat of their own', async () => {
    await page.getByRole('button', { name: '两人并排' }).click();
    await chatOf('周舟').getByText('自评助手', { exact: true }).first().waitFor();
    await say('周舟', '得分');
    await expect.poll(() => office.standIn.person(stranger).messages().length).toBeGreaterThanOrEqual(3);
    expect(await chatOf('周舟').getByText('目前得分').count()).toBe(0);
    expect(await chatOf('林晓').getByText('目前得分').count()).toBeGreaterThan(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await chatOf('周舟').isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: '两人并排' }).click();
    expect(await page.locator('.chat').count()).toBe(1);
  });

  it('shows, with doubled pushes switched on, that the bot still answers once', async () => {
    await page.getByRole('button', { name: '演示控制台' }).click();
    await page.getByText('重复推送').click();
    const before = office.standIn.person(clerk).messages().length;
    await say('林晓', '帮助');
    await page.getByText('收到消息（重发）').waitFor();
    await office.standIn.settled(400);
    expect(office.standIn.person(clerk).messages()).toHaveLength(before + 2);
    await page.getByRole('button', { name: '全部恢复正常' }).click();
    await expect.poll(() => page.getByLabel(/重复推送/).isChecked()).toBe(false);
    await page.getByRole('button', { name: '收起' }).click();
  });

  it('sends a file as the person', async () => {
    const file = {
      name: '项目明细.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('项目,预算\n树木养护,120\n'),
    };
    await page.locator('.picker').setInputFiles(file);
    await page.locator('.mine .file', { hasText: '项目明细.csv' }).waitFor();
    expect(office.standIn.person(clerk).sees(2)).toContain('[文件] 项目明细.csv');
  });

  it('answers an older card, which stands above the answer as a quote', async () => {
    const card = page.locator('li.message', { has: page.getByRole('heading', { name: /目前得分/ }) }).first();
    await card.hover();
    await card.getByRole('button', { name: '回复' }).click();
    await say('林晓', '帮助');
    await page.locator('.mine .quote', { hasText: '自评助手：目前得分' }).waitFor();
    const [answered] = office.standIn
      .person(clerk)
      .messages()
      .filter(({ parent }) => parent !== null);
    expect(answered?.parent).toBe(await card.getAttribute('data-message'));
  });
});
