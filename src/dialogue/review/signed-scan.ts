import { fill } from '../../../prompts/fill.ts';
import { review as copy } from '../../../prompts/review.ts';
import { type Evidence, isHandedIn, type OpenEvaluation } from '../../evaluation/index.ts';
import { sizeOf } from '../evidence/views.ts';
import { refusal } from '../replies/guard.ts';
import { remember } from '../replies/pending.ts';
import type { Conversation, Reply } from '../reply.ts';
import { unitName } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import { tellEverybody } from './others.ts';

/** 签字扫描件: the files this person sends next are the signed report. */
export async function awaitSignedScan(talk: Conversation, { record }: OpenEvaluation): Promise<Reply> {
  if (!isHandedIn(record.status)) return refusal(copy.scan.early);
  await remember(talk, {
    kind: 'attaching',
    evaluation: record.id,
    purpose: 'signed_scan',
    target: null,
    since: talk.now.toISOString(),
  });
  return { say: fill(copy.scan.announced, { unit: unitName(headingOf(record)) }) };
}

/** It is kept: the cards of everybody who looks at the approval name it. */
export async function signedScanKept(
  talk: Conversation,
  { record }: OpenEvaluation,
  { fileName, bytes }: Evidence,
): Promise<Reply> {
  const values = { file: fileName, size: sizeOf(bytes), unit: unitName(headingOf(record)) };
  return { say: fill(copy.scan.kept, values), others: await tellEverybody(talk, record) };
}
