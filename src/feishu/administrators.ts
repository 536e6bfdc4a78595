import type { Storage } from '../evaluation/index.ts';
import { describeError, type Log } from '../log.ts';
import { say } from './post.ts';

export interface TellingParts {
  readonly storage: Storage;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly log: Log;
}

/** Tells every administrator, once for this key whichever process does it. Never rejects. */
export async function tellAdministrators(
  { storage, now, newId, log }: TellingParts,
  key: string,
  text: string,
): Promise<void> {
  try {
    await storage.turn(async (desk) => {
      if (!(await desk.records.tellOnce(key))) return;
      for (const { person } of await desk.records.administrators()) {
        const to = { type: 'person', id: person } as const;
        await say({ desk, person, to, clicked: null, now: now(), newId }, text);
      }
    });
  } catch (error) {
    log.error('administrators_not_told', describeError(error));
  }
}
