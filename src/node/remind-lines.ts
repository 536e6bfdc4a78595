import { fill } from '../../prompts/fill.ts';
import { remindCommand as copy } from '../../prompts/reminders.ts';
import { dayInWords, deadlineOf, sayStage } from '../dialogue/index.ts';
import { dayAt, minuteAt } from '../evaluation/index.ts';
import type { Nobody, QuietCampaign, Stage } from '../reminders/index.ts';

/** Somebody who would be reminded. */
export interface Told {
  readonly person: string;
  readonly name: string | null;
  readonly campaign: string;
  readonly campaignName: string;
  /** Working days from the last day on; negative before. */
  readonly stage: number;
  /** It was put off by 稍后提醒. */
  readonly again: boolean;
  readonly deadline: string;
  readonly says: readonly string[];
}

interface Clock {
  readonly now: Date;
  readonly timeZone: string;
}

/** Who would be told what, campaign by campaign, in columns. */
export function toldLines(told: readonly Told[], clock: Clock): readonly string[] {
  const now = minuteAt(clock.now, clock.timeZone);
  if (told.length === 0) return [fill(copy.none, { now })];
  const lines = [fill(copy.heading, { now, count: String(told.length) })];
  for (const campaign of new Set(told.map((one) => one.campaign))) {
    const its = told.filter((one) => one.campaign === campaign).sort(byName);
    const [{ campaignName: name, deadline } = { campaignName: '', deadline: '' }] = its;
    const { columns } = copy;
    const rows = its.map(({ name: own, person, stage, again, says }) => {
      const words = sayStage(stage);
      return [own ?? copy.unnamed, person, again ? fill(copy.again, { stage: words }) : words, says] as const;
    });
    const heading = [columns.name, columns.person, columns.stage, [columns.says]] as const;
    lines.push('', fill(copy.campaign, { name, deadline: dayInWords(deadlineOf(deadline, clock)) }));
    lines.push(...inColumns([heading, ...rows]));
  }
  return lines;
}

const byName = (a: Told, b: Told) =>
  (a.name ?? '').localeCompare(b.name ?? '', 'zh') || a.person.localeCompare(b.person);

type Row = readonly [name: string, person: string, stage: string, says: readonly string[]];

/** Further lines of the last column stand below its first. */
function inColumns(rows: readonly Row[]): readonly string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(String(row[column])))));
  const gap = '  ';
  return rows.flatMap(([name, person, stage, says]) => {
    const before = [name, person, stage].map((text, column) => padded(text, widths[column] ?? 0)).join(gap);
    const blank = padded('', widthOf(before));
    return says.map((line, index) => `${gap}${index === 0 ? before : blank}${gap}${line}`.trimEnd());
  });
}

/** In a terminal Chinese characters and their punctuation take two places. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (isWide.test(character) ? 2 : 1), 0);
}

const isWide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(width - widthOf(text), 0));

/** Why nobody would be told, and when somebody will be. */
export function nobodyLines({ rest, campaigns }: Nobody, clock: Clock): readonly string[] {
  const weekday = new Date(`${dayAt(clock.now, clock.timeZone)}T00:00:00Z`).getUTCDay();
  const dayOff = fill(copy.dayOff, { weekday: copy.weekdays[weekday] ?? '' });
  return [
    ...(rest === null ? [] : [rest === 'closed' ? copy.closed : dayOff]),
    ...(campaigns.length === 0 ? [copy.noCampaign] : campaigns.map((one) => campaignLine(one, clock))),
  ];
}

function campaignLine({ name, deadline, present, next }: QuietCampaign, clock: Clock): string {
  const inWords = ({ day, stage }: Stage) => ({
    day: dayInWords(deadlineOf(day, clock)),
    stage: sayStage(stage),
  });
  const campaign = fill(copy.campaign, { name, deadline: dayInWords(deadlineOf(deadline, clock)) });
  const after = next === null ? copy.noNext : fill(copy.next, inWords(next));
  if (present === null) return fill(next === null ? copy.allPast : copy.nothingYet, { campaign }) + after;
  const why = Object.entries(copy.why)
    .flatMap(([reason, words]) => {
      const count = present.people.get(reason) ?? 0;
      return count === 0 ? [] : [fill(words, { count: String(count) })];
    })
    .join('，');
  return (
    fill(why === '' ? copy.nobodyOwes : copy.present, { campaign, ...inWords(present.stage), why }) + after
  );
}
