import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import shiqiao from '../golden/schemes/shiqiao-2025.json' with { type: 'json' };
import { fillAll } from './forms.ts';
import { administrator, anOffice, clerk, type Office } from './office.ts';

/** One of the system's cases: 59.99% executed, all else reached, so that the total is capped at 69. */
const answers = {
  expenditure_cumulative_q4: '599.9',
  budget_adjusted_total: '1000',
  trainings_target: '12',
  trainings_actual: '12',
  inspections_target: '200',
  inspections_actual: '200',
  on_schedule_target: '95',
  on_schedule_actual: '95',
  unit_cost_target: '300',
  unit_cost_actual: '300',
  jobs_target: '50',
  jobs_actual: '50',
  public_satisfaction_actual: '90',
};

/** Sends a scheme file and waits for what is said about it; fetching it takes its time. */
async function sends(person: PersonInChat, json: unknown): Promise<void> {
  const before = person.messages().length;
  await person.sendsFile('石桥区.json', new TextEncoder().encode(JSON.stringify(json)));
  await vi.waitFor(() => expect(person.messages().length).toBeGreaterThan(before + 1), { timeout: 10_000 });
}

describe('a district whose system an administrator loads in the chat', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice();
  });
  afterAll(() => office.stop());

  it('is not loaded by a clerk', async () => {
    const person = office.standIn.person(clerk);
    await sends(person, shiqiao);
    expect(person.sees(1)).toContain('加载指标体系要由管理员来做');
  });

  it('is loaded after the administrator has seen what it holds', async () => {
    const person = office.standIn.person(administrator);
    await sends(person, { ...shiqiao, max: '90' });
    expect(person.sees(1)).toContain('max：');
    await sends(person, shiqiao);
    expect(person.sees(1)).toContain('编号：shiqiao_2025，版本 1');
    expect(person.sees(1)).toContain('适用：江澜市石桥区，2025 年度起');
    await person.taps('启用');
    expect(person.sees(1)).toContain('已启用');
    await (await person.taps('查看指标体系')).settled();
    expect(person.sees(1)).toMatch(/江澜市石桥区.*（shiqiao_2025，版本 1）您于 \d{4}-\d\d-\d\d 加载/);
  });

  it('serves a clerk of that district, with its own questions and its caps', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('开始填报')).settled();
    await person.taps(
      '开始填报',
      { department: '江澜市石桥区应急办', year: '2025', scheme: 'auto' },
      { near: '年度' },
    );
    expect(person.sees(1)).toContain(shiqiao.name);
    await (await person.says('继续填报')).settled();
    await fillAll(person, answers);
    await (await person.says('得分')).settled();
    expect(person.card()).toMatchObject({ header: { title: { content: '自评得分 69.00' } } });
    expect(person.sees(1)).toContain('等级：中');
  });

  it('keeps its version when a newer one is loaded, and says so', async () => {
    const admin = office.standIn.person(administrator);
    const caps = shiqiao.caps.slice(1);
    await sends(admin, { ...shiqiao, version: '2', caps });
    await admin.taps('启用');
    const person = office.standIn.person(clerk);
    await (await person.says('得分')).settled();
    expect(person.card()).toMatchObject({ header: { title: { content: '自评得分 69.00' } } });
    expect(person.sees(1)).toContain('已有新版本 2，本次自评仍按版本 1 计分');
    await (await person.says('指标体系')).settled();
    expect(person.sees(1)).toContain('重新选择指标体系');
  });
});
