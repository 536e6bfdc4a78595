import type { Result } from '../../facts/index.ts';
import type { Scheme } from '../../schemes/index.ts';
import { type CampaignId, type DepartmentId, departmentId, evaluationId, type PersonId } from '../ids.ts';
import { refused, unfold } from '../open.ts';
import { pinnedScheme, pinOf } from '../pinned-scheme.ts';
import type { AddedDepartment, Campaign, CurrentScore, EvaluationRecord, Records } from '../ports/index.ts';
import { currentScoreOf } from '../score-row.ts';
import type { World } from '../world.ts';
import { type BegunUnit, type ExaminedNames, examineNames } from './examine.ts';

/** The most departments added at once. */
export const mostNames = 2000;

export interface Added {
  readonly campaign: Campaign;
  readonly added: readonly string[];
  /** Begun by themselves, now in the campaign. */
  readonly taken: readonly BegunUnit[];
  readonly examined: ExaminedNames;
}

/**
 * Adds departments to a campaign: new ones, those of other years' campaigns with their people, and of those that
 * began by themselves the ones in `take`. All begin as drafts under the campaign's system with nobody new in
 * them; an evaluation that is taken keeps its system and answers. Names are looked up once more, so what was
 * added meanwhile is not added twice.
 */
export async function addDepartments(
  records: Records,
  schemes: readonly Scheme[],
  by: PersonId,
  input: {
    readonly campaign: CampaignId;
    readonly names: readonly string[];
    readonly take: readonly DepartmentId[];
  },
  world: World,
): Promise<Result<Added>> {
  if (input.names.length > mostNames) return refused('too_many_names', { most: String(mostNames) });
  const looked = await examineNames(records, by, input);
  if (!looked.ok) return looked;
  const examined = looked.value;
  const { campaign, fresh, returning } = examined;
  const taken = examined.begun.filter(({ department }) => input.take.includes(department));
  const beginning: readonly AddedDepartment[] = [
    ...fresh.map((name) => ({ name, department: departmentId(world.newId()), isNew: true })),
    ...[...returning, ...taken.filter(({ evaluation }) => evaluation === null)].map(
      ({ name, department }) => ({
        name,
        department,
        isNew: false,
      }),
    ),
  ].map((unit) => ({ ...unit, evaluation: evaluationId(world.newId()) }));

  if (beginning.length > 0) {
    const scheme = await schemeFor(records, schemes, campaign);
    if (scheme === null) return refused('unknown_scheme');
    const score = emptyScore(campaign, scheme, by, world);
    const start = { departments: beginning, scheme: pinOf(scheme), score, by, at: world.now };
    await records.addDepartments(campaign.id, start);
    await noteOf(records, by, campaign, 'add_departments', { count: String(beginning.length) }, world);
  }
  for (const { evaluation, department } of taken) {
    if (evaluation === null) continue;
    await records.takeIntoCampaign(evaluation, campaign.id);
    const note = { by, action: 'take_into_campaign', evaluation, department, campaign: campaign.id };
    await records.note({ ...note, at: world.now });
  }
  const added = beginning.map(({ name }) => name);
  return { ok: true, value: { campaign, added, taken, examined } };
}

/** The version its departments began with, so that a campaign compares like with like; else the one in force. */
async function schemeFor(
  records: Records,
  schemes: readonly Scheme[],
  campaign: Campaign,
): Promise<Scheme | null> {
  const pinned = await records.schemeOfCampaign(campaign);
  if (pinned !== null) return pinnedScheme(records, pinned);
  return schemes.find(({ id }) => id === campaign.scheme) ?? null;
}

/** The score of an evaluation without answers is the same for all. */
function emptyScore(campaign: Campaign, scheme: Scheme, by: PersonId, world: World): CurrentScore {
  const record: EvaluationRecord = {
    id: evaluationId(''),
    campaign: campaign.id,
    department: departmentId(''),
    departmentName: '',
    region: campaign.region,
    year: campaign.year,
    campaignName: campaign.name,
    deadline: campaign.deadline,
    scheme: { id: scheme.id, version: scheme.version },
    status: 'draft',
    version: 0,
    startedBy: by,
    startedAt: world.now,
  };
  return currentScoreOf(unfold(record, scheme, []));
}

function noteOf(
  records: Records,
  by: PersonId,
  { id: campaign }: Campaign,
  action: string,
  detail: Readonly<Record<string, string>>,
  { now: at }: World,
): Promise<void> {
  return records.note({ by, action, evaluation: null, campaign, detail, at });
}
