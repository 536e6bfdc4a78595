import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  addDepartments,
  appointReviewer,
  dayAt,
  heedSettings,
  openCampaign,
  personId,
  type Records,
  type Storage,
  tellName,
  type World,
  yearAt,
} from '../../../src/evaluation/index.ts';
import { sampleOffice } from '../../../src/playground/sample/index.ts';
import { done } from '../../../src/playground/sample-district/done.ts';
import { builtinSchemes } from '../../../src/schemes/index.ts';
import {
  administrator,
  type CitySize,
  type CityYear,
  departmentAt,
  departmentName,
  reviewer,
  timeZone,
} from './city.ts';
import { fillYear, staff } from './fill-department.ts';

const deadlineMs = 30 * 24 * 3600 * 1000;

export const worldNow = (): World => ({ now: new Date(), timeZone, newId: () => crypto.randomUUID() });

/** What one part of the filling is given. */
export interface Share {
  readonly url: string;
  readonly years: readonly CityYear[];
  /** Which departments. */
  readonly indices: readonly number[];
}

/** The campaigns with the reviewer and all departments, the oldest first; nobody has joined. */
export function openYears(storage: Storage, { departments, years }: CitySize): Promise<readonly CityYear[]> {
  const world = worldNow();
  const last = yearAt(world.now, timeZone) - 1;
  return storage.turn(async ({ records }) => {
    await heedSettings(records, new Set([administrator]), administrator, world.now);
    done(await tellName(records, administrator, '苏梅', world.now));
    done(await tellName(records, personId(reviewer.openId), reviewer.name, world.now));
    const opened: CityYear[] = [];
    for (let year = last - years + 1; year <= last; year += 1) {
      opened.push(await openYear(records, year, departments, world));
    }
    return opened;
  });
}

async function openYear(
  records: Records,
  year: number,
  departments: number,
  world: World,
): Promise<CityYear> {
  const input = {
    name: `云海市 ${year} 年度部门整体支出绩效自评`,
    year: String(year),
    region: '云海市云海区',
    scheme: sampleOffice.scheme,
    deadline: dayAt(new Date(world.now.getTime() + deadlineMs), timeZone),
  };
  const { id: campaign } = done(await openCampaign(records, builtinSchemes, administrator, input, world));
  const appointed = { campaign, person: personId(reviewer.openId) };
  done(await appointReviewer(records, administrator, appointed, world.now));
  const names = Array.from({ length: departments }, (_, index) => departmentName(index));
  done(await addDepartments(records, builtinSchemes, administrator, { campaign, names, take: [] }, world));
  return { campaign, year };
}

/** People come in, every year is answered and handed in. */
export async function fillDepartment(
  storage: Storage,
  years: readonly CityYear[],
  index: number,
  filled: () => void,
): Promise<void> {
  for (const [place, year] of years.entries()) {
    const unit = departmentAt(index, place === years.length - 1);
    if (place === 0) await staff(storage, year, unit, worldNow());
    await fillYear(storage, year, unit, worldNow());
    filled();
  }
}

/** Fills all departments over a server, as many threads as there are cores beside each other. */
export async function fillTogether(
  url: string,
  years: readonly CityYear[],
  { departments }: CitySize,
  progress: (filled: number) => void,
): Promise<void> {
  const threads = Math.min(departments, Math.max(2, availableParallelism()));
  let filled = 0;
  const part = (thread: number) => {
    const indices = Array.from({ length: departments }, (_, index) => index).filter(
      (index) => index % threads === thread,
    );
    const workerData: Share = { url, years, indices };
    const worker = new Worker(new URL('./city-fill.js', import.meta.url), { workerData });
    return new Promise<void>((resolve, reject) => {
      worker.on('message', () => {
        filled += 1;
        progress(filled);
      });
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    });
  };
  await Promise.all(Array.from({ length: threads }, (_, thread) => part(thread)));
}
