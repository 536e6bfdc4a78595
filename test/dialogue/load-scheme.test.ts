import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../../src/dialogue/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { administrator, type Conversations, conversations, type Speaker, shown } from './conversation.ts';
import { inventedScheme } from './invented-scheme.ts';

describe('an administrator who loads an indicator system in the chat', () => {
  let talks: Conversations;
  let admin: Speaker;
  /** Each test has an id of its own, for what is loaded stays loaded. */
  let id = '';
  let tests = 0;
  beforeAll(async () => {
    talks = await conversations();
    admin = talks.speaker(administrator);
  });
  afterAll(() => talks.desk.close());
  beforeEach(() => {
    tests += 1;
    id = `yunhai_${tests}`;
  });

  const region = () => `云海市第${'一二三四五六七八九'[tests - 1]}区`;
  const scheme = (
    version: string,
    points?: Parameters<typeof inventedScheme>[1],
    change: Readonly<Record<string, unknown>> = {},
  ) => inventedScheme(version, points, { id, region: region(), ...change });
  const sends = (json: unknown, speaker = admin) =>
    speaker.wants({
      want: 'file',
      fileName: '云海区.json',
      content: { kind: 'json', json },
      section: null,
    });
  const enables = async (reply: Reply) =>
    admin.wants({ want: 'enable_scheme', offer: shown(reply, 'scheme_offer').id });
  const loads = async (json: unknown) => enables(await sends(json));

  it('is shown what it holds and what it changes before anything counts', async () => {
    const offer = shown(await sends(scheme('1')), 'scheme_offer');
    expect(offer).toMatchObject({
      name: '云海区部门整体支出绩效自评指标体系',
      scheme: id,
      version: '1',
      regions: [region()],
      years: '2024 年度起',
      max: '100',
      indicators: 2,
      ownFacts: 1,
      dimensions: [
        { name: '过程', points: '40', indicators: 1 },
        { name: '效果', points: '60', indicators: 1 },
      ],
      grades: [
        { name: '优', atLeast: '90' },
        { name: '良', atLeast: '0' },
      ],
    });
    expect(offer.changes.join()).toContain('多一套可选的指标体系');
    const start = shown(await admin.says('开始填报'), 'start');
    expect(start.schemes.map(({ value }) => value)).not.toContain(id);
  });

  it('makes it a choice for everybody, and the one for its district and years', async () => {
    expect(shown(await loads(scheme('1')), 'notice').text).toContain('已启用');
    const clerk = talks.speaker(`ou_clerk${tests}`);
    expect(shown(await clerk.says('开始填报'), 'start').schemes.map(({ value }) => value)).toContain(id);
    const evaluation = await clerk.starts('2024', `${region()}城市管理局`);
    const contents = shown(await clerk.wants({ want: 'contents', evaluation }), 'contents');
    expect(contents.schemeName).toBe('云海区部门整体支出绩效自评指标体系');
    expect(contents.warnings).toEqual([]);
    expect(contents.sections.map(({ name }) => name)).toContain('效果');
    const form = shown(await clerk.says('修改 窗口服务质量得分'), 'section');
    expect(form.questions[0]?.help).toContain('满分 60 分');
  });

  it('leaves evaluations under way the version they began with, until they move on knowingly', async () => {
    await loads(scheme('1'));
    const clerk = talks.speaker(`ou_clerk${tests}`);
    const first = await clerk.starts('2024', `${region()}城市管理局`);
    const answers = { procurement_plan: '100', procurement_actual: '50' };
    const total = async (evaluation: typeof first) =>
      shown(await clerk.wants({ want: 'score', evaluation }), 'score').sheet.total;
    await clerk.saves(first, 'procurement', answers);
    expect(await total(first)).toBe('20.00');

    const offer = await sends(scheme('2', { procurement: '60', service: '40' }));
    expect(shown(offer, 'scheme_offer').changes.join()).toMatch(/2026-11-21 加载的《.*》（版本 1）不再用于/);
    await enables(offer);
    expect(await total(first)).toBe('20.00');
    await clerk.saves(first, 'procurement', { procurement_actual: '60' });
    expect(await total(first)).toBe('24.00');
    const contents = shown(await clerk.wants({ want: 'contents', evaluation: first }), 'contents');
    expect(contents.warnings.join()).toContain('已有新版本 2，本次自评仍按版本 1 计分');

    const second = await clerk.starts('2024', `${region()}水务局`);
    await clerk.saves(second, 'procurement', answers);
    expect(await total(second)).toBe('30.00');

    const choice = shown(await clerk.wants({ want: 'choose_scheme', evaluation: first }), 'scheme_choice');
    expect(choice.schemes.find(({ value }) => value === id)?.label).toContain('新版本 2，现用版本 1');
    await clerk.wants({ want: 'set_scheme', evaluation: first, scheme: id });
    expect(await total(first)).toBe('36.00');
  });

  it('is told with its place what is wrong with a file, and nothing is enabled', async () => {
    const reply = await sends(
      scheme('1', { procurement: '40', service: '50' }, { grades: [{ name: '优' }] }),
    );
    expect(reply.show).toBeUndefined();
    expect(reply.say).toMatch(/还不能用作指标体系，有 1 处要改：\n· grades\[0\]\.atLeast：/);
    const sum = await sends(scheme('1', { procurement: '40', service: '50' }));
    expect(sum.say).toContain('max：写的是 100 分，各部分合计 90.00 分');
  });

  it('is told the first ten of many mistakes and how many there are', async () => {
    const reply = await sends({});
    const lines = reply.say?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('· '))).toHaveLength(10);
    expect(reply.say).toMatch(/另有 \d+ 处/);
    expect((await sends([1, 2])).say).toContain('还不能用作指标体系');
  });

  it('cannot change the rules of a version that is in use', async () => {
    await loads(scheme('1'));
    const changed = await sends(scheme('1', { procurement: '50', service: '50' }));
    expect(changed.say).toMatch(/版本 1 的《.*》已经用过.*version 改成新的/);
    expect((await sends(scheme('1'))).say).toContain('已经启用');
    const reordered = Object.fromEntries(Object.entries(scheme('1')).reverse());
    expect((await sends(reordered)).say).toContain('已经启用');
  });

  it('can go back to an earlier version', async () => {
    await loads(scheme('1'));
    await loads(scheme('2', { procurement: '60', service: '40' }));
    const back = await sends(scheme('1'));
    expect(shown(back, 'scheme_offer').changes.join()).toContain('（版本 2）不再用于');
    expect(shown(await enables(back), 'notice').text).toContain('版本 1');
    const rows = shown(await admin.says('指标体系'), 'schemes').schemes.filter((row) => row.id === id);
    expect(rows.map(({ version }) => version)).toEqual(['1']);
  });

  it('offers a built-in system only under a new version, which then takes its place', async () => {
    const builtin = builtinSchemes.find((one) => one.id === 'futian_2020');
    const same = await sends(builtin);
    expect(same.say).toMatch(/版本 3 是自带的.*version 改成新的/);
    const offer = await sends({ ...builtin, version: '1-yunhai', name: '福田 2020（勘误）' });
    expect(shown(offer, 'scheme_offer').changes.join()).toMatch(/自带的《福田区.*》（版本 3）不再用于/);
    await enables(offer);
    const named = shown(await admin.says('开始填报'), 'start').schemes.filter(
      ({ value }) => value === 'futian_2020',
    );
    expect(named.map(({ label }) => label)).toEqual(['福田 2020（勘误）']);
  });

  it('says which system automatic choice took until now', async () => {
    await loads(scheme('1'));
    const other = await sends(scheme('1', undefined, { id: `${id}_b`, name: '云海区新办法' }));
    expect(shown(other, 'scheme_offer').changes.join()).toContain(
      '同一地区、同一年度原来自动选用《云海区部门整体支出绩效自评指标体系》',
    );
    await enables(other);
    const clerk = talks.speaker(`ou_clerk${tests}`);
    const evaluation = await clerk.starts('2025', `${region()}城市管理局`);
    expect(shown(await clerk.wants({ want: 'contents', evaluation }), 'contents').schemeName).toBe(
      '云海区新办法',
    );
  });
});

