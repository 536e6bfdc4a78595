import { judged } from '../kinds/judged.ts';
import { sumOf } from '../kinds/sum.ts';
import { when } from '../kinds/when.ts';
import { shenzhenScheme } from './define.ts';
import * as indicators from './shenzhen-indicators.ts';
import * as rules from './shenzhen-rules.ts';

/** 2020年度部门整体支出绩效自评表（龙岗区） */
export const longgang2020 = shenzhenScheme('《部门整体支出绩效自评表（2020年）》（龙岗区）', {
  id: 'longgang_2020',
  version: '3',
  name: '2020年度部门整体支出绩效自评表（龙岗区）',
  region: '深圳市龙岗区',
  alsoUsedIn: [],
  years: { from: 2020, to: 2020 },
  cityWide: false,
  max: '100',
  outline: 'longgang_2020',
  confidence: 'low',
  table: { points: '分值', description: null, standard: '参考评分标准', score: '自评得分', total: '合计' },
  dimensions: [
    {
      name: '部门决策',
      points: '25',
      categories: [
        {
          name: '预算编制',
          points: '10',
          indicators: [
            {
              name: '预算编制合理性',
              maxPoints: '5',
              ...indicators.preparationReasonableness,
              description:
                '部门（单位）预算的合理性，即是否符合本部门职责、是否符合区委区政府的方针政策和工作要求，资金有无根据项目的轻重缓急进行分配。',
              standard:
                '1. 部门预算编制、分配符合本部门职责、符合区委区政府方针政策和工作要求（1分）；2. 部门预算资金能根据年度工作重点，在不同项目、不同用途之间合理分配（1分）；3. 专项资金预算编制细化程度合理，未出现因年中调剂导致部门预决算差异过大问题（1分）；4. 功能分类和经济分类编制准确，年度中间无大量调剂，未发生项目之间频繁调剂（1分）；5. 部门预算分配不固化，能根据实际情况合理调整，不存在项目支出进度慢、完成率低、绩效较差，但连年持续安排预算等不合理的情况（1分）。',
            },
            { name: '预算编制规范性', maxPoints: '5', ...indicators.preparationCompliance },
          ],
        },
        {
          name: '目标设置',
          points: '15',
          indicators: [
            { name: '绩效目标完整性', maxPoints: '8', ...indicators.goalCompleteness('8') },
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
            {
              name: '政府采购执行率',
              maxPoints: '2',
              ...indicators.procurementExecution,
              standard:
                '1. 本指标得分=政府采购执行率×2分。政府采购执行率=（实际采购金额合计数/采购计划金额合计数）×100%。2. 如实际采购金额大于采购预算，本项得0分。政府采购预算是指采购机关根据事业发展计划和行政任务编制的、并经过规定程序批准的年度政府采购计划。',
              rule: rules.procurementRate('2'),
              readings: [],
            },
            {
              name: '财务合规性',
              maxPoints: '3',
              ...indicators.financialCompliance,
              standard:
                '1. 预算执行规范性（1.5分）。按规定履行预算调整报批手续或未发生预算调整，按事项完成进度支付资金的，得1.5分，否则酌情扣分。2. 会计核算规范性（1.5分）。未按规定设专账核算、支出凭证不符合规定或其他核算不规范，酌情扣分。3. 发生超范围、超标准支出，虚列支出，截留、挤占、挪用资金的，以及其他不符合制度规定支出，本项指标得0分。',
              rule: when(
                'financial_violation',
                { points: '0' },
                sumOf(
                  judged('financial_compliance_item_1', '1.5', '预算执行规范性'),
                  judged('financial_compliance_item_3', '1.5', '会计核算规范性'),
                ),
              ),
              confidence: 'low',
              explanatory: [],
              readings: [
                {
                  question: '三条各 1.5 分（合计 4.5 分）怎样理解',
                  chosen: '两条各 1.5 分，第三条是一票否决',
                  alternatives: ['三条都计分，合计以 3 分为限'],
                  because: '扫描件三条都印 1.5 分，超过本项 3 分；不含 10% 的调剂限额',
                },
              ],
              notes: [
                '扫描件原文：1. 预算执行规范性（1.5分）。按规定履行预算调整报批手续或未发生进度会扣分，否则酌情扣分。 2. 资金管理的规范性（1.5分）。支出凭证不规范或其他核算不规范，酌情扣分。 3. 预算执行情况（1.5分）。按相关规定设专账核算、超标准支出，虚列支出，截留、挤占、挪用资金的，以及其他不符合制度规定支出，本项指标得0分。',
              ],
            },
            { name: '预决算信息公开', maxPoints: '3', ...indicators.budgetDisclosure },
          ],
        },
        {
          name: '项目管理',
          points: '4',
          indicators: [
            { name: '项目实施程序', maxPoints: '2', ...indicators.projectProcedure },
            { name: '项目监管', maxPoints: '2', ...indicators.projectSupervision },
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
          indicators: [
            {
              name: '管理制度健全性',
              maxPoints: '3',
              ...indicators.systemSoundness,
              readings: [
                {
                  question: '三条的分值',
                  chosen: '0.5＋1.5＋1 分',
                  alternatives: ['1＋1＋1 分'],
                  because: '扫描件像是 1＋1＋1，底稿是 0.5＋1.5＋1，存疑',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      name: '部门绩效',
      points: '55',
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
            {
              name: '重点工作完成情况',
              maxPoints: '8',
              ...indicators.keyWorkCompletion,
              standard:
                '重点工作是指中央和省、市相关部门、区委、区政府、区人大交办或下达的工作任务。全部按期保质保量完成得8分；一项重点工作没有完成扣4分，扣完为止。注：重点工作完成情况可以参考区委区政府督查部门或其他权威部门的统计数据（如有）。',
            },
            { name: '项目完成及时性', maxPoints: '6', ...indicators.projectTimeliness },
          ],
        },
        {
          name: '效果性',
          points: '20',
          indicators: [
            {
              name: '社会效益、经济效益、生态效益及可持续影响等',
              maxPoints: '20',
              ...indicators.outcomeBenefit('20'),
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
  notes: [
    '据清晰度很差的扫描件辨认整理：以同年福田区文本为底稿，只按可辨认的差异改写，须以区财政局原件核对',
    '原表没有“指标说明”列，说明借用2024年文本',
    '框架没有评价等级',
    '政府采购执行率2分，无政策功能一条；财务合规性不含10%的调剂限额',
  ],
  corrections: [
    '扫描件识别质量很差，多处句子串行；各条标准以同年福田区2020年、2024年文本为底稿、仅按可辨认差异替换，须以区财政局原件核对',
    '三级名称：预算合理性/预算规范性/绩效完整性→预算编制合理性/预算编制规范性/绩效目标完整性',
    '“求同存异（5分）”→“要求（5分）”（识别错误）',
    '满意度段“统一计数并按比例分配计分”为识别错误',
    '管理制度健全性识别为1+1+1分，底稿为0.5+1.5+1，存疑',
    '财务合规性三条均印1.5分，存疑',
  ],
});
