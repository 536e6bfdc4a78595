import type { InputValue } from '../../card/inputs.ts';
import { type CardNode, nodesAt, parseCard, stringAt, tagOf } from '../../card/node.ts';
import { callbackValue, formAction, inputsOf, isInput, type Place, places } from '../../card/walk.ts';
import type { ClickAnswer, Toast } from '../../wire.ts';
import { type CardAction, cardAction } from '../push/events.ts';
import type { Pusher } from '../push/pusher.ts';
import { changeContent } from '../world/messages.ts';
import type { Platform } from '../world/platform.ts';
import { type Message, personOf, showToast } from '../world/world.ts';
import { readCallbackAnswer } from './answer.ts';
import { asChosen, type Inputs, readForm } from './form-value.ts';

const FOURTEEN_DAYS_MS = 14 * 24 * 60 * 60_000;

export interface Click {
  readonly person: string;
  readonly message: Message;
  /** The version of the card the person saw, from 0; a click on an outdated card is possible in Feishu. */
  readonly version: number;
  /** The element, counted as `places` counts. */
  readonly element: number;
  /** For a submit button: the form's inputs. For an input outside a form: its new value under `""`. */
  readonly inputs: Inputs;
}

/** A click as Feishu carries it out: the callback, the reading of its answer, the card in place. */
export async function click(platform: Platform, pusher: Pusher, made: Click): Promise<ClickAnswer> {
  const card = parseCard(made.message.versions[made.version] ?? '');
  const place = card && places(card)[made.element];
  if (!card || !place) return { kind: 'impossible', because: 'no_such_element' };
  if (place.node.disabled === true) return { kind: 'impossible', because: 'disabled' };
  const prepared = prepare(card, place, made.inputs);
  if ('kind' in prepared) return prepared;
  if (platform.world.clock.now() - made.message.createdAt > FOURTEEN_DAYS_MS) {
    return finish(platform, made, { type: 'error', content: '卡片已过期，无法操作' });
  }
  return callBack(platform, pusher, made, prepared);
}

/** The `action` part of the callback, or why there is none. */
function prepare(card: CardNode, place: Place, inputs: Inputs): CardAction | ClickAnswer {
  const { node, form } = place;
  if (opensLinkOnly(node)) return { kind: 'nothing_to_send' };
  const name = stringAt(node, 'name');
  const value = callbackValue(node);
  const common = {
    tag: tagOf(node),
    timezone: 'Asia/Shanghai' as const,
    ...(name === '' ? {} : { name }),
    ...(value === undefined ? {} : { value }),
  };
  if (form === null) {
    return isInput(node) ? { ...common, ...changeOf(node, inputs[''] ?? '') } : common;
  }
  // Inside a form nothing is sent before its submit button.
  if (isInput(node) || formAction(node) === 'reset') return { kind: 'nothing_to_send' };
  if (formAction(node) !== 'submit') return { kind: 'impossible', because: 'not_a_submit_button' };
  const reading = readForm(inputsOf(card, form), inputs);
  return reading.ok
    ? { ...common, form_value: reading.value }
    : { kind: 'refused', refusals: reading.refusals };
}

function opensLinkOnly(node: CardNode): boolean {
  const behaviors = nodesAt(node, 'behaviors');
  return behaviors.length > 0 && behaviors.every((behavior) => behavior.type === 'open_url');
}

/** Under which field a changed input outside a form reports its value (feishu.md §1.7). */
function changeOf(input: CardNode, entered: InputValue): Partial<CardAction> {
  const chosen = asChosen(input, entered);
  if (tagOf(input) === 'checker') return { checked: chosen === true };
  if (tagOf(input) === 'input') return { input_value: String(chosen) };
  return Array.isArray(chosen) ? { options: chosen } : { option: String(chosen) };
}

async function callBack(
  platform: Platform,
  pusher: Pusher,
  made: Click,
  action: CardAction,
): Promise<ClickAnswer> {
  const { world, updateTokens, clicksInFlight } = platform;
  const { message } = made;
  const token = updateTokens.issue(message.id);
  clicksInFlight.set(message.id, (clicksInFlight.get(message.id) ?? 0) + 1);
  const reply = await pusher.push(cardAction(world, personOf(world, made.person), message, action, token));
  const left = (clicksInFlight.get(message.id) ?? 1) - 1;
  if (left > 0) clicksInFlight.set(message.id, left);
  else clicksInFlight.delete(message.id);
  updateTokens.answered(token);
  const effect = readCallbackAnswer(reply);
  if (effect.card) changeContent(world, message, JSON.stringify(effect.card));
  return finish(platform, made, effect.toast);
}

function finish(platform: Platform, made: Click, toast: Toast | null): ClickAnswer {
  if (toast) showToast(platform.world, made.person, toast);
  return { kind: 'answered', toast };
}
