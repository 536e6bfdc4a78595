import { fill } from '../../../prompts/fill.ts';
import { history as copy } from '../../../prompts/history.ts';
import { minuteAt, type OpenEvaluation, type Undone, undoLastChange } from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import { bindScheme } from '../../schemes/index.ts';
import { shortLabel } from '../label.ts';
import { headlinesAfter } from '../replies/after-save.ts';
import { colleaguesRefreshed } from '../replies/colleagues.ts';
import { ended } from '../replies/ended.ts';
import { refusal } from '../replies/guard.ts';
import { refreshed } from '../replies/shown.ts';
import type { Conversation, Reply } from '../reply.ts';
import { sayIssues } from '../say.ts';
import { toldValue } from './told-value.ts';
import { nameFor } from './view.ts';

/** Facts named one by one; a whole form has eight. */
const mostNamed = 12;

/** 撤销: says what is what again, and what stays because somebody else changed it since. */
export async function undo(talk: Conversation, opened: OpenEvaluation): Promise<Reply> {
  const { id } = opened.record;
  const result = await undoLastChange(talk.records, talk.person, id, talk.now);
  if (!result.ok) return refusal(sayIssues(result.issues));
  const undone = result.value;
  const kept = await keptLines(talk, undone);
  if (undone.restored.length === 0) {
    const when = minuteAt(undone.changedAt, talk.timeZone);
    return refusal([fill(copy.keptAll, { when }), ...kept].join('\n'));
  }
  const text = [...restoredLines(talk, undone), ...kept, ...headlinesOf(undone), copy.again].join('\n');
  return {
    show: ended(id, copy.undoneTitle, text, [{ do: 'history' }, { do: 'resume' }, { do: 'contents' }]),
    refresh: await refreshed(talk, undone.after),
    others: colleaguesRefreshed(talk, undone.after),
  };
}

function restoredLines({ timeZone }: Conversation, { after, restored, changedAt }: Undone): string[] {
  const values = { when: minuteAt(changedAt, timeZone), count: String(restored.length) };
  const { definitionOf } = bindScheme(after.scheme);
  const more = restored.length - mostNamed;
  return [
    fill(copy.undone, values),
    ...restored.slice(0, mostNamed).map((fact) => {
      const value = after.facts[fact];
      const label = labelOf(after, fact);
      return value === undefined
        ? fill(copy.restoredEmpty, { label })
        : fill(copy.restored, { label, shown: toldValue(definitionOf(fact), value) });
    }),
    ...(more > 0 ? [fill(copy.moreRestored, { count: String(more) })] : []),
  ];
}

async function keptLines(talk: Conversation, { after, kept, withheld }: Undone): Promise<readonly string[]> {
  const names = await talk.records.namesOf(kept.map(({ by }) => by));
  return [
    ...kept.map(({ fact, by }) =>
      fill(copy.kept, { label: labelOf(after, fact), who: nameFor(by, talk.person, names) }),
    ),
    ...withheld.map((fact) => fill(copy.withheld, { label: labelOf(after, fact) })),
  ].slice(0, mostNamed);
}

function headlinesOf({ before, after, restored }: Undone): readonly string[] {
  return headlinesAfter({ before, after, accepted: restored, notices: new Map(), rejected: new Map() });
}

/** A fact of another scheme, from before it was changed, has no label any more. */
function labelOf(evaluation: OpenEvaluation, fact: FactId): string {
  const isKnown = bindScheme(evaluation.scheme).definitionOf(fact) !== undefined;
  return isKnown ? shortLabel(evaluation, fact) : fact;
}
