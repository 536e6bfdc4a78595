import { marks } from '../../../../../prompts/findings/words/wording.ts';
import { once } from '../../../../facts/index.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import type { Passage } from '../../../passages.ts';
import { kindOf } from '../kind.ts';
import { foundAt } from '../sentences.ts';

const mayNumber = /^[\d一二三四五六七八九十（(①-⑳]/u;
const digits = '一二三四五六七八九';

interface Numbered {
  readonly passage: Passage;
  readonly line: string;
  /** Which kind of mark, 0 outermost; null for a line without one. */
  readonly level: number | null;
  readonly number: number;
}

/** NUMBERING: a number twice, one left out, or a count that begins anew within itself. */
export const numbersOutOfOrder: Check = {
  id: 'NUMBERING',
  severity: 'warning',
  find: ({ passages }) => misnumbered(passages),
};

const misnumbered = once((passages: readonly Passage[]): readonly Found[] =>
  [...textsByAnswer(passages).values()].flatMap((of) => outOfOrder(of.flatMap(linesOf))).slice(0, 5),
);

/** The rows of a list are numbered together. */
function textsByAnswer(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const texts = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (kindOf(passage) === 'signed') continue;
    const key = `${passage.fact ?? passage.section}.${passage.column ?? ''}`;
    texts.set(key, [...(texts.get(key) ?? []), passage]);
  }
  return texts;
}

function linesOf(passage: Passage): readonly Numbered[] {
  return passage.text.split('\n').map((written) => {
    const line = written.trim();
    if (!mayNumber.test(line)) return { passage, line, level: null, number: 0 };
    for (const [level, mark] of marks.entries()) {
      const number = line.match(mark)?.[1];
      if (number !== undefined) return { passage, line, level, number: numberOf(number) };
    }
    return { passage, line, level: null, number: 0 };
  });
}

function outOfOrder(lines: readonly Numbered[]): readonly Found[] {
  const last = new Map<number, Numbered>();
  const found: Found[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.level === null) continue;
    const before = last.get(line.level);
    const code = before ? wrong(before, line, lines[index - 1]) : null;
    if (before && code) found.push(foundAt(code, line.passage, quoteOfLine(line), numbersOf(before, line)));
    // A mark of an outer level begins the inner ones anew.
    for (const level of last.keys()) if (level > line.level) last.delete(level);
    last.set(line.level, line);
  }
  return found;
}

function wrong(before: Numbered, line: Numbered, previous: Numbered | undefined): string | null {
  // Every row may count its own points.
  if (line.number === 1 && line.passage !== before.passage) return null;
  if (line.number === before.number) return 'number_twice';
  if (line.number > before.number + 1) return 'number_left_out';
  if (line.number !== 1) return line.number < before.number ? 'number_goes_back' : null;
  // 1 again right behind its own kind, without any line between: the same marks on two levels.
  return previous === before ? 'number_nested' : null;
}

function quoteOfLine({ passage, line }: Numbered) {
  return { place: passage.place, text: line.slice(0, 24) };
}

function numbersOf(before: Numbered, line: Numbered): Found['values'] {
  return {
    before: before.line.slice(0, 24),
    number: String(line.number),
    expected: String(before.number + 1),
  };
}

/** 12, 十二 and ⑫ → 12. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const circled = written.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x2460 + 1;
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens ? digits.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (ones ? digits.indexOf(ones) + 1 : 0);
}
