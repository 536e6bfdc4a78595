import { reportWords } from '../../prompts/report/words.ts';
import type { Facts } from '../facts/index.ts';
import type { Block, ReportDocument, Table } from './document.ts';

/** A mobile number, in one piece or in groups; not the digits of an address on the web. */
const mobile = /(?<![\w/=])((?:\+?86[- ]?)?1[3-9]\d)([- ]?)\d{4}\2(\d{4})(?!\d)/g;
/** 公民身份号码: 17 digits and a check character. */
const identityNumber = /(?<![\w/=])[1-9]\d{16}[\dXx](?!\w)/g;

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
  const names = namesIn(facts);
  const phone = textOf(facts.contact_phone);
  return (text) => {
    const unnumbered = text
      .replaceAll(identityNumber, reportWords.hiddenNumber)
      .replaceAll(mobile, '$1****$3')
      .replaceAll(phone === '' ? '\0' : phone, reportWords.hiddenNumber);
    return names.reduce((rest, name) => rest.replaceAll(name, reportWords.hiddenName), unnumbered);
  };
}

/** The people of the cover and the evaluation group, longest name first. */
function namesIn(facts: Facts): readonly string[] {
  const members = typeof facts.evaluation_members === 'object' ? [...facts.evaluation_members] : [];
  const named = members.map((member) => (typeof member === 'object' ? textOf(member.name) : ''));
  const all = [textOf(facts.leader_name), textOf(facts.reporter_name), ...named];
  return all.filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
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
