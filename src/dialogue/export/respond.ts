import { exporting as copy } from '../../../prompts/export.ts';
import { fill } from '../../../prompts/fill.ts';
import { type EvaluationId, exportable, requestExport } from '../../evaluation/index.ts';
import { currentEvaluation, refusal, withEvaluation } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues, unitName } from '../say.ts';
import { headingOf } from '../views/heading.ts';
import type { ExportIntent } from './intent.ts';

const mostNamed = 8;

/** 导出: the data of one's own department, or of one that one reviews or looks after. */
export async function respondToExport(talk: Conversation, intent: ExportIntent): Promise<Reply> {
  if (intent.want === 'export_unit') return exportNamed(talk, intent);
  const evaluation = intent.evaluation ?? (await currentEvaluation(talk));
  if (evaluation !== null) return send(talk, evaluation);
  const { administrator, reviews } = await talk.records.standing(talk.person);
  if (administrator || reviews.length > 0) return { say: copy.whichUnit };
  return withEvaluation(talk, 'export', undefined, ({ record }) => send(talk, record.id));
}

async function send(talk: Conversation, evaluation: EvaluationId): Promise<Reply> {
  const requested = await requestExport(talk.records, talk.person, evaluation, talk.now);
  if (requested.ok) {
    const { fileName: file } = requested.value;
    return { say: fill(copy.coming, { file }), export: requested.value };
  }
  const isElsewhere = requested.issues.some(({ code }) => code !== 'not_allowed');
  return refusal(isElsewhere ? sayIssues(requested.issues) : copy.notAllowed);
}

async function exportNamed(
  talk: Conversation,
  { unit, year }: Extract<ExportIntent, { want: 'export_unit' }>,
): Promise<Reply> {
  const [found, ...others] = await exportable(talk.records, talk.person, { words: unit, year });
  if (found === undefined) return refusal(fill(copy.noSuchUnit, { unit }));
  if (others.length === 0) return send(talk, found.id);
  const names = [found, ...others].map((record) => unitName(headingOf(record)));
  return {
    say: fill(copy.severalUnits, {
      unit,
      count: String(names.length),
      first: names[0] ?? '',
      names: names
        .slice(0, mostNamed)
        .map((name) => fill(copy.line, { unit: name }))
        .join('\n'),
    }),
  };
}
