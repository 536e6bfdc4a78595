import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { golden, run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const futian = golden('futian-party-office-2020');
const asStated = golden('longgang-emergency-bureau-2020-as-stated');
const swapped = golden('longgang-emergency-bureau-2020-figures-swapped');
const caseOf = (more: object) => ({
  scheme: 'futian_2020',
  year: 2020,
  department: '甲局',
  facts: {},
  ...more,
});

describe('score --json', () => {
  it('prints exactly the promised shape', async () => {
    const { exit, out, err } = await run('score', futian, '--json');
    expect([exit, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      'scheme',
      'sum',
      'caps',
      'total',
      'max',
      'range',
      'grade',
      'indicators',
    ]);
    expect(answer).toMatchObject({
      scheme: 'futian_2020',
      sum: '93.78',
      caps: [],
      total: '93.78',
      max: '100',
      range: { low: '93.78', high: '93.78' },
      grade: null,
    });
    expect(answer.indicators[4]).toEqual({
      id: 'procurement_execution',
      name: '政府采购执行情况',
      score: '1.84',
      max: '2',
      exact: '33577/18240',
      status: 'scored',
      explanation: expect.stringContaining('政府采购执行率＝306.74÷364.80×100%＝84.08%'),
      missing: [],
    });
    expect(answer.indicators[0].exact).toBe('5/1');
  });

  it('says what is missing and what needs a ruling', async () => {
    const file = folder.write('open.json', caseOf({ facts: { asset_in_use: '0', asset_total: '0' } }));
    const answer = JSON.parse((await run('score', file, '--json')).out);
    expect(answer).toMatchObject({ total: '0.00', range: { low: '0.00', high: '100.00' } });
    expect(answer.indicators[10]).toMatchObject({
      id: 'fixed_asset_utilization',
      score: null,
      exact: null,
      status: 'needs_ruling',
      missing: ['fixed_asset_utilization_ruling_points', 'fixed_asset_utilization_ruling_reason'],
    });
    expect(answer.indicators[1]).toMatchObject({
      status: 'missing',
      missing: ['budget_prep_compliance_noncompliance_count'],
    });
  });

  it('answers several files with one line each, in order', async () => {
    const { out } = await run('score', asStated, swapped);
    expect(out.split('\n').map((line) => JSON.parse(line).total)).toEqual(['93.86', '95.68']);
  });

  it('answers each line of a .jsonl, a bad one by its error and path, and exits with 2 at the end', async () => {
    const good = JSON.stringify(JSON.parse(readFileSync(asStated, 'utf8')));
    const bad = JSON.stringify(caseOf({ facts: { procurement_plan: 364.8 } }));
    const file = folder.write('cases.jsonl', `${good}\r\n${bad}\n\n{"broken\n${good}\n`);
    const { exit, out, err } = await run('score', file);
    const lines = out.split('\n').map((line) => JSON.parse(line));
    expect(exit).toBe(2);
    expect(lines.map((line) => line.total ?? Object.keys(line))).toEqual([
      '93.86',
      ['error', 'path'],
      ['error', 'path'],
      '93.86',
    ]);
    expect(lines[1].path).toBe('facts.procurement_plan');
    expect(err).toContain('cases.jsonl:2: facts.procurement_plan');
    expect(err).toContain('cases.jsonl:4');
  });
});

describe('score for people', () => {
  it('shows the total, the dimensions, each explanation and the losses', async () => {
    const { out } = await run('score', futian);
    expect(out).toContain('中共深圳市福田区委办公室（本级） 2020年度');
    expect(out).toContain('总分 93.78/100');
    expect(out).toContain('【部门管理】18.84/20');
    expect(out).toContain('  编外人员控制率：0.00/1 分\n    编外人员控制率＝');
    expect(out).toContain('失分：\n  社会效益');
  });

  it('shows the possible range while something is open', async () => {
    const file = folder.write('empty.json', caseOf({}));
    expect((await run('score', file)).out).toContain('还有 21 项没有得分，总分在 0.00 至 100.00 之间');
  });
});

describe('a case file', () => {
  const told = async (content: unknown) => {
    const { exit, out, err } = await run('score', folder.write('case.json', content), '--json');
    expect([exit, out]).toEqual([2, '']);
    return err;
  };

  it.each([
    ['an unknown fact', { facts: { procurment_plan: '1' } }, 'facts.procurment_plan', 'procurement_plan'],
    [
      "another scheme's own fact",
      { facts: { general_affairs_1_actual: '90' } },
      'facts.general_affairs_1_actual',
      '',
    ],
    [
      "points above the scheme's maximum",
      { facts: { outcome_points: '20.5' } },
      'facts.outcome_points',
      '20',
    ],
    [
      'a ruling above the maximum',
      { facts: { satisfaction_ruling_points: '7' } },
      'facts.satisfaction_ruling_points',
      '6',
    ],
    ['a JSON number for money', { facts: { asset_total: 272.2 } }, 'facts.asset_total', ''],
    ['a negative count', { facts: { key_work_unfinished: -1 } }, 'facts.key_work_unfinished', ''],
    ['an unknown scheme', { scheme: 'futian_2002' }, 'scheme', 'futian_2020'],
    ['an unknown section', { texts: { procurment: '…' } }, 'texts.procurment', 'procurement'],
    [
      'an unknown printed indicator',
      { printed: { scores: { satisfacton: '6' } } },
      'printed.scores.satisfacton',
      'satisfaction',
    ],
    ['a number as printed score', { printed: { total: 95.68 } }, 'printed.total', ''],
    ['a year in words', { year: '二〇二〇' }, 'year', ''],
  ])('with %s is refused, with the path and the nearest that is known', async (_, change, path, near) => {
    const err = await told(caseOf(change));
    expect(err).toContain(`case.json: ${path}`);
    expect(err).toContain(near);
  });

  it('that is no object, no JSON or not there is refused', async () => {
    expect(await told('[]')).toContain('案例须为 JSON 对象');
    expect(await told('{"facts":')).toContain('不是有效的 JSON');
    expect(await run('score', 'nowhere.json')).toMatchObject({ exit: 2, out: '' });
  });

  it('may carry further top-level keys, null answers and facts its scheme does not read', async () => {
    const file = folder.write(
      'more.json',
      caseOf({
        scheme: 'longgang_2020',
        id: 'x',
        facts: { procurement_execution_item_2: '1', asset_total: null },
      }),
    );
    expect(await run('score', file, '--json')).toMatchObject({ exit: 0, err: '' });
  });

  it('without a scheme gets the one of its district and year, with a word on stderr', async () => {
    const { scheme: _, ...none } = caseOf({ department: '深圳市龙岗区某局', year: 2022 });
    const { exit, out, err } = await run('score', folder.write('choose.json', none), '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out).scheme).toBe('longgang_2020');
    expect(err).toContain('按单位和年度选用《2020年度部门整体支出绩效自评表（龙岗区）》');
    expect(err).toContain('扫描件不清晰');
  });

  it('without a scheme or anything to choose one by is refused', async () => {
    const file = folder.write('nothing.json', { facts: {} });
    expect(await run('score', file)).toMatchObject({ exit: 2, err: expect.stringContaining('scheme') });
  });
});

describe('score --scheme', () => {
  it('scores under a scheme from a file, which wins over the case', async () => {
    const shown = (await run('schemes', 'show', 'shenzhen_common_2024')).out;
    const scheme = folder.write('own.json', { ...JSON.parse(shown), id: 'own_2024' });
    const { out } = await run('score', futian, '--json', '--scheme', scheme);
    expect(JSON.parse(out)).toMatchObject({ scheme: 'own_2024', total: '88.78' });
  });

  it('refuses a broken scheme with its path', async () => {
    const shown = JSON.parse((await run('schemes', 'show', 'futian_2020')).out);
    const scheme = folder.write('broken.json', { ...shown, max: '99' });
    const { exit, err } = await run('score', futian, '--scheme', scheme);
    expect(exit).toBe(2);
    expect(err).toContain('broken.json: max: 写的是 99 分，各部分合计 100.00 分');
  });
});
