import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { issueSentences } from '../../prompts/issues.ts';
import { sentenceOfIssue } from '../../src/facts/index.ts';
import { readFile } from '../../src/files/index.ts';
import { buildReport, writeDocx } from '../../src/report/index.ts';
import { fullFacts, now, reportInput } from '../report/fixtures.ts';
import { bytesOf, packed, wordDocument, workbook } from './make.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const ole = (stream: string) =>
  Buffer.concat([
    latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(500),
    Buffer.from(stream, 'utf16le'),
  ]);

/** What a person is told of a file. */
async function told(fileName: string, bytes: Uint8Array | string) {
  const content = await readFile(fileName, typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  return content.kind === 'refused' ? sentenceOfIssue(content.issue) : content;
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;

describe('a document', () => {
  const read = async (body: string) => {
    const content = await readFile('说明.docx', await packed(wordDocument(body)));
    return content.kind === 'text' ? content.text : content;
  };

  it('is read a line for each paragraph, tables with tabs', async () => {
    const body =
      paragraph('一、基本情况') +
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>人员</w:t><w:tab/><w:t xml:space="preserve"> 39 人</w:t><w:br/><w:t>其中</w:t></w:r></w:p>' +
      `<w:tbl><w:tr>${cell('任务')}${cell('金额')}</w:tr><w:tr>${cell('绿化')}<w:tc>${paragraph('12.5')}${paragraph('万元')}</w:tc></w:tr></w:tbl>` +
      paragraph('完');
    expect(await read(body)).toBe('一、基本情况\n人员\t 39 人\n其中\n任务\t金额\n绿化\t12.5 万元\n完');
  });

  it('is read as it stands: with what was inserted, without what was deleted, moved away or is repeated', async () => {
    const body =
      '<w:p><w:ins><w:r><w:t>新增</w:t></w:r></w:ins><w:del><w:r><w:delText>删去</w:delText><w:t>旧</w:t></w:r></w:del>' +
      '<w:moveFrom><w:r><w:t>原处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>' +
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('框内')}</w:txbxContent></mc:Choice>` +
      `<mc:Fallback><w:txbxContent>${paragraph('框内')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>框外</w:t></w:r></w:p>`;
    expect(await read(body)).toBe('新增新处\n框内\n框外');
  });

  it('keeps a table inside a cell in its cell', async () => {
    const inner = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>`;
    expect(
      await read(`<w:tbl><w:tr><w:tc>${paragraph('外')}${inner}</w:tc>${cell('右')}</w:tr></w:tbl>`),
    ).toBe('外 甲 乙\t右');
  });

  it('as Ziping itself writes them is read whole', async () => {
    const report = await writeDocx(buildReport(reportInput(fullFacts)), { now });
    const content = await readFile('报告.docx', report);
    if (content.kind !== 'text') throw new Error(JSON.stringify(content));
    expect(content.text).toContain(reportInput(fullFacts).department);
    expect(content.text.split('\n').some((line) => line.split('\t').length >= 4)).toBe(true);
  });

  it('of more than 200,000 characters, or without any, is refused', async () => {
    expect(await read(paragraph('绩'.repeat(200_001)))).toMatchObject({
      issue: { code: 'text_file_too_long' },
    });
    expect(await read(paragraph(''))).toMatchObject({ issue: { code: 'file_empty' } });
  });
});

describe('a text', () => {
  it('is read in the encodings of Windows, with the line ends of Unix', async () => {
    expect(await told('说明.txt', '\uFEFF一\r\n二\r三')).toEqual({ kind: 'text', text: '一\n二\n三' });
    expect(await told('说明.txt', Buffer.from('c8cecef1', 'hex'))).toEqual({ kind: 'text', text: '任务' });
  });

  it('of more than 2 MB is refused', async () => {
    expect(await told('说明.txt', 'x'.repeat(2 * 1024 * 1024 + 1))).toContain('超过 2 MB');
  });
});

describe('data', () => {
  it('is parsed', async () => {
    expect(await told('体系.json', '\uFEFF{"id": "a", "indicators": [1.10]}')).toEqual({
      kind: 'json',
      json: { id: 'a', indicators: [1.1] },
    });
  });

  it('that is broken, nested too deep or too large is refused', async () => {
    expect(await told('体系.json', '{"id": ')).toContain('不是完整的 JSON');
    expect(await told('体系.json', '['.repeat(100_000))).toContain('嵌套超过 64 层');
    expect(await told('体系.json', `"${'["'.repeat(20)}`)).toContain('不是完整的 JSON');
    expect(await told('体系.json', `"${'x'.repeat(1024 * 1024)}"`)).toContain('超过 1 MB');
    expect(await told('体系.json', `"${'\\"'.repeat(500_000)}`)).toContain('不是完整的 JSON');
    expect(await told('体系.json', `["${'['.repeat(100)}\\"["]`)).toMatchObject({ kind: 'json' });
  });
});

describe('a file that is not read', () => {
  it.each<[string, string, Uint8Array | string, string]>([
    ['nothing at all', '空.xlsx', '', '文件是空的'],
    ['blanks only', '空.txt', ' \n', '文件是空的'],
    ['a PDF', '报告.pdf', '%PDF-1.7', 'PDF 我还读不了'],
    ['a PDF named .xlsx', '报告.xlsx', '%PDF-1.7', 'PDF 我还读不了'],
    ['a PNG', '图.png', latin('\x89PNG\r\n\x1a\n'), '图片我还读不了'],
    ['a JPEG', '图.jpg', latin('\xff\xd8\xff\xe0'), '图片我还读不了'],
    ['a video', '会议.mp4', latin('\0\0\0\x18ftypmp42'), '录音和视频'],
    ['a RAR', '材料.rar', latin('Rar!\x1a\x07'), '压缩包我不打开'],
    ['a gzip', '材料.gz', latin('\x1f\x8b\x08'), '压缩包我不打开'],
    ['an old workbook', '表.xls', ole('Workbook'), '另存为 .xlsx'],
    ['an old document', '说明.doc', ole('WordDocument'), '另存为 .docx'],
    ['an encrypted workbook', '表.xlsx', ole('EncryptedPackage'), '设有打开密码'],
    ['a container of something else', '表.msi', ole('Property'), '这种文件我读不了'],
    ['a web page named .xls', '导出.xls', '<html><table><tr><td>1</td></tr></table>', '其实是网页格式'],
    ['a text named .xlsx', '表.xlsx', '任务\t金额', '文件名写的是 .xlsx，内容却是纯文本'],
    ['a program', 'a.exe', latin('MZ\x90\0\x03\0\0\0'), '这种文件我读不了'],
  ])('%s is refused with what to do', async (_, name, bytes, sentence) => {
    expect(await told(name, bytes)).toContain(sentence);
  });

  it('whose name says otherwise is refused with both kinds', async () => {
    const table = await packed(workbook([{ name: '表1', rows: [['一']] }]));
    expect(await told('表.csv', table)).toContain('文件名写的是 .csv，内容却是表格（.xlsx）');
    expect(await told('说明.xlsx', await packed(wordDocument(paragraph('一'))))).toContain(
      '内容却是文档（.docx）',
    );
    expect(await told('没有后缀', table)).toMatchObject({ kind: 'table' });
  });

  it('of Office but no table and no text is named', async () => {
    const zipOf = async (members: readonly string[], main: string) => {
      const zip = new JSZip();
      for (const name of members) zip.file(name, '<x/>');
      zip.file('_rels/.rels', `<R><Relationship Type="x/officeDocument" Target="${main}"/></R>`);
      return packed(zip);
    };
    const types = '[Content_Types].xml';
    expect(await told('汇报.pptx', await zipOf([types], 'ppt/presentation.xml'))).toContain('演示文稿');
    expect(await told('表.xlsb', await zipOf([types], 'xl/workbook.bin'))).toContain('.xlsb');
    expect(await told('表.ods', await zipOf(['mimetype', 'content.xml'], ''))).toContain('开放文档格式');
    expect(await told('材料.zip', await zipOf(['说明.txt'], ''))).toContain('压缩包我不打开');
  });

  it('of any bytes or any name is answered, never thrown at', async () => {
    const heads = [
      '',
      'PK\x03\x04',
      'PK\x05\x06',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '\xff\xfe',
      '[',
      '"',
    ].map(latin);
    const names = fc.constantFrom('a.xlsx', 'a.csv', 'a.docx', 'a.json', 'a.txt', 'a.', '', '表.TSV');
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 300 }),
        async (name, head, tail) => {
          const content = await readFile(name, Buffer.concat([head, tail]));
          if (content.kind === 'refused') expect(issueSentences).toHaveProperty(content.issue.code);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('of a workbook with any byte changed is answered, never thrown at', async () => {
    const whole = await packed(workbook([{ name: '表1', rows: [['一', { value: '2' }]] }]));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (place, byte) => {
        const changed = Uint8Array.from(whole);
        changed[place] = byte;
        await readFile('表.xlsx', changed);
      }),
      { numRuns: 300 },
    );
  });
});
