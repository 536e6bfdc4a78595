export { type CallbackAnswer, type CardJson, callbackAnswer, type Toast } from './callback-answer.ts';
export { sameSecret } from './constant-time.ts';
export {
  appOf,
  type EnvelopeKeys,
  type KeysUsed,
  MAX_BODY_BYTES,
  type NextKeys,
  type Opened,
  openEnvelope,
  type RefusalReason,
} from './open-envelope.ts';
export { type SignatureHeaders, signatureOf } from './signature.ts';
export { type MappedEvent, toInbound } from './to-inbound.ts';
