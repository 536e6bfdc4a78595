import {
  type About,
  allDone,
  claimed,
  confessed,
  noClaim,
  noConfession,
  unfinished,
} from '../../../../../prompts/findings/words/claims.ts';
import { once } from '../../../../facts/index.ts';
import type { Check, Examined } from '../../../check.ts';
import type { Found, Quote } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { factsOf, quoteOf, type Sentence, sentencesIn } from '../sentences.ts';
import { unfinishedFacts } from './unfinished.ts';

/** `全部按时完成`, of what, as it is quoted. */
export interface Claim {
  readonly about: About;
  /** In time, and not only at last. */
  readonly timely: boolean;
  readonly sentence: Sentence;
  readonly quote: Quote;
}

const indicators: Readonly<Record<About, string>> = {
  projects: 'project_timeliness',
  key_work: 'key_work_completion',
  everything: 'project_timeliness',
};
/** A claim that names nothing is about what its section is about. */
const aboutOfPlace: Readonly<Record<string, About>> = {
  efficiency: 'projects',
  projects: 'projects',
  efficiency_note: 'projects',
  project_procedure_note: 'projects',
  project_supervision_note: 'projects',
};

/** TEXT_ALL_DONE: all done in time, says one place; another names what was not. */
export const allDoneBesideUnfinished: Check = {
  id: 'TEXT_ALL_DONE',
  severity: 'error',
  find(examined) {
    const claims = claimsIn(examined.passages);
    if (claims.length === 0) return [];
    const confessions = confessionsIn(examined.passages);
    return claims
      .flatMap((claim) =>
        // What was late may have been done in the end: then the office says so.
        contradicted(claim, examined, confessions).map((found) =>
          claim.timely ? found : { ...found, severity: 'warning' as const },
        ),
      )
      .slice(0, 5);
  },
};

/** Every place that says that all was done in time. */
export const claimsIn = once((passages: readonly Passage[]): readonly Claim[] =>
  sentencesIn(passages, ['told']).flatMap((sentence) => {
    const done = allDone.find(({ words }) => words.test(sentence.text));
    const match = done && sentence.text.match(done.words);
    if (!match || noClaim.test(sentence.text) || firstMatch(sentence.text, unfinished)) return [];
    const about = aboutOf(sentence, match);
    if (about === null) return [];
    return [{ about, timely: done.timely, sentence, quote: quoteOf(sentence, match) }];
  }),
);

function aboutOf({ text, passage }: Sentence, match: RegExpMatchArray): About | null {
  const said = text.slice(0, (match.index ?? 0) + match[0].length);
  const named = claimed.find(([, words]) => words.test(said));
  if (named) return named[0];
  const isBare = (match.index ?? 0) === 0;
  return isBare ? (aboutOfPlace[passage.section ?? passage.fact ?? ''] ?? null) : null;
}

function contradicted(claim: Claim, examined: Examined, confessions: readonly Claim[]): readonly Found[] {
  const values = { place: claim.quote.place, quote: claim.quote.text };
  const indicator = indicators[claim.about];
  const own = factsOf(claim.sentence.passage);
  const known = unfinishedFacts(claim, examined);
  if (known) {
    const facts = [...new Set([...own, ...known.facts])];
    return [
      { code: known.code, values: { ...values, ...known.values }, facts, indicator, quotes: [claim.quote] },
    ];
  }
  const other = confessions.find(({ about }) => meet(claim.about, about));
  if (!other) return [];
  const otherValues = { otherPlace: other.quote.place, other: other.quote.text };
  const facts = factsOf(claim.sentence.passage, other.sentence.passage);
  const quotes = [claim.quote, other.quote];
  return [{ code: 'all_done_confessed', values: { ...values, ...otherValues }, facts, indicator, quotes }];
}

/** A claim about everything meets any confession, one about projects only those about projects. */
function meet(claim: About, confession: About): boolean {
  return claim === 'everything' || claim === confession;
}

const confessionsIn = once((passages: readonly Passage[]): readonly Claim[] =>
  sentencesIn(passages, ['told', 'problem', 'reason']).flatMap((sentence) => {
    const match = firstMatch(sentence.text, unfinished);
    if (match === null) return [];
    const before = sentence.text.slice(0, match.index);
    if (noConfession.test(before)) return [];
    const end = (match.index ?? 0) + match[0].length;
    const about = confessed.find(([, words]) => words.test(sentence.text.slice(0, end)))?.[0];
    return about === undefined ? [] : [{ about, timely: false, sentence, quote: quoteOf(sentence, match) }];
  }),
);

function firstMatch(text: string, patterns: readonly RegExp[]): RegExpMatchArray | null {
  for (const pattern of patterns) {
    const match = text.match(pattern);
    if (match) return match;
  }
  return null;
}
