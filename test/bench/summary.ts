import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { respond } from '../../src/dialogue/index.ts';
import { cardId } from '../../src/evaluation/ids.ts';
import {
  addDepartments,
  type Campaign,
  type CurrentScore,
  currentScoreOf,
  openCampaign,
  personId,
  type Records,
  summaryFile,
  unfold,
} from '../../src/evaluation/index.ts';
import { renderCard } from '../../src/feishu/cards/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { type GoldenCase, goldenCase } from './case.ts';
import { type Figure, longestStall, milliseconds, timed } from './figures.ts';

const departments = 1000;
const years = 10;
const now = new Date('2028-11-21T02:00:00Z');
const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
const person = personId('ou_bench');
const rounds = { warm: 20, rounds: 300 };

/** 汇总 and 得分表 of one of ten campaigns of a thousand departments, from the score rows to the drawn card. */
export async function summaryFigures(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ziping-bench-'));
  const storage = await openEmbedded({ url: `file:${join(folder, 'ziping.db')}`, tenant: 'real' });
  try {
    const campaigns: Campaign[] = [];
    for (let year = 0; year < years; year += 1) {
      campaigns.push(await storage.turn(({ records }) => seed(records, 2019 + year)));
    }
    const ask = (step: 'show' | 'table') => (round: number) =>
      storage.turn(async ({ records }) => {
        const campaign = campaigns[round % years]?.id;
        if (campaign === undefined) throw new Error('no campaign');
        const about = { want: 'summary', campaign, scope: 'handed_in' } as const;
        const page = { name: '', page: round % 40 };
        const intent = step === 'show' ? { ...about, step } : { ...about, step, ...page };
        const talk = { records, person, schemes: builtinSchemes, ...world };
        const { show } = await respond(talk, intent);
        if (show === undefined) throw new Error('nothing shown');
        return renderCard(show.view, { card: cardId('bench') });
      });
    const summary = await timed(ask('show'), rounds);
    const table = await timed(ask('table'), rounds);
    const fileStall = async (format: 'xlsx' | 'docx') => {
      const [campaign] = campaigns;
      if (campaign === undefined) throw new Error('no campaign');
      const request = { kind: 'summary', campaign: campaign.id, format, fileName: format } as const;
      const build = () => summaryFile(storage, request, world);
      await build();
      const began = performance.now();
      const stall = await longestStall(build);
      return { stall, whole: performance.now() - began };
    };
    const [xlsx, docx] = [await fileStall('xlsx'), await fileStall('docx')];
    return [
      {
        what: `summary of ${departments} departments, one of ${years} years, with its card, p99`,
        figure: milliseconds(summary.p99),
        beside: `aim ≤ 15 ms; median ${milliseconds(summary.median)}`,
      },
      {
        what: '… a page of the table by total, with its card, p99',
        figure: milliseconds(table.p99),
        beside: `median ${milliseconds(table.median)}`,
      },
      {
        what: `… the .docx of all ${departments}, longest stall of the event loop`,
        figure: milliseconds(docx.stall),
        beside: `aim ≤ 100 ms; the .xlsx ${milliseconds(xlsx.stall)}; whole ${milliseconds(docx.whole)} and ${milliseconds(xlsx.whole)}`,
      },
    ];
  } finally {
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function seed(records: Records, year: number): Promise<Campaign> {
  await records.addAdministrator(person, 'code', now);
  const golden = goldenCase();
  const form = { name: `${year} 年度自评`, year: String(year), region: '云海区', scheme: golden.scheme.id };
  const opened = await openCampaign(
    records,
    builtinSchemes,
    person,
    { ...form, deadline: '2028-12-31' },
    world,
  );
  if (!opened.ok) throw new Error(opened.issues[0]?.code);
  const { id: campaign } = opened.value;
  const names = Array.from({ length: departments }, (_, index) => `云海区第${index + 1}中学`);
  const added = await addDepartments(records, builtinSchemes, person, { campaign, names, take: [] }, world);
  if (!added.ok) throw new Error(added.issues[0]?.code);
  const scores = new Map<number, CurrentScore>();
  for (const [index, { evaluation }] of (await records.summaryRows(campaign)).entries()) {
    const record = await records.evaluation(evaluation);
    if (record === null) throw new Error('gone');
    const kind = index % 97;
    const score = scores.get(kind) ?? currentScoreOf(unfold(record, golden.scheme, answersOf(golden, kind)));
    scores.set(kind, score);
    await records.saveScore(evaluation, { ...score, scheme: record.scheme }, now);
    await records.changeStatus(
      evaluation,
      (['submitted', 'approved', 'submitted', 'draft'] as const)[index % 4] ?? 'draft',
    );
  }
  return opened.value;
}

/** The answers of the golden case, some points worse. */
function answersOf({ facts }: GoldenCase, kind: number) {
  return Object.entries(facts).flatMap(([fact, value], index) =>
    value === undefined
      ? []
      : [
          {
            sequence: index + 1,
            fact,
            value: value === '1' && (index * 31 + kind) % 17 === 0 ? '0' : value,
            by: person,
            at: now,
            source: 'import' as const,
          },
        ],
  );
}
