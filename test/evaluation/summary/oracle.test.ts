import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Campaign,
  type EvaluationId,
  factsOf,
  pinnedScheme,
  type Records,
  type SummaryScope,
  summaryOf,
  summaryScopes,
  summaryTable,
} from '../../../src/evaluation/index.ts';
import {
  type Exact,
  exact,
  larger,
  roundHalfUp,
  type Scheme,
  smaller,
  sumOf,
} from '../../../src/schemes/index.ts';
import { type ScoreSheet, score } from '../../../src/scoring/index.ts';
import { aCampaign, su, world } from '../campaign/district.ts';
import { aDesk, type TestDesk } from '../desk.ts';
import { addScored, answerAll, randomUnits } from './scored-district.ts';

interface Scanned {
  readonly name: string;
  readonly status: string;
  readonly sheet: ScoreSheet;
}

/** What 汇总 says, computed the plain way: every answer of every department read and scored again. */
async function scan(records: Records, ids: readonly EvaluationId[]) {
  const scanned: Scanned[] = [];
  let scheme: Scheme | null = null;
  for (const id of ids) {
    const record = await records.evaluation(id);
    if (record === null) throw new Error('gone');
    scheme = await pinnedScheme(records, record.scheme);
    const facts = factsOf(await records.answers(id));
    scanned.push({ name: record.departmentName, status: record.status, sheet: score(scheme, facts) });
  }
  if (scheme === null) throw new Error('no department');
  return { scanned, scheme };
}

/** None of these departments is late: the last day is yet to come. */
const inScope: Readonly<Record<SummaryScope, (status: string) => boolean>> = {
  all: () => true,
  handed_in: (status) => status === 'submitted' || status === 'approved',
  draft: (status) => status === 'draft',
  submitted: (status) => status === 'submitted',
  approved: (status) => status === 'approved',
  returned: (status) => status === 'returned',
  late: () => false,
};

const isDone = ({ sheet }: Scanned) =>
  sheet.indicators.every(({ status }) => status === 'scored') && sheet.range.low === sheet.range.high;

function figuresOf(all: readonly Scanned[], scheme: Scheme, scope: SummaryScope) {
  const among = all.filter(({ status }) => inScope[scope](status));
  const done = among.filter(isDone);
  const totals = done.map(({ sheet }) => exact(sheet.total)).sort((a, b) => a.compare(b));
  const count = (status: string) => all.filter((one) => one.status === status).length;
  return {
    counts: {
      departments: all.length,
      draft: count('draft'),
      submitted: count('submitted'),
      approved: count('approved'),
      returned: count('returned'),
      late: 0,
      unclaimed: all.length,
    },
    inScope: among.length,
    open: among.length - done.length,
    totals: totals.length === 0 ? null : spread(totals),
    grades: scheme.grades.map(({ name }) => ({
      name,
      count: done.filter(({ sheet }) => sheet.grade === name).length,
    })),
    losses: new Map(
      scheme.indicators.flatMap(({ id }) => {
        const lost = done.flatMap(({ sheet }) => {
          const found = sheet.indicators.find((indicator) => indicator.id === id);
          return found?.status === 'scored' && !exact(found.lost).isZero() ? [exact(found.lost)] : [];
        });
        if (lost.length === 0) return [];
        const figures = { departments: lost.length, lost: roundHalfUp(sumOf(lost), 2) };
        return [[id, { ...figures, average: roundHalfUp(sumOf(lost).div(exact(String(lost.length))), 2) }]];
      }),
    ),
    names: done
      .toSorted((a, b) => exact(b.sheet.total).compare(exact(a.sheet.total)) || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name),
  };
}

function spread(sorted: readonly Exact[]) {
  const [first, last] = [sorted[0], sorted.at(-1)];
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (first === undefined || last === undefined) throw new Error('nobody');
  const two = middle.flatMap((one) => one ?? []);
  return {
    count: sorted.length,
    average: roundHalfUp(sumOf(sorted).div(exact(String(sorted.length))), 2),
    median: roundHalfUp(sumOf(two).div(exact('2')), 2),
    highest: roundHalfUp(sorted.reduce(larger, first), 2),
    lowest: roundHalfUp(sorted.reduce(smaller, last), 2),
  };
}

