import { comparisonWords, summaryWords } from '../../../prompts/summary.ts';
import { knownWords } from '../known-words.ts';
import { requestOf } from '../request-of.ts';
import type { SummaryIntent } from './intent.ts';

const wordIn = knownWords(summaryWords);
const comparisonIn = knownWords(comparisonWords);
const steps = { summary: 'ask', nudge: 'ask_nudge_of_newest', table: 'ask_table' } as const;

/** 汇总, 催办, 得分表, `指标对比 政府采购执行率`; undefined: something else. */
export function understandSummary(text: string): SummaryIntent | undefined {
  const word = wordIn(text);
  if (word !== undefined) return { want: 'summary', step: steps[word] };
  return (
    comparison(text, 'ask_indicator', comparisonWords.indicator, comparisonIn(text) === 'indicator') ??
    comparison(text, 'ask_unit', comparisonWords.unit, comparisonIn(text) === 'unit')
  );
}

/** The word alone, or set off from a name: 指标对比情况如下 is something told. */
function comparison(
  text: string,
  step: 'ask_indicator' | 'ask_unit',
  verbs: readonly string[],
  isAlone: boolean,
): SummaryIntent | undefined {
  if (isAlone) return { want: 'summary', step, name: null, text };
  const asked = requestOf(text, verbs, (name, isSet) => (isSet ? name : null)) ?? null;
  return asked === null ? undefined : { want: 'summary', step, name: asked, text };
}
