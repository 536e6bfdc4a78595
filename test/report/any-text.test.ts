import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport, reportFileName, writeDocx } from '../../src/report/index.ts';
import { now, reportInput } from './fixtures.ts';
import { paragraphsOf, unzip } from './reading.ts';

/** Whole characters that XML can hold, without those that the file turns into blanks. */
const writable = (text: string) => text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

describe('any text that people type', () => {
  it('stands in the file as it was typed, without what no file can hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (typed) => {
        const report = buildReport(reportInput({ leader_name: typed }, { department: `甲${typed}乙` }));
        const files = unzip(await writeDocx(report, { now }));
        const xml = files.get('word/document.xml') ?? '';
        const shown = writable(typed.replaceAll(/[\r\n\t]+/g, ' '));
        expect(paragraphsOf(xml).map(writable)).toContain(`甲${shown}乙`);
        expect(xml).not.toMatch(/[\p{Cs}\uFFFE\uFFFF]/u);
      }),
      { numRuns: 12 },
    );
  });

  it('cannot become markup, a field or a reference of the library', async () => {
    const typed = '<w:p>&amp;{department}{default-bullet-numbering-0}]]> TOC \\o "1-3"';
    const report = buildReport(reportInput({ functions: [{ text: typed }] }));
    const xml = unzip(await writeDocx(report, { now })).get('word/document.xml') ?? '';
    expect(paragraphsOf(xml)).toContain(`1.${typed}。`);
  });

  it('survives half characters and control characters', async () => {
    const report = buildReport(
      reportInput({ functions: [{ text: '防汛\u0000\u000B\uD83D排涝\uDE00\uFFFF' }] }),
    );
    const xml = unzip(await writeDocx(report, { now })).get('word/document.xml') ?? '';
    expect(paragraphsOf(xml)).toContain('1.防汛排涝。');
  });
});

describe('the name of the file', () => {
  it('says office, year and version of the draft', () => {
    const named = { department: '云海区水务事务中心', year: 2024, version: 37 };
    expect(reportFileName({ ...named, approved: false })).toBe(
      '云海区水务事务中心2024年度部门整体绩效自评报告（草稿第37版）.docx',
    );
    expect(reportFileName({ ...named, approved: true })).toBe(
      '云海区水务事务中心2024年度部门整体绩效自评报告.docx',
    );
  });

  it('is safe on Windows and short for any department', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (department, approved) => {
        const name = reportFileName({ department, year: 2024, approved, version: 1 });
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cs}]+\.docx$/u);
      }),
    );
  });
});
