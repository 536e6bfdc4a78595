import { trial as copy } from '../../../prompts/trial.ts';
import type { OpenEvaluation } from '../../evaluation/index.ts';
import { showValue } from '../../facts/index.ts';
import { bindScheme, contradictionsUnder } from '../../schemes/index.ts';
import { tryOut } from '../../scoring/index.ts';
import { shortLabel } from '../label.ts';
import { withEvaluation } from '../replies/guard.ts';
import { hear } from '../replies/hear.ts';
import { isAnswerTo, isLikeAnswer } from '../replies/told-text.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sentenceOfIssue } from '../say.ts';
import type { TrialView, View } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import type { TrialIntent } from './intent.ts';
import { type Pairs, readPairs } from './pairs.ts';
import { waysView } from './ways.ts';

/** 试算: the score with facts put differently, or how far it is from more. Stores nothing. */
export async function respondToTrial(talk: Conversation, intent: TrialIntent): Promise<Reply> {
  const { said, perhaps } = intent;
  const mayBeTold = perhaps && said !== undefined;
  if (mayBeTold && (talk.replyTo?.section || (await isAnswerTo(talk, said)))) return hear(talk, said);
  return withEvaluation(talk, 'read', intent.evaluation, (opened) => {
    if (intent.text === '') return shown(opened, waysView(opened));
    const pairs = readPairs(opened, intent.text);
    if (Object.keys(pairs.changes).length === 0) {
      if (mayBeTold && isLikeAnswer(said)) return hear(talk, said);
      return {
        say: pairs.problems.length === 0 ? copy.nothing : [...pairs.problems, copy.nothing].join('\n'),
      };
    }
    return shown(opened, trialView(opened, pairs));
  });
}

const shown = ({ record }: OpenEvaluation, view: View): Reply => ({
  show: { topic: 'menu', evaluation: record.id, view },
});

function trialView(evaluation: OpenEvaluation, { changes, problems }: Pairs): TrialView {
  const { scheme, facts, record } = evaluation;
  const { definitionOf } = bindScheme(scheme);
  const known = new Set(contradictionsUnder(scheme, facts).map((issue) => JSON.stringify(issue)));
  const raised = contradictionsUnder(scheme, { ...facts, ...changes }).filter(
    (issue) => !known.has(JSON.stringify(issue)),
  );
  const told = (fact: string, value: (typeof facts)[string]) => {
    const definition = definitionOf(fact);
    return definition === undefined || value === undefined ? copy.unanswered : showValue(definition, value);
  };
  return {
    view: 'trial',
    ...headingOf(record),
    changes: Object.entries(changes).map(([fact, value]) => ({
      label: shortLabel(evaluation, fact),
      from: told(fact, facts[fact]),
      to: told(fact, value),
    })),
    trial: tryOut(scheme, facts, changes),
    remarks: [...problems, ...raised.map(sentenceOfIssue)],
  };
}
