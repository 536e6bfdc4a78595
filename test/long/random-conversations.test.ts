import { describe, expect, it } from 'vitest';
import { type PersonInChat, sampleAnswers } from '../../src/playground/index.ts';
import { clerkAnswers } from '../e2e/clerk-answers.ts';
import { inputNames } from '../e2e/forms.ts';
import { anOffice, clerk, type Office, stranger } from '../e2e/office.ts';

const steps = 250;

const entries = [
  ...[
    '三百多万',
    '-5',
    '46%',
    '１２３．５',
    '0',
    '0.5',
    '是',
    '2024-03-01',
    '无',
    '清空',
    '3,204.53',
    '32045300元',
  ],
  ...[
    '😀',
    '<at id=all></at>',
    'www.a.cn',
    '*'.repeat(50),
    '1e5',
    '  ',
    '长'.repeat(999),
    '甲｜1｜2｜是',
    'a\nb\nc',
  ],
];
const words = [
  ...[
    '开始填报',
    '继续填报',
    '目录',
    '得分',
    '报告',
    '帮助',
    '你好',
    '谢谢',
    '切换单位',
    '重新选择指标体系',
    '修改',
  ],
  ...[
    '修改 采购计划',
    '修改 部门主要职能',
    '清空 采购计划',
    '改固定资产',
    '逐题',
    '上一步',
    '跳过',
    '不知道',
    '364.8万',
    '采购计划 364.8 万，实际 306.74 万',
    '哈哈',
    '年度总结文字'.repeat(40),
    '一、甲\n二、乙',
  ],
];
const starts: Readonly<Record<string, readonly string[]>> = {
  department: ['云海区甲局', '深圳市龙岗区乙局', '福田区丙局', '', 'x'],
  year: ['2020', '2021', '2024'],
  scheme: ['auto', 'futian_2020', 'longgang_2020', 'shenzhen_common_2024'],
};

/** A repeatable stream of choices. */
function choices(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1103515245 + 12345) % 0x80000000;
    return state / 0x80000000;
  };
  const pick = <T>(among: readonly T[]): T => {
    const chosen = among[Math.floor(next() * among.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  };
  return { next, pick };
}

type Choices = ReturnType<typeof choices>;

function buttonsOf(person: PersonInChat): readonly string[] {
  const found = JSON.stringify(person.card()).matchAll(
    /"tag":"button","text":\{"tag":"plain_text","content":"([^"]+)"/g,
  );
  return [...found].map(([, text]) => text ?? '');
}

function entriesFor(person: PersonInChat, { next, pick }: Choices): Record<string, string | string[]> {
  const inputs: Record<string, string | string[]> = {};
  for (const name of inputNames(person.card())) {
    if (next() < 0.3) continue;
    const right = sampleAnswers[name] ?? clerkAnswers[name];
    const entry = starts[name]
      ? pick(starts[name])
      : next() < 0.5 && right !== undefined
        ? right
        : pick(entries);
    inputs[name] = typeof entry === 'string' ? entry : [...entry];
  }
  return inputs;
}

/** What Feishu's own client would refuse is no step at all. */
const isClientsOwn = (error: unknown) =>
  /client would not send|times the button|there is no/.test(String(error));

async function step(office: Office, choose: Choices): Promise<void> {
  const person = office.standIn.person(choose.pick([clerk, clerk, clerk, stranger]));
  const kind = choose.next();
  try {
    if (kind < 0.25) await person.says(choose.pick(words));
    else if (kind < 0.3) await person.menu(choose.pick(['start', 'resume', 'contents', 'score', 'unknown']));
    else if (kind < 0.33) await person.enters();
    else if (kind < 0.34) await office.restart();
    else if (buttonsOf(person).length > 0)
      await person.taps(choose.pick(buttonsOf(person)), entriesFor(person, choose));
  } catch (error) {
    if (!isClientsOwn(error)) throw error;
  }
  await office.standIn.settled(60);
}

describe('two people who do anything at all', () => {
  it.each([1, 2, 3])(
    'never meet a failed turn, a refused card or an unanswered push (seed %i)',
    async (seed) => {
      const office = await anOffice();
      const choose = choices(seed);
      for (let done = 0; done < steps; done += 1) await step(office, choose);
      await office.standIn.settled(1500);
      const events = office.logs.map((line) => /"level":"(?:warn|error)","event":"(\w+)"/.exec(line)?.[1]);
      expect(events.filter((event) => event !== undefined && event !== 'delivery_postponed')).toEqual([]);
      const codes = office.standIn
        .person(clerk)
        .toasts()
        .filter(({ content }) => /\b20[03]\d{3}\b/.test(content));
      expect(codes).toEqual([]);
      await office.stop();
    },
  );
});
