import { dialogue } from '../../../prompts/dialogue.ts';
import { evidence as copy } from '../../../prompts/evidence.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type Evidence,
  type EvidenceInput,
  type Keeping,
  keepEvidence,
  type OpenEvaluation,
} from '../../evaluation/index.ts';
import type { Intent } from '../intent.ts';
import { colleaguesRefreshed } from '../replies/colleagues.ts';
import { refreshed } from '../replies/shown.ts';
import type { Conversation, Reply, Shown } from '../reply.ts';
import { signedScanKept } from '../review/signed-scan.ts';
import { sayIssues, sentenceOfIssue } from '../say.ts';
import { nameOfTarget } from './targets.ts';
import { attachView, sizeOf } from './views.ts';

type FileIntent = Extract<Intent, { want: 'file' }>;
type Kept = Extract<Keeping, { kind: 'kept' }>;

/** Files that come within this time of each other are sorted on one card. */
const inARowMs = 60_000;

/** The answer to a file as far as it is, or cannot be, evidence; null where it is to be read instead. */
export async function fileAsEvidence(talk: Conversation, intent: FileIntent): Promise<Reply | null> {
  const { fileName, content, keeping } = intent;
  const secret = secretIssue(intent);
  if (secret !== null) {
    const text = fill(copy.secret, { file: fileName, problem: sentenceOfIssue(secret) });
    const view = { view: 'notice', evaluation: null, title: copy.secretTitle, text, actions: [] } as const;
    return { show: { topic: 'menu', evaluation: null, view } };
  }
  if (keeping?.kind === 'kept') return keptFile(talk, intent, keeping);
  if (keeping?.kind === 'not_kept') {
    return { say: fill(copy.notKept, { file: fileName, problem: sentenceOfIssue(keeping.issue) }) };
  }
  if (keeping?.kind === 'could_be' && content.kind === 'refused') {
    return { say: fill(copy.couldBe, { file: fileName, problem: sentenceOfIssue(content.issue) }) };
  }
  if (intent.keepFor === undefined) return null;
  if (content.kind !== 'refused') return { say: fill(copy.notKeptHere, { file: fileName }) };
  return { say: fill(dialogue.fileRefused, { file: fileName, problem: sentenceOfIssue(content.issue) }) };
}

function secretIssue({ content, keeping }: FileIntent) {
  const issue = content.kind === 'refused' ? content.issue : null;
  const notKept = keeping?.kind === 'not_kept' ? keeping.issue : null;
  return [issue, notKept].find((one) => one?.code === 'file_marked_secret') ?? null;
}

async function keptFile(talk: Conversation, intent: FileIntent, { evaluation, file }: Kept): Promise<Reply> {
  const announced = intent.announced?.evaluation === evaluation ? intent.announced : undefined;
  const input: EvidenceInput = {
    evaluation,
    purpose: announced?.purpose ?? 'proof',
    target: announced?.target ?? null,
    file,
    message: intent.origin?.message ?? null,
  };
  const kept = await keepEvidence(talk.records, talk.person, input, talk);
  if (!kept.ok) return { say: fill(copy.notKept, { file: file.fileName, problem: sayIssues(kept.issues) }) };
  const { after, fresh, evidence } = kept.value;
  const values = { file: evidence.fileName, size: sizeOf(evidence.bytes) };
  if (input.purpose === 'signed_scan') return signedScanKept(talk, after, evidence);
  if (evidence.target !== null) {
    const target = nameOfTarget(after, evidence.target);
    const sentence = fresh ? copy.kept : copy.keptAlready;
    return {
      say: fill(sentence, { ...values, target }),
      refresh: await refreshed(talk, after),
      others: colleaguesRefreshed(talk, after),
    };
  }
  return askTarget(talk, after, evidence, placeNear(intent));
}

/** Asks what the files prove: on a new card, or on that of the files that came just before. */
async function askTarget(
  talk: Conversation,
  after: OpenEvaluation,
  evidence: Evidence,
  place: string | null,
): Promise<Reply> {
  const files = unsortedOf(talk, after);
  const view = await attachView(talk, after, files, place);
  const shown: Shown = { topic: 'attach', evaluation: after.record.id, view };
  const isInARow = files.some(
    ({ id, at }) => id !== evidence.id && talk.now.getTime() - at.getTime() < inARowMs,
  );
  return isInARow ? { refresh: [{ ...shown, overForm: true }] } : { show: shown };
}

/** What a person sent and has not sorted yet. */
export function unsortedOf({ person }: Conversation, opened: OpenEvaluation): readonly Evidence[] {
  return opened.evidence.filter(({ target, by }) => target === null && by === person);
}

const placeNear = ({ section, near }: FileIntent) => {
  const id = section ?? near ?? null;
  return id === null ? null : `${id}:0`;
};
