import { dialogue } from '../../prompts/dialogue.ts';
import { fill } from '../../prompts/fill.ts';
import { AppError } from '../evaluation/app-error.ts';
import { callbackAnswer } from './events/index.ts';
import { nothingToHear, type Outcome } from './outcome.ts';
import { addressed, addressOf, type Heeded, postFor, say } from './post.ts';
import type { BotParts } from './turn.ts';

type TellParts = Pick<BotParts, 'storage' | 'now' | 'newId' | 'sayAtOnce'>;

interface TurnFailure {
  /** What the person may tell the administrator. */
  readonly code: string;
  readonly error: unknown;
}

/**
 * The event counts as seen, so that the platform does not repeat what would fail again. Where that cannot be stored
 * either, it is to be repeated: rejects, and the person is told past the outbox.
 */
export async function tellFailure(
  parts: TellParts,
  event: Heeded,
  { code, error }: TurnFailure,
): Promise<Outcome> {
  const { newId } = parts;
  const now = parts.now();
  if (event.type === 'card_action') {
    const text = fill(storageTrouble(error)?.click ?? dialogue.failed, { code });
    return {
      answer: callbackAnswer({ toast: { type: 'error', content: text } }),
      held: null,
      unsaid: addressed({ to: addressOf(event), now, newId }, { kind: 'text', text }),
    };
  }
  if (storageTrouble(error) !== undefined) return refuse(parts, event, { code, error });
  try {
    return await parts.storage.turn(async (desk) => {
      const text = fill(dialogue.failed, { code });
      if (await desk.inbox.firstTime(event.key, now)) await say(postFor(event, { desk, now, newId }), text);
      return nothingToHear;
    });
  } catch (again) {
    return refuse(parts, event, { code, error: again });
  }
}

/** The event will come again. However often that fails, its person is told once. */
async function refuse(parts: TellParts, event: Heeded, { code, error }: TurnFailure): Promise<never> {
  const text = fill(storageTrouble(error)?.message ?? dialogue.failed, { code });
  await parts.sayAtOnce?.(addressOf(event), text, `lost-${event.key.slice(-40)}`);
  throw error;
}

type Trouble = keyof typeof dialogue.storageTrouble;

const troubles: Readonly<Record<string, Trouble>> = {
  transaction_lost: 'transaction_lost',
  database_unsure: 'database_unsure',
  database_full: 'database_full',
  database_unreachable: 'database_unreachable',
  database_silent: 'database_unreachable',
  database_unavailable: 'database_unreachable',
  database_refused: 'database_broken',
  database_blocked: 'database_broken',
  database_missing: 'database_broken',
  database_read_only: 'database_broken',
  database_unreadable: 'database_broken',
  database_disk_failed: 'database_broken',
};

/** What a person is to know of a database that takes nothing; undefined where it is something else. */
function storageTrouble(error: unknown) {
  const trouble = error instanceof AppError ? troubles[error.code] : undefined;
  return trouble === undefined ? undefined : dialogue.storageTrouble[trouble];
}
