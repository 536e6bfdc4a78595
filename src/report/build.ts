import { fill } from '../../prompts/fill.ts';
import { figures } from '../../prompts/report/figures.ts';
import { outlines } from '../../prompts/report/outlines.ts';
import type { Outline } from '../../prompts/report/shape.ts';
import { reportWords } from '../../prompts/report/words.ts';
import type { Facts } from '../facts/index.ts';
import { bindScheme, type Scheme } from '../schemes/index.ts';
import type { ScoreSheet } from '../scoring/index.ts';
import { paragraph, type ReportDocument } from './document.ts';
import { passageBlocks, sectionBlocks } from './outline/sections.ts';
import { wordsOfQuarters } from './scores/quarters.ts';
import { scoreTable } from './scores/table.ts';
import { wordsOfScore } from './scores/words.ts';
import { withAttainment } from './values/attainment.ts';
import { say } from './values/sentences.ts';
import { factsAsItems, firstOf, type Sources, wordsAsItems } from './values/sources.ts';

export interface ReportInput {
  readonly department: string;
  readonly year: number;
  readonly scheme: Scheme;
  readonly sheet: ScoreSheet;
  /** Canonical facts; reasons for lost points stand among them as `<indicator>_reason`. */
  readonly facts: Facts;
  readonly status: { readonly approved: boolean };
  /** The evaluation's version: which answers the report rests on. */
  readonly version: number;
  readonly now: Date;
  /** IANA name; decides which day the draft mark shows. Asia/Shanghai where not said. */
  readonly timeZone?: string;
}

/**
 * The whole report as data: cover, numbered sections with sentences and tables written from the facts, and
 * the score table. What is not known stands in its place as 〔待补：name〕. Pure; every number is exact until
 * it is rounded half up for showing.
 */
export function buildReport(input: ReportInput): ReportDocument {
  const { facts, sheet } = input;
  const words = {
    department: input.department,
    year: String(input.year),
    previous_year: String(input.year - 1),
    scheme: input.scheme.name,
  };
  const own = wordsAsItems({ ...words, ...wordsOfScore(sheet, facts), ...wordsOfQuarters(sheet) });
  const sources: Sources = {
    lookup: firstOf(own, withAttainment(factsAsItems(facts, bindScheme(input.scheme).definitionOf))),
    figures,
  };
  const outline = outlineOf(input.scheme);
  const title = say(outline.title, sources);
  return {
    title,
    draftMark: input.status.approved ? null : draftMark(input),
    cover: {
      lines: outline.cover.map(({ label, value }) => ({ label, value: say(value, sources) })),
      date: say(outline.date, sources),
    },
    body: [
      paragraph(title, 'title'),
      ...outline.preface.flatMap((passage) => passageBlocks(passage, sources, 0)),
      ...sectionBlocks(outline.sections, sources),
      paragraph(outline.annex.note, 'note'),
      ...outline.signature.map((line) => paragraph(say(line, sources), 'signature')),
    ],
    annex: { ...outline.annex, table: scoreTable(sheet, facts, input.scheme.table) },
  };
}

function outlineOf({ id, outline }: Scheme): Outline {
  const found = outlines[outline];
  if (found === undefined) throw new Error(`the scheme ${id} names the unknown outline “${outline}”`);
  return found;
}

/** `草稿 · 第 37 版 · 2026-11-21` */
function draftMark({ version, now, timeZone = 'Asia/Shanghai' }: ReportInput): string {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
  return fill(reportWords.draft, { version: String(version), date });
}
