import { describe, expect, it } from 'vitest';
import { findings, sentences } from '../../examine.ts';

describe('achievements that stop before the end of the year', () => {
  const told = (text: string) => findings('PERIOD_CUTOFF', { achievements: [{ title: '督查', text }] });

  it('are a warning that quotes how far they go', () => {
    const achievements = [{ title: '督查', text: '截至11月16日，共督办重点工作679项。' }];
    expect(sentences('PERIOD_CUTOFF', { achievements })).toEqual([
      '主要履职情况 第 1 行写“截至11月16日”，没有写到年底：评价期到 12 月 31 日，请补充全年数据，或说明原因。',
    ]);
  });

  it.each([
    '截止10月30日，辖区发生事故323起。',
    '截至2020年9月底，累计办文1.2万件。',
    '1-10月，全区发生火灾55起。',
    '1至10月共开展检查320次。',
    '一到十月份受理举报24件。',
    '前10个月受理举报24件。',
    '到9月底累计接待2,300人。',
    '9月底，共培训1,200人。',
    '截至12月20日，完成全部走访。',
  ])('are seen in “%s”', (text) => {
    expect(told(text)).toHaveLength(1);
  });

  it.each([
    '截至12月31日，共督办重点工作679项。',
    '截至2020年底，共督办重点工作679项。',
    '截至12月底，办文1.2万件。',
    '2020年10月召开督查工作会议。',
    '10月30日印发通知。',
    '1-12月开展检查320次。',
    '1-6月检查160次，7-12月检查160次。',
    '截至2019年9月底，已建成5个站点。',
    '1-9月累计支出2,100万元，执行率69%。',
    '9月底前完成改造。',
    '全年办文1.5万件，其中截至9月底1.2万件。',
    '11-12月开展专项整治。',
  ])('are none in “%s”', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('are none in goals, measures and what is told of money by the quarter', () => {
    const measures = [{ text: '1-10月逐月通报' }];
    expect(findings('PERIOD_CUTOFF', { measures, budget_execution_reason: '截至9月底支付偏慢' })).toEqual([]);
    expect(findings('PERIOD_CUTOFF', {}, { texts: { execution: '截至9月底，完成69%' } })).toEqual([]);
  });
});

describe('documents of another year', () => {
  const cited = (text: string) => findings('CITED_YEAR', {}, { texts: { budget: text } });

  it('are a warning where they order the budget or the evaluation of this one', () => {
    const texts = { budget: '根据《关于编制2019年部门预算的通知》编制预算。' };
    expect(sentences('CITED_YEAR', {}, { texts })).toEqual([
      '预算编制情况引用“根据《关于编制2019年部门预算的通知》编制预算”，不是 2020 年度的文件：请核对，改引 2020 年度的。',
    ]);
    expect(cited('按照2019年部门预算编制要求，逐项细化。')).toHaveLength(1);
    expect(cited('依据《2019年度部门整体绩效自评工作方案》开展自评。')).toHaveLength(1);
  });

  it.each([
    '根据《关于编制2020年部门预算的通知》编制预算。',
    '根据《关于编制2020—2022年中期财政规划和2020年部门预算的通知》编制预算。',
    '根据《关于开展2021年绩效评价工作的通知》开展自评。',
    '《2019年度部门决算》已按规定公开。',
    '根据《预算绩效管理办法》（福财〔2018〕20号）执行。',
    '与2019年部门预算编制要求相比，更加细化。',
    '《深圳市2019年住房规划》继续实施。',
  ])('are none in “%s”', (text) => {
    expect(cited(text)).toEqual([]);
  });

  it('are not looked for where the year is not known', () => {
    const facts = { rules_note: '按照2019年部门预算编制要求执行。' };
    expect(findings('CITED_YEAR', facts)).toHaveLength(1);
    expect(findings('CITED_YEAR', facts, { year: 2019 })).toEqual([]);
  });
});

describe('an evaluation dated before the year is over', () => {
  const given = { scheme: 'shijiazhuang_gaoxin_2023', year: 2023 };
  const dated = (evaluation_implementation: string) =>
    findings('DATE_ORDER', { evaluation_implementation }, given).filter(
      ({ code }) => code === 'evaluated_before_year_end',
    );

  it('is an error that quotes the days', () => {
    const evaluation_implementation = '在2023年4月10日至4月30日，评价组对2023年我办整体支出进行了逐一梳理。';
    expect(sentences('DATE_ORDER', { evaluation_implementation }, given)).toEqual([
      '自评的组织实施写“在2023年4月10日至4月30日”：2023 年度还没有结束，自评应在 2024 年进行，请核对日期。',
    ]);
    expect(dated(evaluation_implementation)).toMatchObject([{ severity: 'error' }]);
  });

  it.each([
    '在2024年4月10日至4月30日，评价组对2023年我办整体支出进行了逐一梳理。',
    '2023年4月10日，完成2022年度绩效自评。',
    '2023年6月15日，开展绩效运行监控自查。',
    '自2023年12月20日至2024年4月30日开展自评。',
    '2023年4月10日印发《督查办法》。',
  ])('is none in “%s”', (text) => {
    expect(dated(text)).toEqual([]);
  });

  it('is seen in a section’s text only where it names the year it evaluates', () => {
    const texts = {
      conclusion: '2023年4月10日，对2023年度整体支出开展自评。',
      tasks: '2023年4月10日，开展绩效自评。',
    };
    expect(findings('DATE_ORDER', {}, { ...given, texts })).toHaveLength(1);
  });
});
