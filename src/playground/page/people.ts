import { playground } from '../../../prompts/playground.ts';
import type { PersonOnPage } from '../wire.ts';
import { avatar, el } from './dom.ts';

/** Who sits in front of Feishu: a list beside the chat, and a drop-down where there is no room for it. */
export function peopleSwitch(
  people: readonly PersonOnPage[],
  choose: (person: PersonOnPage) => void,
): { readonly list: HTMLElement; readonly dropDown: HTMLElement; mark(person: PersonOnPage): void } {
  const rows = people.map((person) => {
    const row = el(
      'button',
      { type: 'button', class: 'person' },
      avatar(person.name),
      el('span', {}, person.name),
    );
    row.addEventListener('click', () => choose(person));
    return { person, row };
  });
  const options = people.map(({ openId, name }) => el('option', { value: openId }, name));
  const dropDown = el('select', { class: 'who', 'aria-label': playground.whoAreYou }, ...options);
  dropDown.addEventListener('change', () => {
    const chosen = people.find(({ openId }) => openId === dropDown.value);
    if (chosen) choose(chosen);
  });
  const list = el(
    'aside',
    { class: 'people' },
    el('h2', {}, playground.whoAreYou),
    el('p', {}, playground.whoHint),
    ...rows.map(({ row }) => row),
  );
  return {
    list,
    dropDown,
    mark(person) {
      dropDown.value = person.openId;
      for (const { person: other, row } of rows) {
        row.setAttribute('aria-pressed', String(other.openId === person.openId));
      }
    },
  };
}
