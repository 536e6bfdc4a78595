import { fill } from '../../../prompts/fill.ts';
import { playground } from '../../../prompts/playground.ts';
import type { SampleAnswers } from '../wire.ts';
import type { FormOnPage } from './card/drawing.ts';
import type { Chat } from './chat.ts';
import { actionButton, el } from './dom.ts';
import type { Notices } from './notices.ts';

const copy = playground.sample;
/** More pages than any evaluation has. */
const MOST_PAGES = 120;
const PATIENCE_MS = 4000;
const QUIET_MS = 250;

/** The playground's own offer to fill forms with the invented office's data; not part of the bot. */
export function sampleBar(
  chat: () => Chat,
  sample: SampleAnswers,
  menu: (key: string) => Promise<void>,
  notices: Notices,
): { readonly element: HTMLElement; refresh(): void } {
  let running = false;
  const say = (content: string) => notices.show({ type: 'info', content });
  const one = actionButton(copy.fill, 'sample-button', () => {
    const form = formOf(chat());
    if (form)
      say(
        fillIn(form, sample) > 0
          ? fill(copy.filled, { button: saveButton(form)?.label ?? '' })
          : copy.nothing,
      );
  });
  const all = actionButton(copy.all, 'sample-button', () => void runAll());
  const element = el('div', { class: 'sample' }, el('span', { class: 'sample-tag' }, copy.tag), one, all);
  const refresh = () => {
    one.hidden = running || formOf(chat()) === null;
    all.textContent = running ? copy.stop : copy.all;
  };
  const runAll = async () => {
    if (running) {
      running = false;
      return;
    }
    running = true;
    refresh();
    const outcome = await fillAll(chat(), sample, menu, () => running);
    running = false;
    refresh();
    say(outcome);
  };
  return { element, refresh };
}

/** Fills and saves page after page until no form is left; then asks for the score. */
async function fillAll(
  chat: Chat,
  sample: SampleAnswers,
  menu: (key: string) => Promise<void>,
  goOn: () => boolean,
): Promise<string> {
  const seen = new Map<string, number>();
  let saved = 0;
  while (goOn() && saved < MOST_PAGES) {
    const form = formOf(chat) ?? (await nextForm(chat, menu, saved === 0));
    if (form === null) {
      await menu(copy.scoreKey);
      return fill(copy.done, { count: String(saved) });
    }
    const which = `${chat.newestCard()?.element.querySelector('h2')?.textContent}: ${form.fields.map(({ name }) => name)}`;
    seen.set(which, (seen.get(which) ?? 0) + 1);
    const button = saveButton(form);
    if (!button || (seen.get(which) ?? 0) > 2) return copy.stuck;
    fillIn(form, sample);
    const changed = chat.nextChange(PATIENCE_MS);
    button.element.click();
    await changed;
    await quiet(chat);
    saved += 1;
  }
  return goOn() ? fill(copy.done, { count: String(saved) }) : copy.stopped;
}

/** Asks the bot for the next form; somebody who has nothing to go on with starts afresh. */
async function nextForm(
  chat: Chat,
  menu: (key: string) => Promise<void>,
  mayStart: boolean,
): Promise<FormOnPage | null> {
  for (const key of mayStart ? [copy.resumeKey, copy.startKey] : [copy.resumeKey]) {
    await menu(key);
    await quiet(chat);
    const form = formOf(chat);
    if (form !== null) return form;
  }
  return null;
}

/** Waits until the chat has not changed for a moment. */
async function quiet(chat: Chat): Promise<void> {
  for (let patience = 20; patience > 0; patience -= 1) {
    const began = performance.now();
    await chat.nextChange(QUIET_MS);
    if (performance.now() - began >= QUIET_MS - 20) return;
  }
}

function formOf(chat: Chat): FormOnPage | null {
  return chat.newestCard()?.forms[0] ?? null;
}

function saveButton(form: FormOnPage): FormOnPage['buttons'][number] | undefined {
  return form.buttons.find(({ label }) => label === copy.save) ?? form.buttons[0];
}

/** Puts in what the invented office would type; returns how many fields it knew. */
function fillIn(form: FormOnPage, sample: SampleAnswers): number {
  return form.fields.filter(({ name, write }) => {
    const value = sample[name];
    return value !== undefined && write(value);
  }).length;
}
