import { commandLine } from '../../prompts/explanations/index.ts';
import { operations } from '../../prompts/explanations/operations.ts';
import { fill } from '../../prompts/fill.ts';
import { readOptions } from '../command-line/options.ts';
import type { ExitCode, Output } from '../command-line/output.ts';
import { type AuditReport, type Broken, verifyAudit } from '../evaluation/index.ts';
import { withDatabase } from './open-for-command.ts';

/** `audit verify [--json]`: 0 when the log and the answers are as they were written, 2 when not. */
export async function auditCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitCode> {
  const read = readOptions(args, { json: { type: 'boolean' } }, output);
  if (!read) return 2;
  const { json = false } = read.values;
  if (read.positionals.join(' ') !== 'verify') {
    output.err(commandLine.usage);
    return 2;
  }
  return withDatabase(environment, output, async ({ storage }) => {
    const report = await verifyAudit(storage);
    if (json) output.out(JSON.stringify({ ok: report.broken === null, ...report }, null, 2));
    else tell(report, output);
    return report.broken === null ? 0 : 2;
  });
}

function tell(report: AuditReport, output: Output): void {
  const { entries, unchained, answers, head, broken } = report;
  if (broken !== null) {
    output.err(
      fill(operations.auditBroken, { where: whereIs(broken), problem: operations.problems[broken.problem] }),
    );
    return;
  }
  output.out(
    fill(operations.auditWhole, {
      entries: String(entries),
      answers: String(answers),
      head: head ?? '—',
      unchained: unchained === 0 ? '' : fill(operations.auditUnchained, { count: String(unchained) }),
    }),
  );
}

function whereIs({ position, evaluation, sequence }: Broken): string {
  const parts = [
    position === null ? '' : fill(operations.atEntry, { position: String(position) }),
    evaluation === null ? '' : fill(operations.atEvaluation, { evaluation }),
    sequence === null ? '' : fill(operations.atSequence, { sequence: String(sequence) }),
  ];
  return parts.filter((part) => part !== '').join('，');
}
