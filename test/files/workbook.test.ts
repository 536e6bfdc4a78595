import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/facts/index.ts';
import { readFile } from '../../src/files/index.ts';
import { bytesOf, type MadeCell, packed, workbook } from './make.ts';

async function read(rows: readonly (readonly (MadeCell | null)[])[], formats: readonly string[] = []) {
  const content = await readFile('表.xlsx', await packed(workbook([{ name: '表1', rows }], formats)));
  return content.kind === 'table' ? content.sheets[0]?.rows : content;
}

/** How a number shows in a format. */
async function shown(value: string, format: string) {
  const rows = await read([[{ value }]], [format]);
  return Array.isArray(rows) ? rows[0]?.[0] : rows;
}

describe('a workbook', () => {
  it('gives texts as they are, numbers with their digits, truth values and errors as Excel shows them', async () => {
    const rows = await read([
      ['任务', '金额'],
      ['绿化 & <养护>\n第二行', { value: '1483.4699999999998' }],
      ['1.10', { value: '1.2E-3' }],
      [
        { value: '1', type: 'b' },
        { value: '#DIV/0!', type: 'e' },
      ],
      [
        { value: '文字公式', type: 'str' },
        { value: '0.1', type: 'n' },
      ],
    ]);
    expect(rows).toEqual([
      ['任务', '金额'],
      ['绿化 & <养护>\n第二行', '1483.47'],
      ['1.10', '0.0012'],
      ['TRUE', '#DIV/0!'],
      ['文字公式', '0.1'],
    ]);
  });

  it.each([
    ['1483.4699999999998', 'General', '1483.47'],
    ['1483.4699999999998', '#,##0.00_ ', '1483.47'],
    ['0.30000000000000004', 'General', '0.3'],
    ['320453270', '#,##0', '320453270'],
    ['123456789012345678', '0', '123456789012346000'],
    ['0.33333333333333331', 'General', '0.333333333333333'],
    ['0.33333333333333331', '0.00', '0.33'],
    ['12.345', '0.00', '12.345'],
    ['-5.0', '0.00;[Red]-0.00', '-5'],
    ['0.8408', '0.00%', '84.08%'],
    ['0.84079999999999999', '0%', '84.08%'],
    ['0.84084429824561', '0.00%', '84.08%'],
    ['1', '0%', '100%'],
    ['12.5', '0.00"万元"', '12.5万元'],
    ['120000', '#,##0.00\\元', '120000元'],
    ['120000', '0!.0,"万元"', '120000'],
    ['1E+3', '0.00E+00', '1000'],
    ['not a number', '0', 'not a number'],
    ['1E999', '0', '1E999'],
  ])('shows %s in the format %s as %s', async (value, format, expected) => {
    expect(await shown(value, format)).toBe(expected);
  });

  it.each([
    ['45352', 'yyyy/m/d', '2024-03-01'],
    ['45352', '[$-804]yyyy"年"m"月"d"日";@', '2024-03-01'],
    ['45352', 'yyyy"年"m"月"', '2024-03'],
    ['45352', 'yyyy', '2024'],
    ['45352', 'm"月"d"日"', '2024-03-01'],
    ['45352.604166666664', 'yyyy-mm-dd hh:mm', '2024-03-01 14:30'],
    ['45352.999999999', 'yyyy-mm-dd hh:mm', '2024-03-02 00:00'],
    ['0.604166666666667', 'h:mm AM/PM', '14:30'],
    ['0.5000115740740741', 'hh:mm:ss', '12:00:01'],
    ['1', 'yyyy/m/d', '1900-01-01'],
    ['59', 'yyyy/m/d', '1900-02-28'],
    ['60', 'yyyy/m/d', '1900-02-29'],
    ['61', 'yyyy/m/d', '1900-03-01'],
    ['2958465', 'yyyy/m/d', '9999-12-31'],
    ['2958466', 'yyyy/m/d', '2958466'],
    ['-1', 'yyyy/m/d', '-1'],
  ])('shows day %s in the format %s as %s', async (value, format, expected) => {
    expect(await shown(value, format)).toBe(expected);
  });

  it('knows formats that are named by number only, and days counted from 1904', async () => {
    const zip = workbook([
      {
        name: '表1',
        rows: [
          [
            { value: '0.5', style: 0 },
            { value: '43890', style: 1 },
          ],
        ],
      },
    ]);
    zip.file(
      'xl/styles.xml',
      '<styleSheet><cellXfs><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    );
    const overview = (await zip.file('xl/workbook.xml')?.async('string')) ?? '';
    zip.file('xl/workbook.xml', overview.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'));
    expect(await readFile('表.xlsx', await packed(zip))).toMatchObject({
      sheets: [{ rows: [['50%', '2024-03-01']] }],
    });
  });

  it('joins the runs of a text, without readings, and undoes Excel’s escapes', async () => {
    const zip = workbook([{ name: '表1', rows: [['x', 'y']] }]);
    zip.file(
      'xl/sharedStrings.xml',
      '<sst><si><r><t>绿</t></r><r><rPr><b/></rPr><t>化</t></r><rPh sb="0" eb="1"><t>lǜ</t></rPh></si>' +
        '<si><t>一行_x000D_\n二行_x005F_x0041_</t></si></sst>',
    );
    expect(await readFile('表.xlsx', await packed(zip))).toMatchObject({
      sheets: [{ rows: [['绿化', '一行\n二行_x0041_']] }],
    });
  });

  it('reads inline texts, prefixed elements, and cells that do not say where they are', async () => {
    const zip = workbook([{ name: '表1', rows: [] }]);
    zip.file(
      'xl/worksheets/sheet1.xml',
      '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>任务</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>' +
        '<x:row><x:c r="C2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    expect(await readFile('表.xlsx', await packed(zip))).toMatchObject({
      sheets: [
        {
          rows: [
            ['任务', '7'],
            ['', '', '2'],
          ],
        },
      ],
    });
  });

  it('keeps empty rows between filled ones, and none before or after', async () => {
    expect(await read([[null], ['一', null, null], [' '], [], ['', '二'], [null, ' ']])).toEqual([
      ['一'],
      [],
      [],
      ['', '二'],
    ]);
  });

  it('gives every visible sheet that holds something, in order', async () => {
    const content = await readFile(
      '表.xlsx',
      await packed(
        workbook([
          { name: '表1-1', rows: [['一']] },
          { name: '选项', rows: [['隐藏']], hidden: true },
          { name: '空表', rows: [[null]] },
          { name: '表1-2', rows: [['二']] },
        ]),
      ),
    );
    expect(content).toEqual({
      kind: 'table',
      sheets: [
        { name: '表1-1', rows: [['一']] },
        { name: '表1-2', rows: [['二']] },
      ],
    });
  });

  it('gives back any rows that are written into one', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map(cleanText);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), async (rows) => {
        expect(await read(rows)).toEqual(tidied(rows) ?? { kind: 'refused', issue: emptyTable });
      }),
      { numRuns: 60 },
    );
  });
});

