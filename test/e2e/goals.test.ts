import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import golden from '../golden/cases/shijiazhuang-party-office-2023-constructed.json' with { type: 'json' };
import { fillAll, fillPage, inputNames } from './forms.ts';
import { anOffice, clerk, type Office } from './office.ts';

/** What was reached, as the case gives it; of everything else the forms are left empty. */
const reached: Readonly<Record<string, string>> = golden.facts;

describe('an office that is evaluated by its own goals', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice();
  });
  afterAll(() => office.stop());

  it('gets the system of its district and year, its goals in one group', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('开始填报')).settled();
    await person.taps(
      '开始填报',
      { department: golden.department, year: String(golden.year), scheme: 'auto' },
      { near: '年度' },
    );
    expect(person.sees(1)).toContain('石家庄高新区部门整体支出绩效自评（目标—阈值式）');
    expect(person.sees(1)).toMatch(/绩效目标完成情况 · 已填 0\/\d+/);
    expect(person.sees(1)).toContain('政府法制工作 · 未填');
  });

  it('asks the reason of a target that was judged below full points, and of one not reached', async () => {
    const person = office.standIn.person(clerk);
    await person.taps('全面深化改革工作 · 未填');
    await fillPage(person, { ...reached, reform_1_points: '2' });
    expect(inputNames(person.card())).toContain('reform_1_reason');
    expect(person.sees(1)).toContain('做好全面深化改革工作，得 2.00/2.44 分');
    await fillPage(person, { ...reached, reform_1_reason: '年底仍有一项改革任务未评估' });
    expect(inputNames(person.card())).not.toContain('reform_1_reason');

    await (await person.says('修改 会议保障好评率')).settled();
    await fillPage(person, reached);
    expect(inputNames(person.card())).toContain('meetings_secrecy_1_reason');
    await fillPage(person, { meetings_secrecy_1_reason: '两次会议的设备出了故障' });
  });

  it('answers the targets on the cards and sees 99.51, 优秀, each loss explained', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('目录')).settled();
    await person.taps('综合事务管理工作 · 未填');
    await fillAll(person, reached);
    await (await person.says('得分')).settled();
    expect(person.card()).toMatchObject({ header: { title: { content: '自评得分 99.51' } } });
    await person.taps('得分明细');
    const seen = person.sees(1);
    expect(seen).toContain('等级：优秀');
    expect(seen).toMatch(/会议保障好评率.*失 0\.49 分/);
    expect(seen).toContain('各项得分与依据');
    await person.selects('会议保障好评率 1.95/2.44');
    expect(person.sees(1)).toContain('单位说明\n两次会议的设备出了故障');
  });

  it('sets the points itself, is told in red that they do not make 100, and goes back to equal ones', async () => {
    const person = office.standIn.person(clerk);
    await (await person.says('修改 行政诉讼应诉率的分值')).settled();
    await fillPage(person, { legal_5_weight: '10' });
    expect(person.sees(1)).toContain('已填 1 项（合计 10 分），还有 40 项没填');
    await (await person.says('得分')).settled();
    expect(person.card()).not.toMatchObject({ header: { title: { content: '自评得分 99.51' } } });
    await person.taps('目录');
    expect(person.sees(1)).toContain('分值：分值由单位自设');
    await (await person.says('修改 行政诉讼应诉率的分值')).settled();
    await person.taps('恢复平均分值');
    expect(person.sees(1)).toContain('已清空自设的 1 项分值');
    await (await person.says('得分')).settled();
    expect(person.card()).toMatchObject({ header: { title: { content: '自评得分 99.51' } } });
  });
});
