import type { Issue, Result } from '../facts/index.ts';
import { chooseScheme, regionOf, type Scheme } from '../schemes/index.ts';
import { yearAt } from './calendar.ts';
import { isDepartmentName, tidyDepartmentName } from './department-name.ts';
import { campaignId, departmentId, evaluationId, type PersonId } from './ids.ts';
import { type Renamed, readName, takeName } from './joining/name.ts';
import { may } from './may.ts';
import { refused, unfold } from './open.ts';
import { pinOf } from './pinned-scheme.ts';
import type { EvaluationRecord, Records } from './ports/index.ts';
import { currentScoreOf } from './score-row.ts';
import type { World } from './world.ts';

/** What the start card sends, as typed. */
export interface StartInput {
  readonly department: string;
  readonly year: string;
  /** A scheme id, or `auto` for the choice by unit and year. */
  readonly scheme: string;
  /** What colleagues call the starter; empty or left out: they do not say. */
  readonly name?: string;
}

export interface Started {
  readonly record: EvaluationRecord;
  /** False when the person had begun this unit's year before: it is continued, not begun twice. */
  readonly fresh: boolean;
  /** Null where no name was typed. */
  readonly renamed: Renamed | null;
}

/** The first year the systems cover. */
export const firstYear = 2019;

/**
 * Begins a unit's year as a campaign of one, with the starter as coordinator. A unit and year that others
 * have begun stay theirs: typing a name opens nothing.
 */
export async function startEvaluation(
  records: Records,
  schemes: readonly Scheme[],
  by: PersonId,
  input: StartInput,
  world: World,
): Promise<Result<Started>> {
  const checked = checkStart(input, schemes, yearAt(world.now, world.timeZone));
  if (!checked.ok) return checked;
  const { department, year, scheme, name } = checked.value;
  const ofUnit = (await records.evaluationsOf(by)).filter((record) => record.departmentName === department);
  const mine = ofUnit.find((record) => record.year === year);
  const takesName = async () => (name === null ? null : await takeName(records, by, name, world.now));
  if (mine !== undefined) {
    return { ok: true, value: { record: mine, fresh: false, renamed: await takesName() } };
  }
  const [sameOffice] = ofUnit;
  const standing = await records.standing(by);
  if (sameOffice !== undefined && !may(standing, 'choose_scheme', { department: sameOffice.department })) {
    return refused('not_allowed', {}, 'department');
  }
  const taken = await records.evaluationOfUnit(department, year);
  if (taken !== null) return await refusedAsTaken(records, taken);
  const renamed = await takesName();

  const record = await records.createEvaluation({
    id: evaluationId(world.newId()),
    campaign: campaignId(world.newId()),
    // Another year of the same office belongs to the same department, with its members.
    department: sameOffice?.department ?? departmentId(world.newId()),
    departmentName: department,
    region: regionOf(department, schemes) ?? '',
    year,
    scheme: pinOf(scheme),
    by,
    at: world.now,
  });
  await records.saveScore(record.id, currentScoreOf(unfold(record, scheme, [])), world.now);
  await records.note({ by, action: 'start', evaluation: record.id, at: world.now });
  return { ok: true, value: { record, fresh: true, renamed } };
}

/** Says whom to ask: nobody comes in by typing a name. */
async function refusedAsTaken(records: Records, { campaign: id, ...unit }: EvaluationRecord) {
  const { department, departmentName, year, campaignName } = unit;
  const values = { department: departmentName, year: String(year) };
  if (campaignName === null) return refused('unit_taken', values, 'department');
  const inCampaign = { ...values, campaign: campaignName };
  if ((await records.membersOf(department)).length > 0) {
    return refused('unit_in_campaign', inCampaign, 'department');
  }
  const opener = (await records.campaign(id))?.openedBy;
  const name = opener === undefined ? undefined : (await records.namesOf([opener])).get(opener);
  if (name === undefined) return refused('unit_unclaimed', inCampaign, 'department');
  return refused('unit_unclaimed_ask', { ...inCampaign, administrator: name }, 'department');
}

function checkStart(
  input: StartInput,
  schemes: readonly Scheme[],
  lastYear: number,
): Result<{ department: string; year: number; scheme: Scheme; name: string | null }> {
  const issues: Issue[] = [];
  const department = tidyDepartmentName(input.department);
  if (!isDepartmentName(department)) {
    issues.push({ code: 'department_name', path: 'department', values: {} });
  }
  const year = /^\d{4}$/.test(input.year) ? Number(input.year) : 0;
  if (year < firstYear || year > lastYear) {
    issues.push({
      code: 'year_range',
      path: 'year',
      values: { first: String(firstYear), last: String(lastYear) },
    });
  }
  const typedName = input.name ?? '';
  const name = typedName.trim() === '' ? null : readName(typedName);
  if (name?.ok === false) issues.push(...name.issues);
  if (issues.length > 0) return { ok: false, issues };
  const said = name?.ok === true ? name.value : null;
  if (input.scheme === 'auto' || input.scheme === '') {
    const { scheme } = chooseScheme(schemes, { region: regionOf(department, schemes), year });
    return { ok: true, value: { department, year, scheme, name: said } };
  }
  const scheme = schemes.find((candidate) => candidate.id === input.scheme);
  if (scheme === undefined) return refused('unknown_scheme', {}, 'scheme');
  return { ok: true, value: { department, year, scheme, name: said } };
}
