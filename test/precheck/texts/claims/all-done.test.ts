import { describe, expect, it } from 'vitest';
import { findings, sentences } from '../../examine.ts';

const check = 'TEXT_ALL_DONE';
const claim = '项目均已按照规定时间全部完成。';

describe('all done in time beside what was not', () => {
  it('is an error that quotes both places', () => {
    const texts = {
      efficiency: '本年度项目均已按照规定时间全部完成，成效明显。',
      conclusion: '一是部分绩效目标未按计划时间完成，如办文培训、聘请法律顾问。',
    };
    expect(sentences(check, {}, { texts })).toEqual([
      '效率性写“本年度项目均已按照规定时间全部完成”，总体评价和整改措施又写“一是部分绩效目标未按计划时间完成”：两处矛盾，请核实后改其中一处。',
    ]);
    const [found] = findings(check, {}, { texts });
    expect(found).toMatchObject({
      severity: 'error',
      indicator: 'project_timeliness',
      quotes: [{ place: '效率性' }, { place: '总体评价和整改措施' }],
    });
  });

  it('takes a claim that names nothing for the projects where these are told', () => {
    const texts = { efficiency: '均已按照规定时间全部完成', conclusion: '部分绩效目标未按计划时间完成' };
    expect(findings(check, {}, { texts })).toHaveLength(1);
    expect(findings(check, {}, { texts: { ...texts, efficiency: '', functions: '均已按时完成' } })).toEqual(
      [],
    );
  });

  it('tells the numbers of projects where these contradict it', () => {
    const facts = { efficiency_note: claim, project_planned: '19', project_on_time: '18' };
    expect(sentences(check, facts)).toEqual([
      '效率性说明写“项目均已按照规定时间全部完成”，而计划完成项目 19 个、按时完成 18 个：请改写这句话，或核对项目数。',
    ]);
    expect(findings(check, facts)[0]?.facts).toEqual([
      'efficiency_note',
      'project_on_time',
      'project_planned',
    ]);
  });

  it('asks for the reason only, where the claim does not say in time', () => {
    const facts = { efficiency_note: '年度项目全部完成。', project_planned: '19', project_on_time: '18' };
    expect(findings(check, facts)).toMatchObject([{ severity: 'warning' }]);
  });

  it('reads half-width marks and quotes them as they stand', () => {
    const facts = {
      efficiency_note: '年度项目,均按时完成,成效明显.',
      project_planned: '19',
      project_on_time: '18',
    };
    expect(findings(check, facts)[0]?.values.quote).toBe('均按时完成');
    const bracketed = { ...facts, efficiency_note: '年度项目(19个)均按时完成,成效明显' };
    expect(findings(check, bracketed)[0]?.values.quote).toBe('年度项目(19个)均按时完成');
  });

  it('names a project of the list that was late', () => {
    const projects = [{ name: '法律顾问', budget: '8', spent: '4', on_time: false }];
    expect(sentences(check, { efficiency_note: '安排的每个项目都能按时完成。', projects })).toEqual([
      '效率性说明写“安排的每个项目都能按时完成”，而项目支出明细中“法律顾问”没有按时完成：请改写这句话，或核对该项目。',
    ]);
  });

  it('sees key work that was left unfinished, and a task marked so', () => {
    const note = { efficiency_note: '上级交办的重点工作全部按期完成。' };
    expect(sentences(check, { ...note, key_work_unfinished: '2' })[0]).toContain('有 2 项');
    const key_tasks = [{ text: '新增绿地 12 公顷', assigned_by: 'city', done: false }];
    expect(sentences(check, { ...note, key_tasks })[0]).toContain('“新增绿地 12 公顷”填的是未完成');
  });

  it.each([
    ['all projects were done', { project_planned: '8', project_on_time: '8' }, claim],
    [
      'the rest was done',
      { project_planned: '8', project_on_time: '7' },
      '除口袋公园外，其余项目全部按时完成。',
    ],
    ['a part is counted', { project_planned: '8', project_on_time: '7' }, '7个项目全部按时完成。'],
    [
      'the exception stands beside it',
      { project_planned: '8', project_on_time: '7' },
      '项目均按时完成，仅1个项目未按期完成。',
    ],
    ['it is a wish', { project_planned: '8', project_on_time: '7' }, '确保所有项目全部按时完成。'],
    [
      'key work is done, and a project late',
      { project_planned: '8', project_on_time: '7' },
      '重点工作全部按期完成。',
    ],
    ['projects are done, and key work left', { key_work_unfinished: '1' }, claim],
    ['petitions are answered', { project_planned: '8', project_on_time: '7' }, '信访件均按期办结。'],
    ['a single project is meant', { project_planned: '8', project_on_time: '7' }, '道路绿化项目按时完成。'],
    [
      'an object of its own follows',
      { project_planned: '8', project_on_time: '7' },
      '全部按时完成预算公开。',
    ],
  ])('is none where %s', (_, facts, efficiency_note) => {
    expect(findings(check, { ...facts, efficiency_note })).toEqual([]);
  });

  it.each(['没有未按计划完成的项目', '避免项目未按时完成', '上年有2个项目未按时完成'])(
    'takes “%s” for no confession',
    (text) => {
      expect(findings(check, { efficiency_note: claim }, { texts: { conclusion: text } })).toEqual([]);
    },
  );
});

describe('all done, and a project that spent little', () => {
  const projects = [
    { name: '应急管理专项', budget: '100', spent: '88.16', on_time: true },
    { name: '宣传', budget: '100', spent: '89', on_time: true },
  ];

  it('asks for the reason', () => {
    expect(sentences('PROJECT_DONE_RATE', { efficiency_note: '每个项目都按时完成。', projects })).toEqual([
      '效率性说明写“每个项目都按时完成”，而“应急管理专项”的预算执行率只有 88.16%：请核对是否按时完成，或说明原因。',
    ]);
  });

  it('is none from 90% on, nor without the claim', () => {
    const enough = [{ name: '宣传', budget: '100', spent: '90', on_time: true }];
    expect(
      findings('PROJECT_DONE_RATE', { efficiency_note: '每个项目都按时完成。', projects: enough }),
    ).toEqual([]);
    expect(findings('PROJECT_DONE_RATE', { efficiency_note: '项目进展顺利。', projects })).toEqual([]);
  });
});
