import { z } from 'zod';
import { checkedStorageKey, type FileStore, isStorageKey } from '../../evaluation/index.ts';

/** The part of a Cloudflare R2 binding that is used. */
export interface Bucket {
  put(key: string, bytes: Uint8Array): Promise<unknown>;
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>;
  head(key: string): Promise<{ readonly uploaded: Date } | null>;
  delete(key: string): Promise<void>;
  /** In the order of the keys. */
  list(options: { readonly cursor?: string; readonly startAfter?: string }): Promise<{
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
    async keys(before, { after, upTo } = { after: '', upTo: null }) {
      const keys: string[] = [];
      let options: Parameters<Bucket['list']>[0] = after === '' ? {} : { startAfter: after };
      for (;;) {
        const { objects, truncated, cursor } = await bucket.list(options);
        const within = objects.filter(({ key }) => upTo === null || key <= upTo);
        const ours = within.filter(({ key, uploaded }) => uploaded < before && isStorageKey(key));
        keys.push(...ours.map(({ key }) => key));
        if (!truncated || cursor === undefined || within.length < objects.length) return keys;
        options = { cursor };
      }
    },
  };
}
