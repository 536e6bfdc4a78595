export interface Toast {
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly content: string;
}

/** Card JSON as an object: Feishu refuses a string here (feishu.md §1.8). */
export type CardJson = object;

/** The body that answers `card.action.trigger`; `{}` means nothing changes. */
export interface CallbackAnswer {
  readonly toast?: Toast;
  readonly card?: { readonly type: 'raw'; readonly data: CardJson };
}

/** Builds the answer to a click: a toast, the card that replaces the clicked one, both or neither. */
export function callbackAnswer(shown: { readonly toast?: Toast; readonly card?: CardJson }): CallbackAnswer {
  return {
    ...(shown.toast && { toast: shown.toast }),
    ...(shown.card && { card: { type: 'raw' as const, data: shown.card } }),
  };
}
