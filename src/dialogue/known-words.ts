import { fillers, lookVerbs } from '../../prompts/words.ts';

/** With room for politeness and marks; longer texts are something told. */
const longest = 60;

/**
 * Finds which of some words a text is: as it stands, without polite fillers, or without a verb such as 查看
 * before it. `words` lists the ways to say each; the result says which one it was.
 */
export function knownWords<Word extends string>(
  words: Readonly<Record<Word, readonly string[]>>,
): (text: string) => Word | undefined {
  const wordOf = new Map<string, Word>();
  for (const word in words) for (const synonym of words[word]) wordOf.set(synonym, word);
  return (text) => {
    if (text.length > longest) return undefined;
    const tidied = tidy(text.normalize('NFKC'));
    const bare = fillers.reduce<string>((rest, filler) => rest.replaceAll(filler, ''), tidied);
    const verb = lookVerbs.find((candidate) => bare.startsWith(candidate));
    return (
      wordOf.get(tidied) ?? wordOf.get(bare) ?? wordOf.get(verb === undefined ? '' : bare.slice(verb.length))
    );
  };
}

const tidy = (text: string) => text.toLowerCase().replaceAll(/[\s,.!?;:~，。！？；：、“”"'「」【】]+/g, '');
