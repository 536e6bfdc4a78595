import { brief as copy } from '../../../prompts/brief.ts';
import { cards } from '../../../prompts/cards.ts';
import { fill } from '../../../prompts/fill.ts';
import { type Debt, debtsOf, type OpenEvaluation, weighedFindings } from '../../evaluation/index.ts';
import { nameOf } from '../assignment/names.ts';
import { countsOf } from '../precheck/line.ts';
import type { BriefPart } from '../view.ts';

const mostParts = 3;

/** The quick summary of an evaluation as its reader sees it. */
export function briefOf(evaluation: OpenEvaluation): BriefPart {
  const debts = debtsOf(evaluation);
  const isOfOthers = debts.some(({ people }) => people.some((person) => person !== evaluation.reader));
  return {
    owing: debts.map((debt) => ({ who: whoOf(evaluation, debt), what: debtInWords(debt) })),
    findings: countsOf(weighedFindings(evaluation)),
    mayNudge: isOfOthers && evaluation.deeds.has('nudge'),
  };
}

function whoOf(evaluation: OpenEvaluation, { people, owes }: Debt): string {
  if (people.length === 0) return copy.nobody[owes === 'signature' ? 'leader' : 'coordinator'];
  return people
    .map((person) => (person === evaluation.reader ? copy.you : nameOf(evaluation, person)))
    .join('、');
}

/** `3 题（政府采购 2 题、资产管理 1 题）` */
export function debtInWords(debt: Debt): string {
  if (debt.owes !== 'answers') return copy[debt.owes];
  const named = debt.parts.slice(0, mostParts).map(({ name, open }) => partInWords(copy.part, name, open));
  const more = fill(copy.moreParts, { count: String(debt.parts.length) });
  const parts = `${named.join('、')}${debt.parts.length > mostParts ? more : ''}`;
  return fill(copy.answers, { count: String(debt.open), parts });
}

function partInWords(template: string, section: string, open: number): string {
  return fill(template, { section, open: String(open) });
}

/** `“政府采购”还有 2 题、“资产管理”还有 1 题` */
export function partsInSentence({ parts }: Extract<Debt, { owes: 'answers' }>): string {
  const named = parts
    .slice(0, mostParts)
    .map(({ name, open }) => partInWords(copy.notice.part, name, open))
    .join('、');
  const open = String(parts.reduce((sum, part) => sum + part.open, 0));
  return parts.length > mostParts ? `${named}，${fill(cards.common.more, { count: open })}` : named;
}
