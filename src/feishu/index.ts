export { createMessenger } from './client/index.ts';
export * from './delivery/index.ts';
export * from './events/index.ts';
export type { InboundEvent } from './inbound.ts';
export { type BotParts, createBot, type Handled } from './turn.ts';
