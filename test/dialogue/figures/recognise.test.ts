import { describe, expect, it } from 'vitest';
import { namedQuestions } from '../../../src/dialogue/figures/questions.ts';
import { recogniseFigures } from '../../../src/dialogue/figures/recognise.ts';
import { askedSections } from '../../../src/evaluation/index.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import { score } from '../../../src/scoring/index.ts';
import { notFigures, type Sentence, sentences } from './sentences.ts';

const scheme = builtinSchemes.find(({ id }) => id === 'shenzhen_common_2024');
if (scheme === undefined) throw new Error('no shenzhen_common_2024');
const questions = namedQuestions({ scheme, facts: {}, asked: askedSections(scheme, score(scheme, {})) });

function recognised(says: string, at: Sentence['at'] = {}) {
  return recogniseFigures(says, questions, { section: at.section ?? null, asked: at.asked ?? null });
}

describe('figures in a sentence', () => {
  it.each(sentences)('$says', ({ says, figures, rest = [], unclear = [], at }) => {
    const found = recognised(says, at);
    expect({
      figures: Object.fromEntries((found?.figures ?? []).map(({ fact, typed }) => [fact, typed])),
      rest: found?.rest,
      unclear: found?.unclear.map(({ candidates }) => candidates),
    }).toEqual({ figures, rest, unclear });
  });

  it.each(notFigures)('are not seen in “%s”', (says) => {
    expect(recognised(says)).toBeNull();
  });
});
