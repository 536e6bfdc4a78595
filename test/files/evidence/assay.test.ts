import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { assayEvidence, isMarkedInternal, isMarkedSecret } from '../../../src/files/index.ts';
import { bytesOf, packed, workbook } from '../make.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const ole = (...streams: string[]) =>
  Buffer.concat([
    latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(512),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);
const zip = (...names: string[]) => {
  const made = new JSZip();
  for (const name of names) made.file(name, 'x');
  return packed(made);
};

async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  const assayed = await assayEvidence(name, bytes);
  return assayed.ok ? `${assayed.fileName} ${assayed.mediaType}` : assayed.issue.code;
}

describe('what may be kept as evidence', () => {
  it.each([
    ['监控报告.pdf', latin('%PDF-1.7\n'), '监控报告.pdf application/pdf'],
    ['图片 1121-1005', latin('\x89PNG\r\n\x1a\n....'), '图片 1121-1005.png image/png'],
    ['现场.JPG', latin('\xff\xd8\xff\xe0'), '现场.jpg image/jpeg'],
    ['a.webp', latin('RIFF\x10\0\0\0WEBPVP8 '), 'a.webp image/webp'],
    ['IMG_1.HEIC', latin('\0\0\0\x18ftypheic\0\0'), 'IMG_1.heic image/heic'],
    ['旧.doc', ole('WordDocument'), '旧.doc application/msword'],
    ['旧.xls', ole('Workbook'), '旧.xls application/vnd.ms-excel'],
    ['加密.xlsx', ole('EncryptedPackage'), '加密.xlsx application/x-encrypted-office'],
    ['台账.csv', bytesOf('任务,金额\n绿化,1\n'), '台账.csv text/plain'],
  ])('%s is taken for what it is', async (name, bytes, expected) => {
    expect(await outcome(name, bytes)).toBe(expected);
  });

  it('packed documents are told by their members', async () => {
    expect(await outcome('批复.ofd', await zip('OFD.xml', 'Doc_0/Document.xml'))).toContain(
      'application/ofd',
    );
    expect(await outcome('表.xlsx', await packed(workbook([{ name: '一', rows: [['甲']] }])))).toContain(
      'sheet',
    );
    expect(await outcome('汇报.pptx', await zip('ppt/presentation.xml'))).toContain('presentationml');
    expect(await outcome('a.docm', await zip('word/document.xml', 'word/vbaProject.bin'))).toBe(
      'file_has_macros',
    );
    expect(await outcome('一包.docx', await zip('setup.exe', 'readme.txt'))).toBe('evidence_archive');
    expect(await outcome('app.pdf', await zip('META-INF/MANIFEST.MF', 'A.class'))).toBe('evidence_archive');
    expect(await outcome('坏.docx', latin('PK\x03\x04 broken'))).toBe('file_damaged');
  });

  it.each([
    ['setup.pdf', latin('MZ\x90\0\x03\0\0\0')],
    ['run.pdf', latin('\x7fELF\x02\x01')],
    ['page.txt', bytesOf('<html><script>alert(1)</script>')],
    ['page.txt', bytesOf('说明 <svg onload=alert(1)>')],
    ['logo.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['run.txt', bytesOf('#!/bin/sh\nrm -rf /')],
    ['run.bat', bytesOf('@echo off')],
    ['data.json', bytesOf('{}')],
    ['installer.doc', ole('SummaryInformation')],
    ['video.mp4', latin('\0\0\0\x18ftypisom')],
  ])('%s is refused by its content', async (name, bytes) => {
    expect(await outcome(name, bytes)).toBe('evidence_kind');
  });

  it('old documents with macros and empty files are refused', async () => {
    expect(await outcome('宏.xls', ole('Workbook', '_VBA_PROJECT'))).toBe('file_has_macros');
    expect(await outcome('空.pdf', new Uint8Array())).toBe('file_empty');
  });

  it('a name cannot claim another kind, lead elsewhere or grow without end', async () => {
    const pdf = latin('%PDF-1.7');
    expect(await outcome('report.exe', pdf)).toBe('report.exe.pdf application/pdf');
    expect(await outcome('../../etc/passwd', pdf)).toMatch(/^\.\. \.\. etc passwd\.pdf /);
    expect(await outcome('a\u202Efdp.exe', pdf)).toBe('a fdp.exe.pdf application/pdf');
    expect((await outcome(`${'长'.repeat(500)}.pdf`, pdf)).length).toBeLessThan(150);
  });
});

describe('marks of secrecy', () => {
  it.each(['机密-会议纪要.pdf', '【绝密】方案.docx', '关于××的通知（秘密）.pdf', '密码电报1号.pdf'])(
    'in the name %s are seen',
    (name) => expect(isMarkedSecret(name)).toBe(true),
  );
  it.each(['计算机密码管理制度.pdf', '保守国家秘密法宣传.pdf', '保密工作总结.docx', '采购合同.pdf'])(
    'are not read into %s',
    (name) => expect(isMarkedSecret(name)).toBe(false),
  );
  it('at the head of what was read are seen, in running text they are not', () => {
    expect(isMarkedSecret('a.txt', { kind: 'text', text: '机密★10年\n关于某事项的报告' })).toBe(true);
    expect(isMarkedSecret('a.txt', { kind: 'text', text: '本单位没有机密文件，秘密文件也没有。' })).toBe(
      false,
    );
    const rows = [
      ['（秘密）', ''],
      ['项目', '金额'],
    ];
    expect(isMarkedSecret('a.xlsx', { kind: 'table', sheets: [{ name: '', rows }] })).toBe(true);
  });
  it('of inside use are told apart from the words of the trade', () => {
    expect(isMarkedInternal('内部资料.pdf')).toBe(true);
    expect(isMarkedInternal('内部控制制度.pdf')).toBe(false);
  });
});
