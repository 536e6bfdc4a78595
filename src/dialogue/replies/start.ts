import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  evaluationId,
  type OpenEvaluation,
  openEvaluation,
  startEvaluation,
  yearAt,
} from '../../evaluation/index.ts';
import type { Intent } from '../intent.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { contentsView } from '../views/contents.ts';
import { startView } from '../views/start.ts';
import { makeCurrent, refusal } from './guard.ts';

/** 开始填报: the form for unit, year and indicator system. */
export function askStart(talk: Conversation): Reply {
  const thisYear = yearAt(talk.now, talk.timeZone);
  const typed = { department: '', year: String(thisYear - 1), scheme: 'auto' };
  const view = startView(talk.schemes, thisYear, typed);
  return { show: { topic: 'filling', evaluation: null, view } };
}

/** The filled-in start form: begins the evaluation and shows its contents, or says what is wrong. */
export async function create(
  talk: Conversation,
  intent: Extract<Intent, { want: 'create' }>,
): Promise<Reply> {
  const input = { department: intent.department, year: intent.year, scheme: intent.scheme };
  const started = await startEvaluation(talk.records, talk.schemes, talk.person, input, talk);
  if (!started.ok) {
    const view = startView(talk.schemes, yearAt(talk.now, talk.timeZone), input, started.issues);
    return {
      show: { topic: 'filling', evaluation: null, view },
      toast: { kind: 'error', text: sayIssues(started.issues) },
    };
  }
  const id = evaluationId(started.value.record.id);
  await makeCurrent(talk, id);
  const opened = await openEvaluation(talk.records, talk.person, id, 'answer');
  if (!opened.ok) return refusal(sayIssues(opened.issues));
  const drafts = await talk.records.drafts(id, talk.person);
  return {
    show: { topic: 'filling', evaluation: id, view: contentsView(opened.value, drafts) },
    ...(started.value.fresh
      ? {}
      : { toast: { kind: 'info', text: continuedText(opened.value, input.scheme) } as const }),
  };
}

/** Says so where the scheme just chosen is not the one the evaluation goes on with. */
function continuedText({ scheme }: OpenEvaluation, wanted: string): string {
  if (wanted === 'auto' || wanted === scheme.id) return dialogue.continued;
  return fill(dialogue.continuedOtherScheme, { scheme: scheme.name });
}
