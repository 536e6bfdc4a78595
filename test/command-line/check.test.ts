import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { golden, run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const asStated = golden('longgang-emergency-bureau-2020-as-stated');
const caseOf = (more: object) => ({
  scheme: 'futian_2020',
  year: 2020,
  department: '甲局',
  facts: {},
  ...more,
});

describe('check --json', () => {
  it('prints exactly the promised shape, errors first', async () => {
    const { exit, out, err } = await run('check', asStated, '--json');
    expect([exit, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['findings']);
    expect(answer.findings[0]).toEqual({
      check: 'PROC_OVER_PLAN',
      severity: 'error',
      message:
        '实际采购 1,973.09 万元大于计划 1,791.71 万元：执行率 110.12%，按标准本项 0 分；如两数填反，执行率为 90.81%。',
      facts: ['procurement_actual', 'procurement_plan'],
      indicator: 'procurement_execution',
    });
    const order = answer.findings.map(({ severity }: { severity: string }) => severity);
    expect(order).toEqual(order.toSorted((a: string, b: string) => rank(a) - rank(b)));
    for (const finding of answer.findings)
      expect(Object.keys(finding)).toEqual(['check', 'severity', 'message', 'facts', 'indicator']);
  });

  it('gives null where a finding is about no indicator', async () => {
    const facts = { petition_total: 1, petition_overdue: 2 };
    const { out } = await run('check', folder.write('case.json', caseOf({ facts })), '--json');
    const found = JSON.parse(out).findings.find(
      ({ check }: { check: string }) => check === 'PART_OVER_WHOLE',
    );
    expect(found).toMatchObject({ severity: 'error', indicator: null });
  });

  it('answers several files, and each line of a .jsonl file, with a line each; a bad one names its field', async () => {
    const lines = [caseOf({}), { scheme: 'futian_2020', facts: { procurement_plan: 3 } }];
    const file = folder.write('cases.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const { exit, out, err } = await run('check', asStated, file, '--json');
    const answers = out.split('\n').map((line) => JSON.parse(line));
    expect(exit).toBe(2);
    expect(answers.map((answer) => Object.keys(answer))).toEqual([
      ['findings'],
      ['findings'],
      ['error', 'path'],
    ]);
    expect(answers[2].path).toBe('facts.procurement_plan');
    expect(err).toContain('facts.procurement_plan');
  });

  it('looks at the texts of a case', async () => {
    const texts = { procurement: '采购计划100万元，实际采购80万元，采购执行率125%。' };
    const { out } = await run('check', folder.write('texts.json', caseOf({ texts })), '--json');
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({ check: 'RATE_RECALC', severity: 'error' }),
    );
  });
});

describe('check', () => {
  it('prints how many there are and each in a line', async () => {
    const { exit, out } = await run('check', asStated);
    expect(exit).toBe(0);
    expect(out).toMatch(/预审：错误 2 项，警告 \d+ 项，提示 0 项/);
    expect(out).toContain('【错误】实际采购 1,973.09 万元大于计划');
    expect(out).toContain('PROC_OVER_PLAN');
  });

  it('tells what a half-filled case lacks together, behind what contradicts', async () => {
    const facts = { procurement_plan: '300', procurement_actual: '400' };
    const file = folder.write('half.json', caseOf({ scheme: 'shenzhen_common_2024', year: 2024, facts }));
    const { out } = await run('check', file);
    const lines = out.split('\n').filter((line) => line.startsWith('【'));
    expect(lines.length).toBeLessThan(8);
    expect(lines[0]).toContain('PROC_OVER_PLAN');
    expect(lines.filter((line) => line.includes('FACT_MISSING'))).toEqual([
      expect.stringMatching(/^【警告】\d\d 项指标缺数据，还不能计分：“.+”、“.+”、“.+”等。先补“.+”/),
    ]);
    const { findings } = JSON.parse((await run('check', file, '--json')).out);
    expect(
      findings.filter(({ check }: { check: string }) => check === 'FACT_MISSING').length,
    ).toBeGreaterThan(9);
  });

  it('runs the checks that a scheme of a file brings, which wins over the case', async () => {
    const scheme = fileURLToPath(new URL('../golden/schemes/shiqiao-2025.json', import.meta.url));
    const facts = { jobs_target: '100', jobs_actual: '301' };
    const file = folder.write('own.json', caseOf({ year: 2025, facts }));
    const { exit, out } = await run('check', '--scheme', scheme, file, '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out).findings).toContainEqual({
      check: 'JOBS_WITHIN_REASON',
      severity: 'warning',
      message:
        '带动就业人数实际完成值为 301 人，大于带动就业人数年度指标值＋带动就业人数年度指标值＋带动就业人数年度指标值 100＋100＋100＝300 人，请核对。完成数超过目标的三倍，请核对台账。',
      facts: ['jobs_actual', 'jobs_target'],
      indicator: 'jobs',
    });
  });

  it('needs a file', async () => {
    expect(await run('check')).toMatchObject({ exit: 2, out: '' });
  });
});

const rank = (severity: string) => ['error', 'warning', 'info'].indexOf(severity);
