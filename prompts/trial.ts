/** 试算: what the score would be, and how far it is from more. `{…}` is filled in. Pure copy. */
export const trial = {
  title: '试算：{before} → {after} 分',
  titleSame: '试算：仍是 {after} 分',
  note: '只是试算，什么都没有保存。',
  change: '{label}：{from} → **{to}**',
  unanswered: '未填',
  total: '**{before} → {after}** / {max}（{delta}）',
  same: '不变',
  grade: '等级：{before} → {after}',
  noGrade: '未定',
  nothingMoves: '这样改不影响任何指标的得分。',
  moved: '**{name}** {before} → **{after}**/{max}',
  more: '另有 {count} 项指标也有变化。',
  notFound: '没有找到题目“{name}”。',
  several: '“{name}”可能是：{names}。请写得完整一点。',
  unreadable: '“{label}”的数没有看懂：{problem}',
  nothing: '没有看懂要试哪一项。请这样发：试算 采购实际=350，或者几项一起：试算 采购实际=350，编外人员=10。',
  notNumbers: '“{label}”不能试算：它是文字或表格。',

  waysTitle: '离更高的分还差多少',
  waysIntro: '现在 {total}/{max} 分。按评分标准推算，只看事实差距；数据要如实填写，已经发生的数不能改。',
  goalPoint: '**到 {total} 分（下一个整分）**',
  goalGrade: '**到 {total} 分（{grade}）**',
  alone: '- {way}，到 {total} 分',
  together: '单独一项不够，合起来：',
  part: '- {way}，+{gain} 分',
  outOfReach: '- 靠这些指标本身够不到；其余失分要由评分人或集体认定。',
  full: '已经满分，没有差距。',
  incomplete: '还有 {open} 项指标没有得分，先填完再看更准。',

  /** How far a fact is from more. */
  number: '{label}差 {by}（{from} → {to}）',
  word: '{label}：现为“{from}”，若为“{to}”',
  avoidable: '**差多少可以少扣**',
  avoid: '{indicator}：{way}，可多得 {gain} 分',
  avoidFull: '{indicator}：{way}，即得满分（多 {gain} 分）',
} as const;

export const trialActions = { trial: '离更高的分差多少' } as const;

/** Words that begin a trial: `试算 采购实际=350`. */
export const trialWords = ['试算', '测算', '模拟', '算一算'] as const;

/** Words that put a fact differently: `如果采购实际是350，能得多少分`. */
export const supposing = ['如果', '假如', '假设', '假定', '要是', '若是', '倘若'] as const;

/** What people ask after it; nothing of it is a fact. */
export const supposedThen =
  '(?:那|我们|总分|得分|分数|会|能|可以|就|大概|自评|单位|本单位|的)*(?:得|拿|是|有|变成|变|到|差)?(?:多少分?|几分|怎样|怎么样|如何|呢|什么样)(?:分|呢|了|啊)?';
