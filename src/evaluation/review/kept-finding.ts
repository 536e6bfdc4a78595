import { z } from 'zod';
import { type Finding, sentenceOfFinding } from '../../precheck/index.ts';
import type { PersonId } from '../ids.ts';
import { personId } from '../ids.ts';
import type { WeighedFinding } from '../precheck/findings.ts';
import type { Plain } from './canonical-json.ts';

/** A finding as it was handed in. */
export interface KeptFinding {
  readonly check: string;
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly quotes: readonly { readonly place: string; readonly text: string }[];
  readonly reason: { readonly text: string; readonly by: PersonId; readonly at: Date } | null;
}

/** A finding as a snapshot holds it: what is told of it to the letter, for checks change from release to release. */
export function keptFinding({ finding, reason }: WeighedFinding): Plain {
  const { check, severity, facts, indicator = null, quotes = [] } = finding;
  return {
    check,
    severity,
    message: sentenceOfFinding(finding),
    facts,
    indicator,
    quotes: quotes.map(({ place, text }) => ({ place, text })),
    reason: reason === null ? null : { text: reason.reason, by: reason.by, at: reason.at.toISOString() },
  };
}

const finding = z.object({
  check: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  quotes: z.array(z.object({ place: z.string(), text: z.string() })).default([]),
  reason: z
    .object({ text: z.string(), by: z.string().transform(personId), at: z.coerce.date() })
    .nullable()
    .default(null),
});

/** Snapshots of the first form kept contradicting facts by themselves. */
const contradiction = z
  .object({ code: z.string(), values: z.record(z.string(), z.string()) })
  .transform((told): KeptFinding => {
    const message = sentenceOfFinding(told);
    return { check: 'FACTS_CONTRADICT', severity: 'error', message, quotes: [], reason: null };
  });

/** The parts of a snapshot that hold findings. */
export const keptFindings = {
  contradictions: z.array(contradiction).default([]),
  findings: z.array(finding),
};
