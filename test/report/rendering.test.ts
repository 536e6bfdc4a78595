import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.ts';
import { buildReport, paragraph, type ReportDocument, writeDocx } from '../../src/report/index.ts';
import { fullFacts, now, reportInput } from './fixtures.ts';

const run = promisify(execFile);

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const installed = isInstalled();
if (!installed)
  console.warn('SKIPPED: no page of the report was rendered, soffice or pdftotext is not installed');

const departments: Readonly<Record<string, ReportDocument>> = {
  full: buildReport(reportInput(fullFacts)),
  long: buildReport(reportInput(withLongTexts(fullFacts), { status: { approved: true } })),
  empty: buildReport(reportInput({})),
};
const documents = { ...departments, district: districtSummary() };

/** As the summary of a district: text on the first half of a page, then a table that takes less than the other. */
function districtSummary(): ReportDocument {
  const sentence =
    '按已提交和已通过的单位自评得分统计，平均、中位、最高和最低得分见下，名次只排这些单位。'.repeat(2);
  const column = (title: string) => ({ title, width: 1, align: 'left' as const });
  const rows = Array.from({ length: 14 }, (_, index) => ({
    cells: [{ text: `第${index + 1}项指标` }, { text: '1.00' }],
    total: false,
  }));
  return {
    title: '汇总报告',
    draftMark: null,
    cover: null,
    hasContents: false,
    body: [
      paragraph('汇总报告', 'title'),
      ...Array.from({ length: 3 }, () => paragraph(sentence)),
      { kind: 'heading', level: 1, text: '主要扣分指标' },
      { kind: 'table', columns: [column('指标'), column('扣分合计')], rows },
    ],
    annex: null,
    internal: [],
    notes: [],
  };
}

/** A year of many words, so that pages fall differently. */
function withLongTexts(facts: Facts): Facts {
  const sentence = '全面落实河湖长制，巡查河道1,286次，整改问题215个，水质达标率100%，群众满意度持续提升。';
  return {
    ...facts,
    year_summary: Array.from({ length: 9 }, (_, index) => sentence.repeat((index % 4) + 1)).join('\n'),
    equity_note: sentence.repeat(12),
  };
}

describe.skipIf(!installed)('the report as LibreOffice sets it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-report-'));
  const pages = new Map<string, readonly string[]>();

  beforeAll(async () => {
    const names = Object.keys(documents);
    for (const [name, report] of Object.entries(documents)) {
      writeFileSync(join(folder, `${name}.docx`), await writeDocx(report, { now }));
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = names.map((name) => `${name}.docx`);
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', ...files], { cwd: folder });
    for (const name of names) {
      const { stdout } = await run('pdftotext', ['-layout', `${name}.pdf`, '-'], { cwd: folder });
      pages.set(name, stdout.split('\f').slice(0, -1).map(withoutBlanks));
    }
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const pagesOf = (name: string) => pages.get(name) ?? [];

  it.each(Object.keys(departments))('keeps cover and contents of the %s report to a page each', (name) => {
    const [cover = '', contents = '', first = ''] = pagesOf(name);
    expect(cover).toContain('2024年度部门整体绩效自评报告');
    expect(cover).toContain('联系电话');
    expect(contents).toContain('目录');
    expect(contents).toContain('附件：部门整体支出绩效评价指标评分表');
    expect(first).toContain('按照部门整体支出绩效自评工作要求');
    expect(first).toMatch(/—1—$/);
  });

  it.each(Object.keys(departments))(
    'says in the contents of the %s report where the headings stand',
    (name) => {
      const [, contents = '', ...body] = pagesOf(name);
      const entries = [...contents.matchAll(/([一二三四附（][^.]*?)\.{2,}(\d+)/g)];
      expect(entries).toHaveLength(15);
      // Fonts that stand in for Times New Roman differ in width: then a heading may stand a page off.
      for (const [, title = '', stated] of entries) {
        expect(Math.abs(Number(stated) - pageOf(title, body)), title).toBeLessThanOrEqual(1);
      }
    },
  );

  it('marks every page of a draft, and none of an approved report', () => {
    for (const page of pagesOf('full')) expect(page).toContain('草稿·第37版·2026-11-21');
    for (const page of pagesOf('long')) expect(page).not.toContain('草稿');
  });

  it('fills a page with the beginning of a table that does not fit it whole, and repeats its head', () => {
    const [first = '', second = ''] = pagesOf('district');
    expect(first).toContain('主要扣分指标');
    expect(first).toContain('第1项指标');
    expect(second).toContain('扣分合计');
    expect(second).toContain('第14项指标');
    expect(second).not.toContain('第1项指标');
  });

  it('repeats head and label of the score table on every page it takes', () => {
    const table = pagesOf('full').filter((page) => page.includes('指标说明') && page.includes('扣分原因'));
    expect(table.length).toBeGreaterThan(4);
    for (const page of table) expect(page).toMatch(/部门决策|部门管理|部门绩效/);
    expect(table.at(-1)).toContain('89.18');
  });

  it('leaves no page without text', () => {
    for (const name of Object.keys(departments)) {
      for (const page of pagesOf(name).slice(2)) expect(page.length).toBeGreaterThan(60);
    }
  });
});

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** The printed number of the page on which a heading or the annex stands. */
function pageOf(title: string, body: readonly string[]): number {
  const wanted = title.startsWith('附件：') ? `附件${title.slice(3)}` : title;
  return body.findIndex((page) => page.includes(wanted)) + 1;
}
