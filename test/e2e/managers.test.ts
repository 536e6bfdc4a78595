import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { personId, type Storage, startEvaluation } from '../../src/evaluation/index.ts';
import type { PersonInChat } from '../../src/playground/stand-in/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { answerAll } from '../evaluation/review/staffed.ts';
import { anOffice, clerk, leader, newcomer, type Office, stranger } from './office.ts';

/** The sample office with its answers of two years, but procurement of this one; a leader and a contributor. */
async function seed(storage: Storage): Promise<void> {
  const now = new Date();
  const by = personId(clerk);
  await storage.turn(async ({ records }) => {
    const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
    const begun = async (year: string) => {
      const input = { department: '云海区园林绿化管理局', year, scheme: 'auto' };
      const started = await startEvaluation(records, builtinSchemes, by, input, world);
      if (!started.ok) throw new Error('not begun');
      return started.value.record;
    };
    const { id, department } = await begun('2024');
    await answerAll(records, id, by);
    await records.addMembership({ person: personId(leader), department, role: 'leader' }, now);
    await records.addMembership({ person: personId(newcomer), department, role: 'contributor' }, now);
    for (const [person, name] of [
      [clerk, '林晓'],
      [leader, '何局'],
      [newcomer, '王芳'],
    ] as const) {
      await records.savePerson({ ...(await records.person(personId(person))), name, current: id });
    }
  });
}

describe('what managers ask, over HTTP', () => {
  let office: Office;
  let lin: PersonInChat;
  let chief: PersonInChat;
  beforeAll(async () => {
    office = await anOffice({ seed });
    [lin, chief] = [office.standIn.person(clerk), office.standIn.person(leader)];
  });
  afterAll(() => office.stop());

  const soon = (person: PersonInChat, text: string | RegExp, newest = 1) =>
    vi.waitFor(() => expect(person.sees(newest)).toMatch(text), { timeout: 10_000, interval: 50 });
  const says = async (person: PersonInChat, text: string) => (await person.says(text)).settled();

  it('gives the summary in one card, the whole score one click away, and back', async () => {
    await says(chief, '汇总');
    await soon(chief, '93.20');
    expect(chief.sees(1)).toContain('主要扣分');
    expect(chief.sees(1)).toContain('全部填完，待提交审核');
    expect(chief.sees(1)).toContain('预审');
    await chief.taps('得分明细');
    await soon(chief, '差多少可以少扣');
    expect(chief.sees(1)).toContain('评分标准');
    await chief.taps('返回汇总');
    await soon(chief, '还差谁');
  });

  it('reminds whoever owes something, once a day', async () => {
    await chief.taps('催一下');
    await soon(lin, '何局提醒您');
    expect(lin.sees(1)).toContain('请提交审核');
    await says(chief, '催一下');
    await soon(chief, '今天已经提醒过：林晓');
  });

  it('tries a figure without keeping it, and tells how far it is to more', async () => {
    await says(lin, '试算 采购实际=350');
    await soon(lin, /93\.20 → \d\d\.\d\d/);
    expect(lin.sees(1)).toContain('什么都没有保存');
    await says(lin, '得分');
    await soon(lin, '93.20');
    await says(lin, '试算');
    await soon(lin, '离更高的分还差多少');
  });

  it('answers a question in plain words, to a stranger with nothing', async () => {
    await says(chief, '园林局得了多少分？');
    await soon(chief, '93.20');
    await says(chief, '哪些单位低于90');
    await soon(chief, '您只能查看本单位的情况');
    const nobody = office.standIn.person(stranger);
    await says(nobody, '园林局得了多少分？');
    await soon(nobody, '没有找到您能查看的单位');
    expect(nobody.sees(1)).not.toContain('93.20');
  });

  it('offers last year’s answers for the next year, and takes them with one click', async () => {
    await says(lin, '开始填报');
    await lin.taps('开始填报', { department: '云海区园林绿化管理局', year: '2025', scheme: 'auto' });
    await soon(lin, '2024 年度的自评里有', 2);
    await says(lin, '沿用去年');
    await soon(lin, '沿用 2024 年度的内容');
    const button = /确认沿用这 \d+ 项/.exec(lin.sees(1))?.[0] ?? '';
    await lin.taps(button);
    await soon(lin, '已沿用', 3);
  });
});
