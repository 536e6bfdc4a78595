import type { TypedFigure, UnclearFigure } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import { type Found, findNamed, type Surroundings } from './named.ts';
import { type NamedQuestion, plainWriting } from './questions.ts';
import { takeValue } from './value.ts';

/** Where a message was sent: what makes a short name clear. */
export interface FigureContext {
  /** The section of the card it replies to, or that is being filled in. */
  readonly section: string | null;
  /** The question that is asked: a value without a name is its answer. */
  readonly asked: FactId | null;
}

/** The figures of a message. */
export interface Recognised {
  readonly figures: readonly TypedFigure[];
  /** Values whose name fits several questions. */
  readonly unclear: readonly UnclearFigure[];
  /** What was not understood, to be quoted back. */
  readonly rest: readonly string[];
}

/** Longer texts are told, not counted out: they must consist of figures nearly throughout. */
const shortText = 60;
const leastOfShort = 0.4;
const leastOfLong = 0.7;

const separator = /^(?:[;；\n!！、\s]|,|。|\.(?!\d))+/;
const clause = /^(?:[^;\n!。,]|(?<=\d)。(?=\d)|,(?=\d{3}(?!\d)))+/;
const filler =
  /^(?:其中|另外|还有|以及|和|及|我们|我单位|本单位|今年|本年度|本年|当年|的|把|将|请|修改|更正|改|填|记|是)+/;
const isAsking = /[?？]\s*$|吗[。.]?\s*$|多少|怎么|什么|为啥|为何|如何|哪/;
const isCommand = /^\s*(?:清空|删除|清除|跳过|查看)/;
const polite = /^(?:谢谢|多谢|请核对|请记录|麻烦)+/;
const politeTail = /^(?:吧|了|哈|啊|呢|哦|谢谢|请核对|请记录)+(?=$|[;\n!。,、\s])/;

/**
 * Finds figures in a sentence: names of questions, each with its value, in any order and punctuation. Null
 * when the message is something else: a question, a command, a report text that happens to hold numbers.
 */
export function recogniseFigures(
  message: string,
  questions: readonly NamedQuestion[],
  context: FigureContext,
): Recognised | null {
  const text = plainWriting(message).trim();
  if (isAsking.test(text) || isCommand.test(text)) return null;
  const found: Found[] = [];
  const rest: string[] = [];
  let at = 0;
  let understood = 0;
  while (at < text.length) {
    const gap = separator.exec(text.slice(at))?.[0].length ?? 0;
    const remaining = text.slice(at + gap);
    const next = remaining === '' ? null : nextFigure(remaining, questions, surroundings(context, found));
    if (next !== null) {
      found.push(next.found);
      understood += weight(remaining.slice(0, next.length));
    } else if (remaining !== '') {
      rest.push(clause.exec(remaining)?.[0] ?? remaining.slice(0, 1));
    }
    at += gap + (next?.length ?? (rest.at(-1) ?? '').length) || 1;
  }
  const least = text.length >= shortText ? leastOfLong : leastOfShort;
  if (found.length === 0 || understood < least * weight(text)) return null;
  return sortedOut(found, rest);
}

function surroundings({ section, asked }: FigureContext, found: readonly Found[]): Surroundings {
  const named = found.flatMap((one) => (one.candidates.length === 1 ? one.candidates : []));
  return { previous: named.at(-1) ?? null, section, asked, used: new Set(named) };
}

interface Next {
  readonly found: Found;
  readonly length: number;
}

/** The figure that begins a text, perhaps behind a filler; what follows it must be the end of its clause. */
function nextFigure(text: string, questions: readonly NamedQuestion[], around: Surroundings): Next | null {
  const skips = [0, filler.exec(text)?.[0].length ?? 0];
  for (const skip of new Set(skips)) {
    const found =
      findNamed(text.slice(skip), questions, around) ?? unnamed(text.slice(skip), questions, around);
    if (found === null) continue;
    const length = text.length - found.after.length;
    const tail = politeTail.exec(found.after)?.[0].length ?? 0;
    const follows = found.after.slice(tail);
    if (/^(?:$|[;\n!。,、\s(])/.test(follows) || begins(follows, questions, around)) {
      return { found, length: length + tail };
    }
  }
  return null;
}

const begins = (text: string, questions: readonly NamedQuestion[], around: Surroundings) =>
  findNamed(text, questions, around) !== null;

/** A value without a name, at the beginning of a message, answers the question that is asked. */
function unnamed(text: string, questions: readonly NamedQuestion[], around: Surroundings): Found | null {
  const asked = questions.find(({ definition }) => definition.id === around.asked);
  if (asked === undefined || around.used.size > 0 || asked.definition.type === 'text') return null;
  const value = takeValue(asked, text);
  return value === null
    ? null
    : { typed: value.typed, after: value.after, candidates: [asked.definition.id] };
}

/** Of a question named twice both values are kept, so that it is refused with both in sight. */
function sortedOut(found: readonly Found[], rest: readonly string[]): Recognised {
  const figures = new Map<FactId, string>();
  for (const { candidates, typed } of found) {
    const [fact, another] = candidates;
    if (fact === undefined || another !== undefined) continue;
    const earlier = figures.get(fact);
    figures.set(fact, earlier === undefined || earlier === typed ? typed : `${earlier}、${typed}`);
  }
  return {
    figures: [...figures].map(([fact, typed]) => ({ fact, typed })),
    unclear: found
      .filter(({ candidates }) => candidates.length > 1)
      .map(({ typed, candidates }) => ({ typed, candidates })),
    rest: rest.map((part) => part.trim()).filter((part) => weight(part.replace(polite, '')) > 0),
  };
}

/** Characters that say something. */
const weight = (text: string) => text.replaceAll(/[\s\p{P}]/gu, '').length;
