import { describe, expect, it, vi } from 'vitest';
import { buildReport, writeDocx } from '../../src/report/index.ts';
import { fullFacts, now, reportInput } from './fixtures.ts';
import { paragraphsOf, unzip } from './reading.ts';

const draft = await writeDocx(buildReport(reportInput(fullFacts)), { now });
const files = unzip(draft);
const xml = files.get('word/document.xml') ?? '';
const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
const annex = xml.slice(xml.lastIndexOf('<w:tbl>'));

describe('the page', () => {
  it('has cover, contents and text upright, the score table across, and the notes of a draft', () => {
    expect(sections).toHaveLength(5);
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it('is A4 with the margins of the official format', () => {
    // 210×297 mm; 天头 37, 下 35, 左 28, 右 26 mm, in twentieths of a point.
    expect(sections[2]).toContain('w:w="11905" w:h="16837"');
    expect(sections[2]).toMatch(/w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  it('numbers the text from 1 on the outer side and leaves cover and contents without numbers', () => {
    expect(sections.map((section) => section.includes('w:footerReference'))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(sections[2]).toContain('<w:pgNumType w:start="1"/>');
    expect(files.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = [...files]
      .filter(([path]) => /^word\/footer\d+\.xml$/.test(path))
      .map(([, text]) => text);
    expect(footers.some((footer) => footer.includes('w:jc w:val="right"'))).toBe(true);
    expect(footers.some((footer) => footer.includes('w:jc w:val="left"'))).toBe(true);
    for (const footer of footers) expect(footer).toMatch(/>— <.*PAGE.*> —</s);
  });

  it('names the fonts of the official format', () => {
    const styles = files.get('word/styles.xml') ?? '';
    for (const font of ['仿宋_GB2312', '黑体', '楷体_GB2312', '方正小标宋简体']) {
      expect(styles).toContain(`w:eastAsia="${font}"`);
    }
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('w:line="576" w:lineRule="exact"');
  });
});

describe('the draft mark', () => {
  const headersOf = (bytes: Uint8Array) => [...unzip(bytes)].filter(([path]) => /header\d+\.xml$/.test(path));

  it('stands in the head of every section with version and date', () => {
    for (const section of sections) expect(section.match(/w:headerReference/g)).toHaveLength(2);
    const texts = headersOf(draft).map(([, header]) => paragraphsOf(header)[0]);
    expect(new Set(texts)).toEqual(new Set(['草稿 · 第 37 版 · 2026-11-21']));
  });

  it('shows the day of the office, not that of Greenwich', () => {
    const late = new Date('2026-11-21T18:00:00Z');
    expect(buildReport(reportInput(fullFacts, { now: late })).draftMark).toContain('2026-11-22');
  });

  it('is gone once approved', async () => {
    const approved = buildReport(reportInput(fullFacts, { status: { approved: true } }));
    expect(headersOf(await writeDocx(approved, { now }))).toEqual([]);
  });
});

describe('the contents', () => {
  it('list the headings of two levels and the annex with page numbers, ready without Word', () => {
    const start = xml.indexOf('TOC \\o');
    const lines = paragraphsOf(xml.slice(xml.lastIndexOf('<w:p>', start), xml.indexOf('按照部门整体支出')));
    expect(lines[0]).toBe('一、部门（单位）基本情况1');
    expect(lines[1]).toBe('（一）部门主要职能1');
    expect(lines).toContain('附件：部门整体支出绩效评价指标评分表16');
  });

  it('point to bookmarks that exist', () => {
    const anchors = [...xml.matchAll(/w:anchor="(.*?)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toHaveLength(15);
    for (const anchor of anchors) expect(xml).toContain(`<w:bookmarkStart w:name="${anchor}"`);
  });
});

describe('tables in the file', () => {
  it('repeat their head and never break a row', () => {
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables - 1);
    expect(annex.match(/<w:tr>/g)).toHaveLength(annex.match(/<w:cantSplit\/>/g)?.length ?? 0);
  });

  it('merge 一级指标 and 二级指标 and say the label again on each page', () => {
    expect(annex).toContain('<w:vMerge w:val="restart"/>');
    const pages = annex.match(/<w:pageBreakBefore\/>/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(3);
    expect(annex.match(/部门管理指标/g)?.length).toBeGreaterThan(1);
  });
});

describe('the same report', () => {
  it('gives the same bytes at any time of the clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T01:02:03Z') });
    const again = await writeDocx(buildReport(reportInput(fullFacts)), { now });
    vi.useRealTimers();
    expect(Buffer.from(again).equals(Buffer.from(draft))).toBe(true);
  });

  it('carries the given time in its properties', () => {
    expect(files.get('docProps/core.xml')).toContain('2026-11-21T07:30:00Z</dcterms:created>');
  });

  it('uses none of the ids that docx draws at random', async () => {
    const random = vi.spyOn(Math, 'random').mockImplementation(() => {
      throw new Error('random');
    });
    await writeDocx(buildReport(reportInput(fullFacts)), { now });
    random.mockRestore();
  });
});
