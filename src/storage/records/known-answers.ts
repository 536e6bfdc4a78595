import type { Answer } from '../../evaluation/index.ts';

/** Answers read before, and what they can be recognised by. */
export interface KnownAnswers {
  /** The newest answer of each fact, in order. */
  readonly answers: readonly Answer[];
  /** The row of the last one, to the letter. */
  readonly lastRow: string;
}

/** What the turns of this process read of the append-only log. */
export interface AnswerMemory {
  /** For one turn; `keep` once it is committed, for what it read or wrote until then may yet never have been. */
  forTurn(): TurnMemory;
}

export interface TurnMemory {
  /** Read or written in this very turn, in which nobody else writes. */
  ofTurn(key: string): KnownAnswers | undefined;
  /** Also from turns before, since when somebody may have answered. */
  of(key: string): KnownAnswers | undefined;
  note(key: string, known: KnownAnswers): void;
  keep(): void;
}

/** Two keys an evaluation: what a city of clerks has open at once, in some twenty megabytes. */
const mostKept = 200;

export function createAnswerMemory(): AnswerMemory {
  const kept = new Map<string, KnownAnswers>();
  return {
    forTurn() {
      const read = new Map<string, KnownAnswers>();
      return {
        ofTurn: (key) => read.get(key),
        of: (key) => read.get(key) ?? kept.get(key),
        note: (key, known) => void read.set(key, known),
        keep() {
          for (const [key, known] of read) {
            kept.delete(key);
            kept.set(key, known);
          }
          for (const oldest of kept.keys()) {
            if (kept.size <= mostKept) break;
            kept.delete(oldest);
          }
        },
      };
    },
  };
}
