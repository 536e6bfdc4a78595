import { fill } from '../../prompts/fill.ts';
import { figures } from '../../prompts/report/figures.ts';
import { internalNotes } from '../../prompts/report/notes.ts';
import { outlines } from '../../prompts/report/outlines.ts';
import type { Outline } from '../../prompts/report/shape.ts';
import { reportWords } from '../../prompts/report/words.ts';
import type { Facts } from '../facts/index.ts';
import { bindScheme, type Scheme } from '../schemes/index.ts';
import type { IndicatorScore, ScoreSheet } from '../scoring/index.ts';
import { type Annex, type Block, paragraph, type ReportDocument } from './document.ts';
import { type EvidenceRow, evidenceAnnex } from './evidence.ts';
import { openPlaces } from './outline/open-places.ts';
import { passageBlocks, sectionBlocks } from './outline/sections.ts';
import { withoutPersonalData } from './personal.ts';
import { type ExplainedRow, explainedAnnex } from './precheck.ts';
import { type ReviewRows, reviewAnnexes } from './review.ts';
import { wordsOfGoals } from './scores/goals.ts';
import { wordsOfProposals } from './scores/proposals.ts';
import { wordsOfQuarters } from './scores/quarters.ts';
import { reasonOf } from './scores/reasons.ts';
import { scoreTable } from './scores/table.ts';
import { wordsOfScore } from './scores/words.ts';
import { withAttainment } from './values/attainment.ts';
import { say } from './values/sentences.ts';
import { factsAsItems, firstOf, type Sources, type Words, wordsAsItems } from './values/sources.ts';

/**
 * For whom a report is. The public one (公开稿) names no people and carries no notes, proposals or marks of
 * the system; figures, scores and deduction reasons stay, because the score table is published as a whole.
 */
export type Audience = 'internal' | 'public';

export interface ReportInput {
  readonly department: string;
  readonly year: number;
  readonly scheme: Scheme;
  readonly sheet: ScoreSheet;
  /** Canonical facts; reasons for lost points stand among them as `<indicator>_reason`. */
  readonly facts: Facts;
  readonly status: { readonly approved: boolean };
  /** Files that prove something, in the order of the list; the public version does not name them. */
  readonly evidence?: readonly EvidenceRow[];
  /** Findings of the pre-check with why they stand; only the internal version tells them. */
  readonly explained?: readonly ExplainedRow[];
  /** What the evaluation went through; only the internal version tells it. */
  readonly review?: ReviewRows;
  /** `internal` where not said. */
  readonly audience?: Audience;
  /** The evaluation's version: which answers the report rests on. */
  readonly version: number;
  readonly now: Date;
  /** IANA name; decides which day the draft mark shows. Asia/Shanghai where not said. */
  readonly timeZone?: string;
}

/**
 * The whole report as data: cover, numbered sections with sentences and tables written from the facts, and
 * the score table. What is not known stands in its place as 〔待补：name〕, in the public version too: a gap
 * must not look like an answer. Pure; every number is exact until it is rounded half up for showing.
 */
export function buildReport(input: ReportInput): ReportDocument {
  const isPublic = input.audience === 'public';
  const sources = sourcesOf(input);
  const outline = outlineOf(input.scheme);
  const title = say(outline.title, sources);
  const shown = <T extends { readonly personal?: boolean }>(parts: readonly T[]) =>
    parts.filter(({ personal }) => !(isPublic && personal));
  const report: ReportDocument = {
    title,
    draftMark: input.status.approved ? null : draftMark(input),
    cover: outline.cover && {
      lines: shown(outline.cover.lines).map(({ label, value }) => ({ label, value: say(value, sources) })),
      date: say(outline.cover.date, sources),
    },
    hasContents: outline.contents,
    body: [
      ...(outline.label === undefined ? [] : [paragraph(outline.label, 'label')]),
      paragraph(title, 'title'),
      ...outline.preface.flatMap((passage) => passageBlocks(passage, sources, 0)),
      ...sectionBlocks(shown(outline.sections), sources),
      ...(outline.annex ? [paragraph(say(outline.annex.note, sources), 'note')] : []),
      ...outline.signature.map((line) => paragraph(say(line, sources), 'signature')),
    ],
    annex: outline.annex && annexOf(input, outline.annex, sources),
    internal: isPublic ? [] : internalAnnexes(input),
    notes: [],
  };
  if (isPublic) return withoutPersonalData(report, input.facts);
  return input.status.approved ? report : { ...report, notes: notesOf(report, sources) };
}

/** What templates may name: what the report knows itself, the score, the facts, and figures computed of them. */
function sourcesOf(input: ReportInput): Sources {
  const { facts, sheet, scheme } = input;
  const isWorkedOn = !input.status.approved && input.audience !== 'public';
  const words: Words = {
    department: input.department,
    year: String(input.year),
    previous_year: String(input.year - 1),
    scheme: scheme.name,
    ...wordsOfScore(sheet, facts, markFor(input.audience)),
    ...wordsOfQuarters(sheet),
    ...wordsOfGoals(scheme, sheet, facts),
    ...wordsOfProposals(sheet, facts, isWorkedOn),
  };
  const known = withAttainment(factsAsItems(facts, bindScheme(scheme).definitionOf));
  return { lookup: firstOf(wordsAsItems(words), known), figures };
}

/** They name people; the public version does without. */
function internalAnnexes({ evidence = [], explained = [], review }: ReportInput): readonly Annex[] {
  return [
    ...evidenceAnnex(evidence),
    ...explainedAnnex(explained),
    ...(review === undefined ? [] : reviewAnnexes(review)),
  ];
}

function annexOf(
  { sheet, scheme, facts, audience }: ReportInput,
  { label, title }: NonNullable<Outline['annex']>,
  sources: Sources,
): Annex {
  const because = (indicator: IndicatorScore) => reasonOf(indicator, facts, markFor(audience));
  return { label, title: say(title, sources), table: scoreTable(sheet, scheme.table, because) };
}

/** What follows a reason that the rule gave; the public version does not tell who wrote it. */
function markFor(audience: Audience | undefined): string {
  return audience === 'public' ? '' : reportWords.bySystem;
}

function notesOf(report: ReportDocument, sources: Sources): readonly Block[] {
  const places = openPlaces(report);
  const own = wordsAsItems({
    open_places: places.join(reportWords.listSeparator),
    open_place_count: String(places.length),
  });
  const scope = { ...sources, lookup: firstOf(own, sources.lookup) };
  const blocks = internalNotes.passages.flatMap((passage) => passageBlocks(passage, scope, 0));
  return [paragraph(internalNotes.title, 'title'), ...blocks];
}

function outlineOf({ id, outline }: Scheme): Outline {
  const found = outlines[outline];
  if (found === undefined) throw new Error(`the scheme ${id} names the unknown outline “${outline}”`);
  return found;
}

/** `草稿 · 第 37 版 · 2026-11-21` */
function draftMark({ version, now, timeZone = 'Asia/Shanghai', audience }: ReportInput): string {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
  const mark = audience === 'public' ? reportWords.publicDraft : reportWords.draft;
  return fill(mark, { version: String(version), date });
}
