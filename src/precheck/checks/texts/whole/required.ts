import {
  chapters,
  coverFields,
  memberFields,
  nothing,
} from '../../../../../prompts/findings/words/report.ts';
import { type FactId, type Facts, once } from '../../../../facts/index.ts';
import { type Scheme, sectionsOf } from '../../../../schemes/index.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import { rowsOf, textOf } from '../claims/unfinished.ts';

/** SECTION_REQUIRED: a chapter the report must have, and nobody wrote or answered anything for it. */
export const chaptersMissing: Check = {
  id: 'SECTION_REQUIRED',
  severity: 'warning',
  find({ scheme, facts, passages }) {
    const asked = askedUnder(scheme);
    return chapters.flatMap(({ section, name, facts: filling }): readonly Found[] => {
      const answers = filling.filter((fact) => asked.has(fact));
      if (!asked.has(section) || answers.length === 0) return [];
      const isThere = answers.some((fact) => facts[fact] !== undefined);
      if (isThere || passages.some((passage) => passage.section === section)) return [];
      return [{ code: 'chapter_missing', values: { name }, facts: answers }];
    });
  },
};

/** The sections of a scheme, and the facts they ask. */
const askedUnder = once(
  (scheme: Scheme) => new Set(sectionsOf(scheme).flatMap((section) => [section.id, ...section.facts])),
);

/** COVER_FIELDS: who answers for the report, who wrote it, and whom to call. */
export const coverIncomplete: Check = {
  id: 'COVER_FIELDS',
  severity: 'warning',
  find({ facts }) {
    const open = coverFields.filter(([fact]) => isOpen(facts, fact));
    const values = { names: open.map(([, name]) => name).join('、') };
    const cover = { code: 'cover_incomplete', values, facts: open.map(([fact]) => fact) };
    return [...(open.length > 0 ? [cover] : []), ...membersIncomplete(facts)];
  },
};

function isOpen(facts: Facts, fact: FactId): boolean {
  const value = facts[fact];
  return typeof value !== 'string' || value.trim() === '' || nothing.test(value.trim());
}

/** The page of signatures wants name, office, position and title of each. */
function membersIncomplete(facts: Facts): readonly Found[] {
  const open = rowsOf(facts, 'evaluation_members').flatMap((row, index) => {
    const missing = memberFields.filter(([column]) => textOf(row[column]).trim() === '');
    return missing.length > 0 ? [{ number: index + 1, missing }] : [];
  });
  const [first] = open;
  if (!first) return [];
  const values = {
    number: String(first.number),
    count: String(open.length),
    names: first.missing.map(([, name]) => name).join('、'),
  };
  return [{ code: 'members_incomplete', values, facts: ['evaluation_members'] }];
}
