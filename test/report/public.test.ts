import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/facts/index.ts';
import { buildReport, reportFileName, writeDocx } from '../../src/report/index.ts';
import { fullFacts, now, reportInput } from './fixtures.ts';
import { annexOf, tableLines, textOf, underHeading, unzip } from './reading.ts';

const facts: Facts = {
  ...fullFacts,
  year_summary:
    '全年工作由林一舟牵头，周念负责汇总，联系手机13912345678、+86 139 1234 5678，座机0755-80001234，身份证44030119800101123X。',
  budget_disclosure_url: 'http://www.yunhai.example.cn/content/13912345678.html',
};
const ofPublic = (changes: Partial<Parameters<typeof buildReport>[0]> = {}) =>
  buildReport(reportInput(facts, { audience: 'public', ...changes }));
const xmlOf = async (report: ReturnType<typeof buildReport>) =>
  [...unzip(await writeDocx(report, { now })).values()].join('\n');

describe('the public version', () => {
  it('names no people and no numbers of theirs, anywhere in the file', async () => {
    const xml = await xmlOf(ofPublic());
    for (const secret of ['林一舟', '周念', '0755-80001234', '1234 5678', '44030119800101123X']) {
      expect(xml).not.toContain(secret);
    }
    expect(xml).not.toMatch(/单位负责人|填报人|联系电话/);
    expect(xml.replaceAll(/http:\S+?html/g, '')).not.toContain('13912345678');
  });

  it('hides numbers so that the sentence stays, and leaves web addresses as they are', () => {
    const report = ofPublic();
    expect(underHeading(report, '年度工作总结')).toBe(
      '全年工作由某某牵头，某某负责汇总，联系手机139****5678、+86 139****5678，座机******，身份证******。',
    );
    expect(underHeading(report, '预决算公开')).toContain('/content/13912345678.html');
  });

  it.each([
    ['１３８００１３８０００', '１３８****８０００'],
    ['tel13800138000', 'tel138****8000'],
    ['008613800138000', '0086138****8000'],
    ['138—0013—8000', '138****8000'],
    ['1380013 8000', '138****8000'],
    ['440301 19900101 1234', '******'],
    ['林 一 舟', '某某'],
  ])('hides %s in whatever way it is written', (written, shown) => {
    const report = buildReport(
      reportInput({ ...facts, year_summary: `请联系${written}。` }, { audience: 'public' }),
    );
    expect(underHeading(report, '年度工作总结')).toBe(`请联系${shown}。`);
  });

  it.each([
    '全年支出13,800,138.00万元，2024-11-21 完成18项',
    '由财务科汇总，暂无问题',
    '共 13 类 8001 件 3800 人',
  ])('leaves “%s” as it is, though a cover names 财务科 and 暂无', (text) => {
    const named = { ...facts, reporter_name: '财务科', leader_name: '暂无', year_summary: `${text}。` };
    const report = buildReport(reportInput(named, { audience: 'public' }));
    expect(underHeading(report, '年度工作总结')).toBe(`${text}。`);
  });

  it('keeps the department for its stamp, every figure, every score and the reasons', () => {
    const report = ofPublic();
    expect(report.cover?.lines).toEqual([{ label: '部门名称（公章）', value: '云海区水务事务中心' }]);
    const internal = buildReport(reportInput(facts));
    const scores = (of: typeof report) => annexOf(of).rows.map(({ cells }) => cells.at(-2)?.text);
    expect(scores(report)).toEqual(scores(internal));
    expect(tableLines(annexOf(report)).join('\n')).toContain('年度中间发生3次项目间调剂');
  });

  it('carries no notes, proposals or marks of the system', async () => {
    const xml = await xmlOf(ofPublic());
    for (const internal of ['内部备注', '〔建议', '系统说明', '口径']) expect(xml).not.toContain(internal);
    expect(tableLines(annexOf(ofPublic())).join('\n')).toContain(
      '编外人员控制率6.67%在5%至10%之间（含两端），得0.5分',
    );
  });

  it('is marked as a draft until approved, and says what is still missing', () => {
    expect(ofPublic().draftMark).toBe('公开稿草稿 · 第 37 版 · 2026-11-21');
    expect(ofPublic({ status: { approved: true } }).draftMark).toBeNull();
    const open = buildReport(reportInput({ ...facts, staff_retired: undefined }, { audience: 'public' }));
    expect(underHeading(open, '人员管理')).toContain('〔待补：离退休人数〕');
  });

  it('has a name of its own', () => {
    const named = { department: '云海区水务事务中心', year: 2024, version: 37, audience: 'public' } as const;
    expect(reportFileName({ ...named, approved: true })).toBe(
      '云海区水务事务中心2024年度部门整体绩效自评报告（公开稿）.docx',
    );
    expect(reportFileName({ ...named, approved: false })).toBe(
      '云海区水务事务中心2024年度部门整体绩效自评报告（公开稿草稿第37版）.docx',
    );
  });
});

describe('the notes of a draft', () => {
  const notesOf = (of: Facts) =>
    textOf({ ...buildReport(reportInput(of)), body: buildReport(reportInput(of)).notes });

  it('list what is missing, what the system explained, and how the standard was read', () => {
    const notes = notesOf({ ...facts, staff_retired: undefined, procurement_actual: undefined });
    expect(notes).toContain('待补内容（共10项）：实际采购金额合计数、政府采购执行率、离退休人数、针对“');
    expect(notes).toContain('请改为本单位的说明：\n1.公众或服务对象满意度。');
    expect(notes).toContain('预算编制合理性等2项指标：能否给半分——可酌情给分');
  });

  it('are gone once the report is approved', () => {
    expect(buildReport(reportInput(facts, { status: { approved: true } })).notes).toEqual([]);
  });
});
