import { playground } from '../../../prompts/playground.ts';
import type { PersonOnPage } from '../wire.ts';
import { createConsole } from './console/console.ts';
import { actionButton, el } from './dom.ts';
import { openPane, type Pane } from './pane.ts';
import { peopleList } from './people.ts';
import { sim } from './sim.ts';

const [{ botName, people }, sample] = await Promise.all([sim.people(), sim.sample()]);
const town = { botName, people, sample };

let panes: readonly Pane[] = [];
const chats = el('main', { class: 'chats' });
const list = peopleList(people, (person) => seat(0, person));
const beside = actionButton(playground.sideBySide, 'banner-button beside', () =>
  sideBySide(panes.length < 2),
);
const demo = createConsole();
const layout = el('div', { class: 'window' }, list.element, chats, demo.element);

/** Lets a person sit at a place; the other place is left alone. */
function seat(place: number, person: PersonOnPage): void {
  const before = panes[place];
  const pane = openPane(town, person, (other) => seat(place, other));
  before?.close();
  if (before) before.element.replaceWith(pane.element);
  else chats.append(pane.element);
  panes = before ? panes.with(place, pane) : [...panes, pane];
  remember();
}

function sideBySide(two: boolean): void {
  for (const pane of panes.slice(1)) {
    pane.close();
    pane.element.remove();
  }
  panes = panes.slice(0, 1);
  const other = people.find(({ openId }) => openId !== panes[0]?.person.openId);
  if (two && other) seat(1, other);
  else remember();
}

/** The address names who sits here, so that a reload changes nothing. */
function remember(): void {
  const [first] = panes;
  if (!first) return;
  location.hash = panes.map(({ person }) => encodeURIComponent(person.openId)).join(',');
  list.mark(first.person);
  layout.classList.toggle('two', panes.length > 1);
  beside.setAttribute('aria-pressed', String(panes.length > 1));
}

const remembered = location.hash.slice(1).split(',').map(decodeURIComponent);
const seated = remembered.flatMap((id) => people.find(({ openId }) => openId === id) ?? []).slice(0, 2);
const [first] = people;
if (!first) throw new Error('nobody lives in this playground');
document.body.append(
  el(
    'div',
    { class: 'banner' },
    el('span', { role: 'note' }, playground.banner),
    el('span', { class: 'banner-buttons' }, people.length > 1 ? beside : null, demo.button),
  ),
  layout,
);
(seated.length > 0 ? seated : [first]).forEach((person, place) => {
  seat(place, person);
});
