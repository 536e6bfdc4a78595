import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CampaignId, personId, summaryFile } from '../../../src/evaluation/index.ts';
import { now } from '../../evaluation/desk.ts';
import { processorTimeOf } from '../../support/processor-time.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from '../conversation.ts';

/** Feishu waits so long for the answer to a click; meanwhile nobody else's click is answered either. */
const patienceMs = 3000;

describe('a campaign of a thousand departments', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `云海区第${index + 1}中学`);
  let talks: Conversations;
  let su: Speaker;
  let campaign: CampaignId;
  beforeAll(async () => {
    talks = await conversations();
    su = talks.speaker(administrator);
    const form = { name: '云海区自评', year: '2025', region: '云海区', otherRegion: '', scheme: 'auto' };
    const opened = await su.wants({ want: 'campaign', step: 'open', ...form, deadline: '2026-12-31' });
    campaign = shown(opened, 'campaign').campaign;
  });
  afterAll(() => talks.desk.close());

  const inTime = async <T>(does: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await does();
    expect(performance.now() - began).toBeLessThan(patienceMs);
    return result;
  };

  it('is pasted and confirmed', async () => {
    await su.wants({ want: 'campaign', step: 'add_units', campaign });
    const { list, fresh } = shown(await inTime(() => su.says(names.join('\n'))), 'unit_list');
    expect(fresh).toHaveLength(1000);
    const kept = await inTime(() => su.wants({ want: 'campaign', step: 'keep_units', list, take: [] }));
    expect(shown(kept, 'campaign').figures).toMatchObject({ departments: 1000, unclaimed: 1000 });
  });

  it('gets a code for each of them, the same when asked again', async () => {
    const codes = (reply: Awaited<ReturnType<Speaker['says']>>) => {
      const texts = [reply.say ?? '', ...(reply.others ?? []).map(({ say = '' }) => say)];
      return texts.join('\n').match(/[A-Z0-9]{4}-[A-Z0-9]{4}$/gm) ?? [];
    };
    const first = codes(await inTime(() => su.says('邀请全部')));
    expect(new Set(first).size).toBe(1000);
    expect(codes(await inTime(() => su.says('邀请全部')))).toEqual(first);
  });

  it('tells a thousand coordinators of another last day', async () => {
    await talks.desk.run(async (records) => {
      const role = 'coordinator';
      for (const [index, { department }] of (await records.unitsNamed(names)).entries()) {
        await records.addMembership({ person: personId(`ou_${index}`), department, role }, new Date(0));
      }
    });
    const moved = await inTime(() =>
      su.wants({ want: 'campaign', step: 'move_deadline', campaign, day: '2027-01-31' }),
    );
    expect(moved.others).toHaveLength(1000);
  });

  it('is read page by page', async () => {
    const last = { want: 'campaign', step: 'units', campaign, page: 999, state: 'all', name: '' } as const;
    const page = shown(await inTime(() => su.wants(last)), 'campaign_units');
    expect(page).toMatchObject({ page: 49, pages: 50, first: 981, count: 1000 });
    expect(page.units.at(-1)?.name).toBe('云海区第1000中学');
  });

  it('is summed up in a second, also the first time', async () => {
    for (const round of [1, 2, 3]) {
      const { figures } = shown(await inTime(() => su.says('汇总')), 'summary');
      expect(figures.counts, `${round}`).toMatchObject({ departments: 1000, draft: 1000 });
    }
    const table = { want: 'summary', step: 'table', campaign, scope: 'all', name: '', page: 49 } as const;
    expect(shown(await inTime(() => su.wants(table)), 'summary_table').entries).toHaveLength(20);
    const indicator = { want: 'summary', step: 'indicator', campaign, indicator: null } as const;
    shown(await inTime(() => su.wants(indicator)), 'indicator');
  });

  it('reminds a thousand people with one click', async () => {
    expect(shown(await inTime(() => su.says('催办')), 'nudge')).toMatchObject({ people: 1000, units: 1000 });
    const done = await inTime(() => su.wants({ want: 'summary', step: 'nudge', campaign }));
    expect(done.others).toHaveLength(1000);
  });

  it.each(['xlsx', 'docx'] as const)(
    'becomes a .%s without holding up what else is asked',
    async (format) => {
      const request = { kind: 'summary', campaign, format, fileName: `汇总.${format}` } as const;
      const build = () => summaryFile(talks.desk.storage, request, { now, timeZone: 'Asia/Shanghai' });
      const { all, longest } = await processorTimeOf(build);
      expect(longest).toBeLessThan(all / 3);
    },
  );
});
