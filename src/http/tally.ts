import type { KeysUsed } from '../feishu/index.ts';

/** Upper bounds in seconds; Feishu waits 3, we answer within 2.5. */
export const answerBounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

export interface AnswerFigures {
  readonly count: number;
  readonly seconds: number;
  /** Those that took longer than we may, and were answered with a word instead. */
  readonly late: number;
  /** How many took at most `answerBounds[index]`. */
  readonly within: readonly number[];
}

/** How many pushes were opened with these keys. */
export interface OpenedFigures extends KeysUsed {
  readonly count: number;
}

/** Counts the answers of this process to Feishu’s pushes, by how long they took, and by which keys they came. */
export interface Tally {
  note(milliseconds: number, isLate: boolean): void;
  figures(): AnswerFigures;
  /** True when it was opened with other keys than the one before; at first the present ones are expected. */
  noteOpened(by: KeysUsed): boolean;
  opened(): readonly OpenedFigures[];
}

export function createTally(): Tally {
  const opened = new Map<string, OpenedFigures>();
  let latest = nameOf({ encryptKey: 'present', verificationToken: 'present' });
  let figures: AnswerFigures = { count: 0, seconds: 0, late: 0, within: answerBounds.map(() => 0) };
  return {
    note(milliseconds, isLate) {
      const seconds = milliseconds / 1000;
      figures = {
        count: figures.count + 1,
        seconds: figures.seconds + seconds,
        late: figures.late + (isLate ? 1 : 0),
        within: answerBounds.map((bound, index) => (figures.within[index] ?? 0) + (seconds <= bound ? 1 : 0)),
      };
    },
    figures: () => figures,
    noteOpened(by) {
      const name = nameOf(by);
      opened.set(name, { ...by, count: (opened.get(name)?.count ?? 0) + 1 });
      const isOther = name !== latest;
      latest = name;
      return isOther;
    },
    opened: () => [...opened.values()],
  };
}

const nameOf = ({ encryptKey, verificationToken }: KeysUsed) => `${encryptKey} ${verificationToken}`;
