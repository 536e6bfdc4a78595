import { reviewRefusals } from './review.ts';

/** What the bot says in conversation. Pure copy; `{…}` is filled in. */
export const dialogue = {
  nothingYet: '您还没有开始填报。请发“开始填报”，选好单位和年度就可以开始。',
  /** Somebody who looks at others' evaluations and fills in none. */
  nothingOfYours: '您自己没有要填报的自评。要看各单位的情况，请发“任务”。',
  unknown:
    '没看懂“{text}”。您可以发：继续填报、目录、得分、报告、帮助；要改某一题，请发“修改 题目”，例如“修改 采购计划”。',
  unreadable: '目前我只能看文字和卡片，{kind}暂时收不了。请用文字告诉我，或发“继续填报”在卡片里填写。',
  fileRefused: '“{file}”没有读成：{problem}',
  outdated: '这张卡片已经过时，请发“目录”取一张新的，填过的内容都还在。',
  alreadyHandled: '这一步已经处理过了。',
  reportComing: '正在生成《{file}》，稍候发给您。',
  reportDraftNote: '还有 {missing} 题没填，报告里以〔待补〕标出。',
  publicReportNote:
    '公开稿不含负责人、填报人、电话和内部备注，正文里写到的手机号也已隐去；对外发布前，请再做一次保密审查。',
  thanks: '不客气，有需要随时找我。',
  editWhat: '要改哪一题？请发“修改 题目”，例如“修改 采购计划”；也可以发“目录”按章节找。',
  continuedOtherScheme: '这家单位这一年度您已经开始过，仍用《{scheme}》；要换请点“重新选择指标体系”。',

  saved: '已保存 {count} 题',
  savedNothing: '没有新的改动',
  savedBut: '已保存 {count} 题，{parts}，',
  someWrong: '{problems} 题没存成',
  someErrors: '预审有 {raised} 处错误',
  seeRed: '请看红字。',
  seeRedOrConfirm: '请看红字；确认无误就再点一次“保存并继续”。',
  seeSection: '请到“{section}”一节核对。',
  allAnswered: '所有题目都填完了，可以查看得分、下载报告。',
  stillOpen: '已保存 {count} 题。还有 {open} 题没填，点卡片上的章节补上即可。',
  understood: '{label}：{sentence}',
  maxPoints: '满分 {points} 分。',
  otherMessage: '这种消息',
  cleared: '{unit}的“{label}”已清空，原为：\n{was}\n要恢复，请重新填写。',
  clearWhich: '要清空哪一题？请写出全名：\n{names}',
  draftCleared: '“{label}”里没存成的内容已清掉。',
  alreadyEmpty: '“{label}”本来就是空的。',
  continued: '这家单位这一年度您已经开始过，接着填即可。',
  schemeChanged: '已改用《{scheme}》，填过的内容都保留。',
  schemeChoiceNote: '改用另一套指标体系后，已填内容全部保留，得分按新体系重算，题目会有增减。',
  noSuchQuestion: '没有找到题目“{question}”。可以发“目录”按章节找，或换个说法，例如“修改 采购计划”。',
  severalQuestions: '“{question}”可能是下面几题，请说得完整一点：\n{names}',
  tellText: '请把“{label}”的内容直接发给我（{how}），我会先给您看一遍再保存。也可以在上面的卡片里填。',
  tellTable: '请把“{label}”直接发给我，一行一条；也可以在上面的卡片里填，或点“逐行填写”。{how}',
  tellLines: '一行一条',
  tellProse: '可以分段，最长 20,000 字',
  textSaved: '已保存为{unit}的“{label}”。',
  unit: '{department} {year} 年度',
  textSavedTitle: '已保存',
  textDropped: '好的，这段文字没有保存。',
  textDroppedTitle: '未保存',
  textNotRead: '“{label}”这样还存不了：{problem} 请改好后再发给我。',
  you: '您',
  aColleague: '同事',
  theCoordinator: '填报负责人',
  textOvertaken: '“{label}”还没有存：{problem}要用您的，请再发一次。',
  textOvertakenOwn: '“{label}”还没有存：{problem}要改用这次填的，请再发一次。',
  overtakenElsewhere: '“{label}”：{problem}您填的留在“{section}”一节，请到那里定用哪个。',
  /** How somebody makes their overtaken entry count: against a colleague's answer, and against their own. */
  saveAgain: '要用您的，请再保存一次。',
  saveAgainOwn: '要改用这次填的，请再保存一次。',
  sendAgain: '要用您的，请再发一次。',
  sendAgainOwn: '要改用这次填的，请再发一次。',
  textGone: '这张卡片上的文字已经保存过，或后来又有了新的内容，没有再存。需要的话，请重新发给我。',
  /** A question to choose, whose rows would go. */
  replacingRows: '{label}（将替换原有 {rows} 行）',
  chooseQuestion: '请先选一下这段文字是哪一题的答案。',
  textTooLong: '这段文字有 {characters} 字，超过了 20,000 字，没有收下。请分开发，或精简后再发。',
  failed:
    '出了点问题，这一步没有完成，您之前填的内容都在。请稍后再试；若一直这样，请把编号 {code} 告诉管理员。',
  /** Something the database did, which is no mistake of ours. */
  storageTrouble: {
    database_full: {
      click:
        '服务器磁盘已满，这一步没有保存。您填的还在卡片上，请先不要关掉，稍后再点一次；并请告诉管理员（编号 {code}）。',
      message:
        '服务器磁盘已满，您刚发的还没有处理。腾出空间后会自动再试，几小时内没有答复请重发；并请告诉管理员（编号 {code}）。',
    },
    database_unreachable: {
      click:
        '数据库暂时连不上，这一步没有保存。您填的还在卡片上，请先不要关掉，稍后再点一次（编号 {code}）。',
      message:
        '数据库暂时连不上，您刚发的还没有处理。恢复后会自动再试，几小时内没有答复请重发（编号 {code}）。',
    },
    transaction_lost: {
      click: '刚才同时保存的人较多，这一步没有保存。您填的还在卡片上，请再点一次（编号 {code}）。',
      message:
        '刚才同时保存的人较多，您刚发的还没有处理。稍后会自动再试，几小时内没有答复请重发（编号 {code}）。',
    },
    database_unsure: {
      click:
        '保存时数据库断开了，还不能确定这一步存上没有。您填的还在卡片上，请稍后再点一次，已经存上的不会重复（编号 {code}）。',
      message:
        '处理时数据库断开了，还不能确定您刚发的处理了没有。恢复后会自动再试，已经处理的不会重复（编号 {code}）。',
    },
    database_broken: {
      click:
        '数据库现在用不了，这一步没有保存。您填的还在卡片上，请先不要关掉，并请马上告诉管理员（编号 {code}），修好后再点一次。',
      message:
        '数据库现在用不了，您刚发的还没有处理。请马上告诉管理员（编号 {code}）；修好后会自动再试，几小时内没有答复请重发。',
    },
  },
  draftUnclear: '这一题上次填的内容没有存成，请核对后再保存。',
  schemeFileWrong: '这个文件还不能用作指标体系，有 {count} 处要改：',
  schemeFileAt: '{place}：{message}',
  schemeFileMore: '……另有 {count} 处，改好上面几处后再看。',
  schemeFileAgain: '改好后把文件再发给我。',
  schemeEnabledTitle: '已启用',
  schemeEnabled:
    '《{name}》（版本 {version}）已启用，新开始的自评可以选用。已经开始的自评仍按原来的版本计分。',
  schemeDeclinedTitle: '未启用',
  schemeDeclined: '好的，这个文件没有启用，指标体系没有变化。',
  offerGone: '这张卡片上的文件已经处理过，或后来又有了新的内容。需要的话，请把文件再发给我。',
  pointsFixed: '《{scheme}》的分值由文件规定，不能自设，也不用恢复。',
  pointsEqual: '已清空自设的 {count} 项分值，各项恢复平均分。',
  pointsEqualAlready: '没有自设分值，现在就是各项平均分。',
  working: '还在处理，卡片稍后会自动更新。一分钟后仍没有变化，请再点一次。',
} as const;

