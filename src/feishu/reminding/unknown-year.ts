import { sayUnknownYear } from '../../dialogue/index.ts';
import { officeClock, unknownYear } from '../../reminders/index.ts';
import { say } from '../post.ts';
import type { RemindingParts } from './send.ts';

/** Nobody is told of what concerns only administrators before this minute. */
const noticeSecond = (10 * 60 + 17) * 60;

/** Administrators are told once a year that its holidays are not known, where anybody is reminded at all. */
export async function tellUnknownYear(parts: RemindingParts): Promise<void> {
  const { storage, timeZone, days, newId } = parts;
  const now = parts.now();
  const clock = officeClock(now, timeZone);
  const year = unknownYear(days, clock.today);
  if (year === null || now.getTime() < clock.at(clock.today, noticeSecond)) return;
  await storage.turn(async (desk) => {
    const { records } = desk;
    const campaigns = await records.remindedCampaigns();
    const isInUse = campaigns.some(({ deadline }) => deadline >= clock.today);
    if (!isInUse || !(await records.tellOnce(`working-days-${year}`))) return;
    for (const { person } of await records.administrators()) {
      const to = { type: 'person', id: person } as const;
      await say({ desk, person, to, clicked: null, now, newId }, sayUnknownYear(year));
    }
  });
}
