import { citedDocument } from '../../../../../prompts/findings/words/dates.ts';
import type { Found } from '../../../finding.ts';
import { factsOf, quoteAt, type Sentence } from '../sentences.ts';

const mostTitles = 60;
const shortest = 4;

/** Titles of documents that differ in one character: 《…样板》 here and 《…样版》 there. */
export function titlesThatDiffer(sentences: readonly Sentence[]): readonly Found[] {
  const titles = new Map<string, Sentence>();
  for (const sentence of sentences) {
    if (titles.size >= mostTitles || !sentence.text.includes('《')) continue;
    for (const { groups } of sentence.text.matchAll(citedDocument)) {
      const title = groups?.title ?? '';
      if (title.length >= shortest && !titles.has(title)) titles.set(title, sentence);
    }
  }
  const named = [...titles];
  return named.flatMap(([title, sentence], index) => {
    const later = named.slice(index + 1).find(([other]) => differInOne(title, other));
    if (!later) return [];
    const [other, otherSentence] = later;
    const values = { title, other, place: sentence.passage.place, otherPlace: otherSentence.passage.place };
    const quotes = [
      quoteAt(sentence, sentence.text.indexOf(title), title.length),
      quoteAt(otherSentence, otherSentence.text.indexOf(other), other.length),
    ];
    return [
      { code: 'titles_differ', values, facts: factsOf(sentence.passage, otherSentence.passage), quotes },
    ];
  });
}

/** Years, numbers and the words for a level tell documents apart; another character is a slip. */
function differInOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const places = [...one].flatMap((letter, index) =>
    letter === other[index] ? [] : [letter + other[index]],
  );
  const [pair = ''] = places;
  return places.length === 1 && !/[\d一二三四五六七八九十上下甲乙市区省县镇街国]/.test(pair);
}
