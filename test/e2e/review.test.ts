import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { personId, type Storage, startEvaluation } from '../../src/evaluation/index.ts';
import { encryptBody, type PersonInChat, signatureHeaders } from '../../src/playground/stand-in/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { answerAll } from '../evaluation/review/staffed.ts';
import { inputNames } from './forms.ts';
import { anOffice, clerk, credentials, leader, newcomer, type Office, reviewer, stranger } from './office.ts';

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

/** The sample office with all its answers, a leader, a contributor and the district's reviewer. */
async function seed(storage: Storage): Promise<void> {
  const now = new Date();
  const by = personId(clerk);
  await storage.turn(async ({ records }) => {
    const world = { now, timeZone: 'Asia/Shanghai', newId: () => crypto.randomUUID() };
    const input = { department: '云海区园林绿化管理局', year: '2024', scheme: 'auto' };
    const started = await startEvaluation(records, builtinSchemes, by, input, world);
    if (!started.ok) throw new Error('not begun');
    const { id, department, campaign } = started.value.record;
    await answerAll(records, id, by);
    await records.addMembership({ person: personId(leader), department, role: 'leader' }, now);
    await records.addMembership({ person: personId(newcomer), department, role: 'contributor' }, now);
    await records.addReviewer(campaign, personId(reviewer), personId('ou_administrator'), now);
    for (const [person, name] of [
      [clerk, '林晓'],
      [leader, '何局'],
      [newcomer, '王芳'],
      [reviewer, '秦科'],
    ] as const) {
      await records.savePerson({ ...(await records.person(personId(person))), name });
    }
  });
}

