import { extremes } from './forms/extremes.ts';
import { deadlines, figures } from './forms/figures.ts';
import type { Form } from './forms/form.ts';
import { states } from './forms/states.ts';
import { grades, totals } from './forms/totals.ts';
import { owns, unitForms } from './forms/units.ts';
import type { AskIntent } from './intent.ts';
import { normalForm } from './normal.ts';

/** Longer texts are told. */
const longest = 40;

const forms: readonly Form[] = [
  ...figures,
  ...states,
  ...totals,
  ...grades,
  ...deadlines,
  ...owns,
  ...extremes,
  ...unitForms,
];

/** A question about scores and progress; undefined: something else. Deterministic: the first form that fits. */
export function understandAsk(text: string): AskIntent | undefined {
  if (text.length > longest || text.trim().includes('\n')) return undefined;
  const { phrase, year } = normalForm(text);
  for (const { is, asked } of forms) {
    const found = is.exec(phrase);
    const understood = found === null ? null : asked(withoutBlanks(found.groups));
    if (understood === null) continue;
    return { want: 'ask', asked: year === undefined ? understood : { ...understood, year }, text };
  }
  return undefined;
}

function withoutBlanks(groups: Record<string, string> | undefined): Readonly<Record<string, string>> {
  const given = Object.entries(groups ?? {}).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given);
}
