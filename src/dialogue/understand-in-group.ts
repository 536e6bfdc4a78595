import { joiningWords } from '../../prompts/joining.ts';
import type { ChatId } from '../evaluation/index.ts';
import type { Intent } from './intent.ts';
import { understandText } from './understand.ts';

/** What only shows something to whoever asked. */
const shows: ReadonlySet<Intent['want']> = new Set([
  'help',
  'start',
  'resume',
  'contents',
  'score',
  'brief',
  'summary',
  'report',
  'public_report',
  'my_tasks',
  'members',
  'invite_all',
]);
const inviting = joiningWords.invite;

/**
 * What somebody wants who mentioned the bot in a group, where it is answered in private; null for what has to be
 * said in private. 邀请 is about the group itself, also with people mentioned (`邀请 @王芳`).
 */
export function understandInGroup(text: string, group: ChatId): Intent | null {
  const intent = understandText(text);
  if (intent.want === 'invite') return { ...intent, group };
  if (intent.want === 'invite_named') {
    return intent.text.startsWith('@') ? { want: 'invite', group } : { ...intent, group };
  }
  if (inviting.some((word) => text.trim().startsWith(`${word}@`))) return { want: 'invite', group };
  return shows.has(intent.want) ? intent : null;
}
