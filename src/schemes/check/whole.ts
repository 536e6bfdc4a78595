import { outlines } from '../../../prompts/report/outlines.ts';
import type { Issue } from '../../facts/index.ts';
import { bindCap } from '../caps.ts';
import { exact } from '../exact.ts';
import type { Scheme } from '../scheme.ts';
import { useIssues } from './indicator.ts';
import { type DefinitionOf, issue } from './issue.ts';

/** Years, outline, grades and caps. */
export function wholeIssues(scheme: Scheme, definitionOf: DefinitionOf): readonly Issue[] {
  return [
    ...yearIssues(scheme),
    ...outlineIssues(scheme),
    ...gradeIssues(scheme),
    ...capIssues(scheme, definitionOf),
  ];
}

function yearIssues({ years: { from, to } }: Scheme): readonly Issue[] {
  if (to === undefined || from <= to) return [];
  return [issue('years_reversed', 'years.to', { from: String(from), to: String(to) })];
}

function outlineIssues({ outline }: Scheme): readonly Issue[] {
  if (Object.hasOwn(outlines, outline)) return [];
  return [issue('outline_unknown', 'outline', { outline, known: Object.keys(outlines).join('、') })];
}

/** From the best down to 0, so that every total has exactly one grade. */
function gradeIssues({ grades, max }: Scheme): readonly Issue[] {
  const last = grades.at(-1);
  const floor =
    last && !exact(last.atLeast).isZero()
      ? [issue('grades_floor', `grades[${grades.length - 1}].atLeast`, { grade: last.name })]
      : [];
  const each = grades.flatMap(({ name, atLeast }, index) => {
    const path = `grades[${index}]`;
    const better = grades[index - 1];
    const falls = !better || exact(better.atLeast).gt(exact(atLeast));
    const again = grades.findIndex((other) => other.name === name) < index;
    return [
      ...(falls ? [] : [issue('grades_order', `${path}.atLeast`, { grade: name })]),
      ...(exact(atLeast).gt(exact(max)) ? [issue('grade_unreachable', `${path}.atLeast`, { max })] : []),
      ...(again ? [issue('id_repeated', `${path}.name`, { id: name })] : []),
    ];
  });
  return [...each, ...floor];
}

function capIssues({ caps, max }: Scheme, definitionOf: DefinitionOf): readonly Issue[] {
  return caps.flatMap((cap, index) => [
    ...bindCap(cap).uses.flatMap((use) => useIssues(use, definitionOf, `caps[${index}].when`)),
    ...(exact(cap.limit).gt(exact(max)) ? [issue('cap_idle', `caps[${index}].limit`, { max })] : []),
  ]);
}
