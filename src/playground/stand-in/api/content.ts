import { feishuErrorText, validateCard } from '../../../feishu/cards/validate/index.ts';
import { type CardNode, parseCard } from '../../card/node.ts';
import type { World } from '../world/world.ts';
import { invalidParameter, type Refusal, refusal } from './answer.ts';

const MAX_TEXT_BYTES = 150 * 1024;
const MAX_CARD_BYTES = 30 * 1024;

/** Refuses what Feishu refuses in a message's `content`; null when it is good. */
export function problemOfContent(world: World, type: string, content: string): Refusal | null {
  const parsed = parseCard(content);
  if (parsed === null) return invalidParameter('content is not a JSON object');
  switch (type) {
    case 'text':
      if (typeof parsed.text !== 'string' || parsed.text === '') return invalidParameter('text is empty');
      return tooLong(content, MAX_TEXT_BYTES);
    case 'post':
      return tooLong(content, MAX_CARD_BYTES);
    case 'interactive':
      return tooLong(content, MAX_CARD_BYTES) ?? problemOfCard(parsed);
    case 'file':
      return problemOfKey(world, parsed.file_key, 'file');
    case 'image':
      return problemOfKey(world, parsed.image_key, 'image');
    default:
      return invalidParameter(`unsupported msg_type ${type}`);
  }
}

/** Only what Feishu itself refuses counts; our own budgets are somebody else's business. */
export function problemOfCard(card: CardNode): Refusal | null {
  const problem = validateCard(card).find(({ level }) => level === 'hard');
  return problem ? refusal(230099, feishuErrorText(problem)) : null;
}

export function cardRefusal(code: number, path: string, message: string, value: string): Refusal {
  const detail = `ErrCode: ${code}; ErrPath: ${path}; ErrMsg: ${message}; ErrorValue: ${value}; `;
  return refusal(230099, `Failed to create card content, ext=${detail}`);
}

function tooLong(content: string, limit: number): Refusal | null {
  const bytes = new TextEncoder().encode(content).length;
  return bytes > limit ? refusal(230025, 'The length of the message content reaches its limit.') : null;
}

/** A bot may send only what it uploaded itself. */
function problemOfKey(world: World, key: unknown, kind: 'file' | 'image'): Refusal | null {
  const file = typeof key === 'string' ? world.files.get(key) : undefined;
  if (!file) return invalidParameter(`invalid ${kind}_key`);
  if (file.owner !== world.app.id) return refusal(230017, 'Bot is not the owner of the resource.');
  if (file.kind !== kind)
    return refusal(230055, 'The type of file upload does not match the type of message.');
  return null;
}
