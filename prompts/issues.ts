/** Opens the sentence about one cell of a list. */
export const cellPlace = '第 {line} 行“{column}”：';

/**
 * What is wrong with an entry and what to do about it, by issue code. `where` is empty or `cellPlace`,
 * `typed` the entry, shortened.
 */
export const issueSentences: Readonly<Record<string, string>> = {
  // Any number
  empty: '{where}还没有填写，请填好再保存；暂时不知道可以先跳过。',
  not_text: '{where}这一项请用文字或数字填写。',
  overlong: '{where}“{typed}”太长了，这里只填一个数或一个日期。长段文字请写在说明里。',
  not_a_number: '{where}“{typed}”不是数字，请只填数字，例如 3,204.53。',
  number_none: '{where}“{typed}”不是数字。如果确实没有，请填 0；还不知道就先留空。',
  number_unknown: '{where}还不知道可以先留空，问到了再填；这里只填数字，例如 3,204.53。',
  vague_number: '{where}“{typed}”不是一个确切的数，准确的是多少？请填确切的数字。',
  unclear_numeral: '{where}“{typed}”可能有两种理解，请改用阿拉伯数字，例如 35,000。',
  scientific_number: '{where}“{typed}”是科学记数法，请写成普通数字，例如 3,204.53，并核对数量级。',
  wrong_grouping: '{where}“{typed}”里的逗号或空格位置不对，是多少？请写成 3,204.53 或 3204.53。',
  negative_number: '{where}“{typed}”是负数，这里不能小于 0，请核对。',
  number_too_large: '{where}“{typed}”太大了，请核对位数和单位。',
  number_too_fine: '{where}“{typed}”的小数太多，最多 6 位，请四舍五入后再填。',

  // Money
  money_is_percent: '{where}“{typed}”是百分比，这里要填金额（万元），例如 3,204.53。',
  money_unit_unclear: '{where}“{typed}”没有写单位，是元还是万元？请写成例如“8000元”或“0.8万元”。',
  foreign_currency: '{where}“{typed}”不是人民币，请折算成人民币（万元）再填。',
  negative_money: '{where}金额不能为负，您填的是“{typed}”。请填 0 或正数，例如 3,204.53。',
  money_too_large: '{where}“{typed}”太大了，超过了 1 万亿万元。请核对位数；以元为单位的请在后面写“元”。',
  money_too_fine: '{where}“{typed}”换算成万元后小数超过 6 位（不到 1 分钱），请精确到分再填。',

  // Counts, percentages, points
  not_a_count: '{where}“{typed}”不是数字，请填整数，例如 39。',
  count_is_percent: '{where}“{typed}”是百分比，这里要填个数，例如 39。',
  negative_count: '{where}“{typed}”是负数，个数不能小于 0，没有请填 0。',
  count_not_whole: '{where}“{typed}”不是整数，请填整数，例如 39。',
  count_too_large: '{where}“{typed}”太大了，请核对位数。',
  not_a_percent: '{where}“{typed}”不是百分比，请填 0 到 {most} 之间的数，例如 95.6。',
  percent_out_of_range: '{where}“{typed}”不在 0 到 {most} 之间，请核对，例如 95.6。',
  percent_too_fine: '{where}“{typed}”的小数太多，最多 6 位，请四舍五入后再填。',
  not_points: '{where}“{typed}”不是分数，请填 {min} 到 {max} 之间的数，例如 {max}。',
  points_is_percent: '{where}“{typed}”是百分比，这里要填分数，{min} 到 {max} 分。',
  points_out_of_range: '{where}“{typed}”超出范围，这一项是 {min} 到 {max} 分，请核对。',
  points_too_fine: '{where}“{typed}”的小数太多，得分最多两位小数。',

  // Dates, choices, texts
  not_a_date: '{where}“{typed}”不是日期，请写成 2024-02-21 或 2024年2月21日。',
  date_incomplete: '{where}“{typed}”不完整，请写全年、月、日，例如 2024-02-21。',
  date_not_real: '{where}没有“{typed}”这一天，请核对日期。',
  not_yes_or_no: '{where}“{typed}”看不出是还是否，请填“是”或“否”。',
  not_a_choice: '{where}没有“{typed}”这个选项，可选：{allowed}。',
  text_too_long: '{where}这段文字有 {characters} 个字，最多 {most} 个，请精简后再发。',
  mobile_phone: '{where}“{typed}”是手机号。报告要公开，请填办公座机，例如 0755-12345678。',
  not_a_name: '{where}“{typed}”不像姓名。这里填“{name}”的姓名，例如 李明；电话请填在“联系电话”一题。',
  not_a_phone: '{where}“{typed}”不像电话号码，请填办公座机，例如 0755-12345678。',

  // Lists
  cell_missing: '{where}没有填。每行依次写：{order}。',
  cell_empty: '{where}还没有填，这一栏不能空着。',
  too_many_cells: '第 {line} 行有 {cells} 栏，只要 {columns} 栏：{order}。文字里的竖线请换成顿号。',
  too_many_rows: '有 {rows} 行，最多 {most} 行，请合并或只列主要的。',

  // Files somebody sent
  file_empty: '文件是空的，请检查后重新发。',
  file_too_large: '文件超过 20 MB，没有读取。请删去图片和用不到的工作表，另存后再发。',
  file_kind_unknown: '这种文件我读不了。能读的有：表格 .xlsx、.csv，文字 .docx、.txt，指标体系 .json。',
  file_is_pdf: 'PDF 我还读不了。表格请发 .xlsx，文字请发 .docx、.txt，或直接粘贴给我。',
  file_is_picture: '图片我还读不了。请把其中的内容用文字或 .xlsx 表格发给我。',
  file_is_recording: '录音和视频我读不了。请把内容用文字发给我。',
  file_is_archive: '压缩包我不打开。请解压后，把里面的 .xlsx 或 .docx 逐个发给我。',
  file_is_slides: '演示文稿我读不了。表格请发 .xlsx，文字请发 .docx 或直接粘贴给我。',
  file_is_old_workbook: '这是旧版表格（.xls、.xlsb 或 .et）。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再发。',
  file_is_old_document: '这是旧版文档（.doc、.wps 或 .rtf）。请在 Word 或 WPS 里打开，另存为 .docx 后再发。',
  file_is_open_document: '开放文档格式（.ods、.odt）我还读不了。请另存为 .xlsx 或 .docx 后再发。',
  file_is_web_page:
    '这个文件其实是网页格式，有些系统会这样导出。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再发。',
  file_encrypted: '文件设有打开密码，我看不到内容。请去掉密码，另存后再发。',
  file_other_kind: '文件名写的是 {named}，内容却是{meant}。请改对后缀，或另存为 .xlsx、.docx 后再发。',
  file_damaged: '文件不完整或已损坏，打不开。请确认在电脑上能打开，另存一份后再发。',
  file_unpacks_too_large: '文件展开后太大，没有读取。请删去图片和用不到的工作表，另存后再发。',
  file_unsafe: '文件里有不该出现的内容，为安全起见没有读取。请新建一个文件，把内容粘贴过去再发。',
  file_has_macros: '文件里带有宏，为安全起见没有读取。请另存为不含宏的 .xlsx 或 .docx 后再发。',
  text_file_too_large: '文件超过 {most}，没有读取。请只留需要的内容后再发。',
  text_file_too_long: '文件超过 {most} 个字，没有读取。请只留需要的部分后再发。',
  table_empty: '表格里没有内容，请检查后重新发。',
  table_too_many_rows: '表格到第 {row} 行还有内容，最多读 {most} 行。请只留需要的行，另存后再发。',
  table_too_many_columns: '表格到第 {column} 列还有内容，最多读 {most} 列。请只留需要的列，另存后再发。',
  table_too_many_cells: '表格里有内容的格子超过 {most} 个。请只留需要的部分，另存后再发。',
  table_too_much_text: '表格里的文字超过 {most} 字。请只留需要的部分，另存后再发。',
  table_cell_too_long: '表格里有一格的文字太长。请检查内容后重新发。',
  csv_quotes: '第 {line} 行的引号不成对，后面的内容分不清。请在 Excel 里打开，另存为 .xlsx 后再发。',
  json_broken: '文件不是完整的 JSON，请检查括号、逗号和引号。',
  json_too_deep: '文件里的括号嵌套超过 {most} 层，没有读取。',
  file_gone: '文件取不到了，可能已经撤回或删除。请重新发一次。',
  file_restricted: '这条消息设了保密或限制下载，我取不到文件。请在这里直接发一份，或把内容粘贴给我。',
  file_not_fetched: '文件没有取到，可能是网络或权限的问题。请重新发一次；若一直这样，请告诉管理员。',

  // Tables
  table_no_rows: '表里没有可以读的行。请连同表头一起选中，再复制一次。',
  table_unclear:
    '看不出哪一列是什么：表里有 {cells} 列，这里要 {columns} 列（{order}）。请带上表头再发一次，表头写成这些名称。',
  table_column_missing: '表里没有“{column}”这一列，请补上后再发。这里要：{order}。',
  table_column_twice: '有两列都像“{column}”：“{first}”和“{second}”。请删去不要的一列再发。',
  table_in_unit: '表里的金额以{unit}为单位，已换算成万元。',
  table_columns_ignored: '没有用到的列：{names}。',
  table_column_from: '“{column}”取自“{taken}”一列，没有取“{left}”。',
  table_rows_skipped: '第 {lines} 行没有金额，或只是标题、说明，没有计入。',
  table_dash_is_zero: '表里的“-”按 0 记录。',

  // What was understood
  understood: '{where}已按 {shown}记录。',
  money_very_large: '{where}已按 {shown}记录。如果单位是元（即 {asYuan}），请改填“{typed}元”。',
  percent_below_one: '{where}按 {shown} 记录，如应为 {meant} 请改填。',

  // Facts that contradict each other
  part_over_whole: '“{part}”为 {partShown}，大于“{whole}”{wholeShown}，请核对其中一个。',
  parts_over_whole: '“{part}”合计 {partShown}，大于“{whole}”{wholeShown}，请核对。',
  cumulative_falls:
    '“{later}”为 {laterShown}，小于“{earlier}”{earlierShown}。累计数不会减少，请核对是否填成了当季数。',
  dates_reversed: '“{second}”{secondShown}早于“{first}”{firstShown}，请核对其中一个。',
  weights_sum: '各项自设分值合计 {sum} 分，应为 {max} 分，请调整。',
  weights_partial: '分值要么全填，要么全不填：已填 {given} 项（合计 {sum} 分），还有 {left} 项没填。',
  points_over_limit: '“{name}”为 {points} 分，超过了这一项的分值 {limit} 分，请核对其中一个。',
  satisfaction_both: '选了“当年没有满意度数据”，又填了满意度 {rateShown}，请保留其中一个。',

  // Case files, for whoever prepares them
  case_not_a_record: '{path}：应为对象（{…}），现为“{typed}”。',
  case_unknown_fact: '{path}：没有“{typed}”这个数据项。',
  case_unknown_fact_near: '{path}：没有“{typed}”这个数据项，是不是“{near}”？',
  case_unknown_column: '{path}：没有“{typed}”这一列。',
  case_unknown_column_near: '{path}：没有“{typed}”这一列，是不是“{near}”？',
  case_cell_missing: '{path}：缺少这一列的值。',
  case_number_not_string: '{path}：小数须写成字符串，例如 "{typed}"，不能写成 JSON 数字。',
  case_not_a_decimal: '{path}：“{typed}”不是十进制数字字符串，例如 "3204.53"。',
  case_negative: '{path}：“{typed}”不能为负。',
  case_too_large: '{path}：“{typed}”太大，最大 {most}。',
  case_points_out_of_range: '{path}：“{typed}”超出范围，这一项是 {min} 到 {max} 分。',
  case_not_a_count: '{path}：“{typed}”不是不小于 0 的整数。',
  case_not_a_bool: '{path}：“{typed}”应为 true 或 false。',
  case_not_a_date: '{path}：“{typed}”不是日期，应写成 YYYY-MM-DD。',
  case_not_a_text: '{path}：“{typed}”应为字符串。',
  case_text_too_long: '{path}：文字超过 20,000 个字。',
  case_not_a_choice: '{path}：“{typed}”不在可选值中：{allowed}。',
  case_not_a_list: '{path}：“{typed}”应为数组。',
};
