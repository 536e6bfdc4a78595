import type { InputValue } from '../../card/inputs.ts';
import type { CardNode } from '../../card/node.ts';

/** An input on the page. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly element: HTMLElement;
  read(): InputValue;
  /** False when the input has no such choice. */
  write(value: InputValue): boolean;
}

/** A form on the page, for whoever wants to fill it. */
export interface FormOnPage {
  readonly fields: readonly Field[];
  readonly buttons: readonly { readonly label: string; readonly element: HTMLButtonElement }[];
}

/** What drawing an element needs from the card around it. */
export interface Drawing {
  /** Draws any element; containers use it for what they hold. */
  draw(node: CardNode): HTMLElement;
  /** The form being drawn; null outside one. */
  readonly form: FormInDrawing | null;
  /** A drawing like this one, inside a form. */
  within(form: FormInDrawing): Drawing;
  /** Sends a click on an element; `inputs` as `click` in the stand-in wants them. */
  send(node: CardNode, inputs: Readonly<Record<string, InputValue>>): Promise<void>;
  /** A label for an input that has none of its own: the text just before it. */
  labelBefore(node: CardNode): string;
  people(): readonly { readonly openId: string; readonly name: string }[];
}

export interface FormInDrawing {
  readonly fields: Field[];
  readonly buttons: { readonly label: string; readonly element: HTMLButtonElement }[];
}
