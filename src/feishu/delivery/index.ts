export type { FileBody } from './attempt.ts';
export { type Clock, systemClock } from './clock.ts';
export { createDeliverer, type Deliverer, type DelivererParts } from './deliverer.ts';
export type { Keeper } from './keep-file.ts';
