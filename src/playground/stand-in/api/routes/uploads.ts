import { newId, type StoredFile } from '../../world/world.ts';
import { type Answer, refusal, success } from '../answer.ts';
import type { Call, Route } from '../call.ts';

const MAX_FILE_BYTES = 30 * 1024 * 1024;
const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
const MAX_DOWNLOAD_BYTES = 100 * 1024 * 1024;
const FILE_TYPES = new Set(['opus', 'mp4', 'pdf', 'doc', 'xls', 'ppt', 'stream']);

export const uploadRoutes: readonly Route[] = [
  { method: 'POST', path: '/open-apis/im/v1/files', handle: uploadFile },
  { method: 'POST', path: '/open-apis/im/v1/images', handle: uploadImage },
  { method: 'GET', path: '/open-apis/im/v1/messages/:id/resources/:key', handle: download },
];

async function uploadFile(call: Call): Promise<Answer> {
  const form = await call.context.req.parseBody();
  const { file, file_type: type, file_name: name } = form;
  if (!(file instanceof File)) return refusal(234001, 'Invalid request param: file');
  if (typeof type !== 'string' || !FILE_TYPES.has(type))
    return refusal(234001, 'Invalid request param: file_type');
  if (typeof name !== 'string' || name === '') return refusal(234001, 'Invalid request param: file_name');
  if (file.size === 0) return refusal(234010, "File's size can't be 0.");
  if (file.size > MAX_FILE_BYTES) return refusal(234006, 'The file size exceed the max value.');
  const stored = await store(call, 'file', name, type, file);
  return success({ file_key: stored.key });
}

async function uploadImage(call: Call): Promise<Answer> {
  const { image, image_type: type } = await call.context.req.parseBody();
  if (!(image instanceof File)) return refusal(234001, 'Invalid request param: image');
  if (type !== 'message' && type !== 'avatar') return refusal(234001, 'Invalid request param: image_type');
  if (image.size === 0) return refusal(234010, "File's size can't be 0.");
  if (image.size > MAX_IMAGE_BYTES) return refusal(234006, 'The file size exceed the max value.');
  const stored = await store(call, 'image', image.name, type, image);
  return success({ image_key: stored.key });
}

async function store(
  call: Call,
  kind: StoredFile['kind'],
  name: string,
  type: string,
  file: File,
): Promise<StoredFile> {
  const { world } = call.platform;
  const key = newId(kind === 'file' ? 'file_v3_' : 'img_v3_');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const stored: StoredFile = { key, kind, name, type, bytes, owner: world.app.id };
  world.files.set(key, stored);
  return stored;
}

/** What a person sent, to the bot. */
function download(call: Call): Answer {
  const { world } = call.platform;
  const message = world.messages.get(call.param('id'));
  const file = world.files.get(call.param('key'));
  if (!message) return refusal(234001, 'Invalid request param: message_id');
  if (message.recalled) {
    return refusal(230110, 'Action unavailable as the message has been deleted.');
  }
  if (message.type === 'interactive') return refusal(234043, 'Unsupported message type.');
  if (!file || !message.versions.some((content) => content.includes(file.key))) {
    return refusal(234003, 'File not in message.');
  }
  if (file.bytes.length > MAX_DOWNLOAD_BYTES) return refusal(234037, 'Downloaded file size exceeds limit.');
  if (call.query('type') !== file.kind) return refusal(234001, 'Invalid request param: type');
  return { ok: true, bytes: file.bytes, name: file.name };
}
