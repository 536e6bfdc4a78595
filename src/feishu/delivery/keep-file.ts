import type { FilePlace, FileRequest, FileStore, Keeping, PersonId } from '../../evaluation/index.ts';
import { largestEvidence, sha256Of, storageKeyOf } from '../../evaluation/index.ts';
import { assayEvidence, type FileContent, isMarkedSecret } from '../../files/index.ts';

/** Where evidence is kept. */
export interface Keeper {
  readonly files: FileStore;
  /** The evaluation a person's file would be kept for; null: nowhere. */
  readonly placeFor: (person: PersonId, request: FileRequest) => Promise<FilePlace | null>;
}

/** Tables and texts are read rather than kept, unless they were said to be evidence. */
const readKinds: ReadonlySet<string> = new Set([
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

export const mostBytes = largestEvidence;

/**
 * Stores the bytes of a file that is to be evidence; undefined where it is not. The row that names them is written
 * afterwards, by the turn that answers: whatever ends the process in between leaves bytes that housekeeping finds.
 */
export async function keepFile(
  { files, placeFor }: Keeper,
  person: PersonId,
  request: FileRequest,
  content: FileContent,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Keeping | undefined> {
  const isRead = content.kind !== 'refused';
  const place = await placeFor(person, request);
  if (place === null) return undefined;
  const isMeant = place.announced || request.keepFor !== undefined;
  if (isRead && !isMeant) return undefined;
  const { fileName } = request;
  if (isMarkedSecret(fileName, content)) return notKept('file_marked_secret', fileName);
  const assayed = await assayEvidence(fileName, bytes);
  if (!assayed.ok)
    return isMeant || isUnknown(content) ? { kind: 'not_kept', issue: assayed.issue } : undefined;
  if (!isMeant && readKinds.has(assayed.mediaType) && !isTooLarge(content)) return { kind: 'could_be' };
  if (place.refusal !== null) return { kind: 'not_kept', issue: place.refusal };

  const sha256 = await sha256Of(bytes);
  const storageKey = storageKeyOf(place.evaluation, sha256);
  await files.put(storageKey, bytes);
  const { fileName: named, mediaType } = assayed;
  const file = { fileName: named, bytes: bytes.length, sha256, mediaType, storageKey };
  return { kind: 'kept', evaluation: place.evaluation, file };
}

export const notKept = (code: string, path: string): Keeping => ({
  kind: 'not_kept',
  issue: { code, path, values: {} },
});

const isUnknown = (content: FileContent) =>
  content.kind === 'refused' && content.issue.code === 'file_kind_unknown';
const isTooLarge = (content: FileContent) =>
  content.kind === 'refused' && content.issue.code === 'file_too_large';
