import type { Check, Examined } from './check.ts';
import { checks } from './checks/index.ts';
import type { Finding, Found, Severity } from './finding.ts';
import { ownChecks } from './relation.ts';

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export interface Wanted {
  /** All where left out. */
  readonly checks?: readonly Check[];
  /** What is found and not told falls away; all is told where left out. */
  readonly isTold?: (found: Found) => boolean;
}

/** Runs all checks, the scheme's own ones too: what they find, errors first, else in the order of the checks. */
export function precheck(examined: Examined, wanted: Wanted = {}): readonly Finding[] {
  const { isTold = () => true } = wanted;
  return [...(wanted.checks ?? checks), ...ownChecks(examined.scheme)]
    .flatMap((check) =>
      check
        .find(examined)
        .filter(isTold)
        .map((found) => findingOf(check, found)),
    )
    .toSorted((one, other) => order[one.severity] - order[other.severity]);
}

function findingOf(check: Check, found: Found): Finding {
  const severity = found.severity ?? check.severity;
  return {
    ...found,
    facts: [...new Set(found.facts)],
    check: check.id,
    severity,
    overridable: severity !== 'error' || check.overridable !== false,
    key: keyOf(check.id, found),
  };
}

/** Small enough for a button, and another one as soon as a number in the sentence changes. */
function keyOf(check: string, { code, values, facts, indicator = '' }: Found): string {
  const told = Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `${check}:${shortHash(JSON.stringify([code, told, facts, indicator]))}`;
}

/** FNV-1a, twice: enough to tell apart the few findings of one evaluation. */
function shortHash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193) >>> 0;
    second = Math.imul(second ^ (unit + index), 0x85ebca6b) >>> 0;
  }
  return first.toString(16).padStart(8, '0') + second.toString(16).padStart(8, '0');
}
