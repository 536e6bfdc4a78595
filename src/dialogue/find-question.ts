import { questionOf } from '../../prompts/questions/index.ts';
import type { AskedSection } from '../evaluation/index.ts';
import type { FactDefinition } from '../facts/index.ts';

/**
 * The questions a person may mean by a name, best first: the exact label, name or alias alone; else all
 * that contain it.
 */
export function findQuestions(asked: readonly AskedSection[], named: string): readonly FactDefinition[] {
  const exact = questionsNamed(asked, named);
  const wanted = plain(named);
  if (exact.length > 0 || wanted === '') return exact;
  return asked
    .flatMap((section) => section.questions)
    .filter((question) => namesOf(question).some((name) => name.includes(wanted)));
}

/** The questions of exactly this label, name or alias. */
export function questionsNamed(asked: readonly AskedSection[], named: string): readonly FactDefinition[] {
  const wanted = plain(named);
  return asked
    .flatMap((section) => section.questions)
    .filter((question) => namesOf(question).includes(wanted));
}

function namesOf(question: FactDefinition): readonly string[] {
  const copy = questionOf(question.id);
  return [copy.label, question.name, ...(copy.aliases ?? [])].map(plain);
}

/** Without brackets and their content, blanks and quotes, so that `采购计划（万元）` is `采购计划`. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[\s“”"'《》]/g, '');
