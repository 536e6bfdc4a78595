import type { FactId } from '../../facts/index.ts';
import { endOfName, type NamedQuestion } from './questions.ts';
import { takeValue, type Value } from './value.ts';

/** A value with the questions its name may mean: one where it is clear. */
export interface Found {
  readonly typed: string;
  readonly after: string;
  readonly candidates: readonly FactId[];
}

/** What stands around a name and makes a short one clear. */
export interface Surroundings {
  /** The question named before in the same message. */
  readonly previous: FactId | null;
  readonly section: string | null;
  readonly asked: FactId | null;
  /** Questions that have their value already. */
  readonly used: ReadonlySet<FactId>;
}

/** More questions than this share a word that names none of them. */
const mostCandidates = 6;
const longestShortName = 12;

const connector =
  /^\s*(?:[:=]|-{2,}|→)?\s*(?:现在|目前|已经|应该|应当|应|一共|总共|共计|合计|总计|共|改成|改为|调整为|更正为|更新为|变成|定为|是|为|有|等于|达到|达|填)*\s*[:=]?\s*/;

/** A name with its value at the beginning of a text: the longest full name, else a part of one. */
export function findNamed(
  text: string,
  questions: readonly NamedQuestion[],
  around: Surroundings,
): Found | null {
  return byFullName(text, questions, around) ?? byPart(text, questions, around);
}

function byFullName(text: string, questions: readonly NamedQuestion[], around: Surroundings): Found | null {
  const matches = questions
    .flatMap((question) =>
      question.names.flatMap((name) => {
        const end = endOfName(text, name);
        return end === null ? [] : [{ question, name, end }];
      }),
    )
    .toSorted((a, b) => b.name.length - a.name.length);
  for (const { name, end } of matches) {
    const named = matches.filter((other) => other.name === name).map(({ question }) => question);
    const meant = siblings(name, questions, around) ?? named;
    const found = valued(text.slice(end), meant, { mayBeText: true });
    if (found !== null) return found;
  }
  return null;
}

/** 实际 for 实际采购金额: a part of a name that the surroundings make clear, or that fits few questions. */
function byPart(text: string, questions: readonly NamedQuestion[], around: Surroundings): Found | null {
  const here = sectionAround(questions, around);
  const run = /^\p{Script=Han}+/u.exec(text)?.[0].slice(0, longestShortName) ?? '';
  for (let length = run.length; length >= 2; length -= 1) {
    const part = run.slice(0, length);
    const fitting = questions
      .filter(({ names }) => names.some((name) => name.includes(part)))
      .filter((question) => valued(text.slice(length), [question]) !== null);
    const meant = siblings(part, questions, around) ?? clearest(part, fitting, here, around);
    if (meant.length === 0 || meant.length > mostCandidates) continue;
    const found = valued(text.slice(length), meant);
    if (found !== null) return found;
  }
  return null;
}

/**
 * After 年初预算总额, 基本支出 means 年初基本支出: of the questions of that section, the one whose name begins
 * most like the one before. A question of exactly this name there needs no such guess.
 */
function siblings(
  part: string,
  questions: readonly NamedQuestion[],
  { previous, used }: Surroundings,
): readonly NamedQuestion[] | null {
  const before = questions.find(({ definition }) => definition.id === previous);
  if (before === undefined) return null;
  const there = questions.filter(
    ({ definition, section }) => section === before.section && !used.has(definition.id),
  );
  if (there.some(({ names }) => names.includes(part))) return null;
  const likeness = ({ names }: NamedQuestion) =>
    Math.max(0, ...names.filter((name) => name.includes(part)).map((name) => sharedBeginning(name, before)));
  const most = Math.max(leastShared, ...there.map(likeness));
  const alike = there.filter((question) => likeness(question) === most);
  return alike.length === 1 ? alike : null;
}

const leastShared = 2;

function sharedBeginning(name: string, { names }: NamedQuestion): number {
  const lengths = names.map((other) => {
    const differs = [...name].findIndex((character, index) => other[index] !== character);
    return differs < 0 ? name.length : differs;
  });
  return Math.max(...lengths);
}

/** Those of the section at hand first, then those whose name begins with the part. */
function clearest(
  part: string,
  fitting: readonly NamedQuestion[],
  here: string | null,
  { used }: Surroundings,
): readonly NamedQuestion[] {
  const unused = fitting.filter(({ definition }) => !used.has(definition.id));
  const inSection = unused.filter(({ section }) => section === here);
  const near = inSection.length > 0 ? inSection : unused;
  const beginning = near.filter(({ names }) => names.some((name) => name.startsWith(part)));
  return beginning.length === 1 ? beginning : near;
}

function sectionAround(questions: readonly NamedQuestion[], around: Surroundings): string | null {
  const sectionOf = (fact: FactId | null) =>
    questions.find(({ definition }) => definition.id === fact)?.section ?? null;
  return sectionOf(around.previous) ?? around.section ?? sectionOf(around.asked);
}

/** The value behind a name, with and without a word such as 是 between them. */
function valued(text: string, meant: readonly NamedQuestion[], { mayBeText = false } = {}): Found | null {
  const link = connector.exec(text)?.[0] ?? '';
  const values = meant.flatMap((question) => {
    const { type } = question.definition;
    if (type === 'text' && (!mayBeText || link === '')) return [];
    const behindLink = takeValue(question, text.slice(link.length));
    // 有 and 是 may be the answer itself.
    const value = (type === 'bool' ? takeValue(question, text.trimStart()) : null) ?? behindLink;
    return value === null ? [] : [{ fact: question.definition.id, value }];
  });
  const best = values.some(({ value }) => value.ok) ? values.filter(({ value }) => value.ok) : values;
  const [first] = best;
  return first === undefined
    ? null
    : foundWith(
        first.value,
        best.map(({ fact }) => fact),
      );
}

function foundWith({ typed, after }: Value, candidates: readonly FactId[]): Found {
  return { typed, after, candidates };
}
