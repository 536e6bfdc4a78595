import type { OpenEvaluation } from '../evaluation/index.ts';
import type { FactDefinition } from '../facts/index.ts';
import { questionCopy, type Scheme } from '../schemes/index.ts';

/** What is asked, and by which scheme's words. */
type Asking = Pick<OpenEvaluation, 'asked' | 'scheme'>;

/**
 * The questions a person may mean by a name, best first: the exact label, name or alias alone; else all
 * that contain it, or its two halves the other way round.
 */
export function findQuestions(evaluation: Asking, named: string): readonly FactDefinition[] {
  const exact = questionsNamed(evaluation, named);
  const wanted = plain(named);
  if (exact.length > 0 || wanted === '') return exact;
  const containing = questionsOf(evaluation).filter((question) =>
    namesOf(evaluation.scheme, question).some((name) => name.includes(wanted)),
  );
  return containing.length > 0 ? containing : inOtherOrder(evaluation, wanted);
}

const longestInOtherOrder = 10;

/** 采购实际 for 实际采购金额: two words of a name the other way round. */
function inOtherOrder(evaluation: Asking, wanted: string): readonly FactDefinition[] {
  if (wanted.length < 4 || wanted.length > longestInOtherOrder) return [];
  const splits = Array.from({ length: wanted.length - 3 }, (_, index) => [
    wanted.slice(0, index + 2),
    wanted.slice(index + 2),
  ]);
  return questionsOf(evaluation).filter((question) =>
    namesOf(evaluation.scheme, question).some((name) =>
      splits.some((words) => words.every((word) => name.includes(word))),
    ),
  );
}

/** The questions of exactly this label, name or alias. */
export function questionsNamed(evaluation: Asking, named: string): readonly FactDefinition[] {
  const wanted = plain(named);
  return questionsOf(evaluation).filter((question) => namesOf(evaluation.scheme, question).includes(wanted));
}

const questionsOf = ({ asked }: Asking) => asked.flatMap((section) => section.questions);

/** The label, name and aliases of a question, as `plain` writes them. */
export function namesOf(scheme: Scheme, question: FactDefinition): readonly string[] {
  const copy = questionCopy(scheme, question.id);
  return [copy.label, question.name, ...(copy.aliases ?? [])].map(plain);
}

/** Without brackets and their content, blanks and quotes, so that `采购计划（万元）` is `采购计划`. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)/g, '')
    .replaceAll(/[\s“”"'《》]/g, '');
