import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  firstOpenPlace,
  type OpenEvaluation,
  type Place,
  pagesOf,
  placeOfFact,
  placesOf,
  type Saved,
  saveAnswers,
} from '../../evaluation/index.ts';
import { headlineOf } from '../../scoring/index.ts';
import type { Intent } from '../intent.ts';
import type { Conversation, Reply, Shown, Toast } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { contentsView, wholeProgress } from '../views/contents.ts';
import { scoreView } from '../views/score.ts';
import { sectionView } from '../views/section.ts';
import { makeCurrent, refusal } from './guard.ts';

/** 目录: the contents card. */
export async function showContents(talk: Conversation, evaluation: OpenEvaluation): Promise<Reply> {
  const drafts = await talk.records.drafts(evaluation.record.id, talk.person);
  return { show: filling(evaluation, contentsView(evaluation, drafts)) };
}

/** 继续填报: the first page with something open, or the contents when all is answered. */
export async function resume(talk: Conversation, evaluation: OpenEvaluation): Promise<Reply> {
  const place = firstOpenPlace(evaluation.asked, evaluation.facts);
  if (place === null) {
    return {
      ...(await showContents(talk, evaluation)),
      toast: { kind: 'success', text: dialogue.allAnswered },
    };
  }
  return showPlace(talk, evaluation, place);
}

/** The form of one page. */
export async function showPlace(
  talk: Conversation,
  evaluation: OpenEvaluation,
  place: Place,
): Promise<Reply> {
  if (!evaluation.asked.some((section) => section.id === place.section)) return refusal(dialogue.outdated);
  const drafts = await talk.records.drafts(evaluation.record.id, talk.person);
  return { show: filling(evaluation, sectionView(evaluation, place, drafts)) };
}

/**
 * A form was handed in. What is right is stored, what is wrong stays in its field with the reason; then
 * the card goes where the button leads, except that 保存并继续 waits for wrong entries to be put right.
 */
export async function save(talk: Conversation, intent: Extract<Intent, { want: 'save' }>): Promise<Reply> {
  const { evaluation, version, typed } = intent;
  const input = { evaluation, version, typed, source: 'card' } as const;
  const saved = await saveAnswers(talk.records, talk.person, input, talk.now);
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  await makeCurrent(talk, evaluation);
  const { after, notices } = saved.value;
  const drafts = await talk.records.drafts(evaluation, talk.person);
  const place = nextPlace(saved.value, intent);
  const results = resultsOf(saved.value);
  const refresh: readonly Shown[] = [{ topic: 'score', evaluation, view: scoreView(after) }];
  const view =
    place === null ? contentsView(after, drafts) : sectionView(after, place, drafts, { notices, results });
  return { show: filling(after, view), toast: toastOf(saved.value, place === null), refresh };
}

/** Where the card goes after a save; null: to the contents. */
function nextPlace(saved: Saved, intent: Extract<Intent, { want: 'save' }>): Place | null {
  const here = { section: intent.section, page: intent.page };
  if (intent.go === 'contents') return null;
  if (intent.go === 'next') {
    const wrong = [...saved.rejected.keys()].map((fact) => placeOfFact(saved.after.asked, fact));
    if (wrong.some((place) => place !== null)) return wrong.find((place) => place !== null) ?? here;
    const followUp = newQuestion(saved, intent.section);
    if (followUp !== null) return followUp;
  }
  const places = placesOf(saved.after.asked);
  const index = places.findIndex((place) => place.section === here.section && place.page === here.page);
  if (index < 0) return null;
  return places[index + (intent.go === 'back' ? -1 : 1)] ?? null;
}

/** A question of this section that the save has just raised, for instance the reason for lost points. */
function newQuestion({ before, after }: Saved, sectionId: string): Place | null {
  const known = new Set(before.asked.flatMap((section) => section.questions.map((question) => question.id)));
  const section = after.asked.find((candidate) => candidate.id === sectionId);
  if (section === undefined) return null;
  const page = pagesOf(section).findIndex((questions) =>
    questions.some((question) => !known.has(question.id) && after.facts[question.id] === undefined),
  );
  return page < 0 ? null : { section: sectionId, page };
}

/** What follows from the answers just stored: a line for each indicator that reads one of them. */
function resultsOf({ after, accepted }: Saved): readonly string[] {
  const changed = new Set(accepted);
  return after.sheet.indicators
    .filter((indicator) => indicator.status !== 'missing')
    .filter((indicator) => indicator.inputs.some((input) => changed.has(input.fact)))
    .slice(0, 4)
    .map((indicator) => headlineOf(indicator));
}

function toastOf(saved: Saved, atEnd: boolean): Toast {
  const count = String(saved.accepted.length);
  if (saved.rejected.size > 0) {
    return {
      kind: 'warning',
      text: fill(dialogue.savedWithProblems, { count, problems: String(saved.rejected.size) }),
    };
  }
  if (atEnd) {
    const { answered, asked } = wholeProgress(saved.after);
    if (answered === asked) return { kind: 'success', text: dialogue.allAnswered };
  }
  if (saved.accepted.length === 0) return { kind: 'info', text: dialogue.savedNothing };
  return { kind: 'success', text: fill(dialogue.saved, { count }) };
}

function filling(evaluation: OpenEvaluation, view: Shown['view']): Shown {
  return { topic: 'filling', evaluation: evaluation.record.id, view };
}
