import {
  oddDay,
  ownNames,
  percentPoints,
  rateChanged,
  twice,
  typos,
} from '../../../../../prompts/findings/words/wording.ts';
import { once } from '../../../../facts/index.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { kindOf } from '../kind.ts';
import { factsOf, foundAt, quoteAt, quoteOf, type Sentence, sentencesIn, sentencesOf } from '../sentences.ts';
import { titlesThatDiffer } from './titles.ts';

const mostShown = 20;

/** TERM_CONSIST: percent for percentage points, several names for oneself, slips of the pen. */
export const termsThatDiffer: Check = {
  id: 'TERM_CONSIST',
  severity: 'info',
  find: ({ passages }) => differing(passages),
};

const differing = once((passages: readonly Passage[]): readonly Found[] => {
  const written = passages.filter((passage) => kindOf(passage) !== 'signed');
  const sentences = written.flatMap(sentencesOf);
  return [
    ...sentences.flatMap(slips),
    ...ownNamesIn(sentencesIn(passages, ['told', 'plan', 'problem', 'reason'])),
    ...titlesThatDiffer(sentences),
  ].slice(0, mostShown);
});

const slips = once((sentence: Sentence): readonly Found[] => {
  const { text, passage } = sentence;
  const found: Found[] = [];
  const add = (code: string, match: RegExpMatchArray | null, values: Found['values'] = {}) => {
    if (match) found.push(foundAt(code, passage, quoteOf(sentence, match), values));
  };
  const changed = text.match(rateChanged);
  add('percent_for_points', changed, { change: changed?.groups?.change ?? '' });
  add('percent_ratio_for_points', text.match(percentPoints));
  const odd = text.match(oddDay);
  add('odd_day', odd, { meant: `${odd?.groups?.month}月${odd?.groups?.day}日` });
  const doubled = text.match(twice);
  add('word_twice', doubled, { word: doubled?.[0] ?? '' });
  return [...found, ...typosIn(sentence, passage)];
});

/** All of them at once: most sentences have none. */
const anyTypo = new RegExp(typos.map(([written]) => written.replaceAll('.', '\\.')).join('|'));

function typosIn(sentence: Sentence, passage: Passage): readonly Found[] {
  if (!anyTypo.test(sentence.text)) return [];
  return typos.flatMap(([written, meant]) => {
    const at = sentence.text.indexOf(written);
    if (at === -1) return [];
    return [foundAt('typo', passage, quoteAt(sentence, at, written.length), { written, meant })];
  });
}

/** 我局 here, 我中心 there: the first place of each. */
function ownNamesIn(sentences: readonly Sentence[]): readonly Found[] {
  const first = new Map<string, Sentence>();
  for (const sentence of sentences) {
    for (const [name] of sentence.text.matchAll(ownNames)) {
      if (!first.has(name)) first.set(name, sentence);
    }
  }
  if (first.size < 2) return [];
  const quotes = [...first].map(([name, sentence]) =>
    quoteAt(sentence, sentence.text.indexOf(name), name.length),
  );
  const names = [...first].map(([name, { passage }]) => `“${name}”（${passage.place}）`).join('、');
  const passages = [...first.values()].map(({ passage }) => passage);
  return [{ code: 'own_names_differ', values: { names }, facts: factsOf(...passages), quotes }];
}
