/** What a click sends back; Feishu's SDKs take objects only. */
export type CallbackValue = Readonly<Record<string, unknown>>;

export interface Behavior {
  readonly type: 'callback';
  readonly value: CallbackValue;
}

export function callback(value: CallbackValue): Behavior {
  return { type: 'callback', value };
}
