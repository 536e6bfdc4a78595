import { dialogue } from '../../../prompts/dialogue.ts';
import { evidence as copy } from '../../../prompts/evidence.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  aimEvidence,
  findEvidence,
  type OpenEvaluation,
  openEvaluation,
  removeEvidence,
  takesChanges,
} from '../../evaluation/index.ts';
import { colleaguesRefreshed } from '../replies/colleagues.ts';
import { currentEvaluation, refusal, withEvaluation } from '../replies/guard.ts';
import { hear } from '../replies/hear.ts';
import { remember } from '../replies/pending.ts';
import { refreshed } from '../replies/shown.ts';
import type { Conversation, Reply, Shown } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { EvidenceIntent } from './intent.ts';
import { findTargets, nameOfTarget, targetOf } from './targets.ts';
import { attachView, evidenceView } from './views.ts';

/** The answer to whatever a person wants with evidence. */
export function respondToEvidence(talk: Conversation, intent: EvidenceIntent): Promise<Reply> {
  switch (intent.want) {
    case 'evidence':
      return withEvaluation(talk, 'read', intent.evaluation, async (opened) => ({
        show: listed(opened, await evidenceView(talk, opened, { page: intent.page ?? 0 })),
      }));
    case 'one_evidence':
      return showOne(talk, intent);
    case 'attach_to':
      return announce(talk, intent);
    case 'sort_files':
      return sortFiles(talk, intent);
    case 'aim_evidence':
      return aim(talk, intent);
    case 'remove_evidence':
      return remove(talk, intent);
    case 'send_evidence':
      return send(talk, intent);
    case 'keep_as_evidence':
      return keepSent(talk, intent.text);
  }
}

type Wanting<Want extends string> = Extract<EvidenceIntent, { want: Want }>;
type OfOne = Extract<EvidenceIntent, { want: 'remove_evidence' | 'send_evidence' }>;

const listed = ({ record }: OpenEvaluation, view: Shown['view']): Shown => ({
  topic: 'evidence',
  evaluation: record.id,
  view,
});

function showOne(talk: Conversation, { evaluation, file }: Wanting<'one_evidence'>): Promise<Reply> {
  return withEvaluation(talk, 'read', evaluation, async (opened) => {
    const chosen = opened.evidence.find(({ id }) => id === file) ?? null;
    return { show: listed(opened, await evidenceView(talk, opened, { chosen })) };
  });
}

/** 佐证 <题目>: the files sent next are for it. */
async function announce(talk: Conversation, intent: Wanting<'attach_to'>): Promise<Reply> {
  const { question, text, sure } = intent;
  const evaluation = await currentEvaluation(talk);
  const seen =
    evaluation === null ? null : await openEvaluation(talk.records, talk.person, evaluation, 'read');
  const targets = seen?.ok ? findTargets(seen.value, question) : [];
  if (targets.length === 0 && !sure) return hear(talk, text);
  return withEvaluation(talk, 'attach', undefined, async (opened) => {
    if (!takesChanges(opened.record.status)) return refusal(sayIssues([issue('locked')]));
    const [target, ...others] = targets;
    if (target === undefined) return { say: fill(copy.noTarget, { question }) };
    if (others.length > 0) {
      const names = targets.map((one) => `· ${nameOfTarget(opened, one)}`).slice(0, 10);
      return { say: fill(copy.whichTarget, { question, names: names.join('\n') }) };
    }
    await remember(talk, {
      kind: 'attaching',
      evaluation: opened.record.id,
      purpose: 'proof',
      target,
      since: talk.now.toISOString(),
    });
    return { say: fill(copy.announced, { target: nameOfTarget(opened, target) }) };
  });
}

const issue = (code: string) => ({ code, path: '', values: {} });

/** The card that asks what files prove, with the questions of another place. */
function sortFiles(talk: Conversation, intent: Wanting<'sort_files'>): Promise<Reply> {
  return withEvaluation(talk, 'attach', intent.evaluation, async (opened) => {
    const files = opened.evidence.filter(({ id }) => intent.files.includes(id));
    if (files.length === 0) return refusal(sayIssues([issue('evidence_gone')]));
    const view = await attachView(talk, opened, files, intent.place);
    return { show: { topic: 'attach', evaluation: opened.record.id, view } };
  });
}

async function aim(talk: Conversation, intent: Wanting<'aim_evidence'>): Promise<Reply> {
  const { evaluation, files } = intent;
  const target = targetOf(intent.target);
  if (files.length === 0) return refusal(copy.chooseFiles);
  if (target === null) return refusal(copy.chooseTarget);
  const aimed = await aimEvidence(talk.records, talk.person, { evaluation, files, target }, talk.now);
  if (!aimed.ok) return refusal(sayIssues(aimed.issues));
  const { after, evidence } = aimed.value;
  const text = fill(copy.aimed, {
    count: String(evidence.length),
    target: nameOfTarget(after, target),
    files: evidence.map(({ fileName }) => `· ${fileName}`).join('\n'),
  });
  return done(talk, after, copy.aimedTitle, text);
}

async function remove(talk: Conversation, { evaluation, file }: OfOne): Promise<Reply> {
  const removed = await removeEvidence(talk.records, talk.person, { evaluation, file }, talk.now);
  if (!removed.ok) return refusal(sayIssues(removed.issues));
  const { after, evidence } = removed.value;
  const text = fill(copy.removed, { file: evidence[0]?.fileName ?? '' });
  return {
    show: listed(after, await evidenceView(talk, after)),
    toast: { kind: 'success', text },
    refresh: await refreshed(talk, after),
    others: colleaguesRefreshed(talk, after),
  };
}

/** The card of files that are sorted, and the cards that tell of evidence brought up to date. */
async function done(talk: Conversation, after: OpenEvaluation, title: string, text: string): Promise<Reply> {
  const actions = [{ do: 'evidence' }, { do: 'resume' }, { do: 'score' }] as const;
  const { id } = after.record;
  const view = { view: 'notice', evaluation: id, title, text, actions } as const;
  const list = listed(after, await evidenceView(talk, after));
  return {
    show: { topic: 'attach', evaluation: id, view },
    refresh: [...(await refreshed(talk, after)), list],
    others: colleaguesRefreshed(talk, after),
  };
}

async function send(talk: Conversation, wanted: OfOne): Promise<Reply> {
  const found = await findEvidence(talk.records, talk.person, wanted);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const { fileName, storageKey } = found.value.file;
  const text = fill(copy.sending, { file: fileName });
  return { toast: { kind: 'info', text }, sendFile: { fileName, storageKey } };
}

/** 作为佐证材料保存 on the card of a table or text: its file is fetched once more, to be kept. */
async function keepSent(talk: Conversation, id: string): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  const isShown = pending?.kind === 'table' || pending?.kind === 'confirming';
  if (!isShown || pending.id !== id || pending.origin === undefined) return refusal(dialogue.textGone);
  const { origin, evaluation } = pending;
  const opened = await openEvaluation(talk.records, talk.person, evaluation, 'attach');
  if (!opened.ok) return refusal(sayIssues(opened.issues));
  return { toast: { kind: 'info', text: copy.keeping }, fetch: { ...origin, keepFor: evaluation } };
}
