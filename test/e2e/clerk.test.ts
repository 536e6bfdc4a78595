import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkAnswers } from './clerk-answers.ts';
import { fillAll, fillPage, inputNames } from './forms.ts';
import { anOffice, clerk, type Office } from './office.ts';

describe.each(['webhook', 'websocket'] as const)('a clerk who answers in the chat, by %s,', (mode) => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice({ mode });
  });
  afterAll(() => office.stop());

  it('is welcomed once, with what can be done and a word on classified content', async () => {
    const person = office.standIn.person(clerk);
    await (await person.enters()).settled();
    expect(person.sees()).toContain('开始填报');
    expect(person.sees()).toContain('涉密');
    await (await person.enters()).settled();
    expect(person.messages()).toHaveLength(1);
  });

  it('begins a unit and year and sees the sections, none of them filled in', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('开始填报')).settled();
    expect(inputNames(person.card())).toEqual(['department', 'year', 'scheme', 'name']);
    await person.taps(
      '开始填报',
      { department: '中共深圳市福田区委办公室（本级）', year: '2020', scheme: 'auto' },
      { near: '年度' },
    );
    expect(person.sees(1)).toContain('福田区预算绩效评价共性指标体系框架（2020）');
    expect(person.sees(1)).toContain('政府采购');
    expect(person.sees(1)).toContain('未填');
  });

  it('is helped with a word, a negative budget and a percent where money belongs, and keeps the rest', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('修改 年初预算总额')).settled();
    await person.taps('保存并继续', {
      budget_initial_total: '三千多万吧',
      budget_initial_basic: '-1483.47',
      budget_initial_project: '46%',
      budget_adjusted_total: '3,037.03',
    });
    const seen = person.sees(1);
    expect(seen).toContain('三千多万吧');
    expect(seen).toContain('不能为负');
    expect(seen).toMatch(/百分|%/);
    expect(person.toasts().at(-1)?.content).toContain('3 题');
    const form = JSON.stringify(person.card());
    expect(form).toContain('3,037.03');
    expect(form).toContain('-1483.47');
  });

  it('sees what follows from a save', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('修改 采购计划')).settled();
    await fillPage(person, clerkAnswers);
    expect(person.sees(1)).toContain('政府采购执行率 84.08%');
    expect(person.sees(1)).toContain('1.84/2 分');
  });

  it('leaves in the middle and goes on after a restart of the bot', async () => {
    await office.restart();
    const person = office.standIn.person(clerk);
    await (await person.says('继续填报')).settled();
    const form = JSON.stringify(person.card());
    expect(inputNames(person.card()).length).toBeGreaterThan(0);
    expect(form).toContain('2020');
  });

  it('answers everything and sees 93.78 with each loss explained', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('目录')).settled();
    await person.taps('去填写', {}, { near: '封面与范围' }).catch(() => person.says('修改 单位负责人'));
    await office.standIn.settled();
    await fillAll(person, clerkAnswers);
    await (await person.says('得分')).settled();
    const seen = person.sees(1);
    expect(seen).toContain('93.78');
    expect(seen).toMatch(/编外人员控制率[^\n]*1\.00/);
    expect(seen).toMatch(/政府采购[^\n]*0\.16/);
    expect(seen).toMatch(/预算执行率[^\n]*0\.06/);
    expect(seen).toMatch(/社会效益[^\n]*5\.00/);
  });

  it('downloads the report as a .docx', async () => {
    const person = office.standIn.person(clerk);
    await person.says('报告');
    await expect.poll(() => person.downloads().length, { timeout: 10_000 }).toBe(1);
    const [file] = person.downloads();
    expect(file?.name).toMatch(/2020.*\.docx$/);
    expect(new TextDecoder().decode(file?.bytes.slice(0, 2))).toBe('PK');
  });

  it('called Feishu many times, and never while a transaction was open', () => {
    expect(office.watch.calls()).toBeGreaterThan(10);
    expect(office.watch.inTurns).toEqual([]);
  });
});
