import { sha256 } from '../digest.ts';

/** An answer as its row holds it. */
export interface StoredAnswer {
  readonly sequence: number;
  readonly fact: string;
  /** JSON, to the letter. */
  readonly value: string | null;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly source: string;
  readonly origin: string | null;
}

/** What the audit log keeps of answers stored together: enough to notice any change, nothing to read. */
export function answersDigest(answers: readonly StoredAnswer[]): Promise<string> {
  return sha256(
    JSON.stringify(
      answers.map(({ sequence, fact, value, by, at, source, origin }) => [
        sequence,
        fact,
        value,
        by,
        at,
        source,
        origin,
      ]),
    ),
  );
}
