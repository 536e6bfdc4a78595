import type { OpenEvaluation } from '../evaluation/index.ts';
import type { FactDefinition } from '../facts/index.ts';
import { questionCopy, type Scheme } from '../schemes/index.ts';

/** What is asked, and by which scheme's words. */
type Asking = Pick<OpenEvaluation, 'asked' | 'scheme'>;

/**
 * The questions a person may mean by a name, best first: the exact label, name or alias alone; else all
 * that contain it.
 */
export function findQuestions(evaluation: Asking, named: string): readonly FactDefinition[] {
  const exact = questionsNamed(evaluation, named);
  const wanted = plain(named);
  if (exact.length > 0 || wanted === '') return exact;
  return questionsOf(evaluation).filter((question) =>
    namesOf(evaluation.scheme, question).some((name) => name.includes(wanted)),
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
