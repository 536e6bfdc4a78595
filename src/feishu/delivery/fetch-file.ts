import type { Delivery, FileRequest, Keeping } from '../../evaluation/index.ts';
import { type FileContent, isMarkedSecret, MAX_FILE_BYTES, readFile, refused } from '../../files/index.ts';
import type { Failure, Messenger } from '../client/index.ts';
import type { FileRead } from '../inbound.ts';
import type { AnswerFetched, Attempted } from './attempted.ts';
import { type Keeper, keepFile, mostBytes } from './keep-file.ts';

export interface FetchParts {
  readonly messenger: Messenger;
  readonly answerFile: AnswerFetched;
  /** Null where this service has no file store: files are read, not kept. */
  readonly keeper: Keeper | null;
}

/**
 * Fetches a file somebody sent, reads it, keeps it where it is evidence, and has it answered. A file that can
 * never be fetched is answered as such; where that is not the sender's doing, the failure stands as well, for
 * operators. One that calls itself secret is not fetched at all.
 */
export async function fetchFile(
  parts: FetchParts,
  delivery: Delivery,
  body: FileRequest,
): Promise<Attempted> {
  const answer = async (content: FileContent, keeping?: Keeping) => {
    await parts.answerFile(fileRead(delivery, body, content, keeping));
    return { ok: true, message: null } as const;
  };
  if (isMarkedSecret(body.fileName)) return answer(refused('file_marked_secret', body.fileName));
  const { keeper } = parts;
  const most = keeper === null ? MAX_FILE_BYTES : mostBytes;
  const fetched = await parts.messenger.download(body.message, body.file, most, body.resource ?? 'file');
  if (fetched.ok) {
    const content = await readFile(body.fileName, fetched.data);
    const keeping =
      keeper === null ? undefined : await keepFile(keeper, personOf(delivery), body, content, fetched.data);
    return answer(content, keeping);
  }
  if (fetched.failure.kind === 'retry' || fetched.failure.kind === 'in_flight') return fetched;
  const because = sendersDoing(keeper !== null)[fetched.failure.kind];
  await answer(refused(because ?? 'file_not_fetched', body.fileName));
  return because === undefined ? { ...fetched, told: true } : { ok: true, message: null };
}

/** Tells that a file was given up after several attempts. */
export async function sayNotFetched(
  parts: Pick<FetchParts, 'answerFile'>,
  delivery: Delivery,
  body: FileRequest,
): Promise<true> {
  await parts.answerFile(fileRead(delivery, body, refused('file_not_fetched', body.fileName)));
  return true;
}

const sendersDoing = (keeps: boolean): Readonly<Partial<Record<Failure['kind'], string>>> => ({
  expired: 'file_gone',
  too_large: keeps ? 'evidence_too_large' : 'file_too_large',
  restricted: 'file_restricted',
});

function fileRead(
  delivery: Delivery,
  body: FileRequest,
  content: FileContent,
  keeping: Keeping | undefined = undefined,
): FileRead {
  const { message, file, fileName, resource, parent, keepFor, announced } = body;
  return {
    type: 'file_read',
    key: keyOf(body),
    person: personOf(delivery),
    parent,
    fileName,
    content,
    origin: { message, file, fileName, resource },
    ...(keepFor === undefined ? {} : { keepFor }),
    ...(announced === undefined ? {} : { announced }),
    ...(keeping === undefined ? {} : { keeping }),
  };
}

/** Each file of a message is answered once, and once more when it is asked to be kept. */
function keyOf({ message, file, resource, keepFor }: FileRequest): string {
  const key = resource === 'image' ? `file:${message}:${file}` : `file:${message}`;
  return keepFor === undefined ? key : `${key}:kept`;
}

function personOf({ to }: Delivery) {
  if (to.type !== 'person') throw new Error('a file is fetched for a person only');
  return to.id;
}
