import { completionRate, keyWork } from '../../../../../prompts/findings/words/claims.ts';
import {
  denied,
  noneOfIt,
  noProblem,
  ofSome,
  type Topic,
  topics,
} from '../../../../../prompts/findings/words/topics.ts';
import { once } from '../../../../facts/index.ts';
import { exact } from '../../../../schemes/index.ts';
import type { Check, Examined } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { factsOf, foundAt, quoteAt, quoteOf, type Sentence, sentencesIn } from '../sentences.ts';
import { pointsOf } from './points.ts';
import { rowsOf } from './unfinished.ts';

/** How far behind what a problem is about that may stand which it lacks. */
const reach = 32;

/** FULL_VS_PROBLEM: a problem is confessed where the indicator has full marks, or where another place boasts. */
export const problemsBesideFullMarks: Check = {
  id: 'FULL_VS_PROBLEM',
  severity: 'warning',
  find(examined) {
    const { confessed, praised, rate } = saidIn(examined.passages);
    return [
      ...oncePerPlace(confessed.flatMap((one) => besideFullMarks(one, examined))),
      ...praised,
      ...keyWorkBelow(rate, examined),
    ];
  },
};

interface Confession {
  readonly sentence: Sentence;
  readonly topics: readonly Topic[];
}

/** What follows from the texts alone. */
const saidIn = once((passages: readonly Passage[]) => {
  const sentences = sentencesIn(passages, ['told', 'problem']);
  const confessed = sentences.flatMap(confession);
  return {
    confessed,
    praised: oncePerPlace(confessed.flatMap((one) => besidePraise(one, sentences))),
    rate: keyWorkRate(sentences),
  };
});

function confession(sentence: Sentence): readonly Confession[] {
  const { passage, text } = sentence;
  const found = topicsOf(text);
  if (passage.fact === 'problems') return [{ sentence, topics: found }];
  return found.length === 0 || noProblem.test(text) ? [] : [{ sentence, topics: found }];
}

/** The indicator the office itself chose for the problem. */
function chosenFor({ fact, row = 0 }: Passage, { facts }: Examined): string | null {
  const chosen = fact === 'problems' ? rowsOf(facts, 'problems')[row]?.indicator : null;
  return typeof chosen === 'string' ? chosen : null;
}

/** What a sentence confesses: the topic, and what it lacks close behind it. */
function topicsOf(text: string): readonly Topic[] {
  return topics.filter(({ about, lacking }) => {
    const at = text.search(about);
    if (at === -1) return false;
    const behind = text.slice(at);
    const lack = behind.match(lacking);
    if (!lack || (lack.index ?? 0) > reach) return false;
    const from = at + (lack.index ?? 0);
    return isConfessed(text.slice(Math.max(0, from - 16), from), text.slice(from + lack[0].length));
  });
}

/** What is lacking, by the words before and behind it: neither denied, nor said of those it happens to. */
function isConfessed(before: string, behind: string): boolean {
  if (denied.test(before) || noneOfIt.test(behind)) return false;
  return !(behind.startsWith('的') && ofSome.test(before));
}

/** None where any of the indicators it may be about has lost points, or is not scored yet. */
function besideFullMarks(one: Confession, examined: Examined): readonly Found[] {
  const { sentence, topics: found } = one;
  const chosen = chosenFor(sentence.passage, examined);
  const indicators = chosen === null ? found.map(({ indicator }) => indicator) : [chosen];
  const points = indicators.map((indicator) => pointsOf(examined, indicator));
  const [first] = points;
  if (!first || points.some((each) => each === null || !each.isFull)) return [];
  const topic = found.find(({ indicator }) => indicator === first.indicator);
  const values = { indicator: first.name, points: first.score };
  const more = { indicator: first.indicator, severity: topic?.severity ?? 'warning' } as const;
  return [foundAt('problem_at_full_marks', sentence.passage, quoteAt(sentence), values, more)];
}

function besidePraise(one: Confession, sentences: readonly Sentence[]): readonly Found[] {
  return one.topics.flatMap(({ indicator, about, praised }) => {
    if (praised === undefined) return [];
    const boast = sentences.find(
      ({ text }) =>
        text !== one.sentence.text && about.test(text) && praised.test(text) && !noProblem.test(text),
    );
    if (!boast) return [];
    const match = boast.text.match(praised);
    const other = match ? quoteOf(boast, match) : quoteAt(boast);
    const quote = quoteAt(one.sentence);
    const facts = factsOf(one.sentence.passage, boast.passage);
    const values = { place: quote.place, quote: quote.text, otherPlace: other.place, other: other.text };
    return [{ code: 'problem_and_praise', values, facts, indicator, quotes: [quote, other] }];
  });
}

interface Rate {
  readonly told: Sentence;
  readonly match: RegExpMatchArray;
}

/** `重点工作完成率97.64%`, the first below 100. */
function keyWorkRate(sentences: readonly Sentence[]): Rate | null {
  for (const told of sentences) {
    const match = keyWork.test(told.text) ? told.text.match(completionRate) : null;
    const rate = match?.[1];
    if (!match || rate === undefined || noProblem.test(told.text)) continue;
    if (exact(rate).lt(exact('100'))) return { told, match };
  }
  return null;
}

/** Such a rate beside full marks for key work. */
function keyWorkBelow(rate: Rate | null, examined: Examined): readonly Found[] {
  const points = pointsOf(examined, 'key_work_completion');
  if (rate === null || !points?.isFull) return [];
  const { told, match } = rate;
  const quote = quoteOf(told, match);
  const found = foundAt('key_work_rate', told.passage, quote, {
    rate: `${match[1]}%`,
    indicator: points.name,
    points: points.score,
  });
  const facts = ['key_work_unfinished', ...found.facts];
  return [{ ...found, facts, indicator: points.indicator }];
}

/** One finding for each indicator and place: a paragraph says the same thing in several sentences. */
function oncePerPlace(found: readonly Found[]): readonly Found[] {
  const placeOf = ({ indicator, values }: Found) => `${indicator} ${values.place}`;
  return found.filter((one, index) => found.findIndex((other) => placeOf(other) === placeOf(one)) === index);
}
