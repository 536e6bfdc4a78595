import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame } from '../../../src/playground/stand-in/long-connection/frame.ts';
import { splitEvent } from '../../../src/playground/stand-in/long-connection/split.ts';
import type { Envelope } from '../../../src/playground/stand-in/push/envelope.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('a frame of the long connection', () => {
  it('is laid out as protobuf by its field numbers', () => {
    const frame = encodeFrame({
      method: 'data',
      service: 300,
      headers: { type: 'event' },
      payload: new TextEncoder().encode('政'),
    });
    // SeqID=0, LogID=0, service=300, method=1, headers {key, value}, payload.
    const laidOut = bytes('0800 1000 18ac02 2001 2a0d 0a0474797065 12056576656e74 4203e694bf');
    expect(Buffer.from(frame).toString('hex')).toBe(Buffer.from(laidOut).toString('hex'));
  });

  it('comes back as it was sent', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const headers = fc.dictionary(text, text, { noNullPrototype: true });
    const payload = fc.uint8Array({ maxLength: 400 });
    const service = fc.integer({ min: 0, max: 2 ** 31 - 1 });
    const method = fc.constantFrom('control', 'data');
    fc.assert(
      fc.property(fc.record({ method, service, headers, payload }), (frame) => {
        const read = decodeFrame(encodeFrame(frame));
        expect(read && { ...read, payload: [...read.payload] }).toEqual({
          ...frame,
          payload: [...frame.payload],
        });
      }),
    );
  });

  it.each([
    ['SeqID', '1000 1801 2001'],
    ['LogID', '0800 1801 2001'],
    ['service', '0800 1000 2001'],
    ['method', '0800 1000 1801'],
    ['a method that exists', '0800 1000 1801 2007'],
    ['an end', '0800 1000 1801 2001 4209'],
    ['anything', ''],
  ])('without %s is none', (_, hex) => {
    expect(decodeFrame(bytes('0800 1000 1801 2001'))).toMatchObject({ method: 'data', service: 1 });
    expect(decodeFrame(bytes(hex))).toBeNull();
  });
});

describe('an event too large for one frame', () => {
  const envelope: Envelope = {
    schema: '2.0',
    header: {
      event_id: 'e1',
      event_type: 'im.message.receive_v1',
      create_time: '1',
      token: 'secret',
      app_id: 'cli_1',
      tenant_key: 't',
    },
    event: { text: '绩效自评'.repeat(100) },
  };

  it('is cut into numbered pieces that join to the whole, without the token', () => {
    const frames = splitEvent(envelope, { id: 'm1', service: 1, bytes: 100 });
    expect(frames.length).toBeGreaterThan(10);
    expect(frames.map(({ headers }) => headers.seq)).toEqual(frames.map((_, index) => String(index)));
    expect(new Set(frames.map(({ headers }) => `${headers.message_id} ${headers.sum}`))).toEqual(
      new Set([`m1 ${frames.length}`]),
    );
    const whole = Buffer.concat(frames.map(({ payload }) => payload)).toString('utf8');
    expect(JSON.parse(whole)).toEqual({ ...envelope, header: { ...envelope.header, token: '' } });
  });

  it('that just fits is one piece', () => {
    const size = Buffer.byteLength(
      JSON.stringify({ ...envelope, header: { ...envelope.header, token: '' } }),
    );
    expect(splitEvent(envelope, { id: 'm1', service: 1, bytes: size })).toHaveLength(1);
    expect(splitEvent(envelope, { id: 'm1', service: 1, bytes: size - 1 })).toHaveLength(2);
  });
});
