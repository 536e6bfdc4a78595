import { fill } from '../../../prompts/fill.ts';
import type { OutlineSection, Passage } from '../../../prompts/report/shape.ts';
import { reportWords } from '../../../prompts/report/words.ts';
import { type Block, paragraph } from '../document.ts';
import { say } from '../values/sentences.ts';
import { missingMark } from '../values/show.ts';
import { type Item, isKnown, rowsOf, type Sources, withRow } from '../values/sources.ts';
import { mark } from './numbering.ts';
import { numbered, pointsOf } from './points.ts';
import { gridTable, listTable, plainLines } from './tables.ts';

/** Sections with numbered headings: depth 1 一、 2 （一） 3 1. 4 （1）. */
export function sectionBlocks(
  sections: readonly OutlineSection[],
  sources: Sources,
  depth = 1,
): readonly Block[] {
  let number = 0;
  return sections.flatMap((section) => {
    const scopes = section.each === undefined ? [sources] : scopesOf(section.each, sources);
    if (section.each !== undefined && scopes.length === 0) return known(section.each, sources, () => []);
    return scopes.flatMap((scope): readonly Block[] => {
      number += 1;
      return [
        { kind: 'heading', level: depth, text: `${mark(depth, number)}${say(section.title, scope)}` },
        ...contentOf(section, scope, depth),
        ...sectionBlocks(section.sections ?? [], scope, depth + 1),
      ];
    });
  });
}

/** The columns of each row of a list, before everything else that can be named. */
function scopesOf(list: string, sources: Sources): readonly Sources[] {
  const item = sources.lookup(list);
  return item ? rowsOf(item).map((row) => withRow(sources, item, row)) : [];
}

/** What stands under a heading. It never stays empty: then even optional texts are asked for. */
function contentOf(section: OutlineSection, sources: Sources, depth: number): readonly Block[] {
  const passages = section.passages ?? [];
  const blocks = passages.flatMap((passage) => passageBlocks(passage, sources, depth));
  if (blocks.length > 0 || section.sections) return blocks;
  const facts = passages.flatMap((passage) => ('text' in passage ? [passage.text] : []));
  return facts.flatMap((fact) => {
    const item = sources.lookup(fact);
    return item ? [paragraph(missingMark(item.name))] : [];
  });
}

/** The blocks of one passage; none where there is nothing to say. */
export function passageBlocks(passage: Passage, sources: Sources, depth: number): readonly Block[] {
  if ('paragraph' in passage) {
    const text = passage.paragraph.map((sentence) => say(sentence, sources)).join('');
    return text === '' ? [] : [paragraph(text)];
  }
  if ('grid' in passage) return [gridTable(passage, sources)];
  if ('text' in passage) return known(passage.text, sources, textBlocks);
  if ('points' in passage) {
    const blocks = known(passage.points, sources, (item) =>
      pointsOf(passage, item, pointDepth(depth), sources),
    );
    const isExtract = passage.where !== undefined;
    return isExtract && blocks.length === 1 ? [] : blocks;
  }
  return known(passage.table, sources, (item) => {
    const lines = plainLines(passage, item);
    return lines ? numbered(lines, pointDepth(depth)) : [listTable(passage, item, sources)];
  });
}

/** Points are numbered 1. under 一、 and （一）, and one step below any deeper heading. */
function pointDepth(depth: number): number {
  return Math.max(depth + 1, 3);
}

/** Blocks of a known fact; 〔待补：name〕 of an unknown one; 无 for an empty list; silence if optional. */
function known(id: string, sources: Sources, blocksOf: (item: Item) => readonly Block[]): readonly Block[] {
  const item = sources.lookup(id);
  if (!item) throw new Error(`the report's copy names “${id}”, which is no fact`);
  if (!isKnown(item.value)) return item.optional ? [] : [paragraph(missingMark(item.name))];
  if (item.type === 'list' && rowsOf(item).length === 0) {
    return item.optional ? [] : [paragraph(fill(reportWords.noneOf, { name: item.name }))];
  }
  return blocksOf(item);
}

function textBlocks(item: Item): readonly Block[] {
  const text = typeof item.value === 'string' ? item.value : '';
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => paragraph(line));
}
