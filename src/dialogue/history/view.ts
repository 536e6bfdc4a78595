import { fill } from '../../../prompts/fill.ts';
import { history as copy } from '../../../prompts/history.ts';
import {
  type HistoryPage,
  minuteAt,
  type PastAnswer,
  type PersonId,
  takesChanges,
} from '../../evaluation/index.ts';
import type { FactId } from '../../facts/index.ts';
import { bindScheme } from '../../schemes/index.ts';
import { shortLabel } from '../label.ts';
import type { Conversation } from '../reply.ts';
import type { HistoryEntry, HistoryView } from '../view.ts';
import { headingOf } from '../views/heading.ts';
import { toldChange, toldValue } from './told-value.ts';

/** One page of the history, as a person sees it. */
export function historyView(
  talk: Conversation,
  fact: FactId | null,
  { opened, answers, page, pages, count, names }: HistoryPage,
): HistoryView {
  const { definitionOf } = bindScheme(opened.scheme);
  const labelOf = (id: FactId) => (definitionOf(id) === undefined ? id : shortLabel(opened, id));
  const entryOf = (answer: PastAnswer): HistoryEntry => {
    const definition = definitionOf(answer.fact);
    return {
      label: fact === null ? labelOf(answer.fact) : null,
      shown: toldValue(definition, answer.value),
      change: toldChange(definition, answer.before, answer.value),
      who: nameFor(answer.by, talk.person, names),
      when: minuteAt(answer.at, talk.timeZone),
      from: toldFrom(answer),
    };
  };
  return {
    view: 'history',
    ...headingOf(opened.record),
    question: fact === null ? null : { fact, label: labelOf(fact) },
    entries: answers.map(entryOf),
    count,
    page,
    pages,
    mayUndo:
      answers.some(({ by }) => by === talk.person) &&
      takesChanges(opened.record.status) &&
      opened.deeds.has('answer'),
    mayExport: opened.deeds.has('export'),
  };
}

/** `您`, the name somebody goes by, or `同事` for one who never said theirs. */
export function nameFor(person: PersonId, reader: PersonId, names: ReadonlyMap<PersonId, string>): string {
  return person === reader ? copy.you : (names.get(person) ?? copy.colleague);
}

function toldFrom({ source, origin }: PastAnswer): string {
  if (source !== 'file') return copy.from[source];
  const file = origin?.startsWith('file:') === true ? origin.slice('file:'.length) : '';
  return file === '' ? copy.from.someFile : fill(copy.from.file, { file });
}
