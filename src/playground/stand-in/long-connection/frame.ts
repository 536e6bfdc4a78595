import protobuf from 'protobufjs/light.js';
import { z } from 'zod';

/** One protobuf message of Feishu's long connection, `pbbp2.Frame` (feishu.md §5.3). */
export interface Frame {
  /** `control` carries pings and pongs, `data` events and their answers. */
  readonly method: 'control' | 'data';
  /** Which service of Feishu's it belongs to; the client repeats what its address said. */
  readonly service: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Uint8Array;
}

const METHODS = ['control', 'data'] as const;

const required = (id: number, type: string) => ({ id, type, rule: 'required' });
const { root } = protobuf.Root.fromJSON({
  nested: {
    Header: { fields: { key: required(1, 'string'), value: required(2, 'string') } },
    Frame: {
      fields: {
        SeqID: required(1, 'uint64'),
        LogID: required(2, 'uint64'),
        service: required(3, 'int32'),
        method: required(4, 'int32'),
        headers: { id: 5, type: 'Header', rule: 'repeated' },
        payloadEncoding: { id: 6, type: 'string' },
        payloadType: { id: 7, type: 'string' },
        payload: { id: 8, type: 'bytes' },
        LogIDNew: { id: 9, type: 'string' },
      },
    },
  },
});
const wireFrame = root.lookupType('Frame');

const decoded = z.object({
  service: z.int(),
  method: z.union([z.literal(0), z.literal(1)]),
  headers: z.array(z.object({ key: z.string(), value: z.string() })).default([]),
  payload: z.instanceof(Uint8Array).default(new Uint8Array()),
});

/** The bytes of a frame. Its ids are 0: nothing is read from them here. */
export function encodeFrame({ method, service, headers, payload }: Frame): Uint8Array {
  const message = wireFrame.fromObject({
    SeqID: 0,
    LogID: 0,
    service,
    method: METHODS.indexOf(method),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    payload,
  });
  return wireFrame.encode(message).finish();
}

/** Reads a frame; null when the bytes are none, or a required field is missing. */
export function decodeFrame(bytes: Uint8Array): Frame | null {
  const read = decoded.safeParse(toObject(bytes));
  if (!read.success) return null;
  const { service, headers, payload, method } = read.data;
  return {
    method: METHODS[method],
    service,
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    payload,
  };
}

function toObject(bytes: Uint8Array): unknown {
  try {
    return wireFrame.toObject(wireFrame.decode(bytes), { longs: Number });
  } catch {
    return null;
  }
}
