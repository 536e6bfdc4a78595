import { and, eq } from 'drizzle-orm';
import { reviewers } from '../../../db/schema.ts';
import { personId } from '../../evaluation/ids.ts';
import type { MemberRecords } from '../../evaluation/index.ts';
import type { Connection } from '../access/database.ts';

type ReviewerRecords = Pick<MemberRecords, 'reviewersOf' | 'addReviewer' | 'removeReviewer'>;

/** Who reviews a campaign. `changed` is called before somebody's standing changes. */
export function reviewerRecords(connection: Connection, changed: () => void): ReviewerRecords {
  return {
    async reviewersOf(campaign) {
      const rows = await connection.select().from(reviewers).where(eq(reviewers.campaign, campaign));
      return rows.map(({ person }) => personId(person));
    },

    async addReviewer(campaign, person, by, at) {
      changed();
      await connection.insert(reviewers).values({ campaign, person, by, at }).onConflictDoNothing();
    },

    async removeReviewer(campaign, person) {
      changed();
      await connection
        .delete(reviewers)
        .where(and(eq(reviewers.campaign, campaign), eq(reviewers.person, person)));
    },
  };
}
