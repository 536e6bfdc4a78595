import * as readings from './readings.ts';
import * as rules from './shenzhen-rules.ts';

// The indicators that the Shenzhen systems share, in the order of their tables: official wording, rule and
// readings. Each scheme prints its own name and points beside them, and spells out where it differs.

/** 预算编制合理性 */
export const preparationReasonableness = {
  id: 'budget_prep_reasonableness',
  description:
    '部门（单位）预算的合理性，即是否符合本部门职责、是否符合市委市政府的方针政策和工作要求，资金有无根据项目的轻重缓急进行分配。',
  standard:
    '1. 部门预算编制、分配符合本部门职责、符合市委市政府方针政策和工作要求（1分）；2. 部门预算资金能根据年度工作重点，在不同项目、不同用途之间合理分配（1分）；3. 专项资金预算编制细化程度合理，未出现因年中调剂导致部门预决算差异过大问题（1分）；4. 功能分类和经济分类编制准确，年度中间无大量调剂，未发生项目之间频繁调剂（1分）；5. 部门预算分配不固化，能根据实际情况合理调整，不存在项目支出进度慢、完成率低、绩效较差，但连年持续安排预算等不合理的情况（1分）。',
  rule: rules.preparationReasonableness,
  explanatory: ['budget_initial_total', 'budget_adjusted_total'],
  readings: [readings.partialPoints],
};

/** 预算编制规范性 */
export const preparationCompliance = {
  id: 'budget_prep_compliance',
  description:
    '部门（单位）预算编制是否符合财政部门当年度关于预算编制在规范性、完整性、细化程度等方面的原则和要求。',
  standard:
    '1. 部门（单位）预算编制符合财政部门当年度关于预算编制的各项原则和要求，符合专项资金预算编制、项目库管理、新增项目事前绩效评估等要求（5分）；2. 发现一项不符合的扣1分，扣完为止。本指标需对照相应年度由财政部门印发的部门预算编制工作方案、通知和有关制度文件，根据实际情况评分。',
  rule: rules.preparationCompliance,
};

/** 绩效目标完整性：满分各区不同 */
export const goalCompleteness = (points: string) => ({
  id: 'goal_completeness',
  description: '部门（单位）是否按要求编报项目绩效目标，是否依据充分、内容完整、覆盖全面、符合实际。',
  standard: `1. 部门（单位）按要求编报部门整体和项目的绩效目标，实现绩效目标全覆盖（${points}分）；2. 没按要求编报绩效目标或绩效目标不符合要求的，一项扣1分，扣完为止。`,
  rule: rules.goalCompleteness(points),
});

/** 绩效指标明确性 */
export const indicatorClarity = {
  id: 'indicator_clarity',
  description:
    '部门（单位）设定的绩效指标是否清晰、细化、可量化，用以反映和考核部门（单位）整体绩效目标的明细化情况。',
  standard:
    '1. 绩效指标将部门整体绩效目标细化分解为具体工作任务，与部门年度任务数或计划数相对应（2分）；2. 绩效指标中包含能够明确体现部门（单位）履职效果的社会、经济、生态效益指标（2分）；3. 绩效指标具有清晰、可衡量的指标值（1分）；4. 绩效指标包含可量化的指标（1分）；5. 绩效目标的目标值测算能提供相关依据或符合客观实际情况（1分）。',
  rule: rules.indicatorClarity,
  readings: [readings.partialPoints],
};

/** 政府采购执行情况 */
export const procurementExecution = {
  id: 'procurement_execution',
  description:
    '部门（单位）本年度实际政府采购金额与年度政府采购预算的比率，用以反映和考核部门（单位）政府采购预算执行情况；政府采购政策功能的执行和落实情况。',
  standard:
    '1. 政府采购执行率得分=政府采购执行率×1分 政府采购执行率=（实际采购金额合计数/采购计划金额合计数）×100% 如实际采购金额大于采购计划金额，本项得0分。政府采购预算是指采购机关根据事业发展规划和行政任务编制的、并经过规定程序批准的年度政府采购计划。2. 政府采购政策功能的执行和落实情况（1分），落实不到位的酌情扣分。',
  rule: rules.procurementExecution,
  readings: [readings.procurementOverPlan],
};

