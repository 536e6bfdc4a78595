import { assignmentCopy } from '../../../prompts/assignment.ts';
import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { clearingWord, mayAnswer, type OpenEvaluation, placeOfFact } from '../../evaluation/index.ts';
import { weightOf, weightsIn } from '../../schemes/index.ts';
import type { Conversation, Reply } from '../reply.ts';
import { saveTyped } from '../save.ts';
import { sayIssues } from '../say.ts';
import { sectionView } from '../views/section.ts';
import { afterSaving } from './colleagues.ts';
import { refusal } from './guard.ts';
import { filling, scoreOf } from './shown.ts';

/** 恢复平均分值: takes back all the points the office set itself, so that every indicator counts alike again. */
export async function equalPoints(talk: Conversation, evaluation: OpenEvaluation): Promise<Reply> {
  const weights = weightsIn(evaluation.scheme, evaluation.facts);
  if (weights === null) return { say: fill(dialogue.pointsFixed, { scheme: evaluation.scheme.name }) };
  if (weights.status === 'unset') return { say: dialogue.pointsEqualAlready };
  const facts = [...weights.given.keys()].map(weightOf);
  if (!facts.every((fact) => mayAnswer(evaluation, fact))) return refusal(assignmentCopy.equalPointsNotYours);
  const { id, version } = evaluation.record;
  const typed = Object.fromEntries(facts.map((fact) => [fact, clearingWord]));
  const saved = await saveTyped(talk, { evaluation: id, version, typed, source: 'text' });
  if (!saved.ok) return refusal(sayIssues(saved.issues));
  const { after } = saved.value;
  const text = fill(dialogue.pointsEqual, { count: String(facts.length) });
  const place = facts.map((fact) => placeOfFact(after.asked, fact)).find((found) => found !== null);
  const refresh = [scoreOf(talk, after)];
  const others = afterSaving(talk, saved.value);
  if (place === undefined) return { say: text, refresh, ...others };
  const drafts = await talk.records.drafts(id, talk.person);
  const view = sectionView(after, { section: place.section, page: 0 }, drafts, { results: [text] });
  return {
    show: filling(after, view),
    toast: { kind: 'success', text },
    refresh,
    ...others,
  };
}
