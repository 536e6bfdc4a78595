import { dialogue } from '../../../prompts/dialogue.ts';
import { fill } from '../../../prompts/fill.ts';
import { changeScheme, type OpenEvaluation } from '../../evaluation/index.ts';
import { reportFileName } from '../../report/file-name.ts';
import type { Audience } from '../../report/index.ts';
import type { Intent } from '../intent.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { wholeProgress } from '../views/contents.ts';
import { headingOf } from '../views/heading.ts';
import { scoreView } from '../views/score.ts';
import { schemeOptions } from '../views/start.ts';
import { colleaguesRefreshed } from './colleagues.ts';
import { showContents } from './fill.ts';
import { refusal } from './guard.ts';
import { besideFilling } from './shown.ts';

/** 得分: the quick summary; with `detail` the whole score, one indicator opened where it names one. */
export function showScore(talk: Conversation, evaluation: OpenEvaluation, detail?: string | null): Reply {
  const view = scoreView(evaluation, talk, detail);
  return { show: { topic: 'score', evaluation: evaluation.record.id, view } };
}

/** 报告, 公开稿: the .docx follows as a file message; the reply says so and what is still missing in it. */
export function sendReport(evaluation: OpenEvaluation, audience: Audience): Reply {
  const { record } = evaluation;
  const fileName = reportFileName({
    department: record.departmentName,
    year: record.year,
    approved: record.status === 'approved',
    version: record.version,
    audience,
  });
  const { answered, asked } = wholeProgress(evaluation);
  const missing = asked - answered;
  const coming = fill(dialogue.reportComing, { file: fileName });
  const note = missing === 0 ? '' : fill(dialogue.reportDraftNote, { missing: String(missing) });
  const toCheck = audience === 'public' ? dialogue.publicReportNote : '';
  return {
    say: `${coming}${note}${toCheck}`,
    report: { evaluation: record.id, version: record.version, audience, fileName },
  };
}

/** 重新选择指标体系: the systems to choose from. */
export function askScheme(talk: Conversation, evaluation: OpenEvaluation): Reply {
  return {
    show: {
      topic: 'filling',
      evaluation: evaluation.record.id,
      view: {
        view: 'scheme_choice',
        ...headingOf(evaluation.record),
        schemes: schemeOptions(talk.schemes, evaluation.scheme),
        scheme: evaluation.scheme.id,
        current: evaluation.scheme.name,
        note: dialogue.schemeChoiceNote,
      },
    },
  };
}

/** The chosen system: scores by it from now on. */
export async function setScheme(
  talk: Conversation,
  intent: Extract<Intent, { want: 'set_scheme' }>,
): Promise<Reply> {
  const scheme = talk.schemes.find((candidate) => candidate.id === intent.scheme);
  const changed = await changeScheme(
    talk.records,
    talk.person,
    { evaluation: intent.evaluation, scheme },
    talk.now,
  );
  if (!changed.ok) return refusal(sayIssues(changed.issues));
  const text = fill(dialogue.schemeChanged, { scheme: changed.value.scheme.name });
  const contents = await showContents(talk, changed.value);
  return {
    ...contents,
    toast: { kind: 'success', text },
    refresh: besideFilling(talk, changed.value),
    others: colleaguesRefreshed(talk, changed.value),
  };
}
