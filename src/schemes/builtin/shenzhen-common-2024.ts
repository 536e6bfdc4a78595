import { shenzhenScheme } from './define.ts';
import * as indicators from './shenzhen-indicators.ts';

/** 部门整体支出绩效评价共性指标体系框架（福田2024） */
export const shenzhenCommon2024 = shenzhenScheme('《部门整体支出绩效评价共性指标体系框架》（2024年度）', {
  id: 'shenzhen_common_2024',
  version: '2',
  name: '部门整体支出绩效评价共性指标体系框架（福田2024）',
  region: '深圳市',
  alsoUsedIn: ['深圳市福田区'],
  years: { from: 2024, to: 2024 },
  cityWide: true,
  max: '100',
  outline: 'shenzhen',
  confidence: 'high',
  table: { points: '分值', description: '指标说明', standard: '评分标准', score: '得分', total: '合计' },
  dimensions: [
    {
      name: '部门决策指标',
      points: '20',
      categories: [
        {
          name: '预算编制指标',
          points: '10',
          indicators: [
            { name: '预算编制规范性', maxPoints: '5', ...indicators.preparationCompliance },
            { name: '预算编制合理性', maxPoints: '5', ...indicators.preparationReasonableness },
          ],
        },
        {
          name: '目标设置指标',
          points: '10',
          indicators: [
            { name: '绩效目标完整性', maxPoints: '3', ...indicators.goalCompleteness('3') },
            { name: '绩效指标明确性', maxPoints: '7', ...indicators.indicatorClarity },
          ],
        },
      ],
    },
    {
      name: '部门管理指标',
      points: '20',
      categories: [
        {
          name: '资金管理指标',
          points: '8',
          indicators: [
            { name: '财务合规性', maxPoints: '3', ...indicators.financialCompliance },
            { name: '政府采购执行情况', maxPoints: '2', ...indicators.procurementExecution },
            { name: '预决算信息公开', maxPoints: '3', ...indicators.budgetDisclosure },
          ],
        },
        {
          name: '项目管理指标',
          points: '4',
          indicators: [
            { name: '项目监管', maxPoints: '2', ...indicators.projectSupervision },
            { name: '项目实施程序', maxPoints: '2', ...indicators.projectProcedure },
          ],
        },
        {
          name: '资产管理指标',
          points: '3',
          indicators: [
            { name: '固定资产利用率', maxPoints: '1', ...indicators.fixedAssetUtilization },
            { name: '资产管理安全性', maxPoints: '2', ...indicators.assetSafety },
          ],
        },
        {
          name: '人员管理指标',
          points: '2',
          indicators: [
            { name: '财政供养人员控制率', maxPoints: '1', ...indicators.payrollStaffControl },
            { name: '编外人员控制率', maxPoints: '1', ...indicators.offEstablishmentControl },
          ],
        },
        {
          name: '制度管理指标',
          points: '3',
          indicators: [{ name: '管理制度健全性', maxPoints: '3', ...indicators.systemSoundness }],
        },
      ],
    },
    {
      name: '部门绩效指标',
      points: '60',
      categories: [
        {
          name: '经济性指标',
          points: '6',
          indicators: [{ name: '公用经费控制率', maxPoints: '6', ...indicators.publicExpenseControl }],
        },
        {
          name: '效率性指标',
          points: '20',
          indicators: [
            { name: '项目完成及时性', maxPoints: '6', ...indicators.projectTimeliness },
            { name: '重点工作完成情况', maxPoints: '8', ...indicators.keyWorkCompletion },
            { name: '预算执行率', maxPoints: '6', ...indicators.budgetExecution },
          ],
        },
        {
          name: '效果性指标',
          points: '25',
          indicators: [
            {
              name: '社会效益、经济效益、生态效益及可持续发展影响等',
              maxPoints: '25',
              ...indicators.outcomeBenefit('25'),
            },
          ],
        },
        {
          name: '公平性指标',
          points: '9',
          indicators: [
            { name: '公众或服务对象满意度', maxPoints: '6', ...indicators.satisfaction },
            { name: '群众信访办理情况', maxPoints: '3', ...indicators.petitionHandling },
          ],
        },
      ],
    },
  ],
  notes: ['福田区单位使用，作为全市共性框架提供', '框架没有评价等级', '原表的得分列误印作“分值”'],
  corrections: [
    '“根据部门（部门）履职”→“根据部门（单位）履职”',
    '“其中:”→“其中：”',
    '三级名“可持续发展影响等”→统一“可持续影响等”（本表用原印名称）',
  ],
});