/** 财务合规性 */
export const financialCompliance = {
  id: 'financial_compliance',
  description:
    '部门（单位）资金支出规范性，包括资金管理、费用支出等制度是否严格执行；资金调整、调剂是否规范；会计核算是否规范、是否存在支出依据不合规、虚列项目支出的情况；是否存在截留、挤占、挪用项目资金情况。',
  standard:
    '1. 资金支出规范性（1分）。资金管理、费用标准、支付符合有关制度规定，按事项完成进度支付资金的，得1分，否则酌情扣分。2. 资金调整、调剂规范性（1分）。调整、调剂资金累计在本单位部门预算总规模10%以内的，得1分；超出10%的，超出一个百分点扣0.1分，直至1分扣完为止。3. 会计核算规范性（1分）。规范执行会计核算制度得1分，未按规定设专账核算、支出凭证不符合规定或其他核算不规范，酌情扣分。4. 发生超范围、超标准支出，虚列支出，截留、挤占、挪用资金的，以及其他不符合制度规定支出，本项指标得0分。',
  rule: rules.financialCompliance,
  explanatory: ['budget_adjustment_excluded_reason'],
  readings: readings.adjustment,
};

/** 预决算信息公开 */
export const budgetDisclosure = {
  id: 'budget_disclosure',
  description:
    '部门（单位）在被评价年度是否按照政府信息公开有关规定公开相关预决算信息，用以反映部门（单位）预决算管理的公开透明情况。',
  standard:
    '1. 部门预算公开（1.5分），按以下标准分档计分：（1）按规定内容、时限、范围等各项要求进行公开的，得1.5分。（2）进行了公开，存在不符合时限、内容、范围等要求的，得1分。（3）没有进行公开的，得0分。2. 部门决算公开（1.5分），按以下标准分档计分：（1）按规定内容、时限、范围等各项要求进行公开的，得1.5分。（2）进行了公开，存在不符合时限、内容、范围等要求的，得1分。（3）没有进行公开的，得0分。3. 涉密部门（单位）按规定不需要公开相关预决算信息的直接得分。',
  rule: rules.budgetDisclosure,
  explanatory: ['budget_disclosure_date', 'final_accounts_disclosure_date'],
  readings: [readings.disclosureYear],
};

/** 项目实施程序 */
export const projectProcedure = {
  id: 'project_procedure',
  description:
    '部门(单位)所有项目支出实施过程是否规范,包括是否符合申报条件;申报、批复程序是否符合相关管理办法;项目招投标、调整、完成验收等是否履行相应手续等。',
  standard:
    '1. 项目的设立、调整按规定履行报批程序(1分); 2. 项目招投标、建设、验收以及方案实施均严格执行相关制度规定(1分)。',
  rule: rules.projectProcedure,
};

/** 项目监管 */
export const projectSupervision = {
  id: 'project_supervision',
  description:
    '部门(单位)对所实施项目(包括部门主管的专项资金和专项经费分配给市、区实施的项目)的检查、监控、督促整改等管理情况。',
  standard:
    '1. 资金使用单位、基层资金管理单位建立有效资金管理和绩效运行监控机制,且执行情况良好(1分); 2. 各主管部门按规定对主管的财政资金(含专项资金和专项经费)开展有效的检查、监控、督促整改(1分),如无法提供开展检查监督相关证明材料,或被评价年度部门主管的专项资金绩效评价结果为差的,得0分。',
  rule: rules.projectSupervision,
  readings: [readings.supervisionZero],
};

