export { type Failure, failureFields, failureWords } from './failure.ts';
export type { Messenger, OutgoingFile, Sent } from './messenger.ts';
export { createMessenger, type MessengerOptions } from './sdk.ts';
