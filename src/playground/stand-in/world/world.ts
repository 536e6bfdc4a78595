import { randomBytes } from 'node:crypto';
import type { Toast } from '../../wire.ts';
import type { Clock } from './clock.ts';

/** Everything the stand-in remembers, all of it in memory and gone with the process. */
export interface World {
  readonly app: { readonly id: string; readonly secret: string; readonly name: string };
  readonly tenant: string;
  readonly clock: Clock;
  readonly people: Map<string, Person>;
  readonly chats: Map<string, Chat>;
  /** In order of sending. */
  readonly messages: Map<string, Message>;
  readonly files: Map<string, StoredFile>;
  readonly listeners: Set<(change: Change) => void>;
}

export interface Person {
  readonly openId: string;
  readonly unionId: string;
  readonly userId: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly toasts: Toast[];
  /** How many toasts there were before the latest thing this person did. */
  toastsBefore: number;
}

/** Somebody who lives in the stand-in; a mobile number and mail address where they can be looked up by. */
export interface PersonHere {
  readonly openId: string;
  readonly name: string;
  readonly mobile?: string;
  readonly email?: string;
}

export interface Chat {
  readonly id: string;
  readonly mode: 'p2p' | 'group';
  readonly name: string;
  members: readonly string[];
  /** Whether the bot is in it. */
  hasBot: boolean;
}

export interface Message {
  readonly id: string;
  readonly chat: string;
  readonly from: { readonly type: 'app' | 'user'; readonly id: string };
  readonly type: string;
  /** The `content` string of every version, the newest last. */
  readonly versions: string[];
  readonly createdAt: number;
  updatedAt: number;
  recalled: boolean;
  readonly parent: string | null;
  readonly reactions: Map<string, string>;
  readonly urgentFor: Set<string>;
}

export interface StoredFile {
  readonly key: string;
  readonly kind: 'file' | 'image';
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The app's id or a person's open_id. */
  readonly owner: string;
}

export type Change =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'toast'; readonly person: string; readonly toast: Toast };

export function newId(prefix: string): string {
  return `${prefix}${randomBytes(16).toString('hex')}`;
}

export function announce(world: World, change: Change): void {
  for (const listener of world.listeners) listener(change);
}

export function addPerson(world: World, { openId, name, mobile, email }: PersonHere): void {
  const tail = openId.replace(/^ou_/, '');
  const reached = { mobile: mobile ?? null, email: email ?? null };
  const ids = { openId, unionId: `on_${tail}`, userId: `u${tail}` };
  const person = { ...ids, name, ...reached, toasts: [], toastsBefore: 0 };
  world.people.set(openId, person);
  addChat(world, 'p2p', name, [openId]);
}

export function addChat(world: World, mode: Chat['mode'], name: string, members: readonly string[]): Chat {
  const chat: Chat = { id: newId('oc_'), mode, name, members, hasBot: true };
  world.chats.set(chat.id, chat);
  return chat;
}

/** The chat of a person with the bot. */
export function chatWith(world: World, openId: string): Chat {
  for (const chat of world.chats.values()) {
    if (chat.mode === 'p2p' && chat.members.includes(openId)) return chat;
  }
  throw new Error(`nobody with the open_id ${openId} lives in this stand-in`);
}

export function personOf(world: World, openId: string): Person {
  const person = world.people.get(openId);
  if (!person) throw new Error(`nobody with the open_id ${openId} lives in this stand-in`);
  return person;
}

export function showToast(world: World, openId: string, toast: Toast): void {
  personOf(world, openId).toasts.push(toast);
  announce(world, { kind: 'toast', person: openId, toast });
}
