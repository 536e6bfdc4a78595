import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOffice, clerk, type Office } from './office.ts';

describe('a clerk on a phone who answers by text', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice();
    const person = office.standIn.person(clerk);
    await (await person.says('开始填报')).settled();
    const unit = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
    await person.taps('开始填报', unit, { near: '年度' });
  });
  afterAll(() => office.stop());

  const says = async (text: string, parent?: string) => {
    const person = office.standIn.person(clerk);
    await (await person.says(text, parent)).settled();
    return person.sees(1);
  };

  it('begins with the section of the card, which is saved first', async () => {
    const person = office.standIn.person(clerk);
    await says('修改 采购计划');
    await person.taps('改为逐题填写', { procurement_plan: '364.8万' });
    await office.standIn.settled();
    expect(person.sees(1)).toMatch(/政府采购 1\/6 · 全部 1\/\d+\n采购计划：货物（万元）/);
  });

  it('answers, does not know, goes back, and is asked the same question after a restart', async () => {
    expect(await says('64.8')).toContain('已记录：采购计划：货物 64.80 万元。');
    expect(await says('不知道')).toContain('已记为待补：采购计划：工程。通常由 财务/采购 掌握');
    expect(await says('上一步')).toContain('采购计划：工程（万元）');
    await office.restart();
    expect(await says('0')).toContain('已记录：采购计划：工程 0.00 万元。');
    await says('300');
  });

  it('sees what the section comes to', async () => {
    expect(await says('306.74')).toContain('政府采购政策功能落实');
    expect(await says('1')).toContain('政府采购执行率 84.08%，本项得 1.84/2 分');
    expect(await says('部分项目流标')).toContain('“政府采购”填完了。政府采购执行情况 1.84/2');
  });

  it('replies to an old card and fills in its section', async () => {
    const person = office.standIn.person(clerk);
    await says('用卡片');
    await says('修改 固定资产总额');
    const card = person.messages().findLast(({ type }) => type === 'interactive');
    await says('目录');
    expect(await says('固定资产 498.67 万，在用 446.93 万', card?.id)).toContain('固定资产总额：498.67 万元');
    await person.taps('保存这 2 项');
    await office.standIn.settled();
    expect(person.sees()).toContain('固定资产利用率');
    expect(await says('得分')).toMatch(/固定资产利用率[^\n]*/);
  });
});
