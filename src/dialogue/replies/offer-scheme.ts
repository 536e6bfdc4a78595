import { dialogue, refusals } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { examineScheme, loadedSchemes, may, offerScheme, pinOf, theService } from '../../evaluation/index.ts';
import type { Issue } from '../../facts/index.ts';
import type { Conversation, Reply, Shown } from '../reply.ts';
import { sayIssues, sentenceOfIssue } from '../say.ts';
import type { View } from '../view.ts';
import { schemeOfferView } from '../views/scheme-offer.ts';
import { schemesView } from '../views/schemes.ts';
import { refusal, withEvaluation } from './guard.ts';
import { remember } from './pending.ts';
import { askScheme } from './whole.ts';

/** Issues of a file that are told one by one; correcting these often settles the others. */
const mostIssues = 10;
const longestLine = 200;

/** A scheme file: what is wrong with it, or what it would change. Nothing counts before 启用. */
export async function receiveScheme(talk: Conversation, json: unknown): Promise<Reply> {
  const examined = await examineScheme(talk.records, talk.person, json);
  if (!examined.ok) return { say: fileProblems(examined.issues) };
  const id = talk.newId();
  await remember(talk, { kind: 'offering', id, json: pinOf(examined.value.scheme).json });
  return { show: asText(schemeOfferView(id, examined.value, talk)) };
}

/** 启用: from now on everybody can choose it. */
export async function enableScheme(talk: Conversation, offer: string): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'offering' || pending.id !== offer) return refusal(dialogue.offerGone);
  const offered = await offerScheme(talk.records, talk.person, JSON.parse(pending.json), talk.now);
  if (!offered.ok) return refusal(sayIssues(offered.issues));
  await remember(talk, null);
  const { name, version } = offered.value.scheme;
  const text = fill(dialogue.schemeEnabled, { name, version });
  return { show: ended(dialogue.schemeEnabledTitle, text) };
}

/** 不启用: the file is forgotten. */
export async function declineScheme(talk: Conversation, offer: string): Promise<Reply> {
  const { pending } = await talk.records.person(talk.person);
  if (pending?.kind !== 'offering' || pending.id !== offer) return refusal(dialogue.offerGone);
  await remember(talk, null);
  return { show: ended(dialogue.schemeDeclinedTitle, dialogue.schemeDeclined) };
}

/** 指标体系: for an administrator the systems in force, for anybody else the choice for their evaluation. */
export async function listSchemes(talk: Conversation): Promise<Reply> {
  if (!may(await talk.records.standing(talk.person), 'administer', theService)) {
    return withEvaluation(talk, 'choose_scheme', undefined, (opened) => askScheme(talk, opened));
  }
  const view = schemesView(talk.schemes, await loadedSchemes(talk.records), talk);
  return { show: { topic: 'menu', evaluation: null, view } };
}

/** What is wrong with the file: a refusal as it is, else the first issues, each with its place. */
function fileProblems(issues: readonly Issue[]): string {
  if (issues.some((issue) => issue.code in refusals)) return sayIssues(issues);
  const count = issues.length;
  return [
    fill(dialogue.schemeFileWrong, { count: String(count) }),
    ...issues.slice(0, mostIssues).map(problemLine),
    ...(count > mostIssues ? [fill(dialogue.schemeFileMore, { count: String(count - mostIssues) })] : []),
    dialogue.schemeFileAgain,
  ].join('\n');
}

function problemLine(issue: Issue): string {
  const message = sentenceOfIssue(issue);
  const isNamed = issue.path === '' || message.startsWith(issue.path);
  const line = isNamed ? message : fill(dialogue.schemeFileAt, { place: issue.path, message });
  return `· ${line.length > longestLine ? `${line.slice(0, longestLine)}…` : line}`;
}

const asText = (view: View): Shown => ({ topic: 'text', evaluation: null, view });

const ended = (title: string, text: string): Shown =>
  asText({ view: 'notice', evaluation: null, title, text, actions: [{ do: 'schemes' }] });