const emptyTable = { code: 'table_empty', path: '表.xlsx', values: {} };

/** What a table keeps of rows; null when that is nothing. */
function tidied(rows: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const filled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell !== '') + 1;
  const cut = rows.map((cells) => cells.slice(0, filled(cells)));
  const first = cut.findIndex((cells) => cells.length > 0);
  return first < 0 ? null : cut.slice(first, cut.findLastIndex((cells) => cells.length > 0) + 1);
}

describe('a text with separated values', () => {
  const table = async (text: string | Uint8Array, name = '表.csv') => {
    const content = await readFile(name, typeof text === 'string' ? bytesOf(text) : text);
    return content.kind === 'table' ? content.sheets[0]?.rows : content;
  };
  const rows = [
    ['任务', '金额'],
    ['绿化，养护', '1.10'],
  ];

  it.each([
    ['commas', '任务,金额\n"绿化，养护",1.10\n'],
    ['tabs', '任务\t金额\r\n绿化，养护\t1.10\r\n'],
    ['semicolons', '任务;金额\n绿化，养护;1.10'],
    ['a separator that Excel declares', 'sep=|\n任务|金额\n绿化，养护|1.10'],
  ])('is read with %s', async (_, text) => {
    expect(await table(text)).toEqual(rows);
  });

  it('is read in UTF-8 with a mark, UTF-16 and GB18030, as Excel in China writes it', async () => {
    expect(await table(bytesOf('\uFEFF任务,金额\n绿化，养护,1.10'))).toEqual(rows);
    const utf16 = Buffer.from('\uFEFF任务\t金额\n绿化，养护\t1.10', 'utf16le');
    expect(await table(utf16)).toEqual(rows);
    expect(await table(Buffer.from(utf16).swap16())).toEqual(rows);
    // 任务,金额 in GB18030
    const gb18030 = Buffer.from('c8cecef12cbdf0b6ee0a', 'hex');
    expect(await table(gb18030)).toEqual([['任务', '金额']]);
  });

  it('keeps line ends and doubled quotes inside quotes', async () => {
    expect(await table('"甲\r\n乙","他说""好"""\n')).toEqual([['甲\n乙', '他说"好"']]);
  });

  it('whose quotes do not close is refused with the line', async () => {
    expect(await table('任务,金额\n"绿化,1\n养护,2\n')).toMatchObject({
      issue: { code: 'csv_quotes', values: { line: '2' } },
    });
  });

  it('gives back any rows that are written into one', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map(cleanText);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { maxLength: 12 }),
        async (made) => {
          const text = made.map((cells) => cells.map(quoted).join(',')).join('\n');
          expect(await table(`${text}\n"",""`)).toEqual(tidied(made) ?? []);
        },
      ),
      { numRuns: 100 },
    );
  });
});
