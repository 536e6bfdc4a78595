import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../../src/storage/open-embedded.ts';
import type { Figure } from '../figures.ts';
import type { FeishuDouble } from '../webhook/feishu-double.ts';
import { clerkOf } from './city.ts';
import { type Clerk, doings, seatClerks, sendTo, work } from './clerks.ts';
import { spreadOf } from './events.ts';
import { fillDepartment, openYears } from './fill.ts';
import { type Site, startNode } from './sites.ts';

const warmMs = 1000;

/** One clerk at work, nobody else. */
export async function aloneFigures(
  site: Site,
  where: string,
  clerk: Clerk,
  seconds: number,
): Promise<readonly Figure[]> {
  const send = sendTo([site], 1);
  const figures: Figure[] = [];
  for (const doing of ['answer', 'question'] as const) {
    await work(send, [clerk], doing, warmMs);
    const load = await work(send, [clerk], doing, seconds * 500);
    const [p50 = '', ...rest] = spreadOf(load).split(', ');
    figures.push({
      what: `${doings[doing]} alone, ${where}`,
      figure: p50.replace('p50 ', ''),
      beside: rest.join(', '),
    });
  }
  return figures;
}

/** The same with an embedded file that holds one department's years. */
export async function embeddedFigures(
  feishu: FeishuDouble,
  years: number,
  seconds: number,
): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-city-'));
  const url = `file:${join(folder, 'ziping.db')}`;
  const storage = await openEmbedded({ url, tenant: 'real' });
  await fillDepartment(storage, await openYears(storage, { departments: 1, years }), 0, () => {});
  await storage.close();
  const site = await startNode(feishu.url, url, folder);
  try {
    const [clerk] = await seatClerks(sendTo([site], 1), feishu, [clerkOf(0)]);
    if (clerk === undefined) throw new Error('nobody took a seat');
    return await aloneFigures(site, 'Node, embedded file', clerk, seconds);
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
