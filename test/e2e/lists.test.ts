import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { workbook } from '../files/make.ts';
import { inputNames } from './forms.ts';
import { anOffice, clerk, type Office } from './office.ts';

const header = '项目名称\t年度总预算数\t支出数\t是否按时完成';
const projects = Array.from(
  { length: 85 },
  (_, index) => `第${index + 1}号道路绿化\t${index + 1}.50\t1.00\t是`,
);

describe('a clerk who fills lists in the chat', () => {
  let office: Office;
  let person: PersonInChat;
  beforeAll(async () => {
    office = await anOffice();
    person = office.standIn.person(clerk);
    await person.says('开始填报');
    await seesSoon('单位全称');
    const started = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
    await person.taps('开始填报', started, { near: '年度' });
  });
  afterAll(() => office.stop());

  /** What comes by message may take a moment on a busy machine. */
  const seesSoon = (text: string) =>
    vi.waitFor(() => expect(person.sees(1)).toContain(text), { timeout: 10_000, interval: 50 });
  const says = async (text: string) => (await person.says(text)).settled();

  it('is told how to paste a table', async () => {
    await says('修改 项目支出明细');
    await seesSoon('复制（Ctrl+C），再到本聊天粘贴（Ctrl+V）');
    expect(inputNames(person.card())).toContain('projects');
  });

  it('pastes 85 projects from Excel and sees them, with the total that does not add up, before they count', async () => {
    await says(['2024年项目支出情况表\t\t\t', header, ...projects, '合计\t3,700.00\t85.00\t'].join('\n'));
    await seesSoon('请核对这张表');
    const seen = person.sees(1);
    expect(seen).toContain('第1号道路绿化 | 1.50 | 1.00 | 是');
    expect(seen).toContain('共 85 行，预算合计 3,697.50 万元，支出合计 85.00 万元');
    expect(seen).toContain('表中“合计”行的预算为 3,700.00 万元，各行相加为 3,697.50 万元，相差 2.50 万元');
    expect(seen).toContain('✓ 表中“合计”行的支出与各行相加一致');
    await person.taps('保存');
    expect(person.sees(1)).toContain('已保存为云海区园林绿化管理局 2024 年度的“项目支出明细”');
  });

  it('changes one of them in its own form, is shown a wrong cell in red, and finds it changed', async () => {
    await person.taps('查看各行');
    await seesSoon('第 1/11 页');
    await person.taps('下一页');
    await person.taps('修改', {}, { near: '第10号道路绿化' });
    expect(inputNames(person.card())).toEqual([
      'projects.name',
      'projects.budget',
      'projects.spent',
      'projects.on_time',
      'projects.reason',
    ]);
    await person.taps('保存并返回', { 'projects.budget': '很多', 'projects.on_time': '否' });
    expect(person.sees(1)).toContain('“很多”不是数字');
    await person.taps('保存并返回', { 'projects.budget': '20', 'projects.reason': '征地推迟' });
    expect(person.sees(1)).toContain('已保存第 10 行');
    expect(person.sees(1)).toContain('20.00 万元，1.00 万元，否，征地推迟');
    await person.taps('删除', {}, { near: '第11号道路绿化' });
    expect(person.sees(1)).toContain('已删除第 11 行“第11号道路绿化”');
    await person.taps('撤销删除');
    expect(person.sees(1)).toContain('共 85 行');
  });

  it('sees the list summed up in the form of its section, and comes back to its rows from there', async () => {
    await person.taps('返回本节');
    expect(person.sees(1)).toContain('共 85 行，预算合计 3,707.00 万元');
    await person.taps('逐行查看、修改', { project_planned: '85' });
    expect(person.sees(1)).toContain('新增一行');
    expect(person.toasts().at(-1)?.content).toContain('已保存 1 题');
  });

  it('is told about a wrong cell of a table by row and column, and nothing is saved', async () => {
    await says('制度名称\t年份\n财务管理制度\t二〇二二年吧\n采购制度\t2021');
    await seesSoon('第 2 行“年份”');
    expect(person.sees(1)).toContain('还没有保存');
  });

  it('sends a table as a file, merged cells and all, and confirms it', async () => {
    const csv = '效益方面,三级指标,年度目标值,实际完成值\n社会效益,化解纠纷,≥200件,672件\n,满意度,≥90%,95%\n';
    await (await person.sendsFile('效益指标.csv', new TextEncoder().encode(csv))).settled();
    await seesSoon('来自“效益指标.csv”');
    expect(person.sees(1)).toContain('社会效益 | 满意度 | ≥90% | 95%');
    await person.taps('保存');
    expect(person.sees(1)).toContain('效果性个性化指标');
  });

  it('sends a workbook of several tables in 元 and confirms them one after the other', async () => {
    const sheet = (name: string, ...rows: string[][]) => ({ name, rows });
    const book = workbook([
      sheet(
        '表1-1',
        ['单位：元'],
        ['资金来源', '年初预算数', '调整预算数'],
        ['一般公共预算', '1000000', '1200000'],
      ),
      sheet('制度', ['制度名称', '年份'], ['财务管理制度', '2022']),
    ]);
    const bytes = await book.generateAsync({ type: 'uint8array' });
    await person.sendsFile('附表.xlsx', bytes);
    await seesSoon('来自“附表.xlsx” 的工作表“表1-1”');
    expect(person.sees(1)).toContain('一般公共预算 | 100.00 | 120.00');
    expect(person.sees(1)).toContain('表里的金额以元为单位，已换算成万元。');
    await person.taps('保存');
    expect(person.sees(1)).toContain('财务管理制度 | 2022');
    await person.taps('保存');
    expect(person.sees(1)).toContain('管理制度清单');
  });

  it('finds all 85 rows in the report', { timeout: 30_000 }, async () => {
    await says('报告');
    await vi.waitFor(() => expect(person.downloads()).toHaveLength(1), { timeout: 15_000, interval: 50 });
    const file = person.downloads().at(-1);
    const zip = await JSZip.loadAsync(file?.bytes ?? new Uint8Array());
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const named = projects.filter((line) => xml.includes(`>${line.split('\t')[0]}<`));
    expect(named).toHaveLength(85);
    expect(xml).toContain('征地推迟');
  });
});
