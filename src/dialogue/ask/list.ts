import { askCopy as copy } from '../../../prompts/ask.ts';
import { fill } from '../../../prompts/fill.ts';
import { allEntries, type Campaign, isHandedIn, type SummaryEntry } from '../../evaluation/index.ts';
import { exact } from '../../schemes/index.ts';
import { refusal } from '../replies/guard.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import type { Asked, AskedState } from './intent.ts';

type AskedList = Extract<Asked, { ask: 'state' | 'total' | 'extreme' | 'grade' }>;

const mostListed = 30;

/** The departments a question is about, as one card with the way to the whole table. */
export async function listUnits(talk: Conversation, campaign: Campaign, asked: AskedList): Promise<Reply> {
  const found = await allEntries(talk.records, talk.person, campaign.id, talk);
  if (!found.ok) return refusal(sayIssues(found.issues));
  const { entries } = found.value;
  const chosen = chosenOf(entries, asked);
  const what = whatOf(asked);
  const shown = chosen.slice(0, mostListed);
  const rest = chosen.length - shown.length;
  const lines = [
    ...(chosen.length === 0
      ? [fill(asked.ask === 'extreme' ? copy.noneRanked : copy.none, { campaign: campaign.name, what })]
      : [fill(copy.byNow, { campaign: campaign.name })]),
    ...shown.map((entry, index) => lineOf(entry, index + 1)),
    ...(rest > 0 ? [fill(copy.more, { count: String(rest) })] : []),
    ...leftOut(entries, asked),
  ];
  return {
    show: {
      topic: 'menu',
      evaluation: null,
      view: {
        view: 'notice',
        evaluation: null,
        title: fill(copy.listTitle, { what, count: String(chosen.length) }),
        text: lines.join('\n'),
        actions: [
          { do: 'summary', campaign: campaign.id, scope: 'all' },
          { do: 'summary_table', campaign: campaign.id, scope: scopeOf(asked) },
        ],
      },
    },
  };
}

/** How many departments a question about scores cannot count. */
function leftOut(entries: readonly SummaryEntry[], asked: AskedList): readonly string[] {
  if (asked.ask === 'state') return [];
  const isRanking = asked.ask === 'extreme';
  const count = entries.filter(({ complete, rank }) => !complete || (isRanking && rank === null)).length;
  return count === 0 ? [] : [fill(isRanking ? copy.unranked : copy.open, { count: String(count) })];
}

function scopeOf(asked: AskedList) {
  if (asked.ask !== 'state') return 'all';
  return asked.state === 'not_handed_in' ? 'draft' : asked.state;
}

function chosenOf(entries: readonly SummaryEntry[], asked: AskedList): readonly SummaryEntry[] {
  const complete = entries.filter((entry) => entry.complete && entry.total !== null);
  switch (asked.ask) {
    case 'state':
      return entries.filter(isIn[asked.state]);
    case 'grade':
      return complete.filter(({ grade }) => grade !== null && isGrade(grade, asked.grade));
    case 'total':
      return complete
        .filter(({ total }) => holds(asked, total ?? ''))
        .toSorted(
          (one, other) =>
            order(one, other) * (asked.than.startsWith('a') && asked.than !== 'at_most' ? -1 : 1),
        );
    case 'extreme':
      return complete
        .filter(({ rank }) => rank !== null)
        .toSorted((one, other) => order(one, other) * (asked.end === 'highest' ? -1 : 1))
        .slice(0, asked.count);
  }
}

const isIn: Readonly<Record<AskedState, (entry: SummaryEntry) => boolean>> = {
  not_handed_in: ({ status }) => !isHandedIn(status),
  handed_in: ({ status }) => isHandedIn(status),
  approved: ({ status }) => status === 'approved',
  late: ({ late }) => late,
};

function order(one: SummaryEntry, other: SummaryEntry): number {
  return exact(one.total ?? '0').compare(exact(other.total ?? '0'));
}

function holds({ than, value }: Extract<Asked, { ask: 'total' }>, total: string): boolean {
  const sign = exact(total).compare(exact(value));
  if (than === 'below') return sign < 0;
  if (than === 'at_most') return sign <= 0;
  return than === 'above' ? sign > 0 : sign >= 0;
}

/** 良 for 良好. */
function isGrade(grade: string, asked: string): boolean {
  return grade === asked || grade.startsWith(asked) || asked.startsWith(grade);
}

function whatOf(asked: AskedList): string {
  if (asked.ask === 'state') return copy.what[asked.state];
  if (asked.ask === 'grade') return fill(copy.what.grade, { value: asked.grade });
  if (asked.ask === 'total') return fill(copy.what[asked.than], { value: asked.value });
  return fill(copy.what[asked.end], { value: String(asked.count) });
}

function lineOf({ name, total, max, status }: SummaryEntry, number: number): string {
  const values = {
    number: String(number),
    name,
    total: total ?? '',
    max: max ?? '',
    state: copy.state[status],
  };
  return fill(total === null ? copy.line : copy.lineTotal, values);
}
