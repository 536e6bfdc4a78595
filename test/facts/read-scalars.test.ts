import { describe, expect, it } from 'vitest';
import { type FactDefinition, readAnswer, readFacts, sentenceOfIssue } from '../../src/facts/index.ts';
import { refusal, said, stored } from './reading.ts';

describe('percentages', () => {
  it.each([
    ['46%', '46'],
    ['46', '46'],
    ['９５．６％', '95.6'],
    ['百分之四十六', '46'],
    ['百分之九十五点六', '95.6'],
    ['百分之百', '100'],
    ['九成五', '95'],
    ['四成', '40'],
    ['950‰', '95'],
    ['0.46', '0.46'],
    ['100', '100'],
    ['0', '0'],
  ])('reads %s as %s%%', (typed, value) => {
    expect(stored('satisfaction_rate', typed)).toBe(value);
  });

  it('keeps 0.46 as 0.46% and asks, unless the sign was typed', () => {
    expect(said('satisfaction_rate', '0.46')).toBe('按 0.46% 记录，如应为 46% 请改填。');
    expect(said('satisfaction_rate', '0.46%')).toBeNull();
    expect(said('satisfaction_rate', '百分之九十五')).toBe('已按 95%记录。');
  });

  it.each(['100.01', '-3', '101%'])('refuses %s as out of range', (typed) => {
    expect(refusal('satisfaction_rate', typed)).toBe(`“${typed}”不在 0 到 100 之间，请核对，例如 95.6。`);
  });

  it('asks for a number where a word stands', () => {
    expect(refusal('satisfaction_rate', '很好')).toBe(
      '“很好”不是百分比，请填 0 到 100 之间的数，例如 95.6。',
    );
  });
});

describe('a rate that may pass its goal', () => {
  const rate: FactDefinition = {
    id: 'visits_rate',
    name: '走访完成率',
    unit: '%',
    role: 'scored',
    type: 'percent',
    most: '10000',
  };

  it('is read up to its own limit, and not below 0', () => {
    expect(readAnswer(rate, '135.5%')).toMatchObject({ ok: true, value: { value: '135.5' } });
    for (const typed of ['10001', '-1']) {
      const read = readAnswer(rate, typed);
      expect(read.ok ? [] : read.issues.map(sentenceOfIssue)).toEqual([
        `“${typed}”不在 0 到 10000 之间，请核对，例如 95.6。`,
      ]);
    }
  });

  it('stays within its limit in case files too', () => {
    const read = (value: string) => readFacts({ visits_rate: value }, new Map([[rate.id, rate]])).ok;
    expect([read('135.5'), read('10000'), read('10000.1'), read('-1')]).toEqual([true, true, false, false]);
  });
});

describe('counts', () => {
  it.each([
    ['39', '39'],
    ['39人', '39'],
    ['3 项', '3'],
    ['３９', '39'],
    ['三十九人', '39'],
    ['一百零五', '105'],
    ['两名', '2'],
    ['1,204', '1204'],
    ['39.00', '39'],
    ['2万', '20000'],
    ['0', '0'],
  ])('reads %s as %s', (typed, value) => {
    expect(stored('staff_on_establishment', typed)).toBe(value);
  });

  it.each([
    ['3.5', '“3.5”不是整数，请填整数，例如 39。'],
    ['-1', '“-1”是负数，个数不能小于 0，没有请填 0。'],
    ['12%', '“12%”是百分比，这里要填个数，例如 39。'],
    ['三五', '“三五”可能有两种理解，请改用阿拉伯数字，例如 35,000。'],
    ['二十多', '“二十多”不是一个确切的数，准确的是多少？请填确切的数字。'],
    ['很多', '“很多”不是数字，请填整数，例如 39。'],
    ['9999999999', '“9999999999”太大了，请核对位数。'],
  ])('answers %s with a sentence that helps', (typed, sentence) => {
    expect(refusal('staff_on_establishment', typed)).toBe(sentence);
  });
});

describe('points', () => {
  it.each([
    ['1', '1'],
    ['0.84分', '0.84'],
    ['０．５', '0.5'],
    ['满分', '1'],
  ])('reads %s as %s', (typed, value) => {
    expect(stored('procurement_execution_item_2', typed)).toBe(value);
  });

  it("go up to the scheme's maximum where it states one", () => {
    expect(stored('financial_compliance_item_1', '1.5', { maxPoints: '1.5' })).toBe('1.5');
    expect(refusal('financial_compliance_item_1', '1.5', { maxPoints: '1' })).toBe(
      '“1.5”超出范围，这一项是 0 到 1 分，请核对。',
    );
    expect(stored('outcome_points', '满分', { maxPoints: '25' })).toBe('25');
  });

  it.each([
    ['1.01', '“1.01”超出范围，这一项是 0 到 1 分，请核对。'],
    ['-1', '“-1”超出范围，这一项是 0 到 1 分，请核对。'],
    ['0.123', '“0.123”的小数太多，得分最多两位小数。'],
    ['50%', '“50%”是百分比，这里要填分数，0 到 1 分。'],
    ['还行', '“还行”不是分数，请填 0 到 1 之间的数，例如 1。'],
  ])('answers %s with a sentence that helps', (typed, sentence) => {
    expect(refusal('procurement_execution_item_2', typed)).toBe(sentence);
  });
});

describe('dates', () => {
  it.each([
    '2020-02-21',
    '2020-2-21',
    '2020年2月21日',
    '2020年2月21号',
    '2020/2/21',
    '2020.2.21',
    '20200221',
    '2020-02-21 +0800',
    '2020-02-21 00:00:00',
    '2020-02-21T00:00:00.000Z',
    '２０２０－０２－２１',
    '二〇二〇年二月二十一日',
  ])('reads %s', (typed) => {
    expect(stored('report_date', typed)).toBe('2020-02-21');
  });

  it.each([
    ['2021-02-29', '没有“2021-02-29”这一天，请核对日期。'],
    ['2020年13月1日', '没有“2020年13月1日”这一天，请核对日期。'],
    ['2020年2月', '“2020年2月”不完整，请写全年、月、日，例如 2024-02-21。'],
    ['2月21日', '“2月21日”不完整，请写全年、月、日，例如 2024-02-21。'],
    ['上周五', '“上周五”不是日期，请写成 2024-02-21 或 2024年2月21日。'],
  ])('answers %s with a sentence that helps', (typed, sentence) => {
    expect(refusal('report_date', typed)).toBe(sentence);
  });

  it('knows leap years', () => {
    expect(stored('report_date', '2024-02-29')).toBe('2024-02-29');
  });
});
