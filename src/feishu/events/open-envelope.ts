import { z } from 'zod';
import { parseJson } from '../parse-json.ts';
import { sameSecret } from './constant-time.ts';
import { decrypt } from './decrypt.ts';
import { isSigned, type SignatureHeaders } from './signature.ts';

/** The largest push read. Feishu's own are far smaller; the HTTP layer refuses more with 413. */
export const MAX_BODY_BYTES = 1024 * 1024;

export interface EnvelopeKeys {
  readonly encryptKey: string;
  readonly verificationToken: string;
  /** What the console is to be changed to, or was just now: either opens a push until one is taken away. */
  readonly next?: NextKeys | undefined;
  readonly appId: string;
}

/** Null: stays as it is. */
export interface NextKeys {
  readonly encryptKey: string | null;
  readonly verificationToken: string | null;
}

type Which = 'present' | 'next';

/** Which of the keys a push was opened with. */
export interface KeysUsed {
  readonly encryptKey: Which;
  readonly verificationToken: Which;
}

/** Why a push was refused; for the log, not for the answer, which should tell a stranger nothing. */
export type RefusalReason =
  | 'malformed_json'
  | 'not_an_object'
  | 'not_encrypted'
  | 'unsigned'
  | 'wrong_signature'
  | 'undecryptable'
  | 'malformed_content'
  | 'wrong_token'
  | 'wrong_app'
  | 'no_challenge';

export type Opened =
  | { readonly kind: 'challenge'; readonly challenge: string; readonly by: KeysUsed }
  | { readonly kind: 'event'; readonly envelope: unknown; readonly by: KeysUsed }
  | { readonly kind: 'refused'; readonly status: 400 | 401; readonly reason: RefusalReason };

const record = z.record(z.string(), z.unknown());
const sealed = z.object({ encrypt: z.string() });
const verification = z.object({ type: z.literal('url_verification'), token: z.unknown() });
const challenge = z.object({ challenge: z.string().min(1) });
/** Schema 2.0 carries token and app in `header`, the old form at the top and in `event`. */
const headed = z.object({ header: z.object({ token: z.string().default(''), app_id: z.string() }) });
const unheaded = z.object({
  header: z.undefined().optional(),
  token: z.string().default(''),
  event: z.object({ app_id: z.string() }),
});

/**
 * Opens one push: decides whether it is Feishu's, and decrypts it. Only encrypted bodies count. A
 * `url_verification` is never signed and needs the right token; everything else needs a right signature, the
 * right token and our own app id (feishu.md §1.1–1.4). Never throws on what was sent. While the console is being changed
 * (`keys.next`), key and token may each be the present or the next one; key and token are changed there one by one.
 *
 * Whatever is wrong inside an unsigned body gives the same status, so that the answers cannot be used to
 * decrypt a captured push byte by byte.
 */
export function openEnvelope(rawBody: string, headers: SignatureHeaders, keys: EnvelopeKeys): Opened {
  const outer = parseJson(rawBody);
  if (outer === undefined) return refused(400, 'malformed_json');
  if (!record.safeParse(outer).success) return refused(400, 'not_an_object');
  const body = sealed.safeParse(outer);
  if (!body.success) return refused(401, 'not_encrypted');

  const signer = encryptKeysOf(keys).find(({ value }) => isSigned(rawBody, headers, value));
  if (signer === undefined) return addressCheck(body.data.encrypt, headers, keys);
  // No other key is tried on what this one has signed.
  const opened = decrypt(body.data.encrypt, signer.value);
  if (!opened.ok) return refused(401, 'undecryptable');
  const inner = parseJson(opened.text);
  if (verification.safeParse(inner).success) return verified(inner, keys, signer.which);
  if (!record.safeParse(inner).success) return refused(400, 'malformed_content');
  return admitted(inner, keys, signer.which);
}

/** All that may come unsigned. */
function addressCheck(encrypted: string, headers: SignatureHeaders, keys: EnvelopeKeys): Opened {
  for (const { which, value } of encryptKeysOf(keys)) {
    const opened = decrypt(encrypted, value);
    const inner = opened.ok ? parseJson(opened.text) : undefined;
    if (verification.safeParse(inner).success) return verified(inner, keys, which);
  }
  return refused(401, headers.signature ? 'wrong_signature' : 'unsigned');
}

function verified(content: unknown, keys: EnvelopeKeys, encryptKey: Which): Opened {
  const token = verification.extend({ token: z.string() }).safeParse(content);
  const verificationToken = token.success ? tokenUsed(keys, token.data.token) : null;
  if (verificationToken === null) return refused(401, 'wrong_token');
  const asked = challenge.safeParse(content);
  return asked.success
    ? { kind: 'challenge', challenge: asked.data.challenge, by: { encryptKey, verificationToken } }
    : refused(400, 'no_challenge');
}

function admitted(content: unknown, keys: EnvelopeKeys, encryptKey: Which): Opened {
  const { token, app } = credentialsOf(content);
  const verificationToken = tokenUsed(keys, token);
  if (verificationToken === null) return refused(401, 'wrong_token');
  if (app !== keys.appId) return refused(401, 'wrong_app');
  return { kind: 'event', envelope: content, by: { encryptKey, verificationToken } };
}

interface Choice {
  readonly which: Which;
  readonly value: string;
}

const encryptKeysOf = ({ encryptKey, next }: EnvelopeKeys) => choices(encryptKey, next?.encryptKey);

function tokenUsed({ verificationToken, next }: EnvelopeKeys, sent: string): Which | null {
  const fitting = choices(verificationToken, next?.verificationToken).filter(({ value }) =>
    sameSecret(value, sent),
  );
  return fitting[0]?.which ?? null;
}

function choices(present: string, next: string | null | undefined): readonly Choice[] {
  const second = next === null || next === undefined ? [] : [{ which: 'next' as const, value: next }];
  return [{ which: 'present', value: present }, ...second];
}

/** The app an opened envelope is for; empty when it does not say. Over the long connection that is all it bears. */
export function appOf(envelope: unknown): string {
  return credentialsOf(envelope).app;
}

function credentialsOf(content: unknown): { readonly token: string; readonly app: string } {
  const modern = headed.safeParse(content);
  if (modern.success) return { token: modern.data.header.token, app: modern.data.header.app_id };
  const old = unheaded.safeParse(content);
  if (old.success) return { token: old.data.token, app: old.data.event.app_id };
  return { token: '', app: '' };
}

function refused(status: 400 | 401, reason: RefusalReason): Opened {
  return { kind: 'refused', status, reason };
}
