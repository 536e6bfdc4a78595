import { describe, expect, it } from 'vitest';
import { readFacts, sentenceOfIssue } from '../../src/facts/index.ts';
import {
  bindScheme,
  contradictionsUnder,
  exact,
  limitsOf,
  sumOf,
  weightContradictions,
  weightOf,
  weightsIn,
} from '../../src/schemes/index.ts';
import { explain, headlineOf, score } from '../../src/scoring/index.ts';
import { goldenFacts, indicatorOf, schemeOf } from './sheets.ts';

const scheme = schemeOf('shijiazhuang_gaoxin_2023');
const facts = goldenFacts('shijiazhuang-party-office-2023-constructed');
const ids = scheme.indicators.map(({ id }) => id);
const [first = '', second = ''] = ids;

/** 40 targets of 2 points and a last one of 20. */
const own = Object.fromEntries(ids.map((id) => [weightOf(id), id === ids.at(-1) ? '20' : '2']));
/** Judged at full points under these weights. */
const judged = Object.fromEntries(
  Object.keys(facts)
    .filter((id) => id.endsWith('_points'))
    .map((id) => [id, '2']),
);
const wordsOf = (given: typeof facts) => weightContradictions(scheme, given).map(sentenceOfIssue);

describe('points an office does not set', () => {
  it('are shared equally, and every row says so', () => {
    const sheet = score(scheme, facts);
    expect(sheet).toMatchObject({ total: '99.51', max: '100', grade: '优秀', caps: [] });
    expect(sheet.indicators.map(({ maxPoints }) => maxPoints)).toEqual([...Array(40).fill('2.44'), '2.40']);
    expect(sumOf(sheet.dimensions.map(({ maxPoints }) => exact(maxPoints))).equals(exact('100'))).toBe(true);
    expect(explain(indicatorOf(scheme.id, facts, 'meetings_secrecy_1')).split('\n')).toEqual([
      '会议保障好评率：1.95/2.44 分',
      '原文没有规定分值，单位也没有自设，100 分由 41 项平均分，本项 2.44 分',
      '会议保障好评率 68%，没有达到目标 85%，得分＝68%÷85%×2.44 分＝1.952 分（满分 2.44 分）',
      '1.952 分四舍五入到两位小数，得 1.95 分',
      '口径：没有达到目标时怎样得分——按实际值÷目标值×分值（原报告没有写明；财预〔2020〕10号对定量指标的通行办法）',
    ]);
    expect(wordsOf(facts)).toEqual([]);
  });

  it('limit what may be judged', () => {
    expect(limitsOf(scheme, {}).get('reform_1_points')).toBe('2.44');
  });
});

