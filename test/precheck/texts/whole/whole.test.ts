import { describe, expect, it } from 'vitest';
import type { ListRow } from '../../../../src/facts/index.ts';
import { findings, sentences } from '../../examine.ts';

const rows = (...texts: string[]) => texts.map((text) => ({ text }));

describe('problems and measures', () => {
  const check = 'GOAL_CLOSURE';
  const problems = rows('项目进度偏慢', '指标不够细化', '资产处置不及时');

  it('belong together one by one', () => {
    const measures = [
      { text: '按月通报', problem: '1' },
      { text: '集中会审', problem: '2' },
      { text: '加强学习', problem: '5' },
    ];
    expect(sentences(check, { problems, measures })).toEqual([
      '存在问题第 3 条“资产处置不及时”没有对应的改进措施：请补一条。',
      '改进措施第 3 条“加强学习”对应第 5 项问题，而存在问题只有 3 条：请核对序号。',
    ]);
  });

  it('are counted where no measure says what it is for', () => {
    const measures = rows('一', '二', '三', '四', '五');
    expect(sentences(check, { problems, measures })).toEqual([
      '存在问题 3 条，改进措施 5 条：应逐条对应，请在措施里填问题序号。',
    ]);
    expect(findings(check, { problems, measures: measures.slice(0, 3) })).toEqual([]);
  });

  it.each([
    ['several measures are for one problem', [['1'], ['1'], ['2'], ['3']]],
    ['the one measure without a number may be for the problem that is left', [['1'], ['2'], []]],
  ])('are fine where %s', (_, numbers) => {
    const measures = numbers.map(
      ([problem]): ListRow => (problem ? { text: '措施', problem } : { text: '措施' }),
    );
    expect(findings(check, { problems, measures })).toEqual([]);
  });

  it('are not compared before both are answered', () => {
    expect(findings(check, { problems })).toEqual([]);
    expect(findings(check, { problems: [], measures: [] })).toEqual([]);
  });
});

describe('goals and achievements', () => {
  const achievements = [{ title: '办文', text: '办结' }];

  it('are not fewer told than aimed at', () => {
    const performance_goals = rows('办文 100 件', '办会 20 场');
    expect(sentences('GOAL_CLOSURE', { performance_goals, achievements })).toEqual([
      '主要履职目标 2 条，主要履职情况 1 条：每个目标都要写完成情况，请补充。',
    ]);
    expect(findings('GOAL_CLOSURE', { performance_goals: rows('办文'), achievements })).toEqual([]);
  });

  it('say how much', () => {
    expect(findings('GOAL_MEASURABLE', { performance_goals: rows('做好办文', '做好办会') })).toHaveLength(1);
    expect(findings('GOAL_MEASURABLE', { performance_goals: rows('做好办文', '办会 20 场') })).toEqual([]);
    const given = { scheme: 'shijiazhuang_gaoxin_2023', year: 2023 };
    expect(sentences('GOAL_MEASURABLE', { reform_objective: '推动改革任务落实。' }, given)).toEqual([
      '全面深化改革工作的绩效目标没有可衡量的指标值（“推动改革任务落实。”）：请写明数量、比率或时限。',
    ]);
    expect(findings('GOAL_MEASURABLE', { reform_objective: '改革任务完成率90%。' }, given)).toEqual([]);
  });
});

describe('chapters', () => {
  it('that the scheme asks are named where nothing fills them', () => {
    const texts = { functions: '职能', performance: '履职', economy: '经济性', conclusion: '问题' };
    expect(sentences('SECTION_REQUIRED', {}, { texts, scheme: 'longgang_2020' })).toEqual([
      '缺“年度总体工作和重点工作任务”：方案要求的章节要齐全，请补充。',
      '缺“重点工作完成情况”：方案要求的章节要齐全，请补充。',
      '缺“效果性”：方案要求的章节要齐全，请补充。',
      '缺“公平性”：方案要求的章节要齐全，请补充。',
    ]);
  });

  it('are there as soon as one of their answers is', () => {
    const texts = {
      functions: '职能',
      tasks: '任务',
      performance: '履职',
      economy: '省',
      conclusion: '问题',
    };
    const facts = { outcome_note: '明显', satisfaction_none: true, key_work_unfinished: '0' };
    expect(findings('SECTION_REQUIRED', facts, { texts })).toEqual([]);
  });

  it('are not asked of a scheme without them', () => {
    const given = { scheme: 'shijiazhuang_gaoxin_2023', year: 2023 };
    expect(sentences('SECTION_REQUIRED', {}, given).join()).not.toContain('效果性');
    expect(sentences('SECTION_REQUIRED', {}, given).join()).toContain('自评工作开展情况');
  });
});

describe('the cover', () => {
  const cover = { leader_name: '李明', reporter_name: '王小雨', contact_phone: '0755-88886666' };

  it('names whoever is missing', () => {
    expect(sentences('COVER_FIELDS', { ...cover, leader_name: '无', reporter_name: undefined })).toEqual([
      '封面没有填：单位负责人（签章）、填报人。',
    ]);
    expect(findings('COVER_FIELDS', cover)).toEqual([]);
  });

  it('wants name, office, position and title of those who sign', () => {
    const given = { scheme: 'shijiazhuang_gaoxin_2023', year: 2023 };
    const full = { name: '李明', unit: '党政办', position: '主任', title: '会计师' };
    const evaluation_members = [full, { name: '王小雨', position: '科员' }];
    expect(sentences('COVER_FIELDS', { ...cover, evaluation_members }, given)).toEqual([
      '评价工作组成员第 2 人没有填工作单位、职称（共 1 人不全）：签字页要求姓名、工作单位、职务、职称。',
    ]);
    expect(findings('COVER_FIELDS', { ...cover, evaluation_members: [full] }, given)).toEqual([]);
  });
});