describe('an evaluation that is handed in, given back, handed in again and approved, over HTTP', () => {
  let office: Office;
  let coordinator: PersonInChat;
  let chief: PersonInChat;
  beforeAll(async () => {
    office = await anOffice({ seed });
    coordinator = office.standIn.person(clerk);
    chief = office.standIn.person(leader);
  });
  afterAll(() => office.stop());

  const soon = (person: PersonInChat, text: string | RegExp, newest = 1) =>
    vi.waitFor(() => expect(person.sees(newest)).toMatch(text), { timeout: 10_000, interval: 50 });
  const says = async (person: PersonInChat, text: string) => (await person.says(text)).settled();

  it('is handed in by the coordinator: the leader gets a card with 93.20', async () => {
    await says(coordinator, '得分');
    await soon(coordinator, '93.20');
    await coordinator.taps('提交审核');
    await soon(coordinator, '各题都已填好');
    await coordinator.taps('确认提交');
    await soon(coordinator, '已提交（第 1 次');
    await soon(chief, '自评审核');
    expect(chief.sees(1)).toContain('93.20');
    expect(chief.sees(1)).toMatch(/点“通过”即审定第 1 次提交的内容（校验码 [0-9a-f]{12}）/);
  });

  it('takes no answer any more, and says who has it', async () => {
    await says(coordinator, '清空 采购计划');
    await soon(coordinator, '已提交，等待何局审核；要修改请先撤回');
    await says(office.standIn.person(newcomer), '修改 采购计划');
    await soon(office.standIn.person(newcomer), '已提交，等待何局审核');
    expect(inputNames(office.standIn.person(newcomer).card())).toEqual([]);
  });

  it.each([
    [stranger, '没有找到您可以查看的填报'],
    [newcomer, '您在本单位的角色不能做这一步'],
  ])('is not approved by %s with the leader’s card', async (person, refusal) => {
    const value = JSON.stringify(chief.card()).match(/"value":(\{"do":"approve"[^}]*\})/)?.[1];
    expect(value).toBeDefined();
    const card = chief.messages().at(-1);
    const click = {
      schema: '2.0',
      header: {
        event_id: crypto.randomUUID(),
        event_type: 'card.action.trigger',
        create_time: `${Date.now()}000`,
        token: credentials.verificationToken,
        app_id: credentials.appId,
        tenant_key: 'tenant',
      },
      event: {
        operator: { open_id: person, tenant_key: 'tenant' },
        token: 'c-1',
        action: { tag: 'button', value: JSON.parse(value ?? '{}') },
        context: { open_message_id: card?.id, open_chat_id: card?.chat },
      },
    };
    const body = encryptBody(JSON.stringify(click), credentials.encryptKey);
    const headers = {
      'content-type': 'application/json',
      ...signatureHeaders(body, credentials.encryptKey, Date.now()),
    };
    const response = await fetch(`${office.botUrl()}/feishu/events`, { method: 'POST', body, headers });
    expect(await response.text()).toContain(refusal);
    await says(chief, '审核');
    await soon(chief, '等待何局审核');
  });

  it('is given back with a reason for one section, which the coordinator sees', async () => {
    await chief.taps('退回');
    await soon(chief, '写明要改什么');
    expect(inputNames(chief.card())).toHaveLength(8);
    await chief.taps('确认退回');
    expect(chief.sees(1)).toContain('请至少写一处意见');
    await chief.taps('确认退回', { other_reason: '采购合同与台账不符' });
    expect(chief.toasts().at(-1)?.content).toContain('对哪一章节');
    await chief.taps('确认退回', { other_section: 'procurement', other_reason: '采购合同与台账不符' });
    await soon(coordinator, '自评已退回');
    expect(coordinator.sees(1)).toContain('采购合同与台账不符');
    await says(coordinator, '目录');
    await soon(coordinator, '政府采购 退回意见：采购合同与台账不符');
  });

  it('is changed and handed in again: the leader sees before and after', async () => {
    await says(coordinator, '修改 实际采购金额');
    await soon(coordinator, '退回意见：采购合同与台账不符');
    await coordinator.taps('保存并继续', { procurement_actual: '200' });
    await says(coordinator, '提交');
    await soon(coordinator, '提交审核');
    await coordinator.taps('确认提交');
    await soon(chief, '第 2 次');
    expect(chief.sees(1)).toMatch(/得分 93\.20 → \d\d\.\d\d/);
    expect(chief.sees(1)).toMatch(/实际采购金额：.* → 200\.00 万元/);
    expect(chief.sees(1)).toContain('政府采购：采购合同与台账不符');
  });

  it('is approved exactly as it was shown', async () => {
    await chief.taps('通过', {}, { message: chief.messages().at(-1)?.id ?? '' });
    await soon(chief, /已审定（第 2 次提交，何局，\d{4}-\d\d-\d\d），校验码 [0-9a-f]{12}/);
    await soon(coordinator, '何局已审定', 3);
    const before = coordinator.downloads().length;
    await coordinator.says('报告');
    await vi.waitFor(() => expect(coordinator.downloads()).toHaveLength(before + 1), { timeout: 10_000 });
    expect(coordinator.downloads().at(-1)?.name).not.toContain('草稿');
  });

  it('is given a review score, beside which the self-score stays', async () => {
    const district = office.standIn.person(reviewer);
    await soon(district, '已由何局审定');
    await says(district, '得分');
    await soon(district, '您自己没有要填报的自评。要看各单位的情况，请发“任务”');
    await district.taps('查看明细');
    await soon(district, '自评得分');
    await district.selects('satisfaction');
    await district.taps('复核得分');
    await soon(district, '留空为与自评一致');
    await district.taps('保存复核得分', { points: '4', reason: '问卷样本不足' });
    await soon(district, /自评 \d\d\.\d\d \/ 复核 \d\d\.\d\d/);
    await soon(coordinator, '秦科复核了', 3);
    await says(chief, '得分');
    await soon(chief, /得分明细/);
    await chief.taps('得分明细');
    await soon(chief, '问卷样本不足');
  });

  it('keeps the scan of the signed report, which leader and coordinator can have back', async () => {
    await says(chief, '签字扫描件');
    await soon(chief, '作为云海区园林绿化管理局 2024 年度的签字盖章扫描件保存');
    await chief.sendsFile('签字件.pdf', pdf);
    await soon(chief, '“签字件.pdf”（1 KB）已作为');
    await says(coordinator, '审核');
    await soon(coordinator, '签字件.pdf（1 KB，何局，');
    const before = coordinator.downloads().length;
    await coordinator.taps('发给我');
    await vi.waitFor(() => expect(coordinator.downloads()).toHaveLength(before + 1), { timeout: 10_000 });
    expect([...(coordinator.downloads().at(-1)?.bytes ?? [])]).toEqual([...pdf]);
  });

  it('tells in the internal report who handed in, gave back and approved, and what was reviewed', async () => {
    await says(coordinator, '集体研究 2025年3月12日局党组会研究同意');
    const internal = await report('报告');
    expect(internal).toContain('审核记录');
    expect(internal).toContain('提交审核（第 2 次）');
    expect(internal).toContain('政府采购：采购合同与台账不符');
    expect(internal).toContain('2025年3月12日局党组会研究同意');
    expect(internal).toContain('问卷样本不足');
    const publicOne = await report('公开稿');
    for (const text of ['审核记录', '问卷样本不足', '何局']) expect(publicOne).not.toContain(text);
  });

  /** The words of a report that the coordinator asks for. */
  const report = async (word: string) => {
    const before = coordinator.downloads().length;
    await coordinator.says(word);
    await vi.waitFor(() => expect(coordinator.downloads()).toHaveLength(before + 1), { timeout: 15_000 });
    const zip = await JSZip.loadAsync(coordinator.downloads().at(-1)?.bytes ?? new Uint8Array());
    return (await zip.file('word/document.xml')?.async('string'))?.replaceAll(/<[^>]+>/g, '') ?? '';
  };
});
