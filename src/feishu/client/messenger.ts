import { z } from 'zod';
import { type ChatId, type MessageId, messageId, type PersonId, personId } from '../../evaluation/ids.ts';
import type { ListedMember, Recipient, Search } from '../../evaluation/ports/index.ts';
import { type Called, type CallParts, callApi, callWithToken } from './call.ts';
import type { Failure } from './failure.ts';

/** `message` is null when Feishu accepted it without naming it. */
export type Sent =
  | { readonly ok: true; readonly message: MessageId | null }
  | { readonly ok: false; readonly failure: Failure };

export interface OutgoingFile {
  /** With its suffix. */
  readonly fileName: string;
  /** At least one byte, at most 30 MB. */
  readonly bytes: Uint8Array;
}

/**
 * Feishu as the outbox needs it. Nothing here throws for what Feishu or the network does. With the same
 * `uuid` (at most 50 characters) at most one message goes out within an hour.
 */
export interface Messenger {
  sendText(to: Recipient, text: string, uuid: string): Promise<Sent>;
  /** `content` is card JSON, at most 30 KB. */
  sendCard(to: Recipient, content: string, uuid: string): Promise<Sent>;
  /** Replaces the card of a message of ours; needs no uuid, since doing it twice changes nothing. */
  updateCard(message: MessageId, content: string): Promise<Sent>;
  /** 加急: a message of ours rings on the phone of whoever got it. Only those who did not read it are rung. */
  ring(message: MessageId, person: PersonId): Promise<Sent>;
  /** Uploads, then sends. Repeated, it uploads again, but the message still goes out once. */
  sendFile(to: Recipient, file: OutgoingFile, uuid: string): Promise<Sent>;
  /** The bytes of a file or picture that came with a message, at most `maxBytes`; a larger one is `too_large`. */
  download(
    message: MessageId,
    file: string,
    maxBytes: number,
    resource: 'file' | 'image',
  ): Promise<Called<Uint8Array<ArrayBuffer>>>;
  /** Who has a mobile number or mail address here; null: nobody the app may see. */
  findPerson(search: Search): Promise<Called<PersonId | null>>;
  /** Some of the people in a group, without bots; `next`: there is more, to be asked for with it. */
  groupPage(chat: ChatId, after: string | null): Promise<Called<GroupPage>>;
  groupName(chat: ChatId): Promise<Called<string | null>>;
}

export interface GroupPage {
  readonly members: readonly ListedMember[];
  readonly next: string | null;
}

/** The bytes behind a path of the API, with a token. Rejects with `HttpError`. */
export type FetchBytes = (
  path: string,
  token: string,
  limits: { readonly maxBytes: number; readonly timeoutMs: number },
) => Promise<Uint8Array<ArrayBuffer>>;

const MESSAGES = '/open-apis/im/v1/messages';
const FILES = '/open-apis/im/v1/files';
const DIRECTORY = '/open-apis/contact/v3/users/batch_get_id';
const CHATS = '/open-apis/im/v1/chats';
const FILE_TIMEOUT_MS = 30_000;

const sentAnswer = z.object({ data: z.object({ message_id: z.string().optional() }).nullish() });
const anyAnswer = z.object({});
const uploadAnswer = z.object({ data: z.object({ file_key: z.string().min(1) }) });

const directoryAnswer = z.object({
  data: z.object({ user_list: z.array(z.object({ user_id: z.string().optional() })).optional() }).nullish(),
});

const groupAnswer = z.object({
  data: z
    .object({
      items: z
        .array(
          z.object({
            member_id: z.string().min(1).transform(personId),
            name: z.string().nullish(),
            tenant_key: z.string().nullish(),
          }),
        )
        .nullish(),
      has_more: z.boolean().nullish(),
      page_token: z.string().nullish(),
    })
    .nullish(),
});
const chatAnswer = z.object({ data: z.object({ name: z.string().nullish() }).nullish() });

type MessageType = 'text' | 'interactive' | 'file';

