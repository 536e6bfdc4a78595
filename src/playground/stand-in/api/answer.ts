/** What a call comes to; the HTTP form is made in one place. */
export type Answer =
  | { readonly ok: true; readonly data: object; readonly topLevel?: boolean }
  | { readonly ok: true; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly ok: false;
      readonly code: number;
      readonly msg: string;
      readonly status?: 200 | 400 | 429 | 500 | 502 | 503;
      readonly headers?: Readonly<Record<string, string>>;
    };

export type Refusal = Extract<Answer, { ok: false }>;

export function success(data: object = {}): Answer {
  return { ok: true, data };
}

/** Fields beside `code` and `msg` instead of under `data`, as the token call has them. */
export function successAtTopLevel(data: object): Answer {
  return { ok: true, data, topLevel: true };
}

export function refusal(code: number, msg: string): Refusal {
  return { ok: false, code, msg };
}

export function invalidParameter(what: string): Refusal {
  return refusal(230001, `Your request contains an invalid request parameter, ext=${what}`);
}

export function invalidToken(): Answer {
  return refusal(
    99991663,
    'Invalid access token for authorization. Please make a request with token attached.',
  );
}

export function tooFrequent(resetSeconds: number): Answer {
  const headers = { 'x-ogw-ratelimit-limit': '50', 'x-ogw-ratelimit-reset': String(resetSeconds) };
  return { ...refusal(99991400, 'request trigger frequency limit'), status: 429, headers };
}