/** 资产管理安全性 */
export const assetSafety = {
  id: 'asset_safety',
  description:
    '部门(单位)的资产是否保存完整、使用合规、配置合理、处置规范、收入及时足额上缴,用于反映和考核部门(单位)资产安全运行情况。',
  standard: '1. 资产配置合理、保管完整,账实相符(1分); 2. 资产处置规范,有偿使用及处置收入及时足额上缴(1分)。',
  rule: rules.assetSafety,
};

/** 固定资产利用率 */
export const fixedAssetUtilization = {
  id: 'fixed_asset_utilization',
  description:
    '部门(单位)实际在用固定资产总额与所有固定资产总额的比例,用以反映和考核部门(单位)固定资产使用效率程度。',
  standard:
    '固定资产利用率=(实际在用固定资产总额/所有固定资产总额)×100% 1. 固定资产利用率≥90%的,得1分; 2. 90%>固定资产利用率≥75%的,得0.7分; 3. 75%>固定资产利用率≥60%的,得0.4分; 4. 固定资产利用率<60%的,得0分。',
  rule: rules.fixedAssetUtilization,
};

/** 财政供养人员控制率 */
export const payrollStaffControl = {
  id: 'payroll_staff_control',
  description: '部门(单位)本年度在编人数(含工勤人员)与核定编制数(含工勤人员)的比率。',
  standard:
    '财政供养人员控制率=本年度在编人数(含工勤人员)/核定编制数(含工勤人员) 1. 财政供养人员控制率≤100%的,得1分; 2. 财政供养人员控制率>100%的,得0分。',
  rule: rules.payrollStaffControl,
};

/** 编外人员控制率 */
export const offEstablishmentControl = {
  id: 'nonestablished_staff_control',
  description: '部门(单位)本年度使用劳务派遣人员数量(含直接聘用的编外人员)与在职人员总数(在编+编外)的比率。',
  standard: '1. 比率<5%的,得1分; 2. 5%≤比率≤10%的,得0.5分; 3. 比率>10%的,得0分。',
  rule: rules.offEstablishmentControl,
  readings: [readings.offEstablishmentBase],
};

/** 管理制度健全性 */
export const systemSoundness = {
  id: 'system_soundness',
  description:
    '部门（单位）制定了相应的预算资金、财务管理和预算绩效管理等制度并严格执行，用以反映部门（单位）的管理制度对其完成主要职责和促进事业发展的保障情况。',
  standard:
    '1. 部门制定了财政资金管理、财务管理、内部控制等制度（0.5分）；2. 上述财政资金管理、财务管理、内部控制等制度得到有效执行（1.5分）；3. 部门按照预算和绩效管理一体化的要求制定本部门全面实施预算绩效管理的制度或工作方案，组织指导本级及下属单位开展事前评估、绩效目标编报、绩效监控、绩效评价和评价结果应用等工作（1分）。',
  rule: rules.systemSoundness,
};

/** 公用经费控制率 */
export const publicExpenseControl = {
  id: 'public_expense_control',
  description:
    '部门（单位）本年度实际支出的公用经费总额与预算安排的公用经费总额的比率，用以反映和考核部门（单位）对机构运转成本的实际控制程度。',
  standard:
    '1. “三公”经费控制率=“三公”经费实际支出数/“三公”经费预算安排数×100%（1）“三公”经费控制率<90%的，得3分；（2）90%≤“三公”经费控制率≤100%的，得2分；（3）“三公”经费控制率>100%的，得0分。2. 日常公用经费控制率=日常公用经费决算数/日常公用经费调整预算数×100%（1）日常公用经费控制率<90%的，得3分；（2）90%≤日常公用经费控制率≤100%的，得2分；（3）日常公用经费控制率>100%的，得0分。',
  rule: rules.publicExpenseControl,
  readings: readings.publicExpense,
};

