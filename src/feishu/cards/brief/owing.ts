import { brief as copy } from '../../../../prompts/brief.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { BriefPart } from '../../../dialogue/view.ts';
import { colored, type Fullness, lines } from '../drawing.ts';
import { clip, type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const mostPeople: Record<Fullness, number> = { full: 6, tight: 4, bare: 2 };
const longest = 120;

/** Who still has to do what, a line each. */
export function owingElement(brief: BriefPart, fullness: Fullness): Element {
  if (brief.owing.length === 0) return markdown(copy.done);
  return markdown(lines(copy.owing, ...owingLines(brief, fullness).map((line) => `- ${escapeLine(line)}`)));
}

/** The same in plain text. */
export function owingLines({ owing }: BriefPart, fullness: Fullness): readonly string[] {
  const rest = owing.length - mostPeople[fullness];
  return [
    ...owing.slice(0, mostPeople[fullness]).map((debt) => clip(fill(copy.person, debt), longest)),
    ...(rest > 0 ? [fill(copy.more, { count: String(rest) })] : []),
  ];
}

export function findingsLine({ findings: { errors, warnings } }: BriefPart): string {
  if (errors + warnings === 0) return copy.noFindings;
  const line = fill(copy.findings, { errors: String(errors), warnings: String(warnings) });
  return colored(errors > 0 ? 'red' : 'orange', line);
}
