import { brief as copy } from '../../../prompts/brief.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  type Debt,
  debtsOf,
  type EvaluationId,
  type Nudged,
  nudge,
  type OpenEvaluation,
  type PersonId,
} from '../../evaluation/index.ts';
import { nameOf } from '../assignment/names.ts';
import { sentenceOfDeadline } from '../campaign/deadline.ts';
import { campaignHeading } from '../campaign/heading.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply, ToOther } from '../reply.ts';
import { sayIssues, unitName } from '../say.ts';
import type { Action } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import { debtInWords, partsInSentence } from './part.ts';

/** 催一下: each who owes something gets one card that leads there; says who was reached. */
export async function nudgeOthers(talk: Conversation, id: EvaluationId): Promise<Reply> {
  const nudged = await nudge(talk.records, talk.person, id, talk);
  if (!nudged.ok) return refusal(sayIssues(nudged.issues));
  const { evaluation, reached } = nudged.value;
  return {
    say: resultOf(nudged.value),
    others: reached.map(({ person, debt }) => noticeFor(talk, evaluation, person, debt)),
  };
}

function resultOf({ evaluation, reached, already }: Nudged): string {
  const names = (people: readonly PersonId[]) =>
    people.map((person) => nameOf(evaluation, person)).join('、');
  const now = reached.map(({ person }) => person);
  if (now.length + already.length === 0) return nobodyElse(evaluation);
  return [
    ...(now.length === 0 ? [] : [fill(copy.nudged, { people: names(now) })]),
    ...(already.length === 0 ? [] : [fill(copy.nudgedToday, { people: names(already) })]),
  ].join('\n');
}

function nobodyElse(evaluation: OpenEvaluation): string {
  const own = debtsOf(evaluation).find(({ people }) => people.some((person) => person === evaluation.reader));
  return own === undefined ? copy.nothingToNudge : fill(copy.onlyYou, { what: debtInWords(own) });
}

function noticeFor(talk: Conversation, evaluation: OpenEvaluation, person: PersonId, debt: Debt): ToOther {
  const who = nameOf(evaluation, talk.person);
  const unit = unitName(headingOf(evaluation.record));
  const parts = debt.owes === 'answers' ? partsInSentence(debt) : '';
  const deadline = campaignHeading(evaluation.record, talk)?.deadline ?? null;
  const sentences = [
    fill(copy.notice[debt.owes], { who, unit, parts }),
    ...(deadline === null ? [] : [sentenceOfDeadline(deadline)]),
  ];
  return {
    person,
    show: {
      topic: 'menu',
      evaluation: evaluation.record.id,
      view: {
        view: 'notice',
        evaluation: evaluation.record.id,
        title: copy.notice.title,
        text: sentences.join('\n'),
        actions: waysOn(debt),
      },
    },
  };
}

function waysOn(debt: Debt): readonly Action[] {
  if (debt.owes !== 'answers')
    return [{ do: debt.owes === 'signature' ? 'review' : 'submit' }, { do: 'score' }];
  const [first] = debt.parts;
  return [
    ...(first === undefined ? [] : [{ do: 'open' as const, section: first.section }]),
    { do: 'contents' },
  ];
}
