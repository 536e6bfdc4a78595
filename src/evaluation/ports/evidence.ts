import type { FactId, Issue } from '../../facts/index.ts';
import type { EvaluationId, EvidenceId, MessageId, PersonId } from '../ids.ts';

/** What a kept file is for: it proves a figure, or it is the signed and stamped report as scanned. */
export type EvidencePurpose = 'proof' | 'signed_scan';

/** What a file proves. */
export type EvidenceTarget =
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'indicator'; readonly indicator: string };

/** A file whose bytes are in the file store. */
export interface StoredFile {
  /** With the suffix of what it is by its content. */
  readonly fileName: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly storageKey: string;
}

/** What became of a file that was fetched, as far as keeping it goes. */
export type Keeping =
  /** Its bytes are stored; what it is for is for the person to say. */
  | { readonly kind: 'kept'; readonly evaluation: EvaluationId; readonly file: StoredFile }
  | { readonly kind: 'not_kept'; readonly issue: Issue }
  /** A table or text that could not be read, but could be kept. */
  | { readonly kind: 'could_be' };

/** 佐证材料: a file with who sent it, when and what for. Removed ones stay listed. */
export interface Evidence extends StoredFile {
  readonly id: EvidenceId;
  readonly evaluation: EvaluationId;
  readonly purpose: EvidencePurpose;
  /** Null while nobody has said: then it counts for nothing. */
  readonly target: EvidenceTarget | null;
  /** The messenger's message it came with. */
  readonly message: MessageId | null;
  readonly by: PersonId;
  readonly at: Date;
  readonly removed: { readonly by: PersonId; readonly at: Date } | null;
}

export interface EvidenceRecords {
  /** All of an evaluation, removed ones included, the oldest first. */
  evidenceOf(evaluation: EvaluationId): Promise<readonly Evidence[]>;
  /** Only once the bytes are in the file store. */
  addEvidence(evidence: Omit<Evidence, 'removed'>): Promise<void>;
  aimEvidence(id: EvidenceId, target: EvidenceTarget): Promise<void>;
  removeEvidence(id: EvidenceId, by: PersonId, at: Date): Promise<void>;
  /** Of these keys those that a row names, unless all such rows were removed before `removedSince`. */
  storageKeysInUse(keys: readonly string[], removedSince: Date): Promise<ReadonlySet<string>>;
}

/**
 * Where the bytes are. Keys are our own (`storageKeyOf`), never a name somebody typed; what is stored under one
 * never changes. Nothing in it is executed or opened.
 */
export interface FileStore {
  /** Stores all or nothing. The same key again is no error and counts as written anew. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is nothing under the key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Nothing happens where nothing is. With `before`, only what was last written before then. */
  delete(key: string, before?: Date): Promise<void>;
  /** The keys of what was last written before then; with a stretch, only those within it. */
  keys(before: Date, stretch?: Stretch): Promise<readonly string[]>;
}

/** Part of all keys in the order of their characters: greater than `after`, and not greater than `upTo`. */
export interface Stretch {
  readonly after: string;
  /** Null: to the end. */
  readonly upTo: string | null;
}
