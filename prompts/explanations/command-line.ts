/** What the command line says: its help, its table, and what is wrong with a file. */
export const commandLine = {
  usage: `用法：
  ziping score 案例.json… [--json] [--scheme 指标体系.json]   计算得分；.jsonl 每行一个案例
  ziping check 案例.json… [--json] [--scheme 指标体系.json]   预审：列出错误、警告和提示
  ziping report 案例.json --out 报告.docx [--public] [--json] [--scheme 指标体系.json]   生成自评报告；--public 为公开稿
  ziping schemes [--json]                                     列出内置指标体系
  ziping schemes show 编号                                    输出一个指标体系的 JSON
  ziping schemes validate 文件.json [--json]                  检查一个指标体系文件
  ziping migrate                                              更新 DATABASE_URL 所指服务器的表结构
  ziping export 单位名称 [--year 年度] [--out 文件.json]       导出一个单位的数据
  ziping audit verify [--json]                                核验 DATABASE_URL 的审计日志和填报值
  ziping campaigns [--json]                                   列出年度任务
  ziping campaigns delete 编号 [--older-than 年数]            删除已过保存期（默认 10 年）的任务
  ziping backup [--out 文件.db]                               备份 DATABASE_URL 的数据库并核验（内嵌数据库须先停止服务）
  ziping restore 备份.db                                      停止服务后，用备份替换内嵌数据库（原文件保留）
  ziping restored [--from 时刻]                               服务器用别的办法恢复到以前后、启动服务前，登记一次
  ziping remind --dry-run [--now 时刻] [--json]                列出此刻会提醒谁、提醒什么（不发送）
  ziping administrator-code                                   还没有管理员时，给出认领管理员的一次性验证码`,
  server_only: 'DATABASE_URL 须为 libSQL 服务器（libsql://…）；内嵌数据库的服务启动时会自己输出验证码',
  unknown_command: '没有“{command}”这个命令',
  bad_option: '命令行参数不对：{problem}',
  no_file: '请写明案例文件，例如 ziping score case.json',
  report_usage: '请写明一个案例文件和输出文件，例如 ziping report case.json --out 报告.docx',
  report_written: '报告已写入 {file}',
  migrated: '{url} 的表结构已是最新',
  unknown_scheme: '没有编号为 {id} 的指标体系，可用的有：{known}',

  heading: '{department} {year}年度',
  scheme_line: '指标体系：{name}（{id}）',
  total_line: '总分 {total}/{max}',
  total_capped: '（各项合计 {sum}，{because}）',
  grade: '，等级 {grade}',
  range_line: '还有 {open} 项没有得分，总分在 {low} 至 {high} 之间',
  dimension_line: '【{name}】{score}/{max}',
  findings: '预审：错误 {errors} 项，警告 {warnings} 项，提示 {infos} 项',
  no_findings: '预审：没有发现问题',
  together: {
    fact_missing: '{count} 项指标缺数据，还不能计分：{names}。先补{facts}；逐项见 --json。',
    chapter_missing: '{count} 个章节还没写：{names}。方案要求的章节要齐全；逐项见 --json。',
  },
  and_more: '等',
  finding: '【{severity}】{message}（{name} {check}）',
  severities: { error: '错误', warning: '警告', info: '提示' },

  losses: '失分：',
  no_losses: '没有失分',

  chosen: '案例没有写明指标体系，按单位和年度选用《{name}》（{id}）',
  scheme_item: '{id}  {name}（{region}，{years}）',
  scheme_poor: '，据不清晰的扫描件整理',
  scheme_valid: '{file}：没有发现问题',
  at: '{place}：{message}',
} as const;

/** What a field of a case file must be. */
export const caseShape = {
  file: '案例须为 JSON 对象',
  scheme: '须为指标体系的编号',
  year: '须为年份，例如 2020',
  year_out_of_range: '须为年份',
  department: '须为单位名称',
  facts: '须有 facts 对象',
  text: '须为文本',
  record: '须为对象',
  points: '须为小数字符串，例如 "1.82"',
} as const;

