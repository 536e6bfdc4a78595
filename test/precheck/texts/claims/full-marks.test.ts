import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../src/facts/index.ts';
import { findings, sentences } from '../../examine.ts';
import { sampleFacts, sampleGiven } from '../sample-facts.ts';

const check = 'FULL_VS_PROBLEM';
const sample: Facts = { ...sampleFacts(), year_summary: '' };
const one = (problem: Facts, more: Facts = {}) =>
  findings(check, { ...sample, ...more, problems: [problem] } as Facts, sampleGiven);

describe('a problem confessed beside full marks', () => {
  it('is told with the points, for an indicator the office chose itself', () => {
    const problems = [{ text: '内控制度还需完善', indicator: 'system_soundness' }];
    expect(sentences(check, { ...sample, problems }, sampleGiven)).toEqual([
      '存在问题 第 1 行写“内控制度还需完善”，而“管理制度健全性”得满分 3.00 分：请核对得分，或改写这个问题。',
    ]);
  });

  it.each([
    ['项目跟踪监督力度不够', 'project_supervision'],
    ['部分项目验收手续不够规范', 'project_procedure'],
    ['对项目的跟踪监督力度不够', 'project_supervision'],
    ['资金支出存在超标准支出', 'financial_compliance'],
    ['部分固定资产闲置，使用效率不高', 'fixed_asset_utilization'],
    ['决算公开内容不够细化', 'budget_disclosure'],
    ['绩效目标编报不够全面', 'goal_completeness'],
    ['个别信访件回复不够及时', 'petition_handling'],
  ])('is seen by its topic: %s', (text, indicator) => {
    expect(one({ text })).toMatchObject([{ indicator }]);
  });

  it('is an error where the standard itself takes points for it', () => {
    const full = { project_planned: '8', project_on_time: '8' };
    expect(one({ text: '部分绩效目标未按计划时间完成' }, full)).toMatchObject([
      { severity: 'error', indicator: 'project_timeliness' },
    ]);
    expect(one({ text: '内控制度还需完善' })).toMatchObject([{ severity: 'warning' }]);
  });

  it('goes by the points a report prints', () => {
    const printed = { scores: { indicator_clarity: '7.00', goal_completeness: '8.00' }, total: null };
    const texts = {
      conclusion: '三级指标设置还不够具体。',
      goals: '绩效目标编报的全面性和规范性仍有提升空间。',
    };
    expect(
      findings(check, {}, { texts, printed })
        .map(({ indicator }) => indicator)
        .toSorted(),
    ).toEqual(['goal_completeness', 'indicator_clarity']);
    const lost = { scores: { indicator_clarity: '6.00', goal_completeness: '7' }, total: null };
    expect(findings(check, {}, { texts, printed: lost })).toEqual([]);
  });

  it.each([
    [{ text: '部分资产处置不够及时' }],
    [{ text: '支出进度偏慢，项目监督力度不够' }],
    [{ text: '项目监督力度不够', indicator: 'project_timeliness' }],
    [{ text: '干部队伍年轻化程度有待提升' }],
  ])('is none where the indicator, or one of those it may be about, lost points: %j', (problem) => {
    expect(one(problem)).toEqual([]);
  });

  it.each(['针对上年内控制度不健全的问题完成整改', '避免项目验收手续不规范', '下一步内控制度还需完善'])(
    'is none in “%s”',
    (text) => {
      expect(findings(check, { ...sample, efficiency_note: text }, sampleGiven)).toEqual([]);
    },
  );
});

describe('a problem confessed beside a boast', () => {
  it('quotes both, whatever the points', () => {
    const texts = {
      goals: '我局各项绩效指标均进行细化，清晰、可量化。',
      conclusion: '绩效指标多设立为定性指标，缺乏明确的指标值。',
    };
    expect(sentences(check, {}, { texts, scheme: 'longgang_2020' })).toEqual([
      '总体评价和整改措施写“绩效指标多设立为定性指标，缺乏明确的指标值”，绩效目标设置又写“我局各项绩效指标均进行细化，清晰、可量化”：说法不一致，请改其中一处。',
    ]);
  });
});

describe('a rate of key work below 100% beside full marks', () => {
  it('asks what was counted', () => {
    const texts = { efficiency: '全年督办679项重点工作，完成率为97.64%。' };
    expect(sentences(check, sample, { ...sampleGiven, texts })).toEqual([
      '效率性写“完成率为97.64%”，完成率 97.64%，而“重点工作完成情况”得满分 8.00 分：请说明统计口径，或核对未完成项数。',
    ]);
  });

  it.each(['全年督办679项重点工作，完成率为100%。', '口袋公园建设完成率为97.64%。'])(
    'is none in “%s”',
    (efficiency) => {
      expect(findings(check, sample, { ...sampleGiven, texts: { efficiency } })).toEqual([]);
    },
  );
});
