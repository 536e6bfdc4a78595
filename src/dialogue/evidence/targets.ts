import { evidence as copy } from '../../../prompts/evidence.ts';
import { fill } from '../../../prompts/fill.ts';
import type { EvidenceTarget, OpenEvaluation } from '../../evaluation/index.ts';
import { bindScheme, sectionsOf } from '../../schemes/index.ts';
import { findQuestions } from '../find-question.ts';
import { shortLabel } from '../label.ts';
import type { Option } from '../view.ts';

/** As much as a drop-down shows at a time. */
const perPage = 40;

/** A part of what may be proved: a section's indicators and questions, or all indicators. */
export interface TargetPlace extends Option {
  readonly targets: readonly Option[];
}

/** Where to choose a target from, in order: every section, then all indicators; long ones in pages. */
export function targetPlaces(opened: OpenEvaluation): readonly TargetPlace[] {
  const declared = new Map(sectionsOf(opened.scheme).map((section) => [section.id, section]));
  const sections = opened.asked.flatMap((section) => {
    const indicators = declared.get(section.id)?.indicators ?? [];
    const targets = [
      ...indicators.map((id) => optionOf(opened, { kind: 'indicator', indicator: id })),
      ...section.questions.map(({ id }) => optionOf(opened, { kind: 'fact', fact: id })),
    ];
    return inPages(section.id, section.name, targets);
  });
  const all = opened.scheme.indicators.map(({ id }) =>
    optionOf(opened, { kind: 'indicator', indicator: id }),
  );
  return [...sections, ...inPages('', copy.attach.indicators, all)];
}

function inPages(id: string, name: string, targets: readonly Option[]): readonly TargetPlace[] {
  const pages: TargetPlace[] = [];
  for (let start = 0; start < targets.length; start += perPage) {
    const page = start / perPage;
    const label = page === 0 ? name : fill(copy.attach.page, { name, page: String(page + 1) });
    pages.push({ value: `${id}:${page}`, label, targets: targets.slice(start, start + perPage) });
  }
  return pages;
}

function optionOf(opened: OpenEvaluation, target: EvidenceTarget): Option {
  const name = nameOfTarget(opened, target);
  const label = target.kind === 'indicator' ? fill(copy.attach.indicator, { name }) : name;
  return { value: optionValue(target), label };
}

const optionValue = (target: EvidenceTarget) =>
  target.kind === 'fact' ? `fact:${target.fact}` : `indicator:${target.indicator}`;

/** The target an option stands for; null for what is none of ours. */
export function targetOf(value: string): EvidenceTarget | null {
  const [kind, id] = [value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1)];
  if (id === '') return null;
  if (kind === 'fact') return { kind, fact: id };
  return kind === 'indicator' ? { kind, indicator: id } : null;
}

/** What people call it. One that another scheme knew goes by its id. */
export function nameOfTarget({ scheme }: OpenEvaluation, target: EvidenceTarget | null): string {
  if (target === null) return copy.list.unsorted;
  if (target.kind === 'indicator') {
    return scheme.indicators.find(({ id }) => id === target.indicator)?.name ?? target.indicator;
  }
  const isKnown = bindScheme(scheme).definitionOf(target.fact) !== undefined;
  return isKnown ? shortLabel({ scheme }, target.fact) : target.fact;
}

/** What somebody may mean by a name: an indicator of exactly this name, else questions, else indicators. */
export function findTargets(opened: OpenEvaluation, named: string): readonly EvidenceTarget[] {
  const wanted = named.normalize('NFKC').replaceAll(/\s/g, '');
  const indicators = (fits: (name: string) => boolean) =>
    opened.scheme.indicators
      .filter(({ name }) => fits(name.normalize('NFKC').replaceAll(/\s/g, '')))
      .map(({ id }): EvidenceTarget => ({ kind: 'indicator', indicator: id }));
  const exact = indicators((name) => name === wanted);
  if (exact.length > 0) return exact;
  const questions = findQuestions(opened, named).map(
    ({ id }): EvidenceTarget => ({ kind: 'fact', fact: id }),
  );
  if (questions.length > 0 || wanted === '') return questions;
  return indicators((name) => name.includes(wanted));
}
