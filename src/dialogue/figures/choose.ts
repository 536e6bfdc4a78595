import { figuresCopy } from '../../../prompts/figures.ts';
import { fill } from '../../../prompts/fill.ts';
import {
  isOpen,
  mayAnswer,
  type OpenEvaluation,
  type PendingText,
  type UnclearFigure,
} from '../../evaluation/index.ts';
import type { FactDefinition } from '../../facts/index.ts';
import { bindScheme, questionCopy } from '../../schemes/index.ts';
import type { Reply } from '../reply.ts';
import { namedQuestions, plainWriting } from './questions.ts';
import type { Recognised } from './recognise.ts';
import { takeValue } from './value.ts';

type Choosing = Extract<PendingText, { kind: 'choosing' }>;

const mostOptions = 8;

/** Asks which question a value answers; the number of a line is the answer. */
export function askWhich({ scheme }: OpenEvaluation, unclear: UnclearFigure | undefined): Reply {
  if (unclear === undefined) throw new Error('no figure to ask about');
  const options = unclear.candidates
    .slice(0, mostOptions)
    .map((fact, index) =>
      fill(figuresCopy.whichOption, {
        number: String(index + 1),
        label: questionCopy(scheme, fact).label,
      }),
    )
    .join('\n');
  return { say: `${fill(figuresCopy.which, { typed: unclear.typed, options })}\n${figuresCopy.whichMore}` };
}

/** The figures once the number of a question was given; null: the message is no such number. */
export function chosenBy({ unclear, figures, rest }: Choosing, text: string): Recognised | null {
  const [first, ...others] = unclear;
  const number = numberOf(text);
  const fact = number === undefined ? undefined : first?.candidates[Number(number) - 1];
  if (first === undefined || fact === undefined) return null;
  return { figures: [...figures, { fact, typed: first.typed }], unclear: others, rest };
}

/** The lines once more, for a number that none of them has. */
export function askedAgain(evaluation: OpenEvaluation, { unclear }: Choosing, text: string): Reply {
  const no = fill(figuresCopy.noSuchNumber, { number: numberOf(text) ?? '' });
  return { say: `${no}\n${askWhich(evaluation, unclear[0]).say}` };
}

/** Whether a message is nothing but a number of a line. */
export const isNumber = (text: string): boolean => numberOf(text) !== undefined;

const numberOf = (text: string) => /^(\d{1,2})[.、]?$/.exec(text.normalize('NFKC').trim())?.[1];

/** False once the scheme has changed to one that lacks a question meant here. */
export function knowsAll(
  { scheme }: OpenEvaluation,
  {
    figures,
    unclear = [],
  }: { readonly figures: Recognised['figures']; readonly unclear?: Recognised['unclear'] },
): boolean {
  const { definitionOf } = bindScheme(scheme);
  const facts = [...figures.map(({ fact }) => fact), ...unclear.flatMap(({ candidates }) => candidates)];
  return facts.every((fact) => definitionOf(fact) !== undefined);
}

/**
 * A value alone, sent in reply to a section's card: the open questions there that it can answer, all of them
 * where none is open. Null: it is no such value.
 */
export function loneValue(evaluation: OpenEvaluation, section: string, text: string): Recognised | null {
  const value = plainWriting(text).trim();
  const fitting = namedQuestions(evaluation).filter((question) => {
    if (!mayAnswer(evaluation, question.definition.id)) return false;
    if (question.section !== section || question.definition.type === 'text') return false;
    const taken = takeValue(question, value);
    return taken !== null && taken.after.trim() === '';
  });
  const open = fitting.filter(({ definition }) => isOpen(definition, evaluation.facts));
  const candidates = (open.length > 0 ? open : fitting).map(
    ({ definition }: { definition: FactDefinition }) => definition.id,
  );
  const [fact, another] = candidates;
  if (fact === undefined) return null;
  return another === undefined
    ? { figures: [{ fact, typed: value }], unclear: [], rest: [] }
    : { figures: [], unclear: [{ typed: value, candidates: candidates.slice(0, mostOptions) }], rest: [] };
}
