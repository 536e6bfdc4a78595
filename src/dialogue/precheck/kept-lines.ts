import { fill } from '../../../prompts/fill.ts';
import { precheck as copy } from '../../../prompts/precheck.ts';
import type { KeptFinding, PersonId, WeighedFinding } from '../../evaluation/index.ts';
import { clipped } from '../../facts/index.ts';
import { sentenceOfFinding } from '../../precheck/index.ts';

/** So that the reason behind it stays in sight; the whole sentence is on the card of 预审. */
const longestMessage = 110;

interface Said {
  readonly text: string;
  readonly by: PersonId;
}

/** Errors and warnings as whoever signs reads them, each with its reason. */
export function linesOfKept(
  findings: readonly KeptFinding[],
  nameOf: (person: PersonId) => string,
): string[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, message, reason }) => lineOf(severity, message, reason, nameOf));
}

/** The same of findings as they stand now. */
export function linesOfWeighed(
  weighed: readonly WeighedFinding[],
  nameOf: (person: PersonId) => string,
): string[] {
  return weighed
    .filter(({ finding }) => finding.severity !== 'info')
    .map(({ finding, reason }) => {
      const said = reason === null ? null : { text: reason.reason, by: reason.by };
      return lineOf(finding.severity, sentenceOfFinding(finding), said, nameOf);
    });
}

function lineOf(
  severity: KeptFinding['severity'],
  message: string,
  reason: Said | null,
  nameOf: (person: PersonId) => string,
): string {
  if (reason === null) return fill(copy.kept.unexplained, { line: fill(copy.kept[severity], { message }) });
  const line = fill(copy.kept[severity], { message: clipped(message, longestMessage) });
  return fill(copy.kept.reason, { line, who: nameOf(reason.by), reason: reason.text });
}
