import type { EvaluationId } from '../ids.ts';

const form = /^[\w-]{1,64}\/[0-9a-f]{64}$/;

/** Where the file store keeps these bytes: by their digest, apart for each evaluation. */
export function storageKeyOf(evaluation: EvaluationId, sha256: string): string {
  return checkedStorageKey(`${evaluation}/${sha256}`);
}

/** The key as it is; throws for one that `storageKeyOf` cannot have made, so that none leads out of the store. */
export function checkedStorageKey(key: string): string {
  if (!isStorageKey(key)) throw new Error('no storage key of ours');
  return key;
}

export const isStorageKey = (key: string) => form.test(key);

/** SHA-256 in lower-case hex. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
