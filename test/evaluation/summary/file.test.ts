import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summaryCopy } from '../../../prompts/summary.ts';
import {
  type Campaign,
  type SummaryRequest,
  summaryFile,
  summaryOf,
  summaryTable,
} from '../../../src/evaluation/index.ts';
import { readFile } from '../../../src/files/index.ts';
import { writeXlsx } from '../../../src/report/index.ts';
import { aCampaign, su, world } from '../campaign/district.ts';
import { aDesk, type TestDesk } from '../desk.ts';
import { addScored, randomUnits } from './scored-district.ts';

describe('the files of a campaign', () => {
  let desk: TestDesk;
  let campaign: Campaign;
  beforeAll(async () => {
    desk = await aDesk();
    campaign = await aCampaign(desk, { year: '2020' });
    const units = randomUnits(30, 8).map((unit, index) =>
      index === 0 ? { ...unit, name: '云海区=1+1局' } : unit,
    );
    await desk.run((records) => addScored(records, campaign, units));
  });
  afterAll(() => desk.close());

  const request = (format: 'xlsx' | 'docx'): SummaryRequest => ({
    kind: 'summary',
    campaign: campaign.id,
    format,
    fileName: `汇总.${format}`,
  });
  const partOf = async (bytes: Uint8Array, path: string) =>
    (await (await JSZip.loadAsync(bytes)).file(path)?.async('string')) ?? '';

  it('hold the same figures as the card, numbers as numbers, and nothing where a score is missing', async () => {
    const bytes = await summaryFile(desk.storage, request('xlsx'), world);
    const found = await desk.run((records) =>
      summaryOf(records, su, { campaign: campaign.id, scope: 'handed_in' }, world),
    );
    if (!found.ok || found.value.figures.totals === null) throw new Error('no figures');
    const { average, median } = found.value.figures.totals;
    const figures = await partOf(bytes, 'xl/worksheets/sheet2.xml');
    expect(figures).toMatch(new RegExp(`平均分</t></is></c><c r="B\\d+" s="2"><v>${average}</v>`));
    expect(figures).toMatch(new RegExp(`中位数</t></is></c><c r="B\\d+" s="2"><v>${median}</v>`));
    const docx = await partOf(await summaryFile(desk.storage, request('docx'), world), 'word/document.xml');
    const text = docx.replaceAll(/<[^>]+>/g, '');
    expect(text).toContain(`平均${average}分，中位数${median}分`);
    expect(text).toMatch(/截至2\d{3}年\d+月\d+日\d\d:\d\d，/);
    expect(text).toContain('共有30家单位参加');
    expect(text).toContain('各单位自评得分表');
    const table = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(table.match(/<row /g)).toHaveLength(31);
    // A total that lacks something has no rank, and its open indicators have no cell.
    expect(table).not.toContain('<v>0</v></c></row>');
  });

  it('list every department with the total, state and rank of the card', async () => {
    const asked = { campaign: campaign.id, scope: 'all', name: '', page: 0, perPage: 100 } as const;
    const found = await desk.run((records) => summaryTable(records, su, asked, world));
    if (!found.ok) throw new Error('no table');
    const expected = found.value.entries.map(({ rank, name, status, total }) => [
      rank === null ? '' : String(rank),
      name,
      summaryCopy.scopes[status],
      total ?? '',
    ]);
    const cells = (row: string, cell: RegExp) =>
      [...row.matchAll(cell)].map(([text]) => text.replaceAll(/<[^>]+>/g, ''));
    const docx = await partOf(await summaryFile(desk.storage, request('docx'), world), 'word/document.xml');
    const annex = docx.slice(docx.lastIndexOf('<w:tbl>')).split('<w:tr>').slice(2);
    const inDocx = annex.map((row) => {
      const [rank = '', name, state, total = ''] = cells(row, /<w:tc>.*?<\/w:tc>/g);
      return [rank.replace('—', ''), name, state, total.replace(/（.*）$/, '')];
    });
    expect(inDocx).toEqual(expected);
    const xlsx = await partOf(
      await summaryFile(desk.storage, request('xlsx'), world),
      'xl/worksheets/sheet1.xml',
    );
    const inXlsx = xlsx
      .split('<row ')
      .slice(2)
      .map((row) => {
        const of = (column: string) => cells(row, new RegExp(`<c r="${column}\\d+".*?</c>`, 'g'))[0] ?? '';
        return ['A', 'B', 'C', 'E'].map(of);
      });
    expect(inXlsx).toEqual(expected);
  });

  it('are read by the reader of our own files', async () => {
    const bytes = await summaryFile(desk.storage, request('xlsx'), world);
    const read = await readFile('汇总.xlsx', bytes);
    expect(JSON.stringify(read)).toContain('云海区第7局');
    expect(JSON.stringify(read)).toContain('得分表');
  });

  it('are the same bytes for the same figures and moment', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => summaryFile(desk.storage, request('xlsx'), world)),
    );
    expect(one).toEqual(other);
  });
});

describe('a workbook', () => {
  const sheetOf = async (text: string) => {
    const sheet = { name: '表', columns: [{ title: '单位', width: 10 }], frozen: 0, rows: [[text]] };
    const bytes = await writeXlsx({ title: '表', sheets: [sheet] }, { now: world.now });
    return (await JSZip.loadAsync(bytes)).file('xl/worksheets/sheet1.xml')?.async('string');
  };

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)'])('keeps %s a text', async (text) => {
    const xml = await sheetOf(text);
    expect(xml).toContain('t="inlineStr"');
    expect(xml).toContain('s="5"');
    expect(xml).not.toContain('<f>');
  });

  it('escapes what would break it, and drops what cannot be written', async () => {
    expect(await sheetOf('a<b>&"c"\u0000\ud800')).toContain('a&lt;b&gt;&amp;&quot;c&quot;<');
  });
});
