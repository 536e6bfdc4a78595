import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import { explain, lossesOf, type ScoreSheet, sentenceOfExplanation } from '../scoring/index.ts';
import type { Case } from './case.ts';

/** The score for people: total, dimensions, every indicator with its explanation, the losses. */
export function scoreText(of: Case, sheet: ScoreSheet): string {
  const dimensions = sheet.dimensions.flatMap(({ name, score, maxPoints }) => [
    '',
    fill(commandLine.dimension_line, { name, score, max: maxPoints }),
    ...sheet.indicators
      .filter((indicator) => indicator.dimension === name)
      .map((indicator) => indented(explain(indicator))),
  ]);
  return [...headingOf(of, sheet), ...dimensions, '', ...lossLines(sheet)].join('\n');
}

function headingOf({ scheme, department, year }: Case, sheet: ScoreSheet): readonly string[] {
  const { total, max, sum, grade, range } = sheet;
  const caps = sheet.caps.map((cap) =>
    fill(commandLine.total_capped, { sum, because: sentenceOfExplanation(cap.because) }),
  );
  const graded = grade === null ? '' : fill(commandLine.grade, { grade });
  const open = sheet.indicators.filter((indicator) => indicator.status !== 'scored').length;
  const lines = [
    fill(commandLine.heading, { department, year: year === null ? '' : String(year) }).trim(),
    fill(commandLine.scheme_line, { name: scheme.name, id: scheme.id }),
    `${fill(commandLine.total_line, { total, max })}${graded}${caps.join('')}`,
  ];
  return open === 0 ? lines : [...lines, fill(commandLine.range_line, { open: String(open), ...range })];
}

function lossLines(sheet: ScoreSheet): readonly string[] {
  const losses = lossesOf(sheet).map((loss) => `  ${loss.sentence}`);
  if (losses.length > 0) return [commandLine.losses, ...losses];
  const complete = sheet.indicators.every((indicator) => indicator.status === 'scored');
  return complete ? [commandLine.no_losses] : [];
}

/** The first line stands out; what explains it stands below, further in. */
function indented(explanation: string): string {
  return explanation.replaceAll(/^/gm, '    ').replace(/^ {4}/, '  ');
}
