import { sayUnknownYear } from '../../dialogue/index.ts';
import { officeClock, unknownYear } from '../../reminders/index.ts';
import { say } from '../post.ts';
import type { RemindingParts } from './parts.ts';

/** Nobody is told of what concerns only administrators before this minute. */
const noticeSecond = (10 * 60 + 17) * 60;

/**
 * Administrators are told once a year that its holidays are not known, where anybody is reminded at all. Resolves to
 * how many are told now.
 */
export async function tellUnknownYear(parts: RemindingParts): Promise<number> {
  const { storage, timeZone, days, newId } = parts;
  const now = parts.now();
  const clock = officeClock(now, timeZone);
  const year = unknownYear(days, clock.today);
  if (year === null || now.getTime() < clock.at(clock.today, noticeSecond)) return 0;
  return storage.turn(async (desk) => {
    const { records } = desk;
    const campaigns = await records.remindedCampaigns();
    const isInUse = campaigns.some(({ deadline }) => deadline >= clock.today);
    if (!isInUse || !(await records.tellOnce(`working-days-${year}`))) return 0;
    const administrators = await records.administrators();
    for (const { person } of administrators) {
      const to = { type: 'person', id: person } as const;
      await say({ desk, person, to, clicked: null, now, newId }, sayUnknownYear(year));
    }
    return administrators.length;
  });
}
