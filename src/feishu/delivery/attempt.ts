import { delivery as copy } from '../../../prompts/delivery.ts';
import { fill } from '../../../prompts/fill.ts';
import type { Delivery, OutgoingBody } from '../../evaluation/index.ts';
import { describeError, type Log } from '../../log.ts';
import { failureFields, type OutgoingFile, type Sent } from '../client/index.ts';
import type { Attempted } from './attempted.ts';
import { type FetchParts, fetchFile } from './fetch-file.ts';
import { findPerson } from './find-person.ts';
import { listGroup } from './list-group.ts';
import { sendEvidence } from './send-evidence.ts';

export type FileBody = Extract<OutgoingBody, { kind: 'report' | 'export' | 'summary' }>;
type CardBody = Extract<OutgoingBody, { kind: 'card' | 'card_update' }>;
type UpdateBody = Extract<OutgoingBody, { kind: 'card_update' }>;

export interface AttemptParts extends FetchParts {
  /** Builds a report or an export; what it throws is told to the person as a number. */
  readonly buildFile: (body: FileBody) => Promise<OutgoingFile>;
  /** Notes that an attempt begins; to be called before anything that could end the process. */
  readonly begin: () => Promise<void>;
  readonly log: Log;
}

/**
 * Tries once to deliver a message, or to fetch and answer a file, whatever has to be sent instead for it to be understood: a text for a
 * card that is refused, a new card for one that can no longer be updated, a notice without the words for
 * one that is withheld. Nothing is sent in place of a refresh, which nobody asked for: without a message to
 * show it in, it is `expired`. A failure of the report itself is told to the person and stays a failure.
 */
export async function attempt(parts: AttemptParts, delivery: Delivery): Promise<Attempted> {
  const sent = await sendBody(parts, delivery);
  if (sent.ok || sent.failure.kind !== 'sensitive') return sent;
  return tell(parts, delivery, copy.withheld, sent);
}

function sendBody(parts: AttemptParts, delivery: Delivery): Promise<Attempted> {
  const { body, to, id } = delivery;
  switch (body.kind) {
    case 'text':
      return parts.messenger.sendText(to, body.text, id);
    case 'card':
      return sendCard(parts, delivery, body);
    case 'card_update':
      return updateCard(parts, delivery, body);
    case 'ring':
      return ring(parts, delivery);
    case 'report':
    case 'export':
    case 'summary':
      return sendBuilt(parts, delivery, body);
    case 'fetch_file':
      return fetchFile(parts, delivery, body);
    case 'send_evidence':
      return sendEvidence(parts, delivery, body);
    case 'find_person':
      return findPerson(parts, delivery, body);
    case 'list_group':
      return listGroup(parts, delivery, body);
  }
}

/** Whom it cannot reach so has the message all the same, so a refusal is no loss that anybody is told of. */
async function ring(parts: AttemptParts, { message, to }: Delivery): Promise<Sent> {
  if (message === null || to.type !== 'person') return { ok: false, failure: nowhere };
  const rung = await parts.messenger.ring(message, to.id);
  if (rung.ok || rung.failure.kind === 'retry' || rung.failure.kind === 'in_flight') return rung;
  parts.log.warn('ring_refused', failureFields(rung.failure));
  return { ok: false, failure: nowhere };
}

const nowhere = { kind: 'expired', code: null, detail: 'no_message', logId: null } as const;

async function updateCard(parts: AttemptParts, delivery: Delivery, body: UpdateBody): Promise<Sent> {
  const isRefresh = body.otherwise === 'leave';
  if (delivery.message === null) {
    return isRefresh ? { ok: false, failure: nowhere } : sendCard(parts, delivery, body);
  }
  const sent = await parts.messenger.updateCard(delivery.message, body.content);
  if (sent.ok || isRefresh) return sent;
  if (sent.failure.kind === 'expired') return sendCard(parts, delivery, body);
  return insteadOfCard(parts, delivery, body, sent);
}

async function sendCard(parts: AttemptParts, delivery: Delivery, body: CardBody): Promise<Sent> {
  const sent = await parts.messenger.sendCard(delivery.to, body.content, delivery.id);
  return insteadOfCard(parts, delivery, body, sent);
}

/** A text carries no card, so it is not noted as the message to update later. */
async function insteadOfCard(
  parts: AttemptParts,
  delivery: Delivery,
  body: CardBody,
  sent: Sent,
): Promise<Sent> {
  if (sent.ok || sent.failure.kind !== 'card_refused') return sent;
  parts.log.error('card_refused', { id: delivery.id, card: body.card, ...failureFields(sent.failure) });
  const text = await parts.messenger.sendText(delivery.to, body.fallback, derivedUuid(delivery.id, 't'));
  return text.ok ? { ok: true, message: null } : text;
}

const notBuilt = {
  report: copy.reportNotBuilt,
  export: copy.exportNotBuilt,
  summary: copy.summaryNotBuilt,
} as const;

async function sendBuilt(parts: AttemptParts, delivery: Delivery, body: FileBody): Promise<Attempted> {
  await parts.begin();
  const built = await build(parts, delivery, body);
  if (built !== null) return parts.messenger.sendFile(delivery.to, built, delivery.id);
  const text = fill(notBuilt[body.kind], { reference: delivery.id.slice(-8) });
  const failure = { kind: 'bug', code: null, detail: `${body.kind}_not_built`, logId: null } as const;
  return tell(parts, delivery, text, { ok: false, failure });
}

async function build(parts: AttemptParts, delivery: Delivery, body: FileBody): Promise<OutgoingFile | null> {
  try {
    return await parts.buildFile(body);
  } catch (error) {
    const { id } = delivery;
    const about = body.kind === 'summary' ? { campaign: body.campaign } : { evaluation: body.evaluation };
    parts.log.error(`${body.kind}_not_built`, { id, ...about, ...describeError(error) });
    return null;
  }
}

/** Tells the person of a failure. The failure stands, unless telling it must be tried again. */
async function tell(parts: AttemptParts, delivery: Delivery, text: string, failed: Sent): Promise<Attempted> {
  const told = await parts.messenger.sendText(delivery.to, text, derivedUuid(delivery.id, 'n'));
  if (told.ok) return { ...failed, told: true };
  return told.failure.kind === 'retry' || told.failure.kind === 'in_flight' ? told : failed;
}

/** A uuid for what is sent in place of a message: stable as well, and within Feishu's 50 characters. */
function derivedUuid(id: string, mark: 't' | 'n'): string {
  return `${id.slice(-48)}-${mark}`;
}
