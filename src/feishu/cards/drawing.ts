import { cards } from '../../../prompts/cards.ts';
import { evidence } from '../../../prompts/evidence.ts';
import type { Action } from '../../dialogue/view.ts';
import type { CardId, EvaluationId } from '../../evaluation/ids.ts';
import { type Button, type ButtonType, button, type CallbackValue, type CardJson } from './elements/index.ts';

/** What a card must know besides its view. */
export interface CardContext {
  readonly card: CardId;
}

/**
 * How much is shown. `full` is tried first; `tight` shortens explanations and previews; `bare` keeps what
 * a person cannot do without.
 */
export type Fullness = 'full' | 'tight' | 'bare';

/** A card and the same in plain text, for clients and moments in which the card is refused. */
export interface Drawing {
  readonly card: CardJson;
  readonly fallback: string;
}

/** What a button sends back: its action, the card it stands on and the evaluation it is about. */
export function callbackValue(
  action: Action,
  context: CardContext,
  evaluation?: EvaluationId,
): CallbackValue {
  return { ...action, card: context.card, ...(evaluation === undefined ? {} : { evaluation }) };
}

const labels = { ...cards.actions, ...evidence.actions };

/** A button for an action, with its usual label. */
export function actionButton(
  action: Action,
  context: CardContext,
  face: {
    readonly evaluation?: EvaluationId;
    readonly label?: string;
    readonly type?: ButtonType;
    readonly size?: Button['size'];
    readonly width?: Button['width'];
  } = {},
): Button {
  const { evaluation, label = labels[action.do], ...look } = face;
  return button({ label, value: callbackValue(action, context, evaluation), ...look });
}

/** Non-empty lines as one text. */
export function lines(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
}

/** Text in a colour; the text is Markdown already. */
export function colored(color: 'red' | 'green' | 'grey' | 'orange' | 'blue', content: string): string {
  return `<font color='${color}'>${content}</font>`;
}
