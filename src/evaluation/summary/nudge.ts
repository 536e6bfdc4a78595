import type { Result } from '../../facts/index.ts';
import { partsOf } from '../assignment/parts.ts';
import { dayAt } from '../calendar.ts';
import { accessCampaign } from '../campaign/see.ts';
import type { CampaignId, EvaluationId, PersonId } from '../ids.ts';
import { unfold } from '../open.ts';
import { pinnedScheme } from '../pinned-scheme.ts';
import type { Campaign, OwingUnit, Records } from '../ports/index.ts';
import type { World } from '../world.ts';

type Clock = Pick<World, 'now' | 'timeZone'>;

/** What a person owes in one department. */
export interface Owed {
  readonly evaluation: EvaluationId;
  readonly name: string;
  readonly what: /** As coordinator: to fill in what is missing and hand it in. */
    | { readonly kind: 'filling'; readonly missing: number; readonly returned: boolean }
    /** The open questions of what was given to them. */
    | {
        readonly kind: 'parts';
        readonly parts: readonly { readonly section: string; readonly open: number }[];
      }
    /** As leader or deputy: to look at what was handed in. */
    | { readonly kind: 'approving' };
}

export type OwedBy = ReadonlyMap<PersonId, readonly Owed[]>;

/** Who owes what in a campaign today. */
export interface CampaignOwing {
  readonly campaign: Campaign;
  /** Those who would be reminded now. */
  readonly people: OwedBy;
  /** Those who owe something and were reminded today. */
  readonly before: number;
  /** Names of departments that owe something and have nobody who could be reminded. */
  readonly unreachable: readonly string[];
}

/** So many people are reminded at a time; the others are still owing then, and come next. */
export const mostNudged = 1000;

/** Who owes something and was not reminded today: what 催办 would do. */
export async function owingIn(
  records: Records,
  by: PersonId,
  id: CampaignId,
  { now, timeZone }: Clock,
): Promise<Result<CampaignOwing>> {
  const opened = await accessCampaign(records, by, id, 'nudge_campaign');
  if (!opened.ok) return opened;
  const owed = new Map<PersonId, Owed[]>();
  const unreachable: string[] = [];
  for (const unit of await records.owingUnits(id)) {
    const inUnit = await owedIn(records, unit);
    if (inUnit.size === 0) unreachable.push(unit.name);
    for (const [person, what] of inUnit) {
      const all = owed.get(person) ?? [];
      all.push({ evaluation: unit.evaluation, name: unit.name, what });
      owed.set(person, all);
    }
  }
  // Whoever reminds the others knows.
  owed.delete(by);
  const nudged = await records.nudgedOn(id, dayAt(now, timeZone));
  const people = new Map([...owed].filter(([person]) => !nudged.has(person)));
  return {
    ok: true,
    value: { campaign: opened.value, people, before: owed.size - people.size, unreachable },
  };
}

/** 催办: reminds those who owe, each once a day. `rest`: how many are left for the next time. */
export async function nudgeCampaign(
  records: Records,
  by: PersonId,
  id: CampaignId,
  clock: Clock,
): Promise<Result<CampaignOwing & { readonly rest: number }>> {
  const found = await owingIn(records, by, id, clock);
  if (!found.ok) return found;
  const all = [...found.value.people];
  const told = all.slice(0, mostNudged);
  const people = told.map(([person]) => person);
  const { now: at } = clock;
  if (people.length > 0) {
    await records.addNudges(id, { day: dayAt(at, clock.timeZone), people, by, at });
    const detail = { people: String(people.length) };
    await records.note({ by, action: 'nudge_campaign', evaluation: null, campaign: id, detail, at });
  }
  return { ok: true, value: { ...found.value, people: new Map(told), rest: all.length - told.length } };
}

async function owedIn(records: Records, unit: OwingUnit): Promise<ReadonlyMap<PersonId, Owed['what']>> {
  if (unit.status === 'submitted') {
    return new Map(unit.approvers.map((person) => [person, { kind: 'approving' }]));
  }
  const owed = new Map<PersonId, Owed['what']>();
  if (unit.shared) for (const [person, what] of await partsOwedIn(records, unit)) owed.set(person, what);
  const { missing, status } = unit;
  for (const person of unit.coordinators) {
    owed.set(person, { kind: 'filling', missing, returned: status === 'returned' });
  }
  return owed;
}

/** The holders of what is still open. */
async function partsOwedIn(
  records: Records,
  { evaluation: id }: OwingUnit,
): Promise<ReadonlyMap<PersonId, Owed['what']>> {
  const record = await records.evaluation(id);
  if (record === null) return new Map();
  const scheme = await pinnedScheme(records, record.scheme);
  const team = await records.team(id);
  const evaluation = unfold(record, scheme, await records.answers(id), { team });
  const holders = new Set(team.assignments.map(({ person }) => person));
  return new Map(
    [...holders].flatMap((person): [PersonId, Owed['what']][] => {
      const parts = partsOf(evaluation, person)
        .filter(({ open }) => open > 0)
        .map(({ section, open }) => ({ section: section.name, open }));
      return parts.length === 0 ? [] : [[person, { kind: 'parts', parts }]];
    }),
  );
}
