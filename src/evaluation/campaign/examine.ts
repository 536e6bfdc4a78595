import type { Result } from '../../facts/index.ts';
import type { CampaignId, DepartmentId, EvaluationId, PersonId } from '../ids.ts';
import type { Campaign, KnownUnit, Records } from '../ports/index.ts';
import { accessCampaign } from './see.ts';

/** What adding a list of names would do; each name stands in one of the lists. */
export interface ExaminedNames {
  readonly campaign: Campaign;
  /** Units nobody has heard of. */
  readonly fresh: readonly string[];
  /** Units of an earlier or later campaign: they and their people go on. */
  readonly returning: readonly { readonly name: string; readonly department: DepartmentId }[];
  /**
   * Units that somebody began without a campaign. Whoever began may not speak for the unit, so an administrator
   * has to take each of them knowingly. `evaluation` is null where it was for other years only.
   */
  readonly begun: readonly BegunUnit[];
  readonly present: readonly string[];
  /** In another campaign of the same year, where they stay. */
  readonly elsewhere: readonly { readonly name: string; readonly campaign: string }[];
}

export interface BegunUnit {
  readonly name: string;
  readonly department: DepartmentId;
  readonly evaluation: EvaluationId | null;
  readonly members: readonly PersonId[];
}

/** Looks up names before they count, in one query however many they are. */
export async function examineNames(
  records: Records,
  by: PersonId,
  input: { readonly campaign: CampaignId; readonly names: readonly string[] },
): Promise<Result<ExaminedNames>> {
  const opened = await accessCampaign(records, by, input.campaign, 'manage_campaign');
  if (!opened.ok) return opened;
  const campaign = opened.value;
  const known = new Map<string, KnownUnit[]>();
  for (const unit of await records.unitsNamed(input.names)) {
    known.set(unit.name, [...(known.get(unit.name) ?? []), unit]);
  }
  const fresh: string[] = [];
  const returning: { name: string; department: DepartmentId }[] = [];
  const begun: BegunUnit[] = [];
  const present: string[] = [];
  const elsewhere: { name: string; campaign: string }[] = [];
  for (const name of input.names) {
    const units = known.get(name) ?? [];
    const found = placeOf(campaign, units);
    if (found.kind === 'fresh') fresh.push(name);
    else if (found.kind === 'present') present.push(name);
    else if (found.kind === 'elsewhere') elsewhere.push({ name, campaign: found.campaign });
    else if (found.kind === 'returning') returning.push({ name, department: found.department });
    else begun.push({ ...found.unit, members: await peopleOf(records, found.unit) });
  }
  return { ok: true, value: { campaign, fresh, returning, begun, present, elsewhere } };
}

type Place =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'present' }
  | { readonly kind: 'elsewhere'; readonly campaign: string }
  | { readonly kind: 'returning'; readonly department: DepartmentId }
  | { readonly kind: 'begun'; readonly unit: Omit<BegunUnit, 'members'> };

function placeOf({ id, year }: Campaign, units: readonly KnownUnit[]): Place {
  const began = units.flatMap((unit) => (unit.began === null ? [] : [{ ...unit, ...unit.began }]));
  if (began.some(({ campaign }) => campaign === id)) return { kind: 'present' };
  const thisYear = began.filter((unit) => unit.year === year);
  const other = thisYear.find(({ campaignName }) => campaignName !== null);
  if (other?.campaignName) return { kind: 'elsewhere', campaign: other.campaignName };
  const [own] = thisYear;
  if (own !== undefined) return { kind: 'begun', unit: own };
  const before = began.find(({ campaignName }) => campaignName !== null);
  if (before !== undefined) return { kind: 'returning', department: before.department };
  const [unit] = units;
  if (unit === undefined) return { kind: 'fresh' };
  return { kind: 'begun', unit: { name: unit.name, department: unit.department, evaluation: null } };
}

async function peopleOf(
  records: Records,
  { department }: Pick<BegunUnit, 'department'>,
): Promise<readonly PersonId[]> {
  return (await records.membersOf(department)).map(({ person }) => person);
}