/** Why something was not done, by issue code. */
export const refusals: Readonly<Record<string, string>> = {
  ...reviewRefusals,
  not_yours: '没有找到您可以查看的填报。只有发起人和被加入的成员能打开一个单位的数据。',
  not_allowed: '您在本单位的角色不能做这一步，请联系发起人。',
  locked: '这份自评已经提交，不能再改。需要修改请先请负责人退回。',
  unit_taken:
    '{department} {year} 年度的自评已由其他同事发起。请检查单位名称和年度是否写对；要一起填报，请向本单位的填报负责人要邀请码，再发“加入 邀请码”。',
  department_name: '请填单位全称（2—60 个字），例如“云海区园林绿化管理局”。',
  year_range: '请选择 {first}—{last} 之间的年度。',
  no_such_list: '这一题已经不在这份自评里了，请发“目录”重新打开。',
  unknown_scheme: '没有这套指标体系，请从列表中选择。',
  not_administrator: '加载指标体系要由管理员来做。请把这个 .json 文件交给管理员，由他发给我。',
  scheme_too_large: '这个指标体系超过 512 KB，放不下，请精简说明文字后再发。',
  scheme_builtin:
    '《{name}》的版本 {version} 是自带的，不能替换。规则有改动时，请把文件里的 version 改成新的再发。',
  scheme_version_used:
    '版本 {version} 的《{name}》已经用过，和这个文件的内容不同。已开始的自评要靠它算分，请把文件里的 version 改成新的再发。',
  scheme_in_force: '《{name}》的版本 {version} 已经启用，和这个文件一样，不用再加载。',
  newer_answer: '{who} {at} 改为“{current}”，您填的是“{typed}”，没有覆盖它。',
  newer_answer_own: '您自己 {at} 已存了“{current}”，这次填的“{typed}”没有覆盖它。',
  newer_answer_since: '{who}后来又改为“{current}”，您填的是“{typed}”，没有覆盖它。',
  newer_answer_since_own: '您自己后来又存了“{current}”，先前填的“{typed}”没有覆盖它。',
  not_your_question:
    '这一题由{who}填写，您填的“{typed}”没有算作答案，先给您留着。要由您来填，请联系填报负责人。',
  kept_for_later: '您填的 {count} 题没有算作答案，先给您留着；退回修改时，还在原来的格子里。',
  typed_too_late: '这是提交以后填的，没有存。',
  typed_before: '这是提交以后您填的，还没有存。现在的答案是“{current}”，要用格子里的，请保存。',
  yours_now: '现在由您填写了：这是您先前填的，还没有存。现在的答案是“{current}”，要用格子里的，请保存。',
  no_such_part: '这一节或这一题已经不在这份自评里了，请发“分工”重新打开。',
  not_a_colleague: '只能分给本单位的填报人或填报负责人，请从列表里选。',
  nothing_to_pass_on: '这一节现在没有分给您的题，不用转。',
  nobody_to_pass_on_to: '没有可以转给的同事，请联系填报负责人。',
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
