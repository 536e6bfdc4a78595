import {
  addDepartments,
  assign,
  type CampaignId,
  type EvaluationId,
  isOpen,
  openCampaign,
  openEvaluation,
  type PersonId,
  personId,
  type Records,
} from '../../src/evaluation/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { su } from '../evaluation/campaign/district.ts';
import type { TestDesk } from '../evaluation/desk.ts';

/** Handing in ends on this Friday. */
export const lastDay = '2026-06-26';
export const timeZone = 'Asia/Shanghai';
export const newId = () => crypto.randomUUID();

export type PlaceInYear = 'coordinator' | 'leader' | 'contributor' | 'deputy' | 'reviewer';

export interface PersonInYear {
  readonly id: PersonId;
  readonly place: PlaceInYear;
  /** Which of the units; a reviewer belongs to none. */
  readonly unit: number | null;
  /** The one question of a contributor or deputy. */
  readonly fact: string | null;
  done: boolean;
}

export interface UnitInYear {
  readonly evaluation: EvaluationId;
  /** The leader made a colleague deputy. */
  readonly hasDeputy: boolean;
  status: 'draft' | 'returned' | 'submitted' | 'approved';
  /** Changes of the status so far. */
  changes: number;
}

export interface DistrictInYear {
  readonly units: readonly UnitInYear[];
  readonly people: readonly PersonInYear[];
}

/** Units of ten people each: a coordinator, a leader, colleagues with one question each; and two reviewers. */
export async function seedYear(desk: TestDesk, count: number, opened: Date): Promise<DistrictInYear> {
  const campaign = await openYear(desk, count, opened);
  const page = { state: 'all', name: '', skip: 0, limit: count } as const;
  const { departments } = await desk.run((records) => records.departmentsOfCampaign(campaign, page));
  const units: UnitInYear[] = [];
  const people: PersonInYear[] = ['ou_qin', 'ou_sun'].map((name) => {
    return { id: personId(name), place: 'reviewer', unit: null, fact: null, done: false };
  });
  let questions: readonly string[] = [];
  for (const [unit, { evaluation, department }] of departments.entries()) {
    const hasDeputy = unit % 3 === 0;
    units.push({ evaluation, hasDeputy, status: 'draft', changes: 0 });
    const team = Array.from({ length: 10 }, (_, number): Omit<PersonInYear, 'fact'> => {
      const place = number === 0 ? 'coordinator' : number === 1 ? 'leader' : 'contributor';
      const isDeputy = number === 9 && hasDeputy;
      return { id: personId(`ou_${unit}_${number}`), place: isDeputy ? 'deputy' : place, unit, done: false };
    });
    await desk.run(async (records) => {
      for (const { id, place } of team) {
        const role = place === 'coordinator' || place === 'leader' ? place : 'contributor';
        await records.addMembership({ person: id, department, role }, opened);
      }
      const [coordinator, leader] = team.map(({ id }) => id);
      if (coordinator === undefined || leader === undefined) throw new Error('nobody');
      if (questions.length === 0) questions = await moneyQuestions(records, coordinator, evaluation);
      const withFacts = team.map((person, number) => {
        const fact = number > 1 ? (questions[number] ?? null) : null;
        return { ...person, fact };
      });
      const changes = withFacts.flatMap(({ id, fact }) =>
        fact === null ? [] : [{ kind: 'question', target: fact, to: id } as const],
      );
      const assigned = await assign(records, coordinator, { evaluation, changes }, opened);
      if (!assigned.ok) throw new Error(assigned.issues[0]?.code);
      const deputy = team.find(({ place }) => place === 'deputy');
      if (deputy !== undefined) {
        await records.appointDeputy({ department, leader, deputy: deputy.id }, opened);
      }
      people.push(...withFacts);
    });
  }
  return { units, people };
}

function openYear(desk: TestDesk, count: number, opened: Date): Promise<CampaignId> {
  const world = { now: opened, timeZone, newId };
  return desk.run(async (records) => {
    await records.addAdministrator(su, 'code', opened);
    const input = { name: '2025 年度自评', year: '2025', region: '深圳市福田区', scheme: 'auto' };
    const made = await openCampaign(records, builtinSchemes, su, { ...input, deadline: lastDay }, world);
    if (!made.ok) throw new Error(made.issues[0]?.code);
    const campaign = made.value.id;
    const names = Array.from({ length: count }, (_, index) => `云海区第${index + 1}管理局`);
    await addDepartments(records, builtinSchemes, su, { campaign, names, take: [] }, world);
    for (const reviewer of ['ou_qin', 'ou_sun']) {
      await records.addReviewer(campaign, personId(reviewer), su, opened);
    }
    return campaign;
  });
}

async function moneyQuestions(
  records: Records,
  coordinator: PersonId,
  evaluation: EvaluationId,
): Promise<readonly string[]> {
  const read = await openEvaluation(records, coordinator, evaluation, 'read');
  if (!read.ok) throw new Error(read.issues[0]?.code);
  const { asked, facts } = read.value;
  return asked
    .flatMap((section) => section.questions)
    .filter((question) => question.type === 'money' && isOpen(question, facts))
    .map(({ id }) => id);
}
