import { shenzhenScheme } from './define.ts';
import * as indicators from './shenzhen-indicators.ts';

/** 部门整体支出绩效评价共性指标体系框架（福田2021） */
export const shenzhenCommon2021 = shenzhenScheme('《福田区预算绩效评价共性指标体系框架》（2021年度）', {
  id: 'shenzhen_common_2021',
  version: '3',
  name: '部门整体支出绩效评价共性指标体系框架（福田2021）',
  region: '深圳市福田区',
  alsoUsedIn: [],
  years: { from: 2021, to: 2021 },
  cityWide: false,
  max: '100',
  outline: 'shenzhen_2021',
  confidence: 'high',
  table: { points: '分值', description: '指标说明', standard: '评分标准', score: '分数', total: '合计' },
  dimensions: [
    {
      name: '部门决策',
      points: '20',
      categories: [
        {
          name: '预算编制',
          points: '10',
          indicators: [
            { name: '预算编制规范性', maxPoints: '5', ...indicators.preparationCompliance },
            { name: '预算编制合理性', maxPoints: '5', ...indicators.preparationReasonableness },
          ],
        },
        {
          name: '目标设置',
          points: '10',
          indicators: [
            { name: '绩效目标完整性', maxPoints: '3', ...indicators.goalCompleteness('3') },
            { name: '绩效指标明确性', maxPoints: '7', ...indicators.indicatorClarity },
          ],
        },
      ],
    },
    {
      name: '部门管理',
      points: '20',
      categories: [
        {
          name: '资金管理',
          points: '8',
          indicators: [
            { name: '政府采购执行情况', maxPoints: '2', ...indicators.procurementExecution },
            { name: '预决算信息公开', maxPoints: '3', ...indicators.budgetDisclosure },
            { name: '财务合规性', maxPoints: '3', ...indicators.financialCompliance },
          ],
        },
        {
          name: '项目管理',
          points: '4',
          indicators: [
            { name: '项目监管', maxPoints: '2', ...indicators.projectSupervision },
            { name: '项目实施程序', maxPoints: '2', ...indicators.projectProcedure },
          ],
        },
        {
          name: '资产管理',
          points: '3',
          indicators: [
            { name: '资产管理安全性', maxPoints: '2', ...indicators.assetSafety },
            { name: '固定资产利用率', maxPoints: '1', ...indicators.fixedAssetUtilization },
          ],
        },
        {
          name: '人员管理',
          points: '2',
          indicators: [
            { name: '财政供养人员控制率', maxPoints: '1', ...indicators.payrollStaffControl },
            { name: '编外人员控制率', maxPoints: '1', ...indicators.offEstablishmentControl },
          ],
        },
        {
          name: '制度管理',
          points: '3',
          indicators: [{ name: '管理制度健全性', maxPoints: '3', ...indicators.systemSoundness }],
        },
      ],
    },
    {
      name: '部门绩效',
      points: '60',
      categories: [
        {
          name: '经济性',
          points: '6',
          indicators: [{ name: '公用经费控制率', maxPoints: '6', ...indicators.publicExpenseControl }],
        },
        {
          name: '效率性',
          points: '20',
          indicators: [
            { name: '预算执行率', maxPoints: '6', ...indicators.budgetExecution },
            { name: '重点工作完成情况', maxPoints: '8', ...indicators.keyWorkCompletion },
            { name: '项目完成及时性', maxPoints: '6', ...indicators.projectTimeliness },
          ],
        },
        {
          name: '效果性',
          points: '25',
          indicators: [
            {
              name: '社会效益、经济效益、生态效益及可持续影响等',
              maxPoints: '25',
              ...indicators.outcomeBenefit('25'),
            },
          ],
        },
        {
          name: '公平性',
          points: '9',
          indicators: [
            { name: '群众信访办理情况', maxPoints: '3', ...indicators.petitionHandling },
            { name: '公众或服务对象满意度', maxPoints: '6', ...indicators.satisfaction },
          ],
        },
      ],
    },
  ],
  notes: ['框架没有评价等级', '评分标准与2024年逐句一致，只有行序和名称不同'],
  corrections: [
    '预算编制规范性：福田区2021年文本指标说明与评分标准被合并，说明脱“在规范性、完整性、细化程度等方面”',
    '预算编制合理性：福田区2021年文本指标说明整格丢失',
    '“填报”→“编报”（绩效目标完整性3处）',
    '“精细化情况”→“明细化情况”',
    '“预算差额过大”→“预决算差异过大”',
    '“逐年持续安排”→“连年持续安排”',
    '“设置账核算”→“设专账核算”',
    '“事业发展计划”/“规划”两见',
    '项目监管标准末句被跨页截断：“，或被评价年度部门主管的专项资金绩效评价结果为差的，得0分。”',
    '固定资产利用率为≥90%→固定资产利用率≥90%',
    '“实现主要职责”→“完成主要职责”',
    '“工作实绩”→“工作实效”，“履行内容”→“履职内容”',
    '“反馈渠道”→“反映渠道”',
    '“已完项目数”→“已完成项目数”',
    '“根据部门（部门）履职”（两份均误）→“根据部门（单位）履职”',
    '“在编人员数”→“在编人数”',
  ],
});
