import { reportWords } from '../../prompts/report/words.ts';
import type { Facts } from '../facts/index.ts';
import type { Block, ReportDocument, Table } from './document.ts';

const digit = '[0-9０-９]';
/** People part long numbers by blanks and dashes of all kinds. */
const gap = '[\\s\\-‐-―－]{0,3}';
/** 11 digits as 138 0013 8000, 1380013 8000 or in one piece, with or without +86. */
const mobile = new RegExp(
  `(?<![0-9０-９.])((?:(?:[+＋]|00)?86${gap})?[1１][3-9３-９]${digit})${gap}${digit}{4}${gap}(${digit}{4})(?!${digit})`,
  'g',
);
/** 公民身份号码: 17 digits and a check character. */
const identityNumber = new RegExp(
  `(?<![0-9０-９.])[1-9１-９]${digit}{5}${gap}${digit}{8}${gap}${digit}{3}[0-9０-９XxＸｘ](?!${digit})`,
  'g',
);
const address = /(https?:\/\/[\w./?=&%#:~+@-]+|www\.[\w./?=&%#:~+@-]+)/;

/**
 * The report as it may be published: without the people the office named, whole numbers of mobile phones and
 * of identity cards, wherever somebody wrote them (政府信息公开、个人信息保护：公开稿去手机号、身份证号).
 */
export function withoutPersonalData(report: ReportDocument, facts: Facts): ReportDocument {
  const hide = hiding(facts);
  const cover = report.cover && {
    ...report.cover,
    lines: report.cover.lines.map((line) => ({ ...line, value: hide(line.value) })),
  };
  const annex = report.annex && { ...report.annex, table: hiddenTable(report.annex.table, hide) };
  return { ...report, cover, annex, body: report.body.map((block) => hiddenBlock(block, hide)) };
}

type Hide = (text: string) => string;

function hiding(facts: Facts): Hide {
  const names = namesIn(facts).map(nameWithBlanks);
  const phone = textOf(facts.contact_phone);
  const hidden = (text: string) => {
    const unnumbered = text
      .replaceAll(identityNumber, reportWords.hiddenNumber)
      .replaceAll(mobile, '$1****$2')
      .replaceAll(phone === '' ? '\0' : phone, reportWords.hiddenNumber);
    return names.reduce((rest, name) => rest.replaceAll(name, reportWords.hiddenName), unnumbered);
  };
  // Addresses on the web stand at the odd places; the digits in them are nobody's.
  return (text) =>
    text
      .split(address)
      .map((part, place) => (place % 2 === 0 ? hidden(part) : part))
      .join('');
}

/** The people of the cover and the evaluation group, longest name first. */
function namesIn(facts: Facts): readonly string[] {
  const members = typeof facts.evaluation_members === 'object' ? [...facts.evaluation_members] : [];
  const named = members.map((member) => (typeof member === 'object' ? textOf(member.name) : ''));
  const all = [textOf(facts.leader_name), textOf(facts.reporter_name), ...named];
  const names = all.map((name) => name.replaceAll(/\s+/g, '')).filter(isPersonal);
  return names.toSorted((a, b) => b.length - a.length);
}

/** 财务科 and 暂无 are no people: hiding them would tear other sentences. */
function isPersonal(name: string): boolean {
  return (
    name.length > 1 && !/[科处室局办股组部委院所站]$|中心$|^(?:暂无|待定|待补|没有|空缺|不详)$/.test(name)
  );
}

/** `张三` is hidden as `张 三` too. */
function nameWithBlanks(name: string): RegExp {
  const letters = [...name].map((letter) => letter.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(letters.join('\\s*'), 'g');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function hiddenBlock(block: Block, hide: Hide): Block {
  return block.kind === 'table' ? hiddenTable(block, hide) : { ...block, text: hide(block.text) };
}

function hiddenTable(table: Table, hide: Hide): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: hide(cell.text) })),
  }));
  return { ...table, rows };
}
