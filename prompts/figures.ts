/** What the bot says about figures recognised in a message. Pure copy; `{…}` is filled in. */
export const figuresCopy = {
  title: '请确认这 {count} 项',
  line: '{label}：{shown}{was}',
  was: '（原 {shown}）',
  problem: '{label}：{problem}',
  rest: '这些没看懂，没有算进去：{rest}',
  restPart: '“{text}”',
  keep: '保存这 {count} 项',
  noneReadable: '请把红字的几项改好后再发一次。',
  droppedTitle: '未保存',
  dropped: '好的，这几项没有保存。',
  savedTitle: '已保存 {count} 项',
  schemeChanged: '指标体系换过了，其中有的题目现在没有，没有保存；请连题目一起再发一次。',
  savedLine: '{label} {shown}',
  which: '“{typed}”是哪一题的？请回复数字：\n{options}',
  whichOption: '{number} {label}',
  whichMore: '不在其中的话，请连题目一起发，例如“采购计划 364.8 万”。',
} as const;
