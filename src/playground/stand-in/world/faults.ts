/** Something that goes wrong on purpose. */
export type Fault =
  /** The next card is refused as Feishu refuses a malformed one. */
  | { readonly kind: 'refuse_card' }
  | { readonly kind: 'rate_limited'; readonly resetSeconds: number }
  | { readonly kind: 'server_error'; readonly status?: 500 | 502 | 503 }
  | { readonly kind: 'slow'; readonly ms: number }
  /** The call is carried out, but the caller never learns: no answer at all, or a cut connection. */
  | { readonly kind: 'drop_answer'; readonly how: 'silence' | 'cut' }
  | { readonly kind: 'invalid_token' }
  /** Any documented error; `status` is the HTTP status, 400 unless given. */
  | { readonly kind: 'refuse'; readonly code: number; readonly msg: string; readonly status?: 200 };

export interface FaultScope {
  /** How many calls it hits. 1 unless given. */
  readonly times?: number;
  /** Lets so many calls less one pass before each that it hits. 1 unless given: it hits one after the other. */
  readonly every?: number;
  readonly method?: string;
  /** Hits only calls whose path matches. */
  readonly path?: RegExp;
}

export interface Faults {
  /** Returns what takes it back. */
  inject(fault: Fault, scope?: FaultScope): () => void;
  /** Takes the fault that hits this call. Calls that need no token are hit only when `path` names them. */
  take(call: { readonly method: string; readonly path: string; readonly hasCard: boolean }): Fault | null;
  clear(): void;
  /** How many calls are still to be hit. */
  pending(): number;
}

const OPEN_PATH = /\/auth\/v3\/|\/callback\/ws\//;

export function createFaults(): Faults {
  let waiting: { fault: Fault; scope: FaultScope; left: number; passed: number }[] = [];
  return {
    inject(fault, scope = {}) {
      const added = { fault, scope, left: scope.times ?? 1, passed: 0 };
      waiting.push(added);
      return () => {
        waiting = waiting.filter((one) => one !== added);
      };
    },
    take({ method, path, hasCard }) {
      const concerned = waiting.filter(
        ({ fault, scope }) =>
          (fault.kind !== 'refuse_card' || hasCard) &&
          (scope.method === undefined || scope.method === method) &&
          (scope.path === undefined ? !OPEN_PATH.test(path) : scope.path.test(path)),
      );
      const hit = concerned.find((one) => {
        one.passed += 1;
        return one.passed % (one.scope.every ?? 1) === 0;
      });
      if (!hit) return null;
      hit.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return hit.fault;
    },
    clear() {
      waiting = [];
    },
    pending: () => waiting.reduce((sum, { left }) => sum + left, 0),
  };
}
