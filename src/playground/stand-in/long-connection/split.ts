import type { Envelope } from '../push/envelope.ts';
import type { Frame } from './frame.ts';

export interface Split {
  /** Marks the pieces of one event, and its acknowledgement. */
  readonly id: string;
  readonly service: number;
  /** The most one piece holds. */
  readonly bytes: number;
}

/**
 * The frames of one event: its JSON, neither encrypted nor signed and without the Verification Token, cut
 * into numbered pieces. A cut may fall inside a Chinese character.
 */
export function splitEvent(envelope: Envelope, { id, service, bytes }: Split): readonly Frame[] {
  const header = { ...envelope.header, token: '' };
  const whole = Buffer.from(JSON.stringify({ ...envelope, header }));
  const sum = Math.max(1, Math.ceil(whole.length / bytes));
  return Array.from({ length: sum }, (_, seq) => ({
    method: 'data',
    service,
    headers: { type: 'event', message_id: id, sum: String(sum), seq: String(seq), trace_id: id },
    payload: whole.subarray(seq * bytes, (seq + 1) * bytes),
  }));
}
