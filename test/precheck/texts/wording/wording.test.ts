import { describe, expect, it } from 'vitest';
import { findings, sentences } from '../../examine.ts';

const target = (content: string, target: string) => ({
  goal_table: [{ project: '督查', level1: '产出', level2: '时效', content, target }],
});

describe('a threshold', () => {
  it('that goes both ways is an error', () => {
    const texts = { goals: '大型会议控制率低于达到0.5%及以上。' };
    expect(sentences('THRESHOLD_DIRECTION', {}, { texts })).toEqual([
      '绩效目标设置写“大型会议控制率低于达到0.5%及以上”：方向矛盾，既写低于又写以上，请写成“≤”或“≥”其中一种。',
    ]);
    expect(findings('THRESHOLD_DIRECTION', target('投诉率', '≤5%以上'))).toMatchObject([
      { severity: 'error' },
    ]);
    expect(findings('THRESHOLD_DIRECTION', target('办结率', '不低于95%以下'))).toHaveLength(1);
  });

  it('of more than all is an error', () => {
    expect(sentences('THRESHOLD_DIRECTION', target('制度建设进度', '>100%'))).toEqual([
      '表1-4 重点项目绩效目标 第 1 行写“>100%”：这类比率最多 100%，应为“≥100%”或“=100%”。',
    ]);
  });

  it.each([
    target('制度建设进度', '≥100%'),
    target('制度建设进度', '100%'),
    target('税收增长率', '>100%'),
    target('办结率', '95%及以上'),
    target('投诉率', '低于0.5%'),
    target('投诉率', '不低于95%'),
    target('办结率', '低于全市平均水平5个百分点以上的限期整改'),
    { efficiency_note: '任务超额完成，超过100%' },
    { efficiency_note: '低于95%的项目共3个，90%以上的5个' },
  ])('is fine in %j', (facts) => {
    expect(findings('THRESHOLD_DIRECTION', facts)).toEqual([]);
  });

  it('of a speed or a count is no share', () => {
    const texts = { goals: '公文流转速度达到85%及以上。' };
    expect(sentences('GOAL_UNIT', {}, { texts })).toEqual([
      '绩效目标设置写“公文流转速度达到85%及以上”：速度不能用 85% 衡量，请写明是什么比率，或换成相应的单位。',
    ]);
    expect(
      findings('GOAL_UNIT', {}, { texts: { goals: '办文数量完成率达到85%，面积增加85公顷。' } }),
    ).toEqual([]);
  });
});

describe('numbers before paragraphs', () => {
  const told = (...lines: string[]) => findings('NUMBERING', {}, { texts: { goals: lines.join('\n') } });

  it('must not come twice', () => {
    const goals = '（九）档案管理\n（十）信息网络\n（十）后勤保障';
    expect(sentences('NUMBERING', {}, { texts: { goals } })).toEqual([
      '绩效目标设置的序号重复：“（十）信息网络”之后又是“（十）后勤保障”，应为第 11 个。',
    ]);
  });

  it('are counted over the rows of a list', () => {
    const performance_goals = [{ text: '1. 办文' }, { text: '2. 办会' }, { text: '2. 督查' }];
    expect(findings('NUMBERING', { performance_goals })).toMatchObject([{ code: 'number_twice' }]);
  });

  it('must not leave one out, go back or nest their own kind', () => {
    expect(told('一、职能', '三、预算')).toMatchObject([{ code: 'number_left_out' }]);
    expect(told('1.办文', '2.办会', '3.督查', '2.档案')).toMatchObject([{ code: 'number_goes_back' }]);
    expect(told('（一）职能', '（二）目标', '（一）综合事务')).toMatchObject([{ code: 'number_nested' }]);
    expect(told('①办文', '③督查')).toMatchObject([{ code: 'number_left_out' }]);
  });

  it.each([
    [['一、职能', '（一）办文', '（二）办会', '二、预算', '（一）年初', '（二）调整']],
    [['（十）档案', '（十一）后勤', '（十二）信息']],
    [['1.办文', '2.办会', '内部管理方面：', '1.制度', '2.培训']],
    [['2020.01月开展', '2020年执行', '1.5万人受益', '3.2公里道路']],
    [['3. 接上段']],
    [['（一）职能', '1.办文', '（1）收文', '（2）发文', '2.办会', '（1）筹备']],
  ])('are in order in %j', (lines) => {
    expect(told(...lines)).toEqual([]);
  });
});

