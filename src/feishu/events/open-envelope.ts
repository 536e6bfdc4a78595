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
  readonly appId: string;
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
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'event'; readonly envelope: unknown }
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
 * right token and our own app id (feishu.md §1.1–1.4). Never throws on what was sent.
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

  const signed = isSigned(rawBody, headers, keys.encryptKey);
  const opened = decrypt(body.data.encrypt, keys.encryptKey);
  if (!opened.ok) return signed ? refused(401, 'undecryptable') : notSigned(headers);
  const inner = parseJson(opened.text);
  if (verification.safeParse(inner).success) return verified(inner, keys);
  if (!signed) return notSigned(headers);
  if (!record.safeParse(inner).success) return refused(400, 'malformed_content');
  return admitted(inner, keys);
}

function verified(content: unknown, keys: EnvelopeKeys): Opened {
  const token = verification.extend({ token: z.string() }).safeParse(content);
  if (!token.success || !sameSecret(keys.verificationToken, token.data.token)) {
    return refused(401, 'wrong_token');
  }
  const asked = challenge.safeParse(content);
  return asked.success
    ? { kind: 'challenge', challenge: asked.data.challenge }
    : refused(400, 'no_challenge');
}

function admitted(content: unknown, keys: EnvelopeKeys): Opened {
  const { token, app } = credentialsOf(content);
  if (!sameSecret(keys.verificationToken, token)) return refused(401, 'wrong_token');
  if (app !== keys.appId) return refused(401, 'wrong_app');
  return { kind: 'event', envelope: content };
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

function notSigned(headers: SignatureHeaders): Opened {
  return refused(401, headers.signature ? 'wrong_signature' : 'unsigned');
}

function refused(status: 400 | 401, reason: RefusalReason): Opened {
  return { kind: 'refused', status, reason };
}