describe('the figures of 汇总 are those of a plain scan over all answers', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await aDesk();
  });
  afterAll(() => desk.close());

  const district = async (seed: number, count: number) => {
    const campaign = await aCampaign(desk, { name: `任务 ${seed}`, year: '2020' });
    const named = randomUnits(count, seed).map((unit) => ({ ...unit, name: `${unit.name}${seed}` }));
    const ids = await desk.run((records) => addScored(records, campaign, named));
    return { campaign, ids };
  };
  const summary = (campaign: Campaign, scope: SummaryScope) =>
    desk.run((records) => summaryOf(records, su, { campaign: campaign.id, scope }, world));

  it.each([
    [1, 41],
    [2, 24],
    [3, 7],
    [4, 1],
  ])('of random district %i of %i departments, in every scope', async (seed, count) => {
    const { campaign, ids } = await district(seed, count);
    const { scanned, scheme } = await desk.run((records) => scan(records, ids));
    const handedIn = scanned.filter((one) => inScope.handed_in(one.status) && isDone(one));
    for (const scope of summaryScopes) {
      const expected = figuresOf(scanned, scheme, scope);
      const found = await summary(campaign, scope);
      if (!found.ok) throw new Error(found.issues[0]?.code);
      const { figures } = found.value;
      const { counts, inScope: among, open, totals, grades } = figures;
      expect({ counts, inScope: among, open, totals, grades }, scope).toEqual({
        counts: expected.counts,
        inScope: expected.inScope,
        open: expected.open,
        totals: expected.totals,
        grades: expected.grades,
      });
      const losses = figures.losses.map(({ id, departments, lost, average }) => [
        id,
        { departments, lost, average },
      ]);
      expect(new Map(losses.map(([id, loss]) => [id, loss] as const)), scope).toEqual(expected.losses);
      expect(figures.bands.reduce((sum, band) => sum + band.count, 0)).toBe(totals?.count ?? 0);
      const asked = { campaign: campaign.id, scope, name: '', page: 0, perPage: 1000 };
      const table = await desk.run((records) => summaryTable(records, su, asked, world));
      if (!table.ok) throw new Error('no table');
      expect(table.value.count).toBe(expected.inScope);
      const done = table.value.entries.filter(({ complete }) => complete);
      expect(done.map(({ name }) => name)).toEqual(expected.names);
      for (const { rank, total, status } of table.value.entries) {
        const higher = handedIn.filter((other) => exact(other.sheet.total).gt(exact(total ?? '0')));
        expect(rank === null || rank === higher.length + 1).toBe(true);
        if (status === 'draft' || status === 'returned') expect(rank).toBeNull();
      }
    }
  });

  it('also after changes since they were asked for: of answers, states and members, and a department more', async () => {
    const { campaign, ids } = await district(6, 9);
    const [first, second, third, fourth] = ids;
    if (!first || !second || !third || !fourth) throw new Error('too few');
    await summary(campaign, 'all');
    const added = await desk.run(async (records) => {
      await answerAll(records, first, { ...factsOf(await records.answers(second)) });
      await records.changeStatus(second, 'approved');
      await records.changeStatus(third, 'draft');
      const department = (await records.evaluation(fourth))?.department;
      if (department === undefined) throw new Error('gone');
      await records.addMembership({ person: su, department, role: 'coordinator' }, world.now);
      const [unit] = randomUnits(1, 7);
      if (unit === undefined) throw new Error('none');
      return addScored(records, campaign, [{ ...unit, name: '云海区新设局' }]);
    });
    const { scanned, scheme } = await desk.run((records) => scan(records, [...ids, ...added]));
    for (const scope of summaryScopes) {
      const { counts, totals, grades } = figuresOf(scanned, scheme, scope);
      const found = await summary(campaign, scope);
      expect(found, scope).toMatchObject({
        value: { figures: { counts: { ...counts, unclaimed: 9 }, totals, grades } },
      });
    }
  });

  it('also where a score row is written twice in one moment, with the same total', async () => {
    const { campaign, ids } = await district(8, 1);
    const [id] = ids;
    if (id === undefined) throw new Error('nobody');
    const save = async (change: (points: readonly (number | null)[]) => readonly (number | null)[]) => {
      await desk.run(async (records) => {
        const row = await records.currentScore(id);
        if (row?.points == null) throw new Error('no row');
        await records.saveScore(id, { ...row, points: change(row.points) }, world.now);
      });
      const [row] = await desk.run((records) => records.summaryRows(campaign.id));
      return row?.score?.points;
    };
    const before = await save((points) => points);
    expect(await save((points) => points.toReversed())).toEqual(before?.toReversed());
  });

  it('also where the score rows are of an earlier release, which are brought up to date', async () => {
    const { campaign, ids } = await district(5, 12);
    const before = await summary(campaign, 'all');
    await desk.run(async (records) => {
      for (const id of ids) {
        const row = await records.currentScore(id);
        if (row === null) throw new Error('no row');
        await records.saveScore(id, { ...row, points: null }, new Date(0));
      }
    });
    expect(await summary(campaign, 'all')).toEqual(before);
    const rows = await desk.run((records) => records.summaryRows(campaign.id));
    expect(rows.every(({ score: row }) => row?.points !== null)).toBe(true);
  });
});