describe('a paragraph that stands twice', () => {
  const paragraph =
    '我单位围绕中心工作，统筹推进办文办会、督查督办和信息报送，建立台账、逐项销号，各项工作有序推进，取得明显成效。';

  it('is a warning, also when a word was changed', () => {
    const facts = { year_summary: paragraph, outcome_note: paragraph.replace('明显', '显著') };
    const [sentence] = sentences('DUP_PARAGRAPH', facts);
    expect(sentence).toMatch(/^效果性说明的“我单位围绕.*…”与年度工作总结相似 9\d%：/);
    expect(
      findings('DUP_PARAGRAPH', { year_summary: paragraph, outcome_note: paragraph })[0]?.values.alike,
    ).toBe('100');
  });

  it('is none where less than nine tenths are alike, where it is short, or a reason that tells its problem', () => {
    const half = `${paragraph.slice(0, 26)}同时推进档案数字化，完成历史档案整理和移交进馆，提升查档利用水平。`;
    expect(findings('DUP_PARAGRAPH', { year_summary: paragraph, outcome_note: half })).toEqual([]);
    expect(
      findings('DUP_PARAGRAPH', { year_summary: '各项工作有序推进。', outcome_note: '各项工作有序推进。' }),
    ).toEqual([]);
    const problems = [{ text: paragraph }];
    expect(findings('DUP_PARAGRAPH', { problems, budget_execution_reason: paragraph })).toEqual([]);
  });

  it('is none among rows that tell of like things with other numbers', () => {
    const achievements = [1, 2].map((number) => ({
      title: `第${number}期`,
      text: `第${number}期培训班培训${number * 31}人，${paragraph}各科室均派员参加并完成结业考核。`,
    }));
    expect(findings('DUP_PARAGRAPH', { achievements })).toEqual([]);
  });
});

describe('terms', () => {
  const codes = (text: string) => findings('TERM_CONSIST', { efficiency_note: text }).map(({ code }) => code);

  it('are only told', () => {
    expect(findings('TERM_CONSIST', { efficiency_note: '就业率同比上升3%' })).toMatchObject([
      { severity: 'info' },
    ]);
    expect(sentences('TERM_CONSIST', { efficiency_note: '公众满意度较上年提高3.5%。' })).toEqual([
      '效率性说明写“公众满意度较上年提高3.5%”：比率的增减应写“3.5 个百分点”；如确为增幅，请写明。',
    ]);
  });

  it.each([
    ['占比同比下降3%', 'percent_for_points'],
    ['提高了3个百分比', 'percent_ratio_for_points'],
    ['完成外事业业务培训', 'typo'],
    ['2月21号前公开', 'odd_day'],
    ['截至5月30人日', 'odd_day'],
    ['完成全部的的工作', 'word_twice'],
  ])('are seen in “%s”: %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    '就业率同比上升3个百分点',
    '办件量同比上升3%',
    '事故起数同比下降29.2%',
    '增长率为3%',
    '2月21日公开',
    '5月3号令、1月2号楼',
    '达标率为96%，办件量同比上升3%',
    '的的确确',
  ])('are fine in “%s”', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('name oneself in one way', () => {
    const facts = { year_summary: '我局牵头办理。', efficiency_note: '我中心配合，本单位负责。' };
    expect(sentences('TERM_CONSIST', facts)).toEqual([
      '自称不统一：“我局”（年度工作总结）、“我中心”（效率性说明）、“本单位”（效率性说明），全文请统一用一种。',
    ]);
    expect(codes('我局牵头。我局负责，本局长办公会研究。')).toEqual([]);
  });

  it('cite a document by one title', () => {
    const texts = { tasks: '总结《龙岗应急样板》经验。', outcome: '推广《龙岗应急样本》。' };
    expect(sentences('TERM_CONSIST', {}, { texts })).toEqual([
      '年度总体工作和重点工作任务写《龙岗应急样板》，效果性写《龙岗应急样本》，只差一字：请核对文件名。',
    ]);
    const fine = { tasks: '《2019年工作要点》《市工作要点》', outcome: '《2020年工作要点》《区工作要点》' };
    expect(findings('TERM_CONSIST', {}, { texts: fine })).toEqual([]);
  });
});
