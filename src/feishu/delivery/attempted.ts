import type { Sent } from '../client/index.ts';
import type { FileRead, GroupListed, PersonFound } from '../inbound.ts';

/** What became of an attempt. `told`: it failed, and the person was told so in its place. */
export type Attempted = Sent & { readonly told?: true };

/** Answers what a file holds, who was found, or who is in a group, once for each request, however often it is called. */
export type AnswerFetched = (fetched: FileRead | PersonFound | GroupListed) => Promise<unknown>;