/** 预算执行率 */
export const budgetExecution = {
  id: 'budget_execution',
  description:
    '部门（单位）部门预算实际支付进度和既定支付进度的匹配情况，反映和考核部门（单位）预算执行的及时性和均衡性。',
  standard:
    '1. 一季度预算执行率得分=（一季度部门预算支出进度/序时进度25%）×1分 2. 二季度预算执行率得分=（二季度部门预算支出进度/序时进度50%）×1分 3. 三季度预算执行率得分=（三季度部门预算支出进度/序时进度75%）×1分 4. 四季度预算执行率得分=(四季度部门预算支出进度/序时进度 100%)×1 分 5. 全年平均支出进度得分=全年平均执行率×2 分其中：全年平均执行率=Σ(每个季度的执行率)÷4 季度支出进度=季度末月份累计支出进度(即 3、6、9、12 月月末支出进度)',
  rule: rules.budgetExecution,
  readings: readings.executionProgress,
};

/** 重点工作完成情况 */
export const keyWorkCompletion = {
  id: 'key_work_completion',
  description:
    '部门（单位）完成党委、政府、人大和上级部门下达或交办的重要事项或工作的完成情况，反映部门对重点工作的办理落实程度。',
  standard:
    '重点工作是指中央和省相关部门、市委、市政府、市人大交办或下达的工作任务。全部按期保质保量完成得8分；一项重点工作没有完成扣4分，扣完为止。注：重点工作完成情况可以参考市委市政府督查部门或其他权威部门的统计数据（如有）。',
  rule: rules.keyWorkCompletion,
  explanatory: ['key_work_total'],
};

/** 项目完成及时性 */
export const projectTimeliness = {
  id: 'project_timeliness',
  description: '部门（单位）项目完成情况与预期时间对比的情况。',
  standard:
    '1. 所有部门预算安排的项目均按计划时间完成（6分）；2. 部分项目未按计划时间完成的，本指标得分=已完成项目数/计划完成项目总数×6分。',
  rule: rules.projectTimeliness,
  readings: [readings.onTime],
};

/** 社会效益、经济效益、生态效益及可持续影响等：满分各区不同 */
export const outcomeBenefit = (points: string) => ({
  id: 'outcome_benefit',
  description:
    '部门(单位)履行职责、完成各项重大政策和项目的效果,以及对经济发展、社会发展、生态环境所带来的直接或间接影响。',
  standard:
    '根据部门(单位)职责,结合部门整体支出绩效目标,合理设置个性化绩效指标,通过绩效指标完成情况与目标值对比分析进行评分,未实现绩效目标的酌情扣分。根据部门(部门)履职内容和性质,从社会效益、经济效益、生态效益、可持续影响等方面,至少选择三个方面对工作实效和效益进行评价。',
  rule: rules.outcomeBenefit(points),
  explanatory: ['outcome_aspects'],
  notes: ['至少评价三个方面；不足三个方面由预审提示，不改变得分'],
});

/** 群众信访办理情况 */
export const petitionHandling = {
  id: 'petition_handling',
  description: '部门(单位)对群众信访意见的完成情况及及时性,反映部门(单位)对服务群众的重视程度。',
  standard:
    '1.建立了便利的群众意见反映渠道和群众意见办理回复机制(1 分); 2.当年度群众信访办理回复率达 100%(1 分); 3.当年度群众信访及时办理回复率达 100%,未发生超期(1 分)。',
  rule: rules.petitionHandling,
  readings: [readings.noPetitions],
};

/** 公众或服务对象满意度 */
export const satisfaction = {
  id: 'satisfaction',
  description: '反映社会公众或部门(单位)的服务对象对部门履职效果的满意度。',
  standard:
    '社会公众或服务对象是指部门(单位)履行职责而影响到的部门、群体或个人,一般采取社会调查的方式。如难以单独开展满意度调查的,可参考市统计部门的数据、年度市直民主评议政风行风评价结果等数据,或者参考群众信访反馈的普遍性问题、本部门或权威第三方机构的开展满意度调查等进行分档计分。1.满意度≥95%的,得 6 分; 2.90%≤满意度<95%的,得 4 分; 3.80%≤满意度<90%的,得 2 分; 4.满意度<80%的,得 1 分。',
  rule: rules.satisfaction,
  readings: [readings.noSatisfactionData],
};
