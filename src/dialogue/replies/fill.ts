import { dialogue } from '../../../prompts/dialogue.ts';
import {
  firstOpenPlace,
  lockedRefusal,
  mayAnswer,
  type OpenEvaluation,
  ownPlaces,
  type Place,
  pagesOf,
  placeOfFact,
  type Saved,
  takesChanges,
  typedText,
} from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import { hasSomething, passOnView } from '../assignment/pass-on.ts';
import { assigningView } from '../assignment/view.ts';
import type { Intent } from '../intent.ts';
import { raisedFindings } from '../precheck/hints.ts';
import type { Conversation, Reply } from '../reply.ts';
import { saveTyped } from '../save.ts';
import { sayIssues } from '../say.ts';
import type { View } from '../view.ts';
import { contentsView } from '../views/contents.ts';
import { sectionView } from '../views/section.ts';
import {
  asksBack,
  headlinesAfter,
  nothingOpen,
  noticesElsewhere,
  overtakenElsewhere,
  toastAfter,
} from './after-save.ts';
import { afterSaving } from './colleagues.ts';
import { makeCurrent, refusal } from './guard.ts';
import { showRows } from './lists/rows.ts';
import { askingOf, rememberAsking } from './pending.ts';
import { besideFilling, filling } from './shown.ts';

type SaveIntent = Extract<Intent, { want: 'save' }>;

/** 目录: the contents card. */
export async function showContents(
  talk: Conversation,
  evaluation: OpenEvaluation,
  results: readonly string[] = [],
): Promise<Reply> {
  const drafts = await talk.records.drafts(evaluation.record.id, talk.person);
  return { show: filling(evaluation, contentsView(evaluation, talk, drafts, results)) };
}

/**
 * 继续填报: the first page with something open, or the contents when all is answered. Whoever is asked by text
 * goes back to cards, to the page of the question asked.
 */
