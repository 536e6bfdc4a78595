import { fill } from '../../../../prompts/fill.ts';
import { precheck as copy } from '../../../../prompts/precheck.ts';
import type { ShownFinding } from '../../../dialogue/view.ts';
import { colored, type Fullness, lines } from '../drawing.ts';
import { clip } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

interface Room {
  readonly sentence: number;
  readonly quote: number;
  readonly quotes: number;
  readonly reason: number;
}

const room: Readonly<Record<Fullness, Room>> = {
  full: { sentence: 400, quote: 120, quotes: 3, reason: 500 },
  tight: { sentence: 220, quote: 60, quotes: 2, reason: 160 },
  bare: { sentence: 110, quote: 40, quotes: 1, reason: 60 },
};

/** A finding as it stands on a card: what it is, the quotes, and why it stands. */
export function findingMarkdown(finding: ShownFinding, number: number | null, fullness: Fullness): string {
  const { severity, sentence, quotes, reason, mustCorrect } = finding;
  const most = room[fullness];
  const kind = copy.severity[severity];
  const mark =
    number === null
      ? fill(copy.markAlone, { severity: kind })
      : fill(copy.mark, { number: String(number), severity: kind });
  return lines(
    `${mark}${escapeLine(indicatorOf(finding))}`,
    escapeLine(clip(sentence, most.sentence)),
    ...quotes
      .slice(0, most.quotes)
      .map(({ place, text }) =>
        colored('grey', escapeLine(fill(copy.quote, { place, text: clip(text, most.quote) }))),
      ),
    reason !== null && colored('green', escapeLine(clip(reason, most.reason))),
    mustCorrect && colored('red', copy.mustCorrect),
  );
}

/** The same without any markup. */
export function findingText(finding: ShownFinding, number: number | null): string {
  const { severity, sentence, quotes, reason, whose } = finding;
  return lines(
    `${number === null ? '' : `${number}. `}${copy.severity[severity]}${indicatorOf(finding)}：${sentence}`,
    ...quotes.map(({ place, text }) => fill(copy.quote, { place, text: clip(text, room.tight.quote) })),
    reason,
    whose !== null && fill(copy.whose, { who: whose }),
  );
}

/** Information in a line of the folded part. */
export function infoMarkdown({ sentence }: ShownFinding, fullness: Fullness): string {
  return `- ${escapeLine(clip(sentence, room[fullness].sentence))}`;
}

function indicatorOf({ indicator }: ShownFinding): string {
  return indicator === null ? '' : fill(copy.ofIndicator, { indicator });
}
