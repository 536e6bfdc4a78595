import type { Delivery, FileRequest } from '../../evaluation/index.ts';
import { type FileContent, MAX_FILE_BYTES, readFile, refused } from '../../files/index.ts';
import type { Failure, Messenger } from '../client/index.ts';
import type { FileRead } from '../inbound.ts';
import type { Attempted } from './attempt.ts';

/** Answers what a file holds, once for each message, however often it is called. */
export type AnswerFile = (file: FileRead) => Promise<unknown>;

export interface FetchParts {
  readonly messenger: Messenger;
  readonly answerFile: AnswerFile;
}

/**
 * Fetches a file somebody sent, reads it and has it answered. A file that can never be fetched is answered as
 * such; where that is not the sender's doing, the failure stands as well, for operators.
 */
export async function fetchFile(
  parts: FetchParts,
  delivery: Delivery,
  body: FileRequest,
): Promise<Attempted> {
  const fetched = await parts.messenger.download(body.message, body.file, MAX_FILE_BYTES);
  if (fetched.ok) {
    await parts.answerFile(fileRead(delivery, body, await readFile(body.fileName, fetched.data)));
    return { ok: true, message: null };
  }
  if (fetched.failure.kind === 'retry' || fetched.failure.kind === 'in_flight') return fetched;
  const because = sendersDoing[fetched.failure.kind];
  await parts.answerFile(fileRead(delivery, body, refused(because ?? 'file_not_fetched', body.fileName)));
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

const sendersDoing: Readonly<Partial<Record<Failure['kind'], string>>> = {
  expired: 'file_gone',
  too_large: 'file_too_large',
  restricted: 'file_restricted',
};

function fileRead({ to }: Delivery, body: FileRequest, content: FileContent): FileRead {
  if (to.type !== 'person') throw new Error('a file is fetched for a person only');
  const { message, parent, fileName } = body;
  return { type: 'file_read', key: `file:${message}`, person: to.id, parent, fileName, content };
}
