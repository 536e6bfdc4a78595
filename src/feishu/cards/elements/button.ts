import { type Behavior, type CallbackValue, callback } from './behavior.ts';
import { clean, clip, type PlainText, plainText } from './text.ts';

const longestLabel = 100;

export type ButtonType = 'default' | 'primary' | 'danger' | 'primary_filled' | 'text' | 'primary_text';

export interface Button {
  readonly tag: 'button';
  readonly name?: string;
  readonly text: PlainText;
  readonly type: ButtonType;
  readonly size: 'small' | 'medium';
  readonly width: 'default' | 'fill';
  readonly form_action_type?: 'submit';
  readonly behaviors: readonly Behavior[];
}

interface ButtonFace {
  readonly label: string;
  readonly value: CallbackValue;
  readonly type?: ButtonType;
  readonly size?: Button['size'];
  readonly width?: Button['width'];
}

/** A button outside a form. */
export function button({
  label,
  value,
  type = 'default',
  size = 'medium',
  width = 'default',
}: ButtonFace): Button {
  return {
    tag: 'button',
    text: plainText(clip(clean(label), longestLabel)),
    type,
    size,
    width,
    behaviors: [callback(value)],
  };
}

/** A button inside a form: it sends everything typed along. `name` is unique in the card. */
export function submitButton(face: ButtonFace & { readonly name: string }): Button {
  return { ...button(face), name: face.name, form_action_type: 'submit' };
}