export async function resume(talk: Conversation, evaluation: OpenEvaluation): Promise<Reply> {
  const asking = await askingOf(talk);
  if (asking !== null) await rememberAsking(talk, null);
  const asked = asking === null ? null : placeOfFact(evaluation.asked, asking.fact);
  if (asked !== null) return showPlace(talk, evaluation, asked);
  const place = firstOpenPlace(evaluation.asked, evaluation.facts, (fact) => mayAnswer(evaluation, fact));
  if (place === null) {
    return { ...(await showContents(talk, evaluation)), toast: nothingOpen(evaluation) };
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
  const { record } = evaluation;
  const locked = takesChanges(record.status)
    ? {}
    : { locked: sayIssues((await lockedRefusal(talk.records, record)).issues) };
  const view = sectionView(evaluation, place, drafts, { viewer: talk.person, ...locked });
  return { show: filling(evaluation, view) };
}

/**
 * A form was handed in. What is right is stored, what is wrong stays in its field with the reason; then
 * the card goes where the button leads, except that 保存并继续 waits for wrong entries to be put right.
 */
export async function save(talk: Conversation, intent: SaveIntent): Promise<Reply> {
  const { evaluation, version, kept, undecided = [] } = intent;
  const typed = await decidedIn(talk, intent);
  const input = {
    evaluation,
    version,
    typed,
    source: 'card',
    ...(kept === undefined ? {} : { keptShown: [...kept, ...undecided] }),
  } as const;
  const saved = await saveTyped(talk, input);
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  await makeCurrent(talk, evaluation);
  const { after, notices } = saved.value;
  const drafts = await talk.records.drafts(evaluation, talk.person);
  const toRows = intent.go === 'rows' && intent.fact !== undefined && !saved.value.rejected.has(intent.fact);
  if (toRows) return rowsAfterSave(talk, saved.value, intent.fact);
  const handing = handingView(saved.value, intent);
  if (handing !== null) {
    return {
      show: filling(after, handing),
      refresh: besideFilling(talk, after),
      ...afterSaving(talk, saved.value),
    };
  }
  const place = nextPlace(saved.value, intent);
  const results = [...noticesElsewhere(saved.value, place), ...headlinesAfter(saved.value)];
  const overtaken = overtakenElsewhere(saved.value, place);
  const view =
    place === null
      ? contentsView(after, talk, drafts, results, overtaken)
      : sectionView(after, place, drafts, { notices, results, overtaken, viewer: talk.person });
  return {
    show: filling(after, view),
    toast: toastAfter(saved.value, place),
    refresh: besideFilling(talk, after),
    ...afterSaving(talk, saved.value),
  };
}

/**
 * What a form says about whose answer counts: 用我的 saves the entry of that field, 用对方的 gives it up. An
 * overtaken entry that was left as it is stays one, unless the form is saved as a whole.
 */
async function decidedIn(talk: Conversation, intent: SaveIntent): Promise<SaveIntent['typed']> {
  const { go, fact, undecided = [], typed } = intent;
  const decides = go === 'mine' || go === 'theirs' ? fact : undefined;
  const left = go === 'next' ? [] : undecided.filter((one) => one !== decides);
  const drafts = left.length === 0 ? [] : await talk.records.drafts(intent.evaluation, talk.person);
  const isLeft = (one: FactId) =>
    left.includes(one) &&
    drafts.some((draft) => draft.fact === one && draft.typed === typedText(typed[one] ?? ''));
  const decided = Object.entries(typed).filter(([one]) => !isLeft(one));
  const givenUp = go === 'theirs' && fact !== undefined ? { [fact]: '' } : {};
  return { ...Object.fromEntries(decided), ...givenUp };
}

/** 逐行填写: the form is saved, and the card goes on to the rows. */
async function rowsAfterSave(talk: Conversation, saved: Saved, fact: FactId): Promise<Reply> {
  const { after } = saved;
  const results = [...noticesElsewhere(saved, null), ...headlinesAfter(saved)];
  const overtaken = overtakenElsewhere(saved, null);
  const rows = await showRows(talk, after, { fact, page: 0 }, { results, overtaken });
  const isSilent = saved.accepted.length === 0 && saved.rejected.size === 0;
  return {
    ...rows,
    ...(isSilent ? {} : { toast: toastAfter(saved, { section: '', page: 0 }) }),
    refresh: besideFilling(talk, after),
    ...afterSaving(talk, saved),
  };
}

/** 转给同事 and 分工 of a section, once its form is saved. */
function handingView(saved: Saved, { go, section }: SaveIntent): View | null {
  const { after } = saved;
  const problems = overtakenElsewhere(saved, null);
  if (go === 'pass_on' && hasSomething(after, section)) {
    return passOnView(after, section, problems.length === 0 ? {} : { problem: problems.join('\n') });
  }
  return go === 'share' && after.deeds.has('assign') ? assigningView(after, section, 0, { problems }) : null;
}

/** Where the card goes after a save; null: to the contents. */
function nextPlace(saved: Saved, intent: SaveIntent): Place | null {
  const here = { section: intent.section, page: intent.page };
  if (intent.go === 'contents') return null;
  if (intent.go === 'one_by_one' || intent.go === 'mine' || intent.go === 'theirs') return here;
  if (intent.go === 'next' || intent.go === 'rows') {
    const wrong = [...saved.rejected.keys()].map((fact) => placeOfFact(saved.after.asked, fact));
    if (wrong.some((place) => place !== null)) return wrong.find((place) => place !== null) ?? here;
    if (raisedFindings(saved).some(({ severity }) => severity === 'error')) return here;
    // A figure that may be meant otherwise stays in sight until it is confirmed by saving again.
    if ([...saved.notices.values()].some((notice) => asksBack.has(notice.code))) return here;
    const followUp = newQuestion(saved, intent.section);
    if (followUp !== null) return followUp;
  }
  const places = ownPlaces(saved.after);
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
