import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/index.ts';
import { fullFacts, reportInput } from './fixtures.ts';
import { textOf, underHeading } from './reading.ts';

const full = buildReport(reportInput(fullFacts));

function sectionWith(changes: Record<string, unknown>, title: string): string {
  const facts = { ...fullFacts, ...changes } as typeof fullFacts;
  return underHeading(buildReport(reportInput(facts)), title);
}

describe('sentences written from the facts', () => {
  it('states the initial budget with its shares', () => {
    expect(underHeading(full, '预算编制')).toContain(
      '2024年年初部门预算6,120.45万元，其中：基本支出2,318.20万元，占37.88%；项目支出3,802.25万元，占62.12%。基本支出中，人员经费2,075.60万元，公用经费242.60万元。',
    );
  });

  it('says an increase as 调增, a decrease as 调减, and no change plainly', () => {
    expect(underHeading(full, '预算编制')).toContain('较年初预算调增467.28万元，调增7.63%。');
    expect(sectionWith({ budget_adjusted_total: '6000.45' }, '预算编制')).toContain(
      '较年初预算调减120.00万元，调减1.96%。',
    );
    expect(sectionWith({ budget_adjusted_total: '6120.45' }, '预算编制')).toContain(
      '调整后预算与年初预算一致。',
    );
  });

  it('lists the reasons of the adjustment with their sum', () => {
    const text = underHeading(full, '预算编制');
    expect(text).toContain(
      '（1）年中追加排水管网应急抢险经费：调增420.00万元（批文：云财预〔2024〕118号）。',
    );
    expect(text).toContain('（3）压减一般性支出：调减24.60万元。');
    expect(text).toContain('以上调整事由合计467.28万元。');
  });

  it('names what was taken out of the adjustment and why', () => {
    const text = sectionWith(
      {
        budget_adjustment_amount: '10957.34',
        budget_adjustment_excluded: '10639.27',
        budget_adjustment_excluded_reason: '年中下达政府投资项目',
        budget_initial_total: '2935.01',
      },
      '预算编制',
    );
    expect(text).toContain(
      '剔除年中下达的政府投资项目等追加10,639.27万元后为318.07万元，占年初预算总额的10.84%。',
    );
    expect(text).toContain('剔除依据：年中下达政府投资项目。');
  });

  it('computes rates exactly and rounds half up once', () => {
    const text = sectionWith({ procurement_plan: '80000', procurement_actual: '70004' }, '政府采购');
    expect(text).toContain('政府采购执行率为87.51%');
    expect(sectionWith({ asset_in_use: '899999', asset_total: '1000000' }, '资产管理')).toContain(
      '固定资产利用率为90.00%',
    );
  });

  it('does not speak of a rate where there is nothing to divide by', () => {
    expect(sectionWith({ procurement_plan: '0', procurement_actual: '0' }, '政府采购')).toBe(
      '政府采购计划金额为零，实际采购金额0.00万元。',
    );
    expect(sectionWith({ project_planned: '0', project_on_time: '0' }, '项目完成及时性')).toContain(
      '2024年无计划完成的项目。',
    );
  });

  it('tells disclosure with date and address, and who need not disclose', () => {
    const text = underHeading(full, '预决算公开');
    expect(text).toContain('部门预算已按规定的内容、时限和范围公开，公开日期为2024年2月23日，网址：http://');
    expect(text).toContain(
      '部门决算已公开，但存在不符合时限、内容、范围等要求的情况，公开日期为2024年9月30日',
    );
    const classified = {
      classified_unit: true,
      budget_disclosure_status: undefined,
      final_accounts_disclosure_status: undefined,
    };
    expect(sectionWith(classified, '预决算公开')).toBe('本单位属于按规定不需公开预决算信息的涉密部门。');
  });

  it('counts staff with the control rates', () => {
    expect(underHeading(full, '人员管理')).toBe(
      '截至2024年12月31日，核定编制86人，在编84人，财政供养人员控制率为97.67%。劳务派遣及直接聘用的编外人员6人，在职人员总数（在编与编外合计）90人，编外人员控制率为6.67%。离退休人员31人。',
    );
  });

  it('compares the three public expenses with last year', () => {
    expect(underHeading(full, '“三公”经费')).toContain(
      '“三公”经费预算安排25.50万元，实际支出20.18万元，“三公”经费控制率为79.14%。预算安排数比上年预算28.00万元减少2.50万元，下降8.93%。',
    );
  });

  it('names late projects with their reasons and claims punctuality only when all were on time', () => {
    expect(underHeading(full, '项目完成及时性')).toContain(
      '①智慧水务监测平台：设备到货延迟，2025年1月完成验收。',
    );
    expect(sectionWith({ project_on_time: '5', projects: undefined }, '项目完成及时性')).toBe(
      '2024年计划完成项目5个，均按计划时间完成，按时完成率为100.00%。',
    );
  });

  it('counts the effects by aspect, and those that reached their target', () => {
    expect(underHeading(full, '效果性')).toContain(
      '从社会效益、经济效益、生态效益等3个方面对效果性进行评价，设置个性化指标3项。各项指标均达到目标值。',
    );
    const text = sectionWith(
      {
        outcome_indicators: [
          { aspect: 'social', name: '漏损率', target: '≤9%', actual: '9.01%' },
          { aspect: 'social', name: '达标率', target: '100%', actual: '100%' },
          { aspect: 'social', name: '节水意识', target: '提高', actual: '有所提高' },
        ],
      },
      '效果性',
    );
    expect(text).toContain('其中：达到目标值的1项，未达到的1项。另有1项以文字描述完成情况。');
    expect(text).toContain('未达到目标值的指标如下：\n（1）漏损率：目标值≤9%，实际值9.01%。');
  });

  it('says petitions, satisfaction and where the figure comes from', () => {
    expect(underHeading(full, '公平性')).toContain(
      '2024年收到信访128件，已办理回复128件，回复率为100.00%，无超期件。公众或服务对象满意度为93.46%，数据来源：第三方问卷调查，样本量1,206份，2024年11月。',
    );
    expect(sectionWith({ satisfaction_none: true }, '公平性')).toContain(
      '2024年没有公众或服务对象满意度数据。',
    );
  });

  it('joins measures to problems, owners and dates, leaving out what was not given', () => {
    const text = underHeading(full, '改进措施');
    expect(text).toContain(
      '（1）细化项目预算测算，年中调剂从严审核（针对第1项问题；责任科室：财务科；完成时限：2025年9月30日）。',
    );
    expect(text).toContain('（2）对信息化项目实行节点管理（针对第2项问题；责任科室：信息科）。');
  });

  it('names the indicator a problem belongs to', () => {
    expect(underHeading(full, '存在问题')).toContain('（涉及指标：预算编制合理性）');
  });

  it('keeps the paragraphs of a long text', () => {
    expect(underHeading(full, '年度工作总结').split('\n')).toHaveLength(2);
  });
});

describe('the result in section 四', () => {
  it('states the total and every loss, the largest first', () => {
    const text = underHeading(full, '部门整体支出绩效评价指标评分情况');
    expect(text).toContain('总得分为89.18分（满分100分）。');
    const losses = text.split('\n').filter((line) => /^\d+\./.test(line));
    expect(losses[0]).toBe(
      '1.重点工作完成情况：分值8分，得4.00分，扣4.00分。智慧水务监测平台未在2024年10月31日前建成，已于2025年1月完成。',
    );
    expect(losses).toHaveLength(10);
  });

  it('does not claim a total while indicators are open', () => {
    const text = textOf(buildReport(reportInput({ ...fullFacts, petition_channel: undefined })));
    expect(text).not.toContain('总得分为');
    expect(text).toContain('尚有1项指标未评分');
    expect(text).toContain('因数据待补而尚未评分的指标：群众信访办理情况。');
  });

  it('says what waits for a ruling and why', () => {
    const open = { ...fullFacts, procurement_plan: '0', procurement_actual: '0' };
    const text = textOf(buildReport(reportInput(open)));
    expect(text).toContain('评分标准未作规定、有待裁定的指标如下：\n1.政府采购执行情况：');
  });
});
