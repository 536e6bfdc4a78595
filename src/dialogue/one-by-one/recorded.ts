import { fill } from '../../../prompts/fill.ts';
import { oneByOne } from '../../../prompts/one-by-one.ts';
import { type OpenEvaluation, progressOf, type Saved } from '../../evaluation/index.ts';
import type { FactDefinition, FactId } from '../../facts/index.ts';
import { bindScheme, sectionsOf } from '../../schemes/index.ts';
import { shortLabel } from '../label.ts';
import { raisedSentences } from '../precheck/hints.ts';
import { asksBack, headlinesAfter } from '../replies/after-save.ts';
import { sentenceOfIssue } from '../say.ts';
import { wholeProgress } from '../views/contents.ts';
import { shortValue } from './question-message.ts';

/** What became of an answer: how it was read, whether it may be meant otherwise, and what follows from it. */
export function recordedSentences(saved: Saved, definition: FactDefinition): readonly string[] {
  const notice = saved.notices.get(definition.id);
  return [
    storedSentence(saved, definition),
    ...(notice !== undefined && asksBack.has(notice.code) ? [sentenceOfIssue(notice)] : []),
    ...raisedSentences(saved),
    ...headlinesAfter(saved),
  ];
}

function storedSentence({ before, after, accepted }: Saved, definition: FactDefinition): string {
  const label = shortLabel(after, definition.id);
  const value = after.facts[definition.id];
  const earlier = before.facts[definition.id];
  const wasShown = earlier === undefined ? '' : shortValue(definition, earlier);
  if (value === undefined) {
    return earlier === undefined
      ? fill(oneByOne.alreadyEmpty, { label })
      : fill(oneByOne.cleared, { label, shown: wasShown });
  }
  const shown = shortValue(definition, value);
  if (!accepted.includes(definition.id)) return fill(oneByOne.unchanged, { label, shown });
  const was = earlier === undefined ? '' : fill(oneByOne.was, { shown: wasShown });
  return fill(oneByOne.recorded, { label, shown, was });
}

/** That a question has fallen away; after a change of scheme it may be one that is not known any more. */
export function noLongerAskedSentence(evaluation: OpenEvaluation, fact: FactId): string {
  const isKnown = bindScheme(evaluation.scheme).definitionOf(fact) !== undefined;
  return isKnown
    ? fill(oneByOne.noLongerAsked, { label: shortLabel(evaluation, fact) })
    : oneByOne.noLongerAskedBare;
}

/** What a section brings once it is left: the points of its indicators, and how many questions are still open. */
export function sectionSummary(evaluation: OpenEvaluation, id: string): readonly string[] {
  const section = evaluation.asked.find((one) => one.id === id);
  if (section === undefined) return [];
  const { answered, asked } = progressOf(section, evaluation.facts);
  const own = new Set(sectionsOf(evaluation.scheme).find((one) => one.id === id)?.indicators);
  const points = evaluation.sheet.indicators
    .filter((indicator) => own.has(indicator.id))
    .map(({ name, score, maxPoints: max }) =>
      score === null
        ? fill(oneByOne.sectionMissing, { name })
        : fill(oneByOne.sectionPoints, { name, score, max }),
    );
  const left = { section: section.name, open: String(asked - answered) };
  const whole = fill(answered >= asked ? oneByOne.sectionDone : oneByOne.sectionLeft, left);
  return [`${whole}${points.join('，')}`];
}

/** After the last question: the score, and what to do next. */
export function wholeSummary(evaluation: OpenEvaluation): string {
  const { answered, asked } = wholeProgress(evaluation);
  const { total, max, grade } = evaluation.sheet;
  if (answered >= asked) {
    return fill(oneByOne.allDone, {
      total,
      max,
      grade: grade === null ? '' : fill(oneByOne.grade, { grade }),
    });
  }
  const waits = evaluation.deferrals.length;
  const waiting = waits === 0 ? '' : fill(oneByOne.waitingCount, { count: String(waits) });
  return fill(oneByOne.allPut, { open: String(asked - answered), waiting, total, max });
}
