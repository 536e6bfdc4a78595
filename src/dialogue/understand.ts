import { editWords, fillers, menuKeys, words } from '../../prompts/words.ts';
import type { Intent } from './intent.ts';

type Word = keyof typeof words;

const wordOf = new Map<string, Word>(
  entriesOf(words).flatMap(([want, synonyms]) => synonyms.map((synonym): [string, Word] => [synonym, want])),
);

const menuOf = new Map<string, keyof typeof menuKeys>(entriesOf(menuKeys).map(([want, key]) => [key, want]));

/** The intent of a text message. Anything that is not a known word is something told. */
export function understandText(text: string): Intent {
  const plain = text.normalize('NFKC').trim();
  const want = wordOf.get(tidy(plain)) ?? wordOf.get(withoutFillers(tidy(plain)));
  if (want !== undefined) return { want };
  for (const word of editWords) {
    const question = plain.startsWith(word) ? plain.slice(word.length) : '';
    if (/^[\s:：,，“"']/.test(question) || (word.length > 1 && question !== '')) {
      const named = question.replaceAll(/^[\s:：,，“"']+|[\s”"'。.]+$/g, '');
      if (named !== '' && !named.includes('\n') && named.length <= 40)
        return { want: 'edit', question: named };
    }
  }
  return { want: 'tell', text };
}

/** The intent of a click on the bot's menu; unknown keys lead to help. */
export function understandMenu(menuKey: string): Intent {
  return { want: menuOf.get(menuKey) ?? 'help' };
}

const tidy = (text: string) => text.toLowerCase().replaceAll(/[\s,.!?;:~，。！？；：、“”"'「」【】]+/g, '');

const withoutFillers = (text: string) =>
  fillers.reduce<string>((rest, filler) => rest.replaceAll(filler, ''), text);

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  const entries: [K, V][] = [];
  for (const key in record) entries.push([key, record[key]]);
  return entries;
}
