import { serverRunsHere } from '../../storage/support/libsql-server.ts';
import { type Figure, printFigures, printHead } from '../figures.ts';
import { type FeishuDouble, startFeishuDouble } from '../webhook/feishu-double.ts';
import { aloneFigures, embeddedFigures } from './alone.ts';
import { clerkOf } from './city.ts';
import { type Clerk, seatClerks, sendTo } from './clerks.ts';
import { type CityDatabase, type Filled, openCity } from './database.ts';
import { connections, eventFigures } from './events.ts';
import { type Options, readOptions } from './options.ts';
import { reviewFigures } from './review.ts';
import { startNode, startWorkerd } from './sites.ts';
import { sizeFigures, sizesOf } from './size.ts';

/**
 * `npm run bench:city`: fills a database of a city through the use cases on a real libSQL server, then measures it.
 * `-- --departments 20 --years 1 --seconds 1` is a small one; `--database FOLDER` keeps it for the next run.
 */
async function main(options: Options): Promise<void> {
  const began = performance.now();
  const say = (line: string) => console.error(line);
  const database = await openCity(options, say);
  const feishu = await startFeishuDouble();
  try {
    printHead();
    printFigures([fillFigure(database.filled)]);
    await measure(database, feishu, options);
    say(`measured in ${((performance.now() - began) / 1000).toFixed(0)} s in all`);
  } finally {
    feishu.close();
    await database.close();
  }
}

function fillFigure({ departments, years, seconds, busy }: Filled): Figure {
  const each = (total: number | null) =>
    total === null ? '?' : `${((1000 * total) / (departments * years.length)).toFixed(0)} ms`;
  return {
    what: `filling ${departments} departments × ${years.length} years through the use cases`,
    figure: `${seconds.toFixed(0)} s`,
    beside: `each evaluation ${each(seconds)}; processor time: use cases ${each(busy.useCases)}, sqld ${each(busy.server)}`,
  };
}

async function measure(database: CityDatabase, feishu: FeishuDouble, options: Options): Promise<void> {
  const before = await sizesOf(database.server.url);
  const clerks = await onNode(database, feishu, options);
  const [clerk] = clerks;
  if (clerk === undefined) throw new Error('nobody took a seat');
  const worker = await startWorkerd(feishu.url, database.server.url);
  try {
    printFigures(await aloneFigures(worker, 'workerd, sqld', clerk, options.seconds));
  } finally {
    await worker.stop();
  }
  printFigures(await embeddedFigures(feishu, database.filled.years.length, options.seconds));
  printFigures(await sizeFigures(database, before));
}

/** One process, then up to three. Returns the clerks as they sit there in the end. */
async function onNode(
  database: CityDatabase,
  feishu: FeishuDouble,
  { departments, seconds }: Options,
): Promise<readonly Clerk[]> {
  const site = await startNode(feishu.url, database.server.url, database.folder);
  try {
    const drafts = Array.from({ length: Math.ceil(departments / 2) }, (_, index) => clerkOf(2 * index));
    const clerks = await seatClerks(sendTo([site], connections), feishu, drafts.slice(0, connections));
    const [clerk] = clerks;
    if (clerk === undefined) throw new Error('nobody took a seat');
    printFigures(await aloneFigures(site, 'Node, sqld', clerk, seconds));
    printFigures(await reviewFigures(site, feishu, database));
    printFigures(await eventFigures(database, feishu, site, clerks, seconds));
    return clerks;
  } finally {
    await site.stop();
  }
}

if (!serverRunsHere) {
  console.error('there is no libSQL server for this machine');
  process.exit(1);
}
try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? [error.message, error.cause].filter(Boolean).join(': ') : error);
  process.exit(2);
}
process.exit(0);
