/** Everything said about 佐证材料. `{…}` is filled in. */
export const evidence = {
  /** A picture has no name of its own. */
  picture: '图片 {time}',
  pictureOf: '图片 {time}-{number}',
  mebibytes: '{size} MB',
  kibibytes: '{size} KB',

  notKept: '“{file}”没有收下：{problem}',
  notKeptHere: '“{file}”没有保存：本单位的佐证材料现在不能在这里上传，请联系填报负责人或管理员。',
  secretTitle: '请勿上传涉密文件',
  secret: '“{file}”没有接收。{problem}',
  couldBe:
    '“{file}”没有读成：{problem}\n如果是要作为佐证材料保存，请先发“佐证 题目”（例如“佐证 项目监管”），再把文件发一次。',
  kept: '“{file}”（{size}）已作为“{target}”的佐证材料保存。要改归类或删除，请发“佐证”。',
  keptAlready: '“{file}”之前已经作为“{target}”的佐证材料保存过，没有重复保存。',
  keptUnsorted: '“{file}”之前已经收到，还没有归类。请发“佐证”选一下它证明哪一题。',
  keeping: '正在保存为佐证材料，稍候请选它证明哪一题。',
  announced:
    '好的，30 分钟内您发来的文件和图片都作为“{target}”的佐证材料保存。表格、文档也会直接保存，不读进题目。\n涉密不上网，请勿上传涉密文件。发“目录”即结束。',
  whichTarget: '“{question}”可能是下面几项，请说得完整一点：\n{names}',
  noTarget:
    '没有找到题目或指标“{question}”。请换个说法，例如“佐证 项目监管”；也可以直接把文件发给我，再选它证明什么。',
  chooseTarget: '请先选一下这些材料证明哪一题或哪项指标。',
  chooseFiles: '请至少选一份材料。',
  sending: '正在把“{file}”发给您。',
  removed: '“{file}”已删除，删除记录保留。',
  aimedTitle: '已归类',
  aimed: '{count} 份材料已归到“{target}”：\n{files}',
  removedTitle: '已删除',
  internal: '“{file}”的名称里有“内部”字样，请确认可以在这里上传；不能外传的，请删除。',

  attach: {
    title: '佐证材料归类',
    summary: '{count} 份材料待归类',
    intro: '收到 {count} 份材料。它们证明哪一题或哪项指标？选好并保存后才算数。',
    files: '要归类的材料',
    target: '请选择题目或指标（{where}）',
    save: '保存',
    other: '不在这里？换一节的题目',
    indicators: '全部指标',
    page: '{name}（第 {page} 页）',
    indicator: '指标：{name}',
    list: '佐证材料',
    fallback: '请在飞书卡片里选择，或先发“佐证 题目”，再把文件重新发一次。',
  },

  list: {
    title: '佐证材料',
    tag: '{count} 份',
    summary: '{evaluation}：佐证材料 {count} 份',
    none: '还没有佐证材料。把文件或图片直接发给我，或“回复”某一节的卡片发送，再选它证明哪一题；也可以先发“佐证 题目”。',
    lacking: '还缺佐证：{names}',
    group: '**{name}**',
    unsorted: '未归类（不计入）',
    line: '{number}. {file}（{size}，{by} {day}）',
    you: '您',
    colleague: '同事',
    choose: '选一份：发给我、改归类或删除',
    option: '{number}. {file}',
    chosen: '**{file}**\n证明：{target}\n大小 {size}，{by}上传于 {day}\nSHA-256：{sha256}',
    previous: '上一页',
    next: '下一页',
    page: '第 {page}/{pages} 页',
    howTo: '每份不超过 30 MB。可收 PDF、OFD、图片、Word、Excel、PPT；压缩包请解压后发。涉密文件请勿上传。',
  },

  actions: {
    evidence: '佐证材料',
    one_evidence: '选择',
    sort_files: '改归类',
    aim_evidence: '保存',
    send_evidence: '发给我',
    remove_evidence: '删除',
    keep_as_evidence: '作为佐证材料保存',
  },

  score: {
    heading: '**佐证材料** 已归类 {count} 份',
    none: '**佐证材料** 还没有',
    lacking: '还缺：{names}',
    line: '- {name}：{files}',
    more: '另有 {count} 项，见“佐证材料”。',
    detail: '佐证材料',
  },

  section: {
    attached: '已附 {count} 份佐证。',
    lacking: '“{names}”要有佐证材料，没有的按 0 分计：请“回复”这张卡片，附上检查、整改等材料。',
  },

  report: {
    label: '附表（内部）',
    title: '佐证材料清单',
    serial: '序号',
    target: '指标或题目',
    file: '文件名',
    by: '上传人',
    day: '日期',
    digest: 'SHA-256（前 12 位）',
  },
} as const;

/** Why a file was not kept, by issue code. */
export const evidenceIssues: Readonly<Record<string, string>> = {
  evidence_kind:
    '这种文件我收不了。能读的有：表格 .xlsx、.csv，文字 .docx、.txt；能作为佐证材料保存的有：PDF、OFD、图片、Word、Excel、PPT。',
  evidence_archive: '压缩包我不收。请解压后，把里面的文件逐个发给我。',
  evidence_too_large: '文件超过 30 MB，收不下。请压缩图片、分成几份，或扫描成黑白 PDF 后再发。',
  evidence_too_many:
    '这份自评的佐证材料已有 {most} 份，放不下了。请发“佐证”删去用不到的，或把几份合成一个 PDF。',
  evidence_no_room: '这份自评的佐证材料合计超过 2 GB，放不下了。请发“佐证”删去用不到的，或压缩后再发。',
  evidence_no_target: '没有这一题或这项指标，请重新选择。',
  evidence_gone: '这份材料已经删除，或不在这份自评里。请发“佐证”看现有的材料。',
  evidence_not_yours: '这份材料是其他同事上传的，只有上传人和填报负责人能改动。',
  file_marked_secret:
    '文件名或内容里标有“绝密”“机密”或“秘密”字样，没有保存。涉密不上网：涉密材料请按保密规定线下报送；确实不涉密的，请改好文件名和标注后再发。',
};

/** What people write to see the evidence; matched like the other words. */
export const evidenceWords = {
  evidence: ['佐证', '佐证材料', '证明材料', '佐证清单', '附件', '材料'],
} as const;

/** Words that say what the files sent next prove: `佐证 项目监管`. */
export const evidenceOfWords = ['佐证材料', '佐证', '证明材料'] as const;
