/** What a confessed problem is about, and the indicator that ought to have lost points for it. */
export interface Topic {
  readonly indicator: string;
  /** An error where the standard itself takes points off for what is confessed. */
  readonly severity: 'error' | 'warning';
  readonly about: RegExp;
  /** What is lacking, within one clause and a half of it. */
  readonly lacking: RegExp;
  /** The contrary, as it is boasted elsewhere. */
  readonly praised?: RegExp;
}

export const topics: readonly Topic[] = [
  {
    indicator: 'project_timeliness',
    severity: 'error',
    about: /项目|工程|绩效目标/,
    lacking:
      /未能?(?:按|如期|及时)[^，。；]{0,8}(?:完成|完工|实施)|(?:完成|完工|建设|实施)(?:时间|进度)?(?:有所|较为|较)?(?:滞后|延误|延期|推迟|不及时|不够及时)/,
  },
  {
    indicator: 'key_work_completion',
    severity: 'error',
    about: /重点(?:工作|任务|事项)|督[查办]事项|交办(?:工作|事项)/,
    lacking:
      /未能?(?:按|如期|及时|全部|完全)?[^，。；]{0,8}(?:完成|办结)|(?:完成|推进)[^，。；]{0,4}(?:滞后|不及时|延误)/,
  },
  {
    indicator: 'indicator_clarity',
    severity: 'warning',
    about: /指标/,
    lacking:
      /不够?(?:具体|明确|细化|清晰|量化|精准|科学)|定性(?:指标)?(?:较多|为主|居多|，)|(?:设置?|设定|设立)为定性|缺[乏少](?:明确|可?量化|具体)|难以(?:量化|衡量|考核)|不可(?:量化|衡量)|未(?:能)?(?:细化|量化)|依据不(?:够)?充分/,
    praised: /(?:均|都|全部)[^。；]{0,24}(?:细化|清晰|明确|可?量化)/,
  },
  {
    indicator: 'goal_completeness',
    severity: 'warning',
    about: /绩效目标|全面性/,
    lacking:
      /不(?:够)?(?:完整|全面|规范)|未(?:实现)?全覆盖|漏报|未(?:按要求)?编报|规范性[^，。；]{0,4}(?:提升|提高|加强|改进)|(?:有待|有|需)[^，。；]{0,6}(?:提升空间|完善)/,
    praised: /绩效目标[^。；]{0,16}(?:编报|编制)?(?:完整|全面|规范)(?![性])/,
  },
  {
    indicator: 'budget_prep_reasonableness',
    severity: 'warning',
    about: /预算编制|编制预算|预算编报|调剂|预算调整/,
    lacking:
      /不(?:够)?(?:精细|精准|科学|合理|细化|准确|细致)|粗放|粗糙|欠(?:精准|科学|合理)|(?:较为|过于|比较)?频繁|(?:次数|金额|幅度|调剂)(?:较多|较大|偏大|过多|过大)/,
  },
  {
    indicator: 'financial_compliance',
    severity: 'error',
    about: /支出|资金|经费|报销|核算|凭证|财务/,
    lacking:
      /超(?:出)?(?:预算)?(?:范围|标准)(?:支出|开支|列支|使用)|虚列|截留|挤占|挪用|套取|会计核算不(?:够)?规范|(?:报销|支出|财务)[^，。；]{0,6}不(?:够)?规范/,
  },
  {
    indicator: 'procurement_execution',
    severity: 'warning',
    about: /采购/,
    lacking:
      /(?:执行率|完成率|进度)[^，。；]{0,4}(?:偏低|较低|不高|缓慢|偏慢|较慢|滞后)|与[^，。；]{0,10}(?:差距|偏差)|偏差(?:较大|偏大)|未(?:执行|按计划)/,
  },
  {
    indicator: 'budget_disclosure',
    severity: 'warning',
    about: /公开/,
    lacking:
      /(?:公开|公示)[^，。；]{0,6}(?:不(?:够)?(?:及时|完整|规范|细化|全面)|滞后|延迟)|未(?:能)?(?:按时|及时|按规定)[^，。；]{0,4}公开/,
  },
  {
    indicator: 'asset_safety',
    severity: 'warning',
    about: /资产|设备/,
    lacking:
      /处置[^，。；]{0,6}(?:不(?:够)?(?:及时|规范)|滞后)|未(?:能)?(?:及时|按规定)?[^，。；]{0,6}(?:处置|报废|入账|盘点)|账实不符|盘点[^，。；]{0,4}不(?:够)?(?:及时|彻底|到位)|管理不(?:够)?规范/,
  },
  {
    indicator: 'fixed_asset_utilization',
    severity: 'warning',
    about: /资产|设备/,
    lacking: /闲置|利用率[^，。；]{0,4}(?:不高|偏低|较低)|使用(?:效率|率)[^，。；]{0,4}(?:不高|偏低|较低)/,
  },
  {
    indicator: 'nonestablished_staff_control',
    severity: 'warning',
    about: /编外|劳务派遣|派遣人员|聘用人员|临聘/,
    lacking: /(?:偏高|偏多|较多|较高|过多|过高|超出|超过|占比[^，。；]{0,3}高|依赖)/,
  },
  {
    indicator: 'payroll_staff_control',
    severity: 'warning',
    about: /编制/,
    lacking: /超编/,
  },
  {
    indicator: 'system_soundness',
    severity: 'warning',
    about: /制度|内部控制|内控/,
    lacking:
      /不(?:够)?(?:健全|完善|完备)|(?:尚|还)?(?:有待|需|待)(?:进一步)?(?:健全|完善|修订|建立)|未(?:能)?(?:及时)?(?:建立|制定|修订)|执行不(?:够)?(?:到位|严格)/,
  },
  {
    indicator: 'project_supervision',
    severity: 'warning',
    about: /监管|监控|监督|跟踪|检查/,
    lacking:
      /(?:监管|监控|监督|跟踪|检查)(?:力度|工作|机制)?[^，。；]{0,4}(?:不(?:够|足|到位|力)|薄弱|欠缺|有待加强)/,
  },
  {
    indicator: 'project_procedure',
    severity: 'warning',
    about: /项目|工程|招投标|招标|验收|报批/,
    lacking:
      /(?:报批|审批|验收|招投标|招标|变更)(?:手续|程序|资料|流程)?[^，。；]{0,4}(?:不(?:够)?(?:规范|完善|及时|齐全|完整)|滞后|欠缺)/,
  },
  {
    indicator: 'budget_execution',
    severity: 'warning',
    about: /支出进度|支付进度|执行进度|预算执行|执行率/,
    lacking: /(?:偏|较|过)?慢|缓慢|滞后|不(?:够)?(?:均衡|平衡|高|理想)|偏低|较低|低于|未达/,
  },
  {
    indicator: 'public_expense_control',
    severity: 'warning',
    about: /公用经费|[“"]?三公[”"]?经费/,
    lacking: /超(?:支|预算|出)|偏高|压减空间|控制不(?:够)?(?:严|到位)/,
  },
  {
    indicator: 'satisfaction',
    severity: 'warning',
    about: /满意[度率]/,
    lacking: /不(?:够)?高|偏低|较低|下降|有待(?:进一步)?提[升高]|未达|低于/,
  },
  {
    indicator: 'petition_handling',
    severity: 'warning',
    about: /信访|投诉|来信来访/,
    lacking: /超期|逾期|未(?:能)?(?:及时|按时|按期)|不(?:够)?及时|积压/,
  },
];

/** What says nothing about problems of this year: mended, feared, denied, others' faults, another year or a plan. */
export const noProblem =
  /解决|整改|克服|避免|防止|杜绝|防范|不存在|未发现|未出现|未发生|未造成|没有出现|没有发生|没有明显|是否|有无|上年|去年|上一年|往年|如[果有遇存]|凡|确保|力争|下一步|今后|将(?:进一步|继续|不断|加)|扣\d|不得|严禁|应当|要求|查处|打击|追责|追究|举报|案件|企业|商户|辖区|隐患|工地|场所|门店|物业/;

/** Right before what is lacking: it is denied. */
export const denied = /(?:无|没有|未|不|非|杜绝|防止|避免|0\s?[件项个起次]|零)[^，。；]{0,12}$/;
/** Around it, with 的 behind: only those are meant that it happens to. */
export const ofSome = /(?:对|对于|凡|如|若|督促|要求)[^，。；]{0,12}$/;
/** Right behind it: `超期0件`. */
export const noneOfIt = /^[^，。；]{0,4}?(?:0|零)\s?[件项个起次宗]/;
