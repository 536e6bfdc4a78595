import { shenzhenScheme } from './define.ts';
import * as indicators from './shenzhen-indicators.ts';

/** 福田区预算绩效评价共性指标体系框架（2020） */
export const futian2020 = shenzhenScheme('《福田区预算绩效评价共性指标体系框架》（2020年度）', {
  id: 'futian_2020',
  version: '3',
  name: '福田区预算绩效评价共性指标体系框架（2020）',
  region: '深圳市福田区',
  alsoUsedIn: [],
  years: { from: 2020, to: 2020 },
  cityWide: false,
  max: '100',
  outline: 'futian_2020',
  confidence: 'high',
  table: { points: '权重(%)', description: '指标说明', standard: '评分标准', score: '得分', total: '总分' },
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
                '1. 部门预算编制、分配符合本部门职责、符合区委区政府方针政策和工作要求（1分）；2. 部门预算资金能根据年度工作重点，在不同项目、不同用途之间合理分配（1分）；3. 专项资金编制细化程度合理，未出现因年中调剂导致部门预决算差异过大问题（1分）；4. 功能分类和经济分类编制准确，年度中间无大量调剂，未发生项目之间频繁调剂（1分）；5. 部门预算分配不固化，能根据实际情况合理调整，不存在项目支出进度慢、完成率低、绩效较差，但连年持续安排预算等不合理的情况（1分）。',
            },
            { name: '预算编制规范性', maxPoints: '5', ...indicators.preparationCompliance },
          ],
        },
        {
          name: '目标设置',
          points: '15',
          indicators: [
            { name: '绩效目标完整性', maxPoints: '8', ...indicators.goalCompleteness('8') },
            {
              name: '绩效指标明确性',
              maxPoints: '7',
              ...indicators.indicatorClarity,
              description:
                '部门（单位）设定的绩效指标是否清晰、细化、可量化，用以反映和考核部门（单位）项目绩效目标的明细化情况。',
              standard:
                '1. 绩效指标将部门整体绩效目标细化分解为具体工作任务，与部门年度任务数或计划数相对应（2分）；2. 绩效指标中包含能够明确体现部门（单位）履职效果的社会、经济、生态效益指标（2分）；3. 绩效指标具有清晰、可衡量的指标值（1分）；4. 绩效目标包含可量化的指标（1分）；5. 绩效目标的目标值测算能提供相关依据或符合客观实际情况（1分）。',
            },
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
            { name: '财务合规性', maxPoints: '3', ...indicators.financialCompliance },
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
            {
              name: '资产管理安全性',
              maxPoints: '2',
              ...indicators.assetSafety,
              standard:
                '1. 资产配置合理、保存完整,账实相符(1分); 2. 资产处置规范,有偿使用及处置收入及时足额上缴(1分)。',
            },
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
                '重点工作是指中央和省相关部门、市委、市人大交办或下达的工作任务。全部按期保质保量完成得8分；一项重点工作没有完成扣4分，扣完为止。注：重点工作完成情况可以参考市委市政府督查部门或其他权威部门的统计数据（如有）。',
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
            {
              name: '公众或服务对象满意度',
              maxPoints: '6',
              ...indicators.satisfaction,
              standard:
                '社会公众或服务对象是指部门(单位)履行职责而影响到的部门、群众或个人,一般采取社会调查的方式。如难以单独开展满意度调查的,可参考市统计部门的数据、年度市直民主评议政风行风评价结果等数据,或者参考群众信访反馈的普遍性问题、本部门或权威第三方机构的开展满意度调查等进行分档计分。1.满意度≥95%的,得 6 分; 2.90%≤满意度<95%的,得 4 分; 3.80%≤满意度<90%的,得 2 分; 4.满意度<80%的,得 1 分。',
            },
          ],
        },
      ],
    },
  ],
  notes: ['框架没有评价等级', '与2021年、2024年的差异：绩效目标完整性8分（后为3分），效果性20分（后为25分）'],
  corrections: [
    '预决算信息公开：三级名称、权重、指标说明识别时丢失，据2024年文本补（权重3由资金管理8-2-3得出）',
    '“10%的，得1分”→“10%以内的，得1分”（脱“以内”）',
    '“按一下标准”→“按以下标准”',
    '“财务关凯”→“财务管理”',
    '“事前及评估”→“事前评估”',
    '“包括是都符合”→“包括是否符合”',
    '“参照考市统计部门”→“参考市统计部门”',
    '“三公经费控制=”→“三公经费控制率=”',
    '编外人员控制率网页文本把“<5%…”吃掉后仅显示“比率10%”，原文件含完整三档',
    '“全年平均执行率=每个季度的执行率/4”→“Σ（每个季度的执行率）÷4”',
  ],
});
