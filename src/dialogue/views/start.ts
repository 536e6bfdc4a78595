import { fill } from '../../../prompts/fill.ts';
import { schemeCopy } from '../../../prompts/schemes.ts';
import { firstYear } from '../../evaluation/index.ts';
import type { Issue } from '../../facts/index.ts';
import type { Scheme } from '../../schemes/index.ts';
import { sentenceOfIssue } from '../say.ts';
import type { Option, StartView } from '../view.ts';

/** The form that begins an evaluation, with what was typed last and what is wrong with it. */
export function startView(
  schemes: readonly Scheme[],
  lastYear: number,
  typed: {
    readonly department: string;
    readonly year: string;
    readonly scheme: string;
    readonly name: string;
  },
  issues: readonly Issue[] = [],
): StartView {
  return {
    view: 'start',
    ...typed,
    years: yearsFrom(firstYear, lastYear),
    schemes: [{ value: 'auto', label: schemeCopy.auto }, ...schemeOptions(schemes)],
    problems: Object.fromEntries(
      issues.map((issue) => [issue.path === '' ? 'department' : issue.path, sentenceOfIssue(issue)]),
    ),
  };
}

/** The systems to choose from, by name; where `own` is in use in an older version, the newer one says so. */
export function schemeOptions(schemes: readonly Scheme[], own?: Scheme): readonly Option[] {
  return schemes.map((scheme) => ({ value: scheme.id, label: labelOf(scheme, own) }));
}

function labelOf({ id, version, name, confidence }: Scheme, own: Scheme | undefined): string {
  if (own?.id === id && own.version !== version) {
    return fill(schemeCopy.newVersionOption, { name, version, was: own.version });
  }
  return confidence === 'low' ? fill(schemeCopy.poorScan, { name }) : name;
}

/** The years to choose from, the newest first. */
export function yearsFrom(first: number, last: number): readonly Option[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index)).map((year) => ({
    value: year,
    label: fill(schemeCopy.year, { year }),
  }));
}
