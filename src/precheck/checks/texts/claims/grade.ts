import { noClaim } from '../../../../../prompts/findings/words/claims.ts';
import { concluded, gradeWords } from '../../../../../prompts/findings/words/measured.ts';
import { exact, hundred } from '../../../../schemes/index.ts';
import type { Check, Examined } from '../../../check.ts';
import { foundAt, quoteOf, sentencesIn } from '../sentences.ts';

/** GRADE_BANDS in texts: the conclusion uses the word of another grade. */
export const gradeInTexts: Check = {
  id: 'GRADE_BANDS',
  severity: 'warning',
  find(examined) {
    const grade = gradeOf(examined);
    if (grade === null) return [];
    return sentencesIn(examined.passages, ['told']).flatMap((sentence) => {
      const match = sentence.text.match(concluded);
      const said = match && gradeWords.find(([, words]) => words.includes(match[1] ?? ''))?.[0];
      if (!match || said === undefined || said === grade.word || noClaim.test(sentence.text)) return [];
      const values = { total: grade.total, grade: grade.name };
      return [foundAt('grade_word', sentence.passage, quoteOf(sentence, match), values)];
    });
  },
};

const commonGrades = [
  ['优', '90'],
  ['良', '80'],
  ['中', '60'],
] as const;

/** The grade of the total: the scheme's own, else that of 财预〔2020〕10号; null until all is scored. */
function gradeOf({ scheme, sheet, printed }: Examined) {
  const total = printed?.total ?? (sheet.range.low === sheet.range.high ? sheet.total : null);
  if (total === null) return null;
  const own = scheme.grades.find(({ atLeast }) => exact(total).gte(exact(atLeast)))?.name;
  const share = exact(total).div(exact(sheet.max)).mul(hundred);
  const common = commonGrades.find(([, atLeast]) => share.gte(exact(atLeast)))?.[0] ?? '差';
  const name = own ?? common;
  const word = gradeWords.find(([, words]) => words.includes(name))?.[0] ?? name;
  return { total, name, word };
}
