import { z } from 'zod';
import { keepAlive, load, messageOf, type Push, post, pushOf } from '../webhook/clerk.ts';
import type { FeishuDouble } from '../webhook/feishu-double.ts';
import type { Site } from './sites.ts';

/** Somebody with the form of a section of their own department's evaluation before them. */
export interface Clerk {
  readonly person: string;
  /** What its button carries, but for the version. */
  readonly save: Readonly<Record<string, unknown>>;
  /** The newest answer the form knows. */
  version: number;
}

const saveValue = z.looseObject({ do: z.literal('save'), version: z.number(), section: z.string() });

/** Where pushes go: to one process after the other. Resolves to the answer, `late` where there was none in time. */
export type Send = (push: Push) => Promise<string>;

/** An event that is not stored within 2.5 s is refused, for Feishu to repeat; it is stored all the same. */
export const late = '';

export function sendTo(sites: readonly Site[], connections: number): Send {
  const targets = sites.map(({ port }) => ({ port, agent: keepAlive(connections) }));
  let next = 0;
  return (push) => {
    const target = targets[next % targets.length];
    next += 1;
    if (target === undefined) throw new Error('there is no process to send to');
    return post(target, push).catch((error: Error) => {
      if (error.message.startsWith('503')) return late;
      // A kept connection that the service gave up just then; a push counts once however often it comes.
      if (error.message === 'socket hang up') return post(target, push);
      throw error;
    });
  };
}

/** Each asks for the form of government procurement and waits until it has arrived. */
export async function seatClerks(
  send: Send,
  feishu: FeishuDouble,
  people: readonly string[],
): Promise<readonly Clerk[]> {
  const clerks: Clerk[] = [];
  for (const person of people) {
    await send(messageOf(person, '修改 采购计划'));
    const card = JSON.stringify(await feishu.cardFor(person, '"procurement_plan"'));
    const found = /\{"do":"save"[^{}]*"go":"next"[^{}]*\}/.exec(card)?.[0];
    const { version, ...save } = saveValue.parse(JSON.parse(found ?? 'null'));
    clerks.push({ person, save, version });
  }
  return clerks;
}

/** What clerks do all day. */
export type Doing = 'answer' | 'question';

export const doings: Readonly<Record<Doing, string>> = {
  answer: 'click that stores an answer',
  question: '得分',
};

function pushFor(doing: Doing, clerk: Clerk): Push {
  if (doing === 'question') return messageOf(clerk.person, '得分');
  const { person, save, version } = clerk;
  clerk.version += 1;
  return pushOf({
    person,
    value: { ...save, version },
    form: { procurement_plan: `${2900 + (version % 90)}.${10 + (version % 7)}` },
  });
}

export interface Load {
  readonly perSecond: number;
  readonly durations: readonly number[];
  /** How many were answered with a word only, or not at all, because the turn took longer than 2.5 s. */
  readonly late: number;
}

/** Everybody does the same as fast as they are answered. */
export async function work(send: Send, clerks: readonly Clerk[], doing: Doing, forMs: number): Promise<Load> {
  let tooLate = 0;
  const check = (answer: string) => {
    if (answer === late || answer.includes('"info"')) tooLate += 1;
    else if (doing === 'answer' && !answer.includes('"success"'))
      throw new Error(`not stored: ${answer.slice(0, 300)}`);
  };
  const done = await load(send, clerks, forMs, (clerk) => pushFor(doing, clerk), check);
  return { ...done, late: tooLate };
}
