import { evidence } from '../../../../prompts/evidence.ts';
import { fill } from '../../../../prompts/fill.ts';
import type { ScoreView } from '../../../dialogue/view.ts';
import { actionButton, type CardContext, colored, type Fullness, lines } from '../drawing.ts';
import { clip, type Element, markdown, row } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

const copy = evidence.score;
const mostIndicators: Record<Fullness, number> = { full: 6, tight: 3, bare: 0 };
const longestFiles = 100;
const mostLacking = 10;

/** How much evidence there is, of which indicators, and which ones still lack it. */
export function proofElements(view: ScoreView, context: CardContext, fullness: Fullness): readonly Element[] {
  const { proofs, evaluation, deeds } = view;
  if (proofs.count === 0 && proofs.lacking.length === 0) return [];
  const [heading = '', ...rest] = proofLines(view, mostIndicators[fullness]);
  const lacking = lackingLine(view);
  return [
    markdown(
      lines(heading, lacking !== null && colored('orange', escapeLine(lacking)), ...rest.map(escapedItem)),
    ),
    ...(deeds.has('read')
      ? [row([actionButton({ do: 'evidence' }, context, { evaluation, size: 'small' })])]
      : []),
  ];
}

/** The same as plain text. */
export function proofText(view: ScoreView): readonly string[] {
  const { proofs } = view;
  if (proofs.count === 0 && proofs.lacking.length === 0) return [];
  const [heading = '', ...rest] = proofLines(view, mostIndicators.tight);
  const lacking = lackingLine(view);
  return [heading.replaceAll('**', ''), ...(lacking === null ? [] : [lacking]), ...rest];
}

/** The names of the files of the indicator that is open. */
export function proofsOfDetail({ proofs, detail }: ScoreView): readonly string[] {
  return proofs.listed.find(({ indicator }) => indicator === detail)?.files ?? [];
}

function proofLines({ proofs }: ScoreView, most: number): readonly string[] {
  const { count, listed } = proofs;
  const more = listed.length - most;
  return [
    count === 0 ? copy.none : fill(copy.heading, { count: String(count) }),
    ...listed.slice(0, most).map(({ name, files }) => {
      const shown = clip(files.join('、'), longestFiles);
      return fill(copy.line, { name, files: shown });
    }),
    ...(more > 0 && most > 0 ? [fill(copy.more, { count: String(more) })] : []),
  ];
}

function lackingLine({ proofs: { lacking } }: ScoreView): string | null {
  if (lacking.length === 0) return null;
  const more = lacking.length > mostLacking ? ` …（${lacking.length}）` : '';
  return fill(copy.lacking, { names: `${lacking.slice(0, mostLacking).join('、')}${more}` });
}

const escapedItem = (line: string) =>
  line.startsWith('- ') ? `- ${escapeLine(line.slice(2))}` : escapeLine(line);
