export { type CallbackAnswer, type CardJson, callbackAnswer, type Toast } from './callback-answer.ts';
export { sameSecret } from './constant-time.ts';
export {
  appOf,
  type EnvelopeKeys,
  MAX_BODY_BYTES,
  type Opened,
  openEnvelope,
  type RefusalReason,
} from './open-envelope.ts';
export { type SignatureHeaders, signatureOf } from './signature.ts';
export { type MappedEvent, toInbound } from './to-inbound.ts';
