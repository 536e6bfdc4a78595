export { tellAdministrators } from './administrators.ts';
export { createMessenger } from './client/index.ts';
export * from './delivery/index.ts';
export * from './events/index.ts';
export type { FileRead, GroupListed, InboundEvent, PersonFound } from './inbound.ts';
export type { Fate, Outcome } from './outcome.ts';
export { type Reception, type ReceptionParts, receiveEvent } from './reception.ts';
export * from './reminding/index.ts';
export { type Bot, type BotParts, createBot } from './turn.ts';
