import { reportWords } from '../../../prompts/report/words.ts';
import type { Block, ReportDocument, Table } from '../document.ts';

const [before = '', after = ''] = reportWords.missing.split('{name}');
const mark = new RegExp(`${before}([^${after}]*)${after}`, 'g');

/** What stands in the report as 〔待补：name〕, each once, in the order a reader meets it. */
export function openPlaces({ cover, body, annex }: ReportDocument): readonly string[] {
  const texts = [
    ...(cover ? [...cover.lines.map(({ value }) => value), cover.date] : []),
    ...body.flatMap(textsOf),
    ...(annex ? textsOf(annex.table) : []),
  ];
  return [...new Set(texts.flatMap((text) => [...text.matchAll(mark)].map(([, name = '']) => name)))];
}

function textsOf(block: Block): readonly string[] {
  return block.kind === 'table' ? tableTexts(block) : [block.text];
}

function tableTexts({ rows }: Table): readonly string[] {
  return rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}
