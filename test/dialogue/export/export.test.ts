import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { understandText } from '../../../src/dialogue/index.ts';
import { type EvaluationId, personId } from '../../../src/evaluation/index.ts';
import { now } from '../../evaluation/desk.ts';
import { administrator, type Conversations, conversations, type Speaker } from '../conversation.ts';

describe('导出', () => {
  let world: Conversations;
  let lin: Speaker;
  let garden: EvaluationId;
  beforeEach(async () => {
    world = await conversations();
    lin = world.speaker('ou_lin');
    garden = await lin.starts('2024', '云海区园林绿化管理局');
    await lin.starts('2023', '云海区园林绿化管理局');
    await world.speaker('ou_wu').starts('2024', '云海区园林科研所');
  });
  afterEach(() => world.desk.close());

  it.each([
    ['导出', { want: 'export' }],
    ['请帮我导出数据', { want: 'export' }],
    ['导出 JSON', { want: 'export' }],
    ['导出报告', { want: 'report' }],
    ['导出 报告', { want: 'report' }],
    ['导出 园林局', { want: 'export_unit', unit: '园林局', year: null }],
    ['导出：园林局2024年度', { want: 'export_unit', unit: '园林局', year: 2024 }],
    ['导出 园林局 2024', { want: 'export_unit', unit: '园林局', year: 2024 }],
    ['导出来的表里没有这个数', { want: 'tell', text: '导出来的表里没有这个数' }],
  ])('understands %s', (text, intent) => {
    expect(understandText(text)).toEqual(intent);
  });

  it('sends the data of the unit one works in', async () => {
    expect((await lin.says('导出')).export).toMatchObject({ kind: 'export', version: 0, status: 'draft' });
    expect((await lin.says('导出 园林绿化 2024')).export?.evaluation).toBe(garden);
  });

  it('asks which of several units is meant, and names only those one may export', async () => {
    const { say = '', export: sent } = await lin.says('导出 园林');
    expect(sent).toBeUndefined();
    expect(say).toContain('“园林”有 2 份');
    expect(say).toContain('· 云海区园林绿化管理局 2023 年度');
    expect(say).not.toContain('科研所');
    const all = (await world.speaker(administrator).says('导出 园林')).say;
    expect(all).toContain('“园林”有 3 份');
  });

  it('is refused to a contributor, who is told of the report instead', async () => {
    const chen = personId('ou_chen');
    await world.desk.run(async (records) => {
      const department = (await records.evaluation(garden))?.department;
      if (department !== undefined)
        await records.addMembership({ person: chen, department, role: 'contributor' }, now);
    });
    const refusal = await world.speaker('ou_chen').says('导出');
    expect(refusal.toast?.text).toBe('数据由填报负责人、单位领导或复核人员导出。要自评报告，请发“报告”。');
    expect(refusal.export).toBeUndefined();
  });
});
