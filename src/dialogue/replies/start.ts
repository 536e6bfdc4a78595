import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { type OpenEvaluation, startEvaluation, yearAt } from '../../evaluation/index.ts';
import type { Intent } from '../intent.ts';
import { toldOfRename } from '../joining/name.ts';
import { lastYearOffer } from '../last-year/respond.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { startView } from '../views/start.ts';
import { showContents } from './fill.ts';
import { withEvaluation } from './guard.ts';

/** 开始填报: the form for unit, year and indicator system. */
export async function askStart(talk: Conversation): Promise<Reply> {
  const thisYear = yearAt(talk.now, talk.timeZone);
  const { name } = await talk.records.person(talk.person);
  const typed = { department: '', year: String(thisYear - 1), scheme: 'auto', name: name ?? '' };
  const view = startView(talk.schemes, thisYear, typed);
  return { show: { topic: 'filling', evaluation: null, view } };
}

/** The filled-in start form: begins the evaluation and shows its contents, or says what is wrong. */
export async function create(
  talk: Conversation,
  intent: Extract<Intent, { want: 'create' }>,
): Promise<Reply> {
  const { department, year, scheme, name = '' } = intent;
  const input = { department, year, scheme, name };
  const started = await startEvaluation(talk.records, talk.schemes, talk.person, input, talk);
  if (!started.ok) {
    const view = startView(talk.schemes, yearAt(talk.now, talk.timeZone), input, started.issues);
    return {
      show: { topic: 'filling', evaluation: null, view },
      toast: { kind: 'error', text: sayIssues(started.issues) },
    };
  }
  const { record, fresh, renamed } = started.value;
  return withEvaluation(talk, 'answer', record.id, async (opened) => ({
    ...(await showContents(talk, opened)),
    others: toldOfRename(renamed),
    ...offered(opened),
    ...(fresh ? {} : { toast: { kind: 'info', text: continuedText(opened, input.scheme) } }),
  }));
}

/** Last year's answers that likely still hold, where there are any. */
function offered(opened: OpenEvaluation): Pick<Reply, 'say'> {
  const say = lastYearOffer(opened);
  return say === null ? {} : { say };
}

/** Says so where the scheme just chosen is not the one the evaluation goes on with. */
function continuedText({ scheme }: OpenEvaluation, wanted: string): string {
  if (wanted === 'auto' || wanted === scheme.id) return dialogue.continued;
  return fill(dialogue.continuedOtherScheme, { scheme: scheme.name });
}