/** What a field of a scheme file must be. */
export const schemeShape = {
  fact_id: '编号只用小写字母、数字和下划线，以字母开头，不能是 constructor',
  check_id: '检查编号只用大写字母、数字和下划线，例如 VISITS_WITHIN_TARGET',
  decimal: '须为小数字符串，例如 "0.5"，最多 30 个字符',
  points: '分值不能为负',
  one_lower_end: '下限只能写一个',
  one_upper_end: '上限只能写一个',
  options: '选项不能重复',
  schedule: '序时进度须大于 0',
  max: '总分须大于 0',
  blank: '不能为空',
  absent: '缺少这一项',
  type: '类型不对，须为{type}',
  types: {
    string: '字符串（加引号）',
    number: '数字',
    int: '整数',
    boolean: 'true 或 false',
    object: '对象（{}）',
    record: '对象（{}）',
    array: '数组（[]）',
  },
  keys: '没有这样的字段：{keys}',
  value: '只能是：{values}',
  least: '太少或太短，至少 {least}',
  most: '太多或太长，最多 {most}',
  form: '写法不对，请对照说明文档',
  step: '每档须大于 0',
  one_target: '目标写 atLeast 或 atMost，须写且只写一个',
} as const;

/** What can be wrong with a case file or a scheme file, by issue code. */
export const fileIssues: Readonly<Record<string, string>> = {
  file_unreadable: '读不到文件：{problem}',
  file_unwritable: '写不了文件：{problem}',
  case_field_missing: '没有写明 {field}，报告封面要用',
  not_json: '不是有效的 JSON：{problem}',
  case_shape: '{problem}',
  case_scheme_unknown: '没有编号为 {id} 的指标体系，最接近的是 {near}',
  case_scheme_missing: '没有写明 scheme；要按单位和年度选用，还须写明 year 和 department',
  case_section_unknown: '没有编号为 {id} 的章节，最接近的是 {near}',
  case_indicator_unknown: '没有编号为 {id} 的指标，最接近的是 {near}',

  scheme_shape: '{problem}',
  fact_unknown: '没有编号为 {fact} 的事实；指标体系自有的事实须写在 facts 中',
  fact_type: '规则读不了 {fact}，它的类型是 {type}',
  choice_unanswered: '规则没有说明 {fact} 为 {value} 时得多少分',
  scheme_too_large: '文件太大，不像一个指标体系',
  scheme_too_deep: '嵌套超过 {most} 层',
  key_forbidden: '字段名不能是 {key}',
  fact_unread: '没有规则读取 {fact}；只供报告用的请写 "role": "report"',
  fact_derived: '{fact} 是指标自带的事实（扣分原因、裁定或分值），不用声明，自有事实请换一个编号',
  fact_follow_up: '{fact} 由指标带出，请把指标写进 indicators',
  fact_not_flag: '{fact} 不是“是/否”的事实',
  indicator_clash: '指标编号 {id} 会带出 {fact}，与别的事实重名，请换一个',
  indicator_unknown: '没有编号为 {id} 的指标',
  limits_reversed: '最低分大于最高分',
  values_none: '须写明可选值',
  section_unknown: '没有编号为 {id} 的通用章节；自有章节须写明 id、name、owner、facts 和 indicators',
  section_taken: '{id} 是通用章节的编号或以 own_ 开头，自有章节请换一个',
  section_empty: '这一章节没有要问的',
  asked_twice: '{id} 在前面的章节已经问过',
  years_reversed: '起始年 {from} 晚于截止年 {to}',
  outline_unknown: '没有编号为 {outline} 的报告提纲，可用的有：{known}',
  grades_floor: '最低等级“{grade}”须从 0 分起，否则低分没有等级',
  grade_unreachable: '高于总分 {max} 分',
  cap_idle: '高于总分 {max} 分，起不了作用',
  fact_taken: '{fact} 是通用事实的编号，自有事实请换一个',
  kind_unknown: '没有“{kind}”这种计分规则',
  check_taken: '{id} 是通用检查的编号，自有检查请换一个',
  column_unknown: '列表 {of} 没有金额列 {column}',
  rule_points: '规则最多可得 {most} 分，与本项分值 {maxPoints} 分不等',
  points_sum: '写的是 {stated} 分，各部分合计 {sum} 分',
  place_unknown: 'dimensions 中没有“{dimension}／{category}”',
  grades_order: '等级“{grade}”须低于前一等级，等级从高到低排列',
  id_repeated: '{id} 重复',
  bands_open_below: '最低一档须没有下限',
  bands_open_above: '最高一档须没有上限',
  bands_gap: '与相邻一档之间有空档',
  bands_overlap: '与相邻一档重叠',
  band_reversed: '下限大于上限',
  target_zero: '目标值须大于 0，否则无法计算完成率',
  overshoot_at_most: '“不超过”的目标没有超额完成，请去掉 overshoot',
  overshoot_low: '超额完成的起点须大于 100（%）',
  weight_fixed: '分值由单位自设时，规则不能写死分值：请去掉规则里的 points 或 max',
};
