import type { Messenger } from '../client/index.ts';
import type { Counted } from './limits.ts';

/** A messenger that asks before each call; `before` may wait, or throw to prevent the call. */
export function pacedMessenger(
  messenger: Messenger,
  lane: string,
  before: (counted: readonly Counted[]) => Promise<void>,
): Messenger {
  const message = ['send', `chat:${lane}`] as const;
  return {
    async sendText(to, text, uuid) {
      await before(message);
      return messenger.sendText(to, text, uuid);
    },
    async sendCard(to, content, uuid) {
      await before(message);
      return messenger.sendCard(to, content, uuid);
    },
    async updateCard(id, content) {
      await before(['update', `card:${id}`]);
      return messenger.updateCard(id, content);
    },
    async ring(id, person) {
      await before(['ring']);
      return messenger.ring(id, person);
    },
    async sendFile(to, file, uuid) {
      await before(['upload', ...message]);
      return messenger.sendFile(to, file, uuid);
    },
    async findPerson(search) {
      await before(['directory']);
      return messenger.findPerson(search);
    },
    async groupPage(chat, after) {
      await before(['members']);
      return messenger.groupPage(chat, after);
    },
    async groupName(chat) {
      await before(['group']);
      return messenger.groupName(chat);
    },
    async download(id, file, maxBytes, resource) {
      await before(['download']);
      return messenger.download(id, file, maxBytes, resource);
    },
  };
}
