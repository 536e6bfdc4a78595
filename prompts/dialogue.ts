/** What the bot says in conversation. Pure copy; `{…}` is filled in. */
export const dialogue = {
  nothingYet: '您还没有开始填报。请发“开始填报”，选好单位和年度就可以开始。',
  unknown:
    '没看懂“{text}”。您可以发：继续填报、目录、得分、报告、帮助；要改某一题，请发“修改 题目”，例如“修改 采购计划”。',
  unreadable: '目前我只能看文字和卡片，{kind}暂时收不了。请用文字告诉我，或发“继续填报”在卡片里填写。',
  outdated: '这张卡片已经过时，请发“目录”取一张新的，填过的内容都还在。',
  alreadyHandled: '这一步已经处理过了。',
  groupOnly: '为保护单位数据，填报只在私聊里进行。请点我的头像，进入私聊后发“开始填报”。',
  reportComing: '正在生成《{file}》，稍候发给您。',
  reportDraftNote: '还有 {missing} 题没填，报告里以〔待补〕标出。',
  thanks: '不客气，有需要随时找我。',
  editWhat: '要改哪一题？请发“修改 题目”，例如“修改 采购计划”；也可以发“目录”按章节找。',
  continuedOtherScheme: '这家单位这一年度您已经开始过，仍用《{scheme}》；要换请点“重新选择指标体系”。',

  saved: '已保存 {count} 题',
  savedNothing: '没有新的改动',
  savedWithProblems: '已保存 {count} 题，{problems} 题请看红字',
  savedContradicting:
    '已保存 {count} 题。有 {raised} 处数据互相矛盾，请看红字；确认无误就再点一次“保存并继续”。',
  allAnswered: '所有题目都填完了，可以查看得分、下载报告。',
  stillOpen: '已保存 {count} 题。还有 {open} 题没填，点卡片上的章节补上即可。',
  understood: '{label}：{sentence}',
  maxPoints: '满分 {points} 分。',
  otherMessage: '这种消息',
  cleared: '“{label}”已清空（原为 {was}）。要恢复，请重新填写。',
  alreadyEmpty: '“{label}”本来就是空的。',
  continued: '这家单位这一年度您已经开始过，接着填即可。',
  schemeChanged: '已改用《{scheme}》，填过的内容都保留。',
  schemeChoiceNote: '改用另一套指标体系后，已填内容全部保留，得分按新体系重算，题目会有增减。',
  noSuchQuestion: '没有找到题目“{question}”。可以发“目录”按章节找，或换个说法，例如“修改 采购计划”。',
  severalQuestions: '“{question}”可能是下面几题，请说得完整一点：\n{names}',
  tellText: '请把“{label}”的内容直接发给我（{how}），我会先给您看一遍再保存。也可以在上面的卡片里填。',
  tellLines: '一行一条',
  tellProse: '可以分段，最长 20,000 字',
  textSaved: '“{label}”已保存。',
  textSavedTitle: '已保存',
  textDropped: '好的，这段文字没有保存。',
  textDroppedTitle: '未保存',
  textNotRead: '“{label}”这样还存不了：{problem} 请改好后再发给我。',
  textGone: '这段文字已经处理过了。需要再存，请重新发给我。',
  chooseQuestion: '请先选一下这段文字是哪一题的答案。',
  textTooLong: '这段文字有 {characters} 字，超过了 20,000 字，没有收下。请分开发，或精简后再发。',
  failed:
    '出了点问题，这一步没有完成，您之前填的内容都在。请稍后再试；若一直这样，请把编号 {code} 告诉管理员。',
  draftUnclear: '这一题上次填的内容没有存成，请核对后再保存。',
  working: '已收到，正在处理，卡片稍后会自动更新。',
} as const;

/** Why something was not done, by issue code. */
export const refusals: Readonly<Record<string, string>> = {
  not_yours: '没有找到您可以查看的填报。只有发起人和被加入的成员能打开一个单位的数据。',
  not_allowed: '您在本单位的角色不能做这一步，请联系发起人。',
  locked: '这份自评已经提交，不能再改。需要修改请先请负责人退回。',
  unit_taken:
    '{department} {year} 年度的自评已由其他同事发起。请与发起人核对，或检查单位名称和年度是否写对。',
  department_name: '请填单位全称（2—60 个字），例如“云海区园林绿化管理局”。',
  year_range: '请选择 {first}—{last} 之间的年度。',
  unknown_scheme: '没有这套指标体系，请从列表中选择。',
  newer_answer: '这一题已改为“{current}”，您填的“{typed}”没有覆盖它。若以您的为准，请在这里重新填写后保存。',
};

/** What other kinds of messages are called. */
export const messageKinds: Readonly<Record<string, string>> = {
  image: '图片',
  file: '文件',
  audio: '语音',
  media: '视频',
  sticker: '表情',
  location: '位置',
  share_chat: '名片',
  share_user: '名片',
  merge_forward: '合并转发的消息',
  interactive: '卡片消息',
};
