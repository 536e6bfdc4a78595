import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { servePlayground } from '../../src/node/playground.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';

/** Takes the README's pictures of the playground: `npm run screenshots`. */

const images = join(import.meta.dirname, '../../docs/images');
const port = 3990;
/** The page of the report with the first tables. */
const reportPage = 4;
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), 'ziping-screenshots-'));
try {
  if (hasChromium) await takeAll();
  else process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function takeAll(): Promise<void> {
  await mkdir(images, { recursive: true });
  const database = `file:${join(folder, 'playground.db')}`;
  const read = readConfig({ PORT: String(port), DATABASE_URL: database });
  if (!read.ok) throw new Error(read.problem);
  const [browser, playground] = await Promise.all([
    launchChromium(),
    servePlayground(read.config, createLog('warn')),
  ]);
  try {
    // So high that a whole card fits without scrolling.
    const page = await browser.newPage({ viewport: { width: 900, height: 2400 }, deviceScaleFactor: 2 });
    await page.goto(`http://127.0.0.1:${port + 1}`);
    await newestCard(page).waitFor();
    await takeSection(page);
    await takeScore(page);
    await takeReport(page);
  } finally {
    await browser.close();
    await playground.stop();
  }
}

function newestCard(page: Page): Locator {
  return page.locator('li.message .card').last();
}

async function say(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('消息', { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

async function takeSection(page: Page): Promise<void> {
  await say(page, '修改 采购计划');
  await page.getByRole('heading', { name: '政府采购' }).waitFor();
  await newestCard(page).screenshot({ path: join(images, 'section-card.png') });
}

async function takeScore(page: Page): Promise<void> {
  await page.getByRole('button', { name: '自动填完整份示例' }).click();
  await page.getByText('示例已填完').waitFor({ timeout: 120_000 });
  const card = newestCard(page);
  await card.getByRole('button', { name: '得分明细' }).click();
  await card.locator('canvas').waitFor();
  await page.waitForTimeout(500);
  await card.screenshot({ path: join(images, 'score-card.png') });
}

async function takeReport(page: Page): Promise<void> {
  await say(page, '报告');
  const link = page.getByRole('link', { name: /\.docx/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await download.saveAs(join(folder, 'report.docx'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const pages = ['-png', '-singlefile', '-r', '90', '-f', String(reportPage), '-l', String(reportPage)];
  try {
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', 'report.docx'], { cwd: folder });
    await run('pdftoppm', [...pages, 'report.pdf', 'report-page'], { cwd: folder });
    await rename(join(folder, 'report-page.png'), join(images, 'report-page.png'));
  } catch (error) {
    console.warn('SKIPPED: no picture of the report, soffice and pdftoppm are needed:', error);
  }
}
