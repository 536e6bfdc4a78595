import { deedsOf, type OpenEvaluation, type PersonId, type Saved } from '../../evaluation/index.ts';
import { precheckView } from '../precheck/view.ts';
import type { Conversation, Refresh, Reply, ToOther } from '../reply.ts';
import { contentsView } from '../views/contents.ts';
import { scoreView } from '../views/score.ts';

/** The contents and score cards of everybody else in the department, drawn only where they stand. */
export function colleaguesRefreshed(talk: Conversation, evaluation: OpenEvaluation): readonly ToOther[] {
  return evaluation.team.members
    .filter(({ person }) => person !== talk.person)
    .map(({ person }) => ({ person, refresh: cardsOf(talk, evaluation, person) }));
}

/** The same once something was stored; nothing where nothing was. */
export function afterSaving(talk: Conversation, saved: Saved): Pick<Reply, 'others'> {
  return saved.accepted.length === 0 ? {} : { others: colleaguesRefreshed(talk, saved.after) };
}

function cardsOf(talk: Conversation, evaluation: OpenEvaluation, person: PersonId): readonly Refresh[] {
  const about = { evaluation: evaluation.record.id };
  return [
    {
      topic: 'filling',
      ...about,
      draw: async () => {
        const [seen, drafts] = await Promise.all([
          seenBy(talk, evaluation, person),
          talk.records.drafts(evaluation.record.id, person),
        ]);
        return contentsView(seen, talk, drafts);
      },
    },
    {
      topic: 'score',
      ...about,
      draw: async () => scoreView(await seenBy(talk, evaluation, person), talk),
    },
    {
      topic: 'precheck',
      ...about,
      draw: async () => precheckView(await seenBy(talk, evaluation, person), talk.timeZone),
    },
  ];
}

/** An evaluation as somebody else would open it. */
async function seenBy(
  { records }: Conversation,
  evaluation: OpenEvaluation,
  person: PersonId,
): Promise<OpenEvaluation> {
  const deeds = deedsOf(await records.standing(person), evaluation.record);
  return { ...evaluation, reader: person, deeds };
}