/** The messenger over Feishu's message and file APIs (feishu.md §3). */
export function messengerOver(parts: CallParts & { readonly fetchBytes: FetchBytes }): Messenger {
  const post = async (to: Recipient, type: MessageType, content: string, uuid: string): Promise<Sent> => {
    const params = { receive_id_type: to.type === 'chat' ? 'chat_id' : 'open_id' };
    const data = { receive_id: to.id, msg_type: type, content, uuid };
    const called = await callApi(parts, { method: 'POST', path: MESSAGES, params, data }, sentAnswer);
    if (!called.ok) return called;
    const id = called.data.data?.message_id;
    return { ok: true, message: id ? messageId(id) : null };
  };
  return {
    sendText: (to, text, uuid) => post(to, 'text', JSON.stringify({ text }), uuid),
    sendCard: (to, content, uuid) => post(to, 'interactive', content, uuid),
    async updateCard(message, content) {
      const path = `${MESSAGES}/${encodeURIComponent(message)}`;
      const called = await callApi(parts, { method: 'PATCH', path, data: { content } }, anyAnswer);
      return called.ok ? { ok: true, message } : called;
    },
    async ring(message, person) {
      const path = `${MESSAGES}/${encodeURIComponent(message)}/urgent_app`;
      const params = { user_id_type: 'open_id' };
      const data = { user_id_list: [person] };
      const called = await callApi(parts, { method: 'PATCH', path, params, data }, anyAnswer);
      return called.ok ? { ok: true, message: null } : called;
    },
    async sendFile(to, file, uuid) {
      const uploaded = await upload(parts, file);
      if (!uploaded.ok) return uploaded;
      return post(to, 'file', JSON.stringify({ file_key: uploaded.data.data.file_key }), uuid);
    },
    download(message, file, maxBytes, resource) {
      const path = `${MESSAGES}/${encodeURIComponent(message)}/resources/${encodeURIComponent(file)}?type=${resource}`;
      const limits = { maxBytes, timeoutMs: FILE_TIMEOUT_MS };
      return callWithToken(parts, async (token) => ({
        ok: true,
        data: await parts.fetchBytes(path, token, limits),
      }));
    },
    async findPerson(search) {
      const params = { user_id_type: 'open_id' };
      const data = 'mobile' in search ? { mobiles: [search.mobile] } : { emails: [search.email] };
      const called = await callApi(parts, { method: 'POST', path: DIRECTORY, params, data }, directoryAnswer);
      if (!called.ok) return called;
      const id = called.data.data?.user_list?.find((one) => one.user_id)?.user_id;
      return { ok: true, data: id ? personId(id) : null };
    },
    async groupPage(chat, after) {
      const path = `${CHATS}/${encodeURIComponent(chat)}/members`;
      const params = {
        member_id_type: 'open_id',
        page_size: '100',
        ...(after === null ? {} : { page_token: after }),
      };
      const called = await callApi(parts, { method: 'GET', path, params }, groupAnswer);
      if (!called.ok) return called;
      const { items, has_more: more, page_token: token } = called.data.data ?? {};
      const members = (items ?? []).map(({ member_id: person, name, tenant_key: tenant }) => ({
        person,
        name: name ?? '',
        tenant: tenant ?? null,
      }));
      return { ok: true, data: { members, next: more && token ? token : null } };
    },
    async groupName(chat) {
      const path = `${CHATS}/${encodeURIComponent(chat)}`;
      const called = await callApi(parts, { method: 'GET', path }, chatAnswer);
      return called.ok ? { ok: true, data: called.data.data?.name || null } : called;
    },
  };
}

/** An upload that got no answer has shown nobody anything, so it never counts as having arrived. */
async function upload(parts: CallParts, file: OutgoingFile) {
  const called = await callApi(
    parts,
    {
      method: 'POST',
      path: FILES,
      headers: { 'content-type': 'multipart/form-data' },
      data: { file_type: 'stream', file_name: file.fileName, file: file.bytes },
      timeoutMs: FILE_TIMEOUT_MS,
    },
    uploadAnswer,
  );
  if (called.ok || called.failure.kind !== 'retry') return called;
  return { ok: false as const, failure: { ...called.failure, mayHaveArrived: false } };
}
