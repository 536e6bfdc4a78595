import {
  cardId,
  type Delivery,
  type DeliveryQueue,
  messageId,
  type OutgoingBody,
  personId,
} from '../../../src/evaluation/index.ts';

export interface Row extends Delivery {
  readonly state: 'pending' | 'sent' | 'failed' | 'unknown' | 'superseded' | 'dropped';
  readonly error: string | null;
  readonly told: boolean;
}

interface MemoryLease {
  readonly holder: string | null;
  readonly until: number;
  readonly note: string | null;
  readonly notedAt: Date | null;
}

type Changeable = { -readonly [Key in keyof Row]: Row[Key] };

/** The outbox as a list, with the rules of the port. */
export function memoryQueue(now: () => Date) {
  const rows: Changeable[] = [];
  const carriers = new Map<string, string>();
  const journal: string[] = [];
  let lease: MemoryLease = { holder: null, until: 0, note: null, notedAt: null };
  let broken = false;

  const row = (id: string): Changeable => {
    const found = rows.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`no row ${id}`);
    return found;
  };
  const check = () => {
    if (broken) throw new Error('database is locked');
  };
  const isHeld = (queued: Row, at: Date) =>
    queued.body.kind === 'card_update' && queued.firstTriedAt === null && queued.notBefore > at;
  const tried = () => rows.filter(({ attempts }) => attempts > 0).length;
  const pending = () => rows.filter(({ state }) => state === 'pending');
  const heads = (at: Date) => {
    const taken = new Set<string>();
    return pending().filter((queued) => {
      const isHead = !taken.has(queued.lane);
      if (!isHeld(queued, at)) taken.add(queued.lane);
      return isHead;
    });
  };

  const queue: DeliveryQueue = {
    async hold(holder, at, untilMs, note) {
      check();
      const { until, notedAt } = lease;
      if (lease.holder === holder) {
        lease = { holder, until: untilMs, note, notedAt: at };
        return { inherited: null };
      }
      if (until > at.getTime()) return null;
      lease = { ...lease, holder, until: untilMs, notedAt: notedAt ?? at };
      const isComplete = notedAt === null || notedAt.getTime() >= until;
      const unnoted = isComplete ? null : { from: notedAt, to: new Date(until), messages: tried() };
      return { inherited: { note: lease.note, unnoted } };
    },
    async release(holder, note) {
      if (lease.holder === holder) lease = { holder, until: 0, note, notedAt: null };
    },
    async due(at, limit, { withoutFiles = false } = {}) {
      check();
      return heads(at)
        .filter((queued) => queued.notBefore <= at && !(withoutFiles && queued.body.kind === 'fetch_file'))
        .slice(0, limit)
        .map((queued) => ({ ...queued, message: carrierOf(queued.body) }));
    },
    async trying(id, at) {
      check();
      if (row(id).state !== 'pending') return false;
      journal.push(`try ${id}`);
      row(id).attempts += 1;
      row(id).firstTriedAt ??= at;
      return true;
    },
    async sent(id, message) {
      check();
      const { body } = row(id);
      row(id).state = 'sent';
      if (message !== null && 'card' in body) carriers.set(body.card, message);
    },
    async retry(id, notBefore, error, { counts }) {
      check();
      if (!counts) row(id).attempts -= 1;
      Object.assign(row(id), { notBefore, error });
    },
    async giveUp(id, state, error, _, { told }) {
      check();
      if (row(id).state === 'pending') Object.assign(row(id), { state, error, told });
    },
    async drop(id) {
      if (row(id).state === 'pending') row(id).state = 'dropped';
    },
    async answered(id) {
      if (row(id).state === 'pending') row(id).state = 'dropped';
    },
    async nextDue() {
      check();
      const times = pending().map(({ notBefore }) => notBefore.getTime());
      return times.length === 0 ? null : new Date(Math.min(...times));
    },
    async statistics() {
      const isLeased = lease !== null;
      return { pending: pending().length, oldestPendingSeconds: 0, sent: 0, failed: 0, unknown: 0, isLeased };
    },
  };

  function carrierOf(body: OutgoingBody) {
    const carrier = body.kind === 'card_update' ? carriers.get(body.card) : undefined;
    return carrier === undefined ? null : messageId(carrier);
  }

  return {
    queue,
    rows,
    row,
    carriers,
    journal,
    holder: () => (lease.until === 0 ? null : lease.holder),
    seize: (holder: string, until: number) => {
      lease = { ...lease, holder, until };
    },
    breakDown: (yes: boolean) => {
      broken = yes;
    },
    add(id: string, body: OutgoingBody, change: Partial<Row> = {}) {
      if (body.kind === 'card_update') {
        for (const older of pending()) {
          if (older.body.kind === 'card_update' && older.body.card === body.card) older.state = 'superseded';
        }
      }
      rows.push({
        id,
        lane: 'lane-1',
        to: { type: 'person', id: personId('ou_1') },
        body,
        notBefore: now(),
        attempts: 0,
        firstTriedAt: null,
        message: null,
        state: 'pending',
        error: null,
        told: false,
        ...change,
      });
    },
  };
}

export const text = (words: string): OutgoingBody => ({ kind: 'text', text: words });
export const card = (name: string): OutgoingBody => ({
  kind: 'card',
  card: cardId(name),
  content: `{"card":"${name}"}`,
  fallback: `文字版 ${name}`,
});
export const update = (
  name: string,
  revision = 1,
  otherwise: 'send_anew' | 'leave' = 'send_anew',
): OutgoingBody => ({
  kind: 'card_update',
  otherwise,
  card: cardId(name),
  content: `{"card":"${name}","revision":${revision}}`,
  fallback: `文字版 ${name}`,
});
