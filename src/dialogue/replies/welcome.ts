import { openEvaluation } from '../../evaluation/index.ts';
import type { Conversation, Reply } from '../reply.ts';
import type { WelcomeView } from '../view.ts';
import { standingOf } from '../views/contents.ts';
import { currentEvaluation } from './guard.ts';

/** Somebody opened the chat: welcomed once, silent afterwards. */
export async function welcomeOnce(talk: Conversation): Promise<Reply> {
  const person = await talk.records.person(talk.person);
  if (person.welcomed) return {};
  return welcome(talk);
}

/** The welcome card, with what can be continued. */
export async function welcome(talk: Conversation): Promise<Reply> {
  const person = await talk.records.person(talk.person);
  if (!person.welcomed) await talk.records.savePerson({ ...person, welcomed: true });
  const view: WelcomeView = { view: 'welcome', resume: await resumable(talk), ...(await places(talk)) };
  return { show: { topic: 'menu', evaluation: null, view } };
}

/** 帮助: what one can send. */
export async function help(talk: Conversation): Promise<Reply> {
  return { show: { topic: 'menu', evaluation: null, view: { view: 'help', ...(await places(talk)) } } };
}

/** Where only some people get to. */
async function places({ records, person }: Conversation): Promise<{ readonly campaigns: boolean }> {
  const { administrator, reviews } = await records.standing(person);
  return { campaigns: administrator || reviews.length > 0 };
}

async function resumable(talk: Conversation): Promise<WelcomeView['resume']> {
  const id = await currentEvaluation(talk);
  if (id === null) return null;
  const opened = await openEvaluation(talk.records, talk.person, id, 'read');
  return opened.ok ? standingOf(opened.value) : null;
}
