import { z } from 'zod';
import { checkedStorageKey, type FileStore, isStorageKey } from '../../evaluation/index.ts';

/** The part of a Cloudflare R2 binding that is used. */
export interface Bucket {
  put(key: string, bytes: Uint8Array): Promise<unknown>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
  head(key: string): Promise<{ readonly uploaded: Date } | null>;
  delete(key: string): Promise<void>;
  list(options: { readonly cursor?: string }): Promise<{
    readonly objects: readonly { readonly key: string; readonly uploaded: Date }[];
    readonly truncated: boolean;
    readonly cursor?: string;
  }>;
}

const method = z.custom<() => unknown>((value) => typeof value === 'function');
const bucketSchema = z.custom<Bucket>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    ['put', 'get', 'head', 'delete', 'list'].every(
      (name) => method.safeParse(Reflect.get(value, name)).success,
    ),
);

/** The binding, where the environment has one. */
export function bucketIn(value: unknown): Bucket | null {
  return bucketSchema.safeParse(value).data ?? null;
}

/** Files in object storage. */
export function bucketStore(bucket: Bucket): FileStore {
  return {
    async put(key, bytes) {
      await bucket.put(checkedStorageKey(key), bytes);
    },
    async get(key) {
      const found = await bucket.get(checkedStorageKey(key));
      return found === null ? null : new Uint8Array(await found.arrayBuffer());
    },
    async delete(key, before) {
      if (before !== undefined) {
        const found = await bucket.head(checkedStorageKey(key));
        if (found === null || found.uploaded >= before) return;
      }
      await bucket.delete(checkedStorageKey(key));
    },
    async keys(before) {
      const keys: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await bucket.list(cursor === undefined ? {} : { cursor });
        const ours = page.objects.filter(({ key, uploaded }) => uploaded < before && isStorageKey(key));
        keys.push(...ours.map(({ key }) => key));
        cursor = page.truncated ? page.cursor : undefined;
      } while (cursor !== undefined);
      return keys;
    },
  };
}