describe('a scheme file that waits for 启用', () => {
  let talks: Conversations;
  let admin: Speaker;
  beforeAll(async () => {
    talks = await conversations();
    admin = talks.speaker(administrator);
  });
  afterAll(() => talks.desk.close());

  const sends = (json: unknown, speaker = admin) =>
    speaker.wants({ want: 'file', fileName: 'a.json', content: { kind: 'json', json }, section: null });
  const file = (version: string) => inventedScheme(version, undefined, { id: 'yunhai_waiting' });

  it('is not enabled by an older card, nor twice, nor after 不启用', async () => {
    const first = shown(await sends(file('1')), 'scheme_offer');
    const second = shown(await sends(file('2')), 'scheme_offer');
    const stale = await admin.wants({ want: 'enable_scheme', offer: first.id });
    expect(stale.toast?.text).toContain('已经处理过');
    const declined = await admin.wants({ want: 'decline_scheme', offer: second.id });
    expect(shown(declined, 'notice').title).toBe('未启用');
    expect((await admin.wants({ want: 'enable_scheme', offer: second.id })).toast?.text).toContain(
      '已经处理过',
    );
    const { schemes } = shown(await admin.says('指标体系'), 'schemes');
    expect(schemes.map(({ id }) => id)).not.toContain('yunhai_waiting');
  });

  it('belongs to the administrator who sent it; others are told whom to ask', async () => {
    const clerk = talks.speaker('ou_clerk');
    const refused = await sends(file('1'), clerk);
    expect(refused.show).toBeUndefined();
    expect(refused.say).toContain('加载指标体系要由管理员来做');
    const offer = shown(await sends(file('1')), 'scheme_offer');
    const foreign = await clerk.wants({ want: 'enable_scheme', offer: offer.id });
    expect(foreign.toast?.kind).toBe('error');
  });

  it('waits through other words', async () => {
    const offer = shown(await sends(file('3')), 'scheme_offer');
    await admin.says('帮助');
    await admin.says('目录');
    expect(shown(await admin.wants({ want: 'enable_scheme', offer: offer.id }), 'notice').title).toBe(
      '已启用',
    );
  });

  it('is refused when it is larger than half a megabyte', async () => {
    const notes = Array.from({ length: 60 }, () => '说明'.repeat(2_499));
    expect((await sends(inventedScheme('9', undefined, { notes, corrections: notes }))).say).toContain(
      '超过 512 KB',
    );
  });

  it('stands in the list of an administrator with who loaded it, while others choose for their evaluation', async () => {
    const { schemes } = shown(await admin.says('指标体系'), 'schemes');
    expect(schemes.find(({ id }) => id === 'yunhai_waiting')).toEqual({
      id: 'yunhai_waiting',
      version: '3',
      name: '云海区部门整体支出绩效自评指标体系',
      loaded: { by: null, day: '2026-11-21' },
      problem: null,
    });
    expect(schemes.find(({ id }) => id === 'longgang_2020')).toMatchObject({ version: '3', loaded: null });
    const clerk = talks.speaker('ou_clerk_of_list');
    expect((await clerk.says('指标体系')).say).toContain('还没有开始填报');
    await clerk.starts();
    expect((await clerk.says('指标体系')).show?.view.view).toBe('scheme_choice');
  });
});
