import { campaignCards } from '../../../../prompts/campaign.ts';
import { fill } from '../../../../prompts/fill.ts';
import { colored, lines } from '../drawing.ts';
import { type Element, markdown } from '../elements/index.ts';
import { escapeLine } from '../escape-markdown.ts';

/** What is wrong with the field above, in red. */
export function problemElements(sentence: string | null | undefined): readonly Element[] {
  return sentence ? [markdown(colored('red', escapeLine(sentence)))] : [];
}

/** What was just done, a line each. */
export function resultElements(results: readonly string[]): readonly Element[] {
  if (results.length === 0) return [];
  const shown = results.map((result) => fill(campaignCards.campaign.result, { result: escapeLine(result) }));
  return [markdown(lines(...shown))];
}
