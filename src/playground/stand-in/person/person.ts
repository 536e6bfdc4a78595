import { type CardNode, parseCard, stringAt } from '../../card/node.ts';
import type { ClickAnswer, Toast } from '../../wire.ts';
import { click } from '../click/click.ts';
import type { Inputs } from '../click/form-value.ts';
import {
  botAdded,
  chatEntered,
  menuTapped,
  messageRecalled,
  messageReceived,
  type PushedEvent,
} from '../push/events.ts';
import type { Pusher } from '../push/pusher.ts';
import type { Reply } from '../push/transport.ts';
import { addMessage, contentOf, messagesOf, touch } from '../world/messages.ts';
import type { Platform } from '../world/platform.ts';
import { type Chat, chatWith, type Message, newId, personOf, type World } from '../world/world.ts';
import { findButton, findSelect, type Target, type Where } from './find.ts';
import { visibleText } from './visible.ts';

/** What a person's doing came to. By then the bot has answered the push, or has failed to. */
export interface Outcome {
  /** Null when the client sent nothing, for instance because a required input was empty. */
  readonly reply: Reply | null;
  /** The toast the person saw because of it. */
  readonly toast: Toast | null;
  /** Resolves when the bot has not called for so long (200 ms unless given). */
  settled(quietMs?: number): Promise<void>;
}

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A person in front of Feishu, in the chat with the bot. */
export interface PersonInChat {
  readonly openId: string;
  readonly chatId: string;
  /** Opens the chat. */
  enters(): Promise<Outcome>;
  /** Says something, in answer to a message where one is named. */
  says(text: string, parent?: string): Promise<Outcome>;
  /** Says something in a group, with the bot mentioned. */
  saysInGroup(chatId: string, text: string): Promise<Outcome>;
  addsBotTo(chatId: string): Promise<Outcome>;
  leaves(chatId: string): void;
  /** What the newest messages of a group say (10 unless given). */
  seesInGroup(chatId: string, newest?: number): string;
  /** `parent`: the message it replies to. */
  sendsFile(name: string, bytes: Uint8Array, parent?: string): Promise<Outcome>;
  sendsPicture(bytes: Uint8Array, parent?: string): Promise<Outcome>;
  /** Sends a message of any other type, with its `content`. */
  sends(type: string, content: object): Promise<Outcome>;
  recalls(messageId: string): Promise<Outcome>;
  /** Taps an item of the bot's menu. */
  menu(eventKey: string): Promise<Outcome>;
  /** Presses a button; `inputs` is what was put into its form before, by input name. */
  taps(buttonText: string, inputs?: Inputs, where?: Where): Promise<Outcome>;
  /** Chooses in a select that stands outside a form. */
  selects(optionText: string, where?: Where): Promise<Outcome>;
  /** All text of the newest messages (10 unless given), oldest first, and the toasts since the last deed. */
  sees(newest?: number): string;
  /** The newest card as JSON; an empty object when there is none. */
  card(): CardNode;
  messages(): readonly Message[];
  toasts(): readonly Toast[];
  /** The files the bot sent. */
  downloads(): readonly Download[];
}

