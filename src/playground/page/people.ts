import { playground } from '../../../prompts/playground.ts';
import type { PersonOnPage } from '../wire.ts';
import { avatar, el } from './dom.ts';

/** Who sits in front of Feishu: a list beside the chat. */
export function peopleList(
  people: readonly PersonOnPage[],
  choose: (person: PersonOnPage) => void,
): { readonly element: HTMLElement; mark(person: PersonOnPage): void } {
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
  const element = el(
    'aside',
    { class: 'people' },
    el('h2', {}, playground.whoAreYou),
    el('p', {}, playground.whoHint),
    ...rows.map(({ row }) => row),
  );
  return {
    element,
    mark(person) {
      for (const { person: other, row } of rows) {
        row.setAttribute('aria-pressed', String(other.openId === person.openId));
      }
    },
  };
}
