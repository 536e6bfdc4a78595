import { fill } from '../../../prompts/fill.ts';
import { reminderStages, remindingCards } from '../../../prompts/reminders.ts';
import { unitName } from '../say.ts';
import type { OwedUnit, ReminderView, TaskPart } from '../view.ts';

const copy = remindingCards.reminder;

/** `离截止还有 3 个工作日` */
export function sayDue({ workingDays, deadline }: ReminderView): string {
  const days = String(Math.abs(workingDays));
  if (deadline.daysLeft === 0) return copy.today;
  if (deadline.daysLeft < 0) return workingDays === 0 ? copy.lateHoliday : fill(copy.late, { days });
  return workingDays === 0 ? copy.lastDay : fill(copy.left, { days });
}

/** `提前 3 个工作日` */
export function sayStage(stage: number): string {
  if (stage === 0) return reminderStages.onDay;
  return fill(stage < 0 ? reminderStages.before : reminderStages.late, { days: String(Math.abs(stage)) });
}

/** `您负责的“政府采购”还有 2 题未填` */
export function sayOwed(unit: OwedUnit, { units }: Pick<ReminderView, 'units'>): string {
  const name = unitName(unit);
  switch (unit.as) {
    case 'contributor':
      return sayParts(unit.parts, units.length > 1 ? name : null);
    case 'coordinator': {
      const ready = unit.isReturned ? copy.unitReturnedReady : copy.unitReady;
      const going = unit.isReturned ? copy.unitReturned : copy.unit;
      return fill(unit.open === 0 ? ready : going, { unit: name, open: String(unit.open) });
    }
    case 'leader': {
      const { deputy, actingFor } = unit;
      if (actingFor !== null) return fill(copy.approveFor, { unit: name, leader: actingFor });
      if (deputy !== null) return fill(copy.approveByDeputy, { unit: name, deputy });
      return fill(copy.approve, { unit: name });
    }
  }
}

function sayParts(parts: readonly TaskPart[], unit: string | null): string {
  const [only] = parts;
  const at = { unit: unit ?? '' };
  if (only !== undefined && parts.length === 1) {
    return fill(unit === null ? copy.part : copy.partAt, {
      ...at,
      name: only.name,
      open: String(only.open),
    });
  }
  const open = parts.reduce((sum, part) => sum + part.open, 0);
  return fill(unit === null ? copy.parts : copy.partsAt, {
    ...at,
    count: String(parts.length),
    open: String(open),
    names: namesOf(parts),
  });
}

/** `政府采购 2 题、绩效目标 1 题` */
export const namesOf = (parts: readonly TaskPart[]) =>
  parts.map(({ name, open }) => fill(copy.partName, { name, open: String(open) })).join('、');

/** For a coordinator: a line for each who owes something. */
export function digestLines(unit: OwedUnit): readonly string[] {
  if (unit.as !== 'coordinator') return [];
  return [
    ...unit.people.map(({ name, isYou, parts }) =>
      fill(copy.owes, { who: isYou ? fill(copy.you, { name }) : name, parts: namesOf(parts) }),
    ),
    ...(unit.unassigned > 0 ? [fill(copy.unassigned, { count: String(unit.unassigned) })] : []),
  ];
}

/** `30 家单位中，12 家还没有提交（其中 2 家还没有人加入），3 家等单位领导审核` */
export function sayWaiting({ waiting }: Pick<ReminderView, 'waiting'>): string | null {
  if (waiting === null) return null;
  const { departments, going, unclaimed, submitted } = waiting;
  const nobody = unclaimed > 0 ? fill(copy.unclaimed, { count: String(unclaimed) }) : '';
  const parts = [
    ...(going > 0 ? [`${fill(copy.going, { count: String(going) })}${nobody}`] : []),
    ...(submitted > 0 ? [fill(copy.submitted, { count: String(submitted) })] : []),
  ];
  return fill(copy.waiting, { departments: String(departments), parts: parts.join('，') });
}

/** The whole of a reminder in plain text. */
export function reminderLines(view: ReminderView): readonly string[] {
  return [
    ...view.units.flatMap((unit) => [
      `${sayOwed(unit, view)}，${sayDue(view)}。`,
      ...digestLines(unit).map((line) => `· ${line}`),
    ]),
    ...[sayWaiting(view)].flatMap((line) => (line === null ? [] : [`${line}。`])),
  ];
}