/** @throws when nobody has this open_id */
export function personInChat(platform: Platform, pusher: Pusher, openId: string): PersonInChat {
  const { world, traffic } = platform;
  const person = personOf(world, openId);
  const chat = chatWith(world, openId);
  const messages = () => messagesOf(world, chat);

  const outcome = (reply: Reply | null, toast: Toast | null): Outcome => ({
    reply,
    toast,
    settled: (quietMs) => traffic.settled(quietMs),
  });
  const push = async (event: PushedEvent) => {
    person.toastsBefore = person.toasts.length;
    return outcome(await pusher.push(event), null);
  };
  const send = (where: Chat, type: string, content: object, parent?: string) => {
    const message = addMessage(world, {
      chat: where.id,
      from: { type: 'user', id: openId },
      type,
      content: JSON.stringify(content),
      ...(parent === undefined ? {} : { parent }),
    });
    return push(messageReceived(world, message, where));
  };
  const use = async ({ message, version, place }: Target, inputs: Inputs): Promise<Outcome> => {
    person.toastsBefore = person.toasts.length;
    let reply: Reply | null = null;
    const watching: Pusher = { ...pusher, push: async (event) => (reply = await pusher.push(event)) };
    const made = { person: openId, message, version, element: place.index, inputs };
    const toast = toastOf(await click(platform, watching, made));
    return outcome(reply, toast);
  };

  return {
    openId,
    chatId: chat.id,
    enters: () => push(chatEntered(person, chat, messages().at(-1))),
    says: (text, parent) => send(chat, 'text', { text }, parent),
    async saysInGroup(chatId, text) {
      return send(groupOf(world, chatId, openId), 'text', { text: `@_user_1 ${text}` });
    },
    async addsBotTo(chatId) {
      const group = groupOf(world, chatId, openId);
      group.hasBot = true;
      return push(botAdded(world, person, group));
    },
    leaves(chatId) {
      const group = groupOf(world, chatId, openId);
      group.members = group.members.filter((member) => member !== openId);
    },
    seesInGroup(chatId, newest = 10) {
      const said = messagesOf(world, groupOf(world, chatId, openId));
      return said.slice(-newest).map(visibleText).join('\n\n');
    },
    sendsFile(name, bytes, parent) {
      const key = newId('file_v3_');
      world.files.set(key, { key, kind: 'file', name, type: 'stream', bytes, owner: openId });
      return send(chat, 'file', { file_key: key, file_name: name }, parent);
    },
    sendsPicture(bytes, parent) {
      const key = newId('img_v3_');
      world.files.set(key, { key, kind: 'image', name: `${key}.png`, type: 'message', bytes, owner: openId });
      return send(chat, 'image', { image_key: key }, parent);
    },
    sends: (type, content) => send(chat, type, content),
    async recalls(messageId) {
      const message = world.messages.get(messageId);
      if (!message) throw new Error(`there is no message ${messageId}`);
      message.recalled = true;
      touch(world, message);
      return push(messageRecalled(message, world.clock.now()));
    },
    menu: (eventKey) => push(menuTapped(person, eventKey, world.clock.now())),
    taps: async (text, inputs = {}, where = {}) => use(findButton(messages(), text, where), inputs),
    selects: async (option, where = {}) => use(findSelect(messages(), option, where), { '': option }),
    sees(newest = 10) {
      const toasts = person.toasts.slice(person.toastsBefore).map(({ content }) => content);
      return [...messages().slice(-newest).map(visibleText), ...toasts].join('\n\n');
    },
    card() {
      const newest = messages().findLast((message) => message.type === 'interactive' && !message.recalled);
      return (newest && parseCard(contentOf(newest))) ?? {};
    },
    messages,
    toasts: () => [...person.toasts],
    downloads: () => messages().flatMap((message) => downloadOf(platform, message)),
  };
}

/** A group this person is in. */
function groupOf(world: World, chatId: string, openId: string): Chat {
  const group = world.chats.get(chatId);
  if (group?.members.includes(openId) !== true) throw new Error(`${openId} is in no chat ${chatId}`);
  return group;
}

/** A click the client does not let happen is a mistake of the test, except an input it refuses. */
function toastOf(result: ClickAnswer): Toast | null {
  if (result.kind === 'answered') return result.toast;
  const detail = result.kind === 'refused' ? JSON.stringify(result.refusals) : JSON.stringify(result);
  throw new Error(`Feishu's client would not send this: ${detail}`);
}

function downloadOf({ world }: Platform, message: Message): readonly Download[] {
  if (message.type !== 'file' || message.from.type !== 'app' || message.recalled) return [];
  const file = world.files.get(stringAt(parseCard(contentOf(message)) ?? {}, 'file_key'));
  return file ? [{ name: file.name, bytes: file.bytes }] : [];
}
