import { judged } from '../kinds/judged.ts';
import { sumOf } from '../kinds/sum.ts';
import { when } from '../kinds/when.ts';
import { shenzhenScheme } from './define.ts';
import * as readings from './readings.ts';
import * as rules from './shenzhen-rules.ts';

/** 2020年度部门整体支出绩效自评表（龙岗区） */
export const longgang2020 = shenzhenScheme(
  '《部门整体支出绩效自评表（2020年）》（龙岗区）',
  {
    id: 'longgang_2020',
    version: '1',
    name: '2020年度部门整体支出绩效自评表（龙岗区）',
    region: '深圳市龙岗区',
    alsoUsedIn: [],
    years: { from: 2020, to: 2020 },
    cityWide: false,
    max: '100',
    outline: 'shenzhen',
    confidence: 'low',
    table: { points: '分值', description: null, standard: '参考评分标准', score: '自评得分', total: '合计' },
    dimensions: [
      {
        name: '部门决策',
        points: '25',
        categories: [
          { name: '预算编制', points: '10' },
          { name: '目标设置', points: '15' },
        ],
      },
      {
        name: '部门管理',
        points: '20',
        categories: [
          { name: '资金管理', points: '8' },
          { name: '项目管理', points: '4' },
          { name: '资产管理', points: '3' },
          { name: '人员管理', points: '2' },
          { name: '制度管理', points: '3' },
        ],
      },
      {
        name: '部门绩效',
        points: '55',
        categories: [
          { name: '经济性', points: '6' },
          { name: '效率性', points: '20' },
          { name: '效果性', points: '20' },
          { name: '公平性', points: '9' },
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
  },
  [
    {
      id: 'budget_prep_reasonableness',
      name: '预算编制合理性',
      dimension: '部门决策',
      category: '预算编制',
      maxPoints: '5',
      description:
        '部门（单位）预算的合理性，即是否符合本部门职责、是否符合区委区政府的方针政策和工作要求，资金有无根据项目的轻重缓急进行分配。',
      standard:
        '1. 部门预算编制、分配符合本部门职责、符合区委区政府方针政策和工作要求（1分）；2. 部门预算资金能根据年度工作重点，在不同项目、不同用途之间合理分配（1分）；3. 专项资金预算编制细化程度合理，未出现因年中调剂导致部门预决算差异过大问题（1分）；4. 功能分类和经济分类编制准确，年度中间无大量调剂，未发生项目之间频繁调剂（1分）；5. 部门预算分配不固化，能根据实际情况合理调整，不存在项目支出进度慢、完成率低、绩效较差，但连年持续安排预算等不合理的情况（1分）。',
      rule: rules.preparationReasonableness,
      explanatory: ['budget_initial_total', 'budget_adjusted_total'],
      readings: [readings.partialPoints],
    },
    {
      id: 'budget_prep_compliance',
      name: '预算编制规范性',
      dimension: '部门决策',
      category: '预算编制',
      maxPoints: '5',
      description:
        '部门（单位）预算编制是否符合财政部门当年度关于预算编制在规范性、完整性、细化程度等方面的原则和要求。',
      standard:
        '1. 部门（单位）预算编制符合财政部门当年度关于预算编制的各项原则和要求，符合专项资金预算编制、项目库管理、新增项目事前绩效评估等要求（5分）；2. 发现一项不符合的扣1分，扣完为止。本指标需对照相应年度由财政部门印发的部门预算编制工作方案、通知和有关制度文件，根据实际情况评分。',
      rule: rules.preparationCompliance,
    },
    {
      id: 'goal_completeness',
      name: '绩效目标完整性',
      dimension: '部门决策',
      category: '目标设置',
      maxPoints: '8',
      description: '部门（单位）是否按要求编报项目绩效目标，是否依据充分、内容完整、覆盖全面、符合实际。',
      standard:
        '1. 部门（单位）按要求编报部门整体和项目的绩效目标，实现绩效目标全覆盖（8分）；2. 没按要求编报绩效目标或绩效目标不符合要求的，一项扣1分，扣完为止。',
      rule: rules.goalCompleteness('8'),
    },
    {
      id: 'indicator_clarity',
      name: '绩效指标明确性',
      dimension: '部门决策',
      category: '目标设置',
      maxPoints: '7',
      description:
        '部门（单位）设定的绩效指标是否清晰、细化、可量化，用以反映和考核部门（单位）整体绩效目标的明细化情况。',
      standard:
        '1. 绩效指标将部门整体绩效目标细化分解为具体工作任务，与部门年度任务数或计划数相对应（2分）；2. 绩效指标中包含能够明确体现部门（单位）履职效果的社会、经济、生态效益指标（2分）；3. 绩效指标具有清晰、可衡量的指标值（1分）；4. 绩效指标包含可量化的指标（1分）；5. 绩效目标的目标值测算能提供相关依据或符合客观实际情况（1分）。',
      rule: rules.indicatorClarity,
      readings: [readings.partialPoints],
    },
    {
      id: 'procurement_execution',
      name: '政府采购执行率',
      dimension: '部门管理',
      category: '资金管理',
      maxPoints: '2',
      description:
        '部门（单位）本年度实际政府采购金额与年度政府采购预算的比率，用以反映和考核部门（单位）政府采购预算执行情况；政府采购政策功能的执行和落实情况。',
      standard:
        '1. 本指标得分=政府采购执行率×2分。政府采购执行率=（实际采购金额合计数/采购计划金额合计数）×100%。2. 如实际采购金额大于采购预算，本项得0分。政府采购预算是指采购机关根据事业发展计划和行政任务编制的、并经过规定程序批准的年度政府采购计划。',
      rule: rules.procurementRate('2'),
    },
    {
      id: 'financial_compliance',
      name: '财务合规性',
      dimension: '部门管理',
      category: '资金管理',
      maxPoints: '3',
      description:
        '部门（单位）资金支出规范性，包括资金管理、费用支出等制度是否严格执行；资金调整、调剂是否规范；会计核算是否规范、是否存在支出依据不合规、虚列项目支出的情况；是否存在截留、挤占、挪用项目资金情况。',
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
    {
      id: 'budget_disclosure',
      name: '预决算信息公开',
      dimension: '部门管理',
      category: '资金管理',
      maxPoints: '3',
      description:
        '部门（单位）在被评价年度是否按照政府信息公开有关规定公开相关预决算信息，用以反映部门（单位）预决算管理的公开透明情况。',
      standard:
        '1. 部门预算公开（1.5分），按以下标准分档计分：（1）按规定内容、时限、范围等各项要求进行公开的，得1.5分。（2）进行了公开，存在不符合时限、内容、范围等要求的，得1分。（3）没有进行公开的，得0分。2. 部门决算公开（1.5分），按以下标准分档计分：（1）按规定内容、时限、范围等各项要求进行公开的，得1.5分。（2）进行了公开，存在不符合时限、内容、范围等要求的，得1分。（3）没有进行公开的，得0分。3. 涉密部门（单位）按规定不需要公开相关预决算信息的直接得分。',
      rule: rules.budgetDisclosure,
      explanatory: ['budget_disclosure_date', 'final_accounts_disclosure_date'],
      readings: [readings.disclosureYear],
    },
    {
      id: 'project_procedure',
      name: '项目实施程序',
      dimension: '部门管理',
      category: '项目管理',
      maxPoints: '2',
      description:
        '部门(单位)所有项目支出实施过程是否规范,包括是否符合申报条件;申报、批复程序是否符合相关管理办法;项目招投标、调整、完成验收等是否履行相应手续等。',
      standard:
        '1. 项目的设立、调整按规定履行报批程序(1分); 2. 项目招投标、建设、验收以及方案实施均严格执行相关制度规定(1分)。',
      rule: rules.projectProcedure,
    },
    {
      id: 'project_supervision',
      name: '项目监管',
      dimension: '部门管理',
      category: '项目管理',
      maxPoints: '2',
      description:
        '部门(单位)对所实施项目(包括部门主管的专项资金和专项经费分配给市、区实施的项目)的检查、监控、督促整改等管理情况。',
      standard:
        '1. 资金使用单位、基层资金管理单位建立有效资金管理和绩效运行监控机制,且执行情况良好(1分); 2. 各主管部门按规定对主管的财政资金(含专项资金和专项经费)开展有效的检查、监控、督促整改(1分),如无法提供开展检查监督相关证明材料,或被评价年度部门主管的专项资金绩效评价结果为差的,得0分。',
      rule: rules.projectSupervision,
      readings: [readings.supervisionZero],
    },
    {
      id: 'asset_safety',
      name: '资产管理安全性',
      dimension: '部门管理',
      category: '资产管理',
      maxPoints: '2',
      description:
        '部门(单位)的资产是否保存完整、使用合规、配置合理、处置规范、收入及时足额上缴,用于反映和考核部门(单位)资产安全运行情况。',
      standard:
        '1. 资产配置合理、保管完整,账实相符(1分); 2. 资产处置规范,有偿使用及处置收入及时足额上缴(1分)。',
      rule: rules.assetSafety,
    },
    {
      id: 'fixed_asset_utilization',
      name: '固定资产利用率',
      dimension: '部门管理',
      category: '资产管理',
      maxPoints: '1',
      description:
        '部门(单位)实际在用固定资产总额与所有固定资产总额的比例,用以反映和考核部门(单位)固定资产使用效率程度。',
      standard:
        '固定资产利用率=(实际在用固定资产总额/所有固定资产总额)×100% 1. 固定资产利用率≥90%的,得1分; 2. 90%>固定资产利用率≥75%的,得0.7分; 3. 75%>固定资产利用率≥60%的,得0.4分; 4. 固定资产利用率<60%的,得0分。',
      rule: rules.fixedAssetUtilization,
    },
    {
      id: 'payroll_staff_control',
      name: '财政供养人员控制率',
      dimension: '部门管理',
      category: '人员管理',
      maxPoints: '1',
      description: '部门(单位)本年度在编人数(含工勤人员)与核定编制数(含工勤人员)的比率。',
      standard:
        '财政供养人员控制率=本年度在编人数(含工勤人员)/核定编制数(含工勤人员) 1. 财政供养人员控制率≤100%的,得1分; 2. 财政供养人员控制率>100%的,得0分。',
      rule: rules.payrollStaffControl,
    },
    {
      id: 'nonestablished_staff_control',
      name: '编外人员控制率',
      dimension: '部门管理',
      category: '人员管理',
      maxPoints: '1',
      description:
        '部门(单位)本年度使用劳务派遣人员数量(含直接聘用的编外人员)与在职人员总数(在编+编外)的比率。',
      standard: '1. 比率<5%的,得1分; 2. 5%≤比率≤10%的,得0.5分; 3. 比率>10%的,得0分。',
      rule: rules.offEstablishmentControl,
      readings: [readings.offEstablishmentBase],
    },
    {
      id: 'system_soundness',
      name: '管理制度健全性',
      dimension: '部门管理',
      category: '制度管理',
      maxPoints: '3',
      description:
        '部门（单位）制定了相应的预算资金、财务管理和预算绩效管理等制度并严格执行，用以反映部门（单位）的管理制度对其完成主要职责和促进事业发展的保障情况。',
      standard:
        '1. 部门制定了财政资金管理、财务管理、内部控制等制度（0.5分）；2. 上述财政资金管理、财务管理、内部控制等制度得到有效执行（1.5分）；3. 部门按照预算和绩效管理一体化的要求制定本部门全面实施预算绩效管理的制度或工作方案，组织指导本级及下属单位开展事前评估、绩效目标编报、绩效监控、绩效评价和评价结果应用等工作（1分）。',
      rule: rules.systemSoundness,
      readings: [
        {
          question: '三条的分值',
          chosen: '0.5＋1.5＋1 分',
          alternatives: ['1＋1＋1 分'],
          because: '扫描件像是 1＋1＋1，底稿是 0.5＋1.5＋1，存疑',
        },
      ],
    },
    {
      id: 'public_expense_control',
      name: '公用经费控制率',
      dimension: '部门绩效',
      category: '经济性',
      maxPoints: '6',
      description:
        '部门（单位）本年度实际支出的公用经费总额与预算安排的公用经费总额的比率，用以反映和考核部门（单位）对机构运转成本的实际控制程度。',
      standard:
        '1. “三公”经费控制率=“三公”经费实际支出数/“三公”经费预算安排数×100%（1）“三公”经费控制率<90%的，得3分；（2）90%≤“三公”经费控制率≤100%的，得2分；（3）“三公”经费控制率>100%的，得0分。2. 日常公用经费控制率=日常公用经费决算数/日常公用经费调整预算数×100%（1）日常公用经费控制率<90%的，得3分；（2）90%≤日常公用经费控制率≤100%的，得2分；（3）日常公用经费控制率>100%的，得0分。',
      rule: rules.publicExpenseControl,
      readings: readings.publicExpense,
    },
    {
      id: 'budget_execution',
      name: '预算执行率',
      dimension: '部门绩效',
      category: '效率性',
      maxPoints: '6',
      description:
        '部门（单位）部门预算实际支付进度和既定支付进度的匹配情况，反映和考核部门（单位）预算执行的及时性和均衡性。',
      standard:
        '1. 一季度预算执行率得分=（一季度部门预算支出进度/序时进度25%）×1分 2. 二季度预算执行率得分=（二季度部门预算支出进度/序时进度50%）×1分 3. 三季度预算执行率得分=（三季度部门预算支出进度/序时进度75%）×1分 4. 四季度预算执行率得分=(四季度部门预算支出进度/序时进度 100%)×1 分 5. 全年平均支出进度得分=全年平均执行率×2 分其中：全年平均执行率=Σ(每个季度的执行率)÷4 季度支出进度=季度末月份累计支出进度(即 3、6、9、12 月月末支出进度)',
      rule: rules.budgetExecution,
      readings: readings.executionProgress,
    },
    {
      id: 'key_work_completion',
      name: '重点工作完成情况',
      dimension: '部门绩效',
      category: '效率性',
      maxPoints: '8',
      description:
        '部门（单位）完成党委、政府、人大和上级部门下达或交办的重要事项或工作的完成情况，反映部门对重点工作的办理落实程度。',
      standard:
        '重点工作是指中央和省、市相关部门、区委、区政府、区人大交办或下达的工作任务。全部按期保质保量完成得8分；一项重点工作没有完成扣4分，扣完为止。注：重点工作完成情况可以参考区委区政府督查部门或其他权威部门的统计数据（如有）。',
      rule: rules.keyWorkCompletion,
      explanatory: ['key_work_total'],
    },
    {
      id: 'project_timeliness',
      name: '项目完成及时性',
      dimension: '部门绩效',
      category: '效率性',
      maxPoints: '6',
      description: '部门（单位）项目完成情况与预期时间对比的情况。',
      standard:
        '1. 所有部门预算安排的项目均按计划时间完成（6分）；2. 部分项目未按计划时间完成的，本指标得分=已完成项目数/计划完成项目总数×6分。',
      rule: rules.projectTimeliness,
      readings: [readings.onTime],
    },
    {
      id: 'outcome_benefit',
      name: '社会效益、经济效益、生态效益及可持续影响等',
      dimension: '部门绩效',
      category: '效果性',
      maxPoints: '20',
      description:
        '部门(单位)履行职责、完成各项重大政策和项目的效果,以及对经济发展、社会发展、生态环境所带来的直接或间接影响。',
      standard:
        '根据部门(单位)职责,结合部门整体支出绩效目标,合理设置个性化绩效指标,通过绩效指标完成情况与目标值对比分析进行评分,未实现绩效目标的酌情扣分。根据部门(部门)履职内容和性质,从社会效益、经济效益、生态效益、可持续影响等方面,至少选择三个方面对工作实效和效益进行评价。',
      rule: rules.outcomeBenefit('20'),
      explanatory: ['outcome_aspects'],
      notes: ['至少评价三个方面；不足三个方面由预审提示，不改变得分'],
    },
    {
      id: 'petition_handling',
      name: '群众信访办理情况',
      dimension: '部门绩效',
      category: '公平性',
      maxPoints: '3',
      description: '部门(单位)对群众信访意见的完成情况及及时性,反映部门(单位)对服务群众的重视程度。',
      standard:
        '1.建立了便利的群众意见反映渠道和群众意见办理回复机制(1 分); 2.当年度群众信访办理回复率达 100%(1 分); 3.当年度群众信访及时办理回复率达 100%,未发生超期(1 分)。',
      rule: rules.petitionHandling,
      readings: [readings.noPetitions],
    },
    {
      id: 'satisfaction',
      name: '公众或服务对象满意度',
      dimension: '部门绩效',
      category: '公平性',
      maxPoints: '6',
      description: '反映社会公众或部门(单位)的服务对象对部门履职效果的满意度。',
      standard:
        '社会公众或服务对象是指部门(单位)履行职责而影响到的部门、群体或个人,一般采取社会调查的方式。如难以单独开展满意度调查的,可参考市统计部门的数据、年度市直民主评议政风行风评价结果等数据,或者参考群众信访反馈的普遍性问题、本部门或权威第三方机构的开展满意度调查等进行分档计分。1.满意度≥95%的,得 6 分; 2.90%≤满意度<95%的,得 4 分; 3.80%≤满意度<90%的,得 2 分; 4.满意度<80%的,得 1 分。',
      rule: rules.satisfaction,
      readings: [readings.noSatisfactionData],
    },
  ],
);
