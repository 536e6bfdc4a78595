import { playground } from '../../../prompts/playground.ts';
import type { MessageOnPage, PersonOnPage, SampleAnswers } from '../wire.ts';
import { type Chat, createChat } from './chat.ts';
import { createComposer, report } from './composer.ts';
import { avatar, el } from './dom.ts';
import { createNotices } from './notices.ts';
import { sampleBar } from './sample.ts';
import { follow, sim } from './sim.ts';

/** Who and what there is in this playground. */
export interface Town {
  readonly botName: string;
  readonly people: readonly PersonOnPage[];
  readonly sample: SampleAnswers;
}

/** One person in front of Feishu. */
export interface Pane {
  readonly element: HTMLElement;
  readonly person: PersonOnPage;
  close(): void;
}

/** Opens Feishu as a person; `change` is called when somebody else shall sit here. */
export function openPane(town: Town, me: PersonOnPage, change: (person: PersonOnPage) => void): Pane {
  const { botName, people } = town;
  const notices = createNotices();
  const menu = async (key: string) => {
    await report(sim.menu(me.openId, key), notices);
  };
  const composer = createComposer(
    {
      say: (text, parent) => sim.say(me.openId, text, parent),
      send: (file, parent) => sim.file(me.openId, file, parent),
      menu: (key) => sim.menu(me.openId, key),
    },
    notices,
  );
  const bar = sampleBar((): Chat => chat, town.sample, menu, notices);
  const chat = createChat({
    me,
    botName,
    people,
    notices,
    onChange: () => bar.refresh(),
    onReply: (message: MessageOnPage) => composer.answer(message),
  });
  const offline = el('div', { class: 'offline', role: 'alert', hidden: true }, playground.client.offline);
  const element = el(
    'section',
    { class: 'chat', 'aria-label': me.name },
    el('div', { class: 'chat-head' }, avatar(botName, 'bot'), title(botName), whoIsHere(people, me, change)),
    offline,
    el('div', { class: 'scroller' }, chat.element),
    bar.element,
    composer.element,
    notices.element,
  );
  const stream = follow(me.openId, {
    event: chat.take,
    lost: (lost) => {
      offline.hidden = !lost;
    },
  });
  bar.refresh();
  void report(sim.enter(me.openId), notices);
  return { element, person: me, close: () => stream.close() };
}

function title(botName: string): HTMLElement {
  return el(
    'div',
    { class: 'chat-title' },
    el('h1', {}, botName),
    el('span', { class: 'bot-tag' }, playground.botTag),
  );
}

/** Who sits here: shown where the list of people has no room. */
function whoIsHere(
  people: readonly PersonOnPage[],
  me: PersonOnPage,
  change: (person: PersonOnPage) => void,
): HTMLElement {
  const options = people.map(({ openId, name }) => el('option', { value: openId }, name));
  const dropDown = el('select', { class: 'who', 'aria-label': playground.whoAreYou }, ...options);
  dropDown.value = me.openId;
  dropDown.addEventListener('change', () => {
    const chosen = people.find(({ openId }) => openId === dropDown.value);
    if (chosen) change(chosen);
  });
  return dropDown;
}
