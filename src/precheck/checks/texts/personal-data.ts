import {
  announced,
  comrade,
  familyNames,
  home,
  noHome,
  noName,
  roadOrNumber,
  titled,
} from '../../../../prompts/findings/words/personal.ts';
import { type Facts, once } from '../../../facts/index.ts';
import type { Check } from '../../check.ts';
import type { Found } from '../../finding.ts';
import type { Passage } from '../../passages.ts';
import { identityNumbers, mobileNumbers, webAddress } from '../../personal-numbers.ts';
import { kindOf } from './kind.ts';
import { foundAt, quoteAt, quoteOf, type Sentence, sentencesOf } from './sentences.ts';

const mostFound = 10;
const hasNumber = /[0-9０-９]{3}/;

/** PII_SCAN: numbers, homes and names of people that a public report must not show. */
export const personalData: Check = {
  id: 'PII_SCAN',
  severity: 'warning',
  find({ passages, facts }) {
    const known = signedNames(facts);
    return passages
      .flatMap((passage) => [...numbersIn(passage), ...namesIn(passage, known)])
      .slice(0, mostFound);
  },
};

/** Phones and identity numbers are looked for in signature fields too. */
const numbersIn = once((passage: Passage): readonly Found[] =>
  sentencesOf(passage).flatMap((sentence) => {
    if (!hasNumber.test(sentence.text)) return homesIn(sentence);
    const text = withoutWebAddresses(sentence.text);
    const readable = { passage, text, written: text };
    const identity = [...text.matchAll(identityNumbers)];
    const phones = [...text.matchAll(mobileNumbers)].filter(
      (phone) => !identity.some((number) => within(phone, number)),
    );
    const isOwn = passage.fact === 'contact_phone';
    return [
      ...identity.map((match) => hidden('identity_number', readable, match)),
      ...phones.map((match) => hidden(isOwn ? 'contact_mobile' : 'mobile_number', readable, match)),
      ...homesIn(readable),
    ];
  }),
);

/** Personal numbers are not said again whole. */
function hidden(code: string, sentence: Sentence, match: RegExpMatchArray): Found {
  const [number] = match;
  const quote = `${number.slice(0, 3)}****${number.slice(-4)}`;
  return foundAt(code, sentence.passage, { place: sentence.passage.place, text: quote });
}

function within(inner: RegExpMatchArray, outer: RegExpMatchArray): boolean {
  const [start, from] = [inner.index ?? 0, outer.index ?? 0];
  return start >= from && start < from + outer[0].length;
}

function homesIn(sentence: Sentence): readonly Found[] {
  const match = sentence.text.match(home);
  if (!match || !roadOrNumber.test(match[0]) || noHome.test(match[0])) return [];
  return [foundAt('home_address', sentence.passage, quoteOf(sentence, match))];
}

function namesIn(passage: Passage, known: readonly string[]): readonly Found[] {
  if (kindOf(passage) === 'signed') return [];
  const whole = passage.text.trim();
  if (passage.column === 'owner') {
    return isName(whole) ? [foundAt('name_as_owner', passage, { place: passage.place, text: whole })] : [];
  }
  return sentencesOf(passage).flatMap((sentence) => {
    const { text } = sentence;
    const name = known.find((one) => text.includes(one)) ?? nameIn(sentence);
    if (name === undefined) return [];
    const at = text.indexOf(name);
    return [foundAt('personal_name', passage, quoteAt(sentence, at, name.length), { name })];
  });
}

/** The first name that a title, a word of address or an announcement stands beside. */
const nameIn = once(({ text }: Sentence): string | undefined => {
  const names = [announced, comrade, titled].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => groups?.name ?? ''),
  );
  return names.find(isName);
});

/** Those who sign; two letters at least, and a name that is no office. */
function signedNames(facts: Facts): readonly string[] {
  return [facts.leader_name, facts.reporter_name].flatMap((value) => {
    const name = typeof value === 'string' ? value.replaceAll(/\s+/g, '') : '';
    return isName(name) ? [name] : [];
  });
}

function isName(text: string): boolean {
  const letters = [...text];
  const isShort = letters.length >= 2 && letters.length <= 3;
  return isShort && familyNames.includes(letters[0] ?? '') && !noName.test(text);
}

function withoutWebAddresses(text: string): string {
  return text
    .split(webAddress)
    .filter((_, index) => index % 2 === 0)
    .join(' ');
}
