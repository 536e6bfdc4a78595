import { remindCommand as copy } from '../../prompts/reminders.ts';
import { readOptions } from '../command-line/options.ts';
import type { ExitCode, Output } from '../command-line/output.ts';
import { readConfig } from '../config.ts';
import { remind, reminderLines, sayUnknownYear } from '../dialogue/index.ts';
import { dayAt } from '../evaluation/index.ts';
import { remindersDue, unknownYear, type WorkingDays, whyNobody, workingDays } from '../reminders/index.ts';
import { type Opened, withDatabase } from './open-for-command.ts';
import { nobodyLines, type Told, toldLines } from './remind-lines.ts';

/** `remind --dry-run [--now ISO] [--json]`: who would get which reminder now. Nothing is sent or noted. */
export async function remindDryRun(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitCode> {
  const options = {
    json: { type: 'boolean' },
    now: { type: 'string' },
    'dry-run': { type: 'boolean' },
  } as const;
  const read = readOptions(args, options, output);
  if (!read) return 2;
  const { json = false, now: given, 'dry-run': dryRun = false } = read.values;
  if (!dryRun || read.positionals.length > 0) {
    output.err(copy.usage);
    return 2;
  }
  const now = given === undefined ? new Date() : instantIn(given);
  if (now === null) {
    output.err(copy.badNow);
    return 2;
  }
  const config = readConfig(environment);
  const days = config.ok ? config.config.days : workingDays();
  return withDatabase(environment, output, async (opened) => {
    const told = await whoIsTold(opened, now, days);
    const clock = { now, timeZone: opened.timeZone };
    if (json) output.out(JSON.stringify(told, null, 2));
    else for (const line of toldLines(told, clock)) output.out(line);
    if (told.length === 0) {
      const why = await opened.storage.turn(({ records }) => whyNobody(records, clock, days));
      for (const line of nobodyLines(why, clock)) (json ? output.err : output.out)(line);
    }
    const year = unknownYear(days, dayAt(now, opened.timeZone));
    if (year !== null) output.err(sayUnknownYear(year));
    return 0;
  });
}

/** A date and time that says where: without a zone it would be another instant on another machine. */
function instantIn(text: string): Date | null {
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const at = new Date(text);
  return isWhole && !Number.isNaN(at.getTime()) ? at : null;
}

function whoIsTold({ storage, timeZone }: Opened, now: Date, days: WorkingDays): Promise<readonly Told[]> {
  const world = { now, timeZone, newId: () => crypto.randomUUID() };
  return storage.turn(async ({ records }) => {
    const due = await remindersDue(records, world, days);
    const names = await records.namesOf(due.map(({ person }) => person));
    const told: Told[] = [];
    for (const one of due) {
      const talk = { records, person: one.person, schemes: [], days, ...world };
      const shown = await remind(talk, one);
      if (shown?.view.view !== 'reminder') continue;
      told.push({
        person: one.person,
        name: names.get(one.person) ?? null,
        campaign: one.campaign.campaign,
        campaignName: one.campaign.name,
        stage: one.stage,
        again: one.later !== null,
        deadline: one.campaign.deadline,
        says: reminderLines(shown.view),
      });
    }
    return told;
  });
}
