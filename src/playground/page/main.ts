import { playground } from '../../../prompts/playground.ts';
import type { PersonOnPage } from '../wire.ts';
import { type Chat, createChat } from './chat.ts';
import { composer, report } from './composer.ts';
import { avatar, el } from './dom.ts';
import { toastArea } from './notices.ts';
import { peopleSwitch } from './people.ts';
import { sampleBar } from './sample.ts';
import { follow, sim } from './sim.ts';

const [{ botName, people }, sample] = await Promise.all([sim.people(), sim.sample()]);
const remembered = decodeURIComponent(location.hash.slice(1));
const first = people.find(({ openId }) => openId === remembered) ?? people[0];
if (!first) throw new Error('nobody lives in this playground');

let me: PersonOnPage = first;
let stream: { close(): void } | null = null;
const offline = el('div', { class: 'offline', role: 'alert', hidden: true }, playground.client.offline);
const scroller = el('div', { class: 'scroller' });
const newChat = (): Chat => createChat(me, botName, people, () => bar.refresh());
const menu = async (key: string) => {
  await report(sim.menu(me.openId, key));
};
let chat: Chat | null = null;
const bar = sampleBar(() => chat, sample, menu);

function open(person: PersonOnPage): void {
  stream?.close();
  me = person;
  location.hash = encodeURIComponent(person.openId);
  who.mark(person);
  const opened = newChat();
  chat = opened;
  scroller.replaceChildren(opened.element);
  stream = follow(person.openId, {
    event: (event) => opened.take(event),
    lost: (lost) => {
      offline.hidden = !lost;
    },
  });
  bar.refresh();
  void report(sim.enter(person.openId));
}

const who = peopleSwitch(people, open);
const title = el(
  'div',
  { class: 'chat-title' },
  el('h1', {}, botName),
  el('span', { class: 'bot-tag' }, playground.botTag),
);
document.body.append(
  el('div', { class: 'banner', role: 'note' }, playground.banner),
  el(
    'div',
    { class: 'window' },
    who.list,
    el(
      'main',
      { class: 'chat' },
      el('div', { class: 'chat-head' }, avatar(botName, 'bot'), title, who.dropDown),
      offline,
      scroller,
      bar.element,
      composer({
        say: (text) => sim.say(me.openId, text),
        menu: (key) => sim.menu(me.openId, key),
      }),
    ),
  ),
  toastArea(),
);
open(first);
