import {
  type EvaluationId,
  type EvaluationRecord,
  everybodyAt,
  type OpenEvaluation,
  openEvaluation,
  type PersonId,
} from '../../evaluation/index.ts';
import { precheckView } from '../precheck/view.ts';
import type { Conversation, Refresh, Shown, ToOther } from '../reply.ts';
import { contentsView } from '../views/contents.ts';
import { reviewCardView } from '../views/review/card.ts';
import { returnedView } from '../views/review/reasons.ts';
import { scoreView } from '../views/score.ts';
import { onReview } from './show.ts';

/** What somebody gets to see in their own chat besides their cards brought up to date. */
export interface Told {
  readonly show?: (evaluation: OpenEvaluation) => Promise<Shown> | Shown;
  readonly say?: string;
}

/**
 * Brings the cards of everybody at an evaluation up to date after its state changed, and tells those who are
 * to know more of it. Each is drawn for the one who sees it.
 */
export async function tellEverybody(
  talk: Conversation,
  record: EvaluationRecord,
  told: ReadonlyMap<PersonId, Told> = new Map(),
): Promise<readonly ToOther[]> {
  const people = new Set([...told.keys(), ...(await everybodyAt(talk.records, record))]);
  people.delete(talk.person);
  const others: ToOther[] = [];
  for (const person of people) {
    const { show, say } = told.get(person) ?? {};
    const drawn = show === undefined ? undefined : await show(await opened(talk, person, record.id));
    others.push({
      person,
      ...(drawn === undefined ? {} : { show: drawn }),
      ...(say === undefined ? {} : { say }),
      refresh: cardsOf(talk, person, record.id),
    });
  }
  return others;
}

/** The cards a person may have of an evaluation, drawn for them only where they stand in their chat. */
function cardsOf(talk: Conversation, person: PersonId, evaluation: EvaluationId): readonly Refresh[] {
  const { records } = talk;
  return [
    {
      topic: 'score',
      evaluation,
      draw: async () => scoreView(await opened(talk, person, evaluation), talk),
    },
    {
      topic: 'precheck',
      evaluation,
      draw: async () => precheckView(await opened(talk, person, evaluation), talk.timeZone),
    },
    {
      topic: 'filling',
      evaluation,
      draw: async () => {
        const drafts = await records.drafts(evaluation, person);
        return contentsView(await opened(talk, person, evaluation), talk, drafts);
      },
    },
    {
      topic: 'review',
      evaluation,
      draw: async () => (await reviewShown(talk, await opened(talk, person, evaluation))).view,
    },
  ];
}

/** The card about submission and review as it is now. */
export async function reviewShown(
  { records, timeZone }: Conversation,
  evaluation: OpenEvaluation,
): Promise<Shown> {
  const view = returnedView(evaluation, timeZone) ?? (await reviewCardView(records, evaluation, timeZone));
  return onReview(evaluation, view);
}

async function opened(talk: Conversation, person: PersonId, id: EvaluationId): Promise<OpenEvaluation> {
  const read = await openEvaluation(talk.records, person, id, 'read');
  if (!read.ok) throw new Error(`a member of ${id} cannot read it`);
  return read.value;
}