describe('points an office sets', () => {
  const given = { ...facts, ...judged, ...own };

  it('count for rows, dimensions and total, and every row says whose they are', () => {
    const sheet = score(scheme, given);
    expect(sheet).toMatchObject({ total: '99.60', grade: '优秀', caps: [] });
    expect(sheet.indicators.at(-1)).toMatchObject({ maxPoints: '20', score: '20.00' });
    expect(sheet.dimensions.at(-1)).toMatchObject({ name: '机关后勤保障工作', maxPoints: '30' });
    const missed = sheet.indicators.find(({ id }) => id === 'meetings_secrecy_1');
    expect(missed).toMatchObject({ maxPoints: '2', score: '1.60', lost: '0.40' });
    expect(missed && explain(missed)).toContain('分值由单位自设，本项 2 分');
    expect(missed?.inputs[0]).toMatchObject({ fact: 'meetings_secrecy_1_weight', value: '2' });
    expect(weightsIn(scheme, given)?.status).toBe('set');
    expect(wordsOf(given)).toEqual([]);
  });

  it('limit what may be judged and ruled, and show what was judged higher before', () => {
    expect(limitsOf(scheme, given).get('reform_1_points')).toBe('2');
    expect(limitsOf(scheme, given).get('reform_1_ruling_points')).toBe('2');
    expect(wordsOf({ ...given, reform_1_points: '2.44' })).toEqual([
      '“做好全面深化改革工作得分”为 2.44 分，超过了这一项的分值 2 分，请核对其中一个。',
    ]);
    expect(score(scheme, { ...given, reform_1_points: '2.44' }).total).toBe('99.60');
  });

  it('must be given for all targets: the others are missing by name', () => {
    const some = { ...facts, [weightOf(first)]: '3' };
    const sheet = score(scheme, some);
    expect(sheet.indicators[0]).toMatchObject({ status: 'scored', score: '3.00', maxPoints: '3' });
    expect(sheet.indicators[1]).toMatchObject({ status: 'missing', missing: [weightOf(second)] });
    const row = sheet.indicators[1];
    expect(row && headlineOf(row)).toBe('各项综合事务管理工作处置率：还缺“各项综合事务管理工作处置率的分值”');
    expect(sheet).toMatchObject({ total: '3.00', grade: null, range: { low: '3.00', high: '100.00' } });
    expect(wordsOf(some)).toEqual(['分值要么全填，要么全不填：已填 1 项（合计 3 分），还有 40 项没填。']);
  });

  it('that sum to more than 100 are shown, and never lift the total above 100', () => {
    const much = { ...given, [weightOf(first)]: '12' };
    const sheet = score(scheme, much);
    expect(sheet).toMatchObject({ sum: '109.60', total: '100.00', max: '100' });
    expect(sheet.caps).toEqual([
      { limit: '100', because: { template: 'weights_over', values: { sum: '110', max: '100' } } },
    ]);
    expect(wordsOf(much)).toEqual(['各项自设分值合计 110 分，应为 100 分，请调整。']);
    const [contradiction] = contradictionsUnder(scheme, much);
    expect(contradiction).toMatchObject({ code: 'weights_sum' });
    expect(contradiction?.facts).toHaveLength(41);
  });

  it('that sum to less than 100 are shown', () => {
    expect(wordsOf({ ...given, [weightOf(first)]: '1.5' })).toEqual([
      '各项自设分值合计 99.5 分，应为 100 分，请调整。',
    ]);
  });

  it('may be nothing for a target that does not apply', () => {
    const none = { ...given, [weightOf('meetings_secrecy_1')]: '0', [weightOf(first)]: '4' };
    const sheet = score(scheme, none);
    expect(sheet).toMatchObject({ total: '100.00' });
    expect(sheet.indicators.find(({ id }) => id === 'meetings_secrecy_1')).toMatchObject({
      score: '0.00',
      lost: '0.00',
      losses: [],
    });
  });
});

describe('a target', () => {
  const scoreOf = (id: string, given: typeof facts) => {
    const row = indicatorOf(scheme.id, given, id);
    return row.status === 'scored' ? row.score : row.status;
  };

  it.each([
    ['general_affairs_1', '90', '2.44'],
    ['general_affairs_1', '89.9999', '2.44'],
    ['general_affairs_1', '89', '2.41'],
    ['general_affairs_1', '0', '0.00'],
    ['general_affairs_1', '120', '2.44'],
    ['supervision_6', '2', '1.63'],
    ['supervision_6', '3', '2.44'],
    ['meetings_secrecy_2', '0.5', '2.44'],
    ['meetings_secrecy_2', '0.500001', '0.00'],
    ['meetings_secrecy_2', '0', '2.44'],
  ])('%s at %s earns %s', (id, actual, points) => {
    expect(scoreOf(id, { [`${id}_actual`]: actual })).toBe(points);
  });

  it('is told in its own unit', () => {
    expect(explain(indicatorOf(scheme.id, { supervision_6_actual: '2' }, 'supervision_6'))).toContain(
      '检查信息公开履行职责次数 2 次，没有达到目标 3 次，得分＝2 次÷3 次×2.44 分＝1.6267 分',
    );
  });

  it('may be passed: a rate above 100% is taken, a negative one is not', () => {
    const { definitions } = bindScheme(scheme);
    expect(readFacts({ general_affairs_1_actual: '135.5' }, definitions).ok).toBe(true);
    expect(readFacts({ general_affairs_1_actual: '-1' }, definitions).ok).toBe(false);
    expect(readFacts({ satisfaction_rate: '100.5' }, definitions).ok).toBe(false);
  });
});

describe('points an office set wrong', () => {
  it('give no grade as long as they do not sum to the maximum', () => {
    const half = Object.fromEntries(ids.map((id) => [weightOf(id), '2.5']));
    expect(score(scheme, { ...facts, ...half })).toMatchObject({ total: '100.00', grade: null });
  });

  it('never let the range reach points that are lost already', () => {
    const sheet = score(scheme, { ...facts, [weightOf(first)]: '50', [`${first}_actual`]: '45' });
    expect(sheet.range).toEqual({ low: '25.00', high: '75.00' });
  });
});
