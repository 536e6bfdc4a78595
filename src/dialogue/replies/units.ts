import { openEvaluation } from '../../evaluation/index.ts';
import type { Conversation, Reply } from '../reply.ts';
import type { Standing } from '../view.ts';
import { standingOf } from '../views/contents.ts';
import { nothingYet } from './guard.ts';

/** More would not fit a card; the newest are the ones somebody looks for. */
const mostUnits = 12;

/** 切换单位: the evaluations this person may open, newest first. */
export async function chooseUnit(talk: Conversation): Promise<Reply> {
  const records = (await talk.records.evaluationsOf(talk.person)).slice(0, mostUnits);
  if (records.length === 0) return nothingYet(talk);
  const units: Standing[] = [];
  for (const { id } of records) {
    const opened = await openEvaluation(talk.records, talk.person, id, 'read');
    if (opened.ok) units.push(standingOf(opened.value));
  }
  return { show: { topic: 'menu', evaluation: null, view: { view: 'units', units } } };
}
