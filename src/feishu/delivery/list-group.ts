import type { ChatId, Delivery, GroupRequest, ListedMember } from '../../evaluation/index.ts';
import type { Called } from '../client/call.ts';
import type { Failure, Messenger } from '../client/index.ts';
import type { GroupListed } from '../inbound.ts';
import type { AnswerFetched, Attempted } from './attempted.ts';

export interface ListParts {
  readonly messenger: Messenger;
  readonly answerFile: AnswerFetched;
}

/** More than any office; a page holds up to 100, and may be short. */
const mostMembers = 1_000;
const mostPages = 30;

/**
 * Reads who is in a group, page by page, and has that answered. Where that is not allowed, whoever asked is
 * told, and the failure stands for operators.
 */
export async function listGroup(
  parts: ListParts,
  delivery: Delivery,
  body: GroupRequest,
): Promise<Attempted> {
  const read = await membersOf(parts.messenger, body.chat);
  if (read.ok) {
    const named = await parts.messenger.groupName(body.chat);
    // Without its name a group is told by the day it was met on.
    const name = named.ok ? named.data : null;
    await parts.answerFile(groupListed(delivery, body, { kind: 'members', name, ...read.data }));
    return { ok: true, message: null };
  }
  const { kind } = read.failure;
  if (kind === 'retry' || kind === 'in_flight') return read;
  await parts.answerFile(groupListed(delivery, body, { kind: problemIn(read.failure) }));
  return { ...read, told: true };
}

/** Tells that reading a group was given up after several attempts. */
export async function sayNotListed(
  parts: Pick<ListParts, 'answerFile'>,
  delivery: Delivery,
  body: GroupRequest,
): Promise<true> {
  await parts.answerFile(groupListed(delivery, body, { kind: 'failed' }));
  return true;
}

async function membersOf(
  messenger: Messenger,
  chat: ChatId,
): Promise<Called<{ members: readonly ListedMember[]; isCut: boolean }>> {
  const members = new Map<string, ListedMember>();
  let after: string | null = null;
  for (let page = 0; page < mostPages && members.size < mostMembers; page += 1) {
    const read = await messenger.groupPage(chat, after);
    if (!read.ok) return read;
    for (const member of read.data.members) members.set(member.person, member);
    after = read.data.next;
    if (after === null) break;
  }
  return { ok: true, data: { members: [...members.values()], isCut: after !== null } };
}

function problemIn({ kind, code }: Failure): Exclude<GroupListed['listed']['kind'], 'members'> {
  if (code === 232033 || code === 232010) return 'external';
  if (kind === 'unreachable') return 'not_there';
  return kind === 'configuration' ? 'no_permission' : 'failed';
}

function groupListed(
  { id, to }: Delivery,
  { department, chat }: GroupRequest,
  listed: GroupListed['listed'],
): GroupListed {
  if (to.type !== 'person') throw new Error('a group is read for a person only');
  return { type: 'group_listed', key: `group:${id}`, person: to.id, department, chat, listed };
}
