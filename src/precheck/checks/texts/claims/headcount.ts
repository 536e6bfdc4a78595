import { atWork, notOwnPeople, ownOffice } from '../../../../../prompts/findings/words/measured.ts';
import { exact, roundHalfUp } from '../../../../schemes/index.ts';
import type { Check } from '../../../check.ts';
import type { Found } from '../../../finding.ts';
import { amountOf } from '../../numbers/amount.ts';
import { foundAt, quoteOf, sentencesIn } from '../sentences.ts';

/** STAFF_IN_TEXT: more people of the own office at work than it has. */
export const moreAtWorkThanStaff: Check = {
  id: 'STAFF_IN_TEXT',
  severity: 'warning',
  find({ passages, facts }) {
    const own = amountOf(facts, 'staff_on_establishment');
    const others = amountOf(facts, 'staff_off_establishment');
    if (own === null || others === null) return [];
    const staff = own.add(others);
    return sentencesIn(passages, ['told']).flatMap((sentence): readonly Found[] => {
      if (!ownOffice.test(sentence.text) || notOwnPeople.test(sentence.text)) return [];
      const match = [...sentence.text.matchAll(atWork)].find(([, before, after]) =>
        exact(before ?? after ?? '0').gt(staff),
      );
      if (!match) return [];
      const people = match[1] ?? match[2] ?? '';
      const values = { people, staff: roundHalfUp(staff, 0) };
      const found = foundAt('more_at_work', sentence.passage, quoteOf(sentence, match), values);
      return [{ ...found, facts: [...found.facts, 'staff_on_establishment', 'staff_off_establishment'] }];
    });
  },
};
