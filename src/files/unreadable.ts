import type { FileContent } from './content.ts';

/** The largest file that is read at all: 20 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

type Values = Readonly<Record<string, string>>;

/** Stops the reading of a file where it stands. Thrown and caught inside this room only. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: string;
  readonly values: Values;

  /** `code` has its sentence in prompts/issues.ts. */
  constructor(code: string, values: Values = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Why a file is not read, as data. */
export function refused(code: string, fileName: string, values: Values = {}): FileContent {
  return { kind: 'refused', issue: { code, path: fileName, values } };
}
