import { reportWords } from '../../prompts/report/words.ts';
import type { Facts } from '../facts/index.ts';
import { identityNumbers, mobileNumbers, webAddress } from '../precheck/personal-numbers.ts';
import type { Block, ReportDocument, Table } from './document.ts';

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
      .replaceAll(identityNumbers, reportWords.hiddenNumber)
      .replaceAll(mobileNumbers, '$1****$2')
      .replaceAll(phone === '' ? '\0' : phone, reportWords.hiddenNumber);
    return names.reduce((rest, name) => rest.replaceAll(name, reportWords.hiddenName), unnumbered);
  };
  // Addresses on the web stand at the odd places; the digits in them are nobody's.
  return (text) =>
    text
      .split(webAddress)
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
