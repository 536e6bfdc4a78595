/** The JSON that the page and the stand-in exchange under `/sim/`. */

export interface Toast {
  readonly type: 'info' | 'success' | 'error' | 'warning';
  readonly content: string;
}

export interface PersonOnPage {
  readonly openId: string;
  readonly name: string;
}

export interface MessageOnPage {
  readonly id: string;
  readonly mine: boolean;
  readonly type: string;
  /** The `content` string as Feishu keeps it: JSON by type. */
  readonly content: string;
  /** Counts the versions of a card from 0; a click names the version it was made on. */
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly recalled: boolean;
  /** Emoji types of the reactions. */
  readonly reactions: readonly string[];
}

export type StreamEvent =
  | { readonly kind: 'chat'; readonly messages: readonly MessageOnPage[] }
  | { readonly kind: 'message'; readonly message: MessageOnPage }
  | { readonly kind: 'toast'; readonly toast: Toast };

/** Sample data of the invented office: what somebody would type, by input name. */
export type SampleAnswers = Readonly<Record<string, string | readonly string[]>>;

/** Why the client itself did not send a form. */
export interface ClientRefusal {
  readonly input: string;
  readonly because: 'no_such_input' | 'too_long' | 'not_an_option' | 'required' | 'not_a_date';
}

/** What came of a click. */
export type ClickAnswer =
  | { readonly kind: 'answered'; readonly toast: Toast | null }
  | { readonly kind: 'refused'; readonly refusals: readonly ClientRefusal[] }
  | {
      readonly kind: 'impossible';
      readonly because: 'no_such_element' | 'disabled' | 'not_a_submit_button';
    }
  | { readonly kind: 'nothing_to_send' };
