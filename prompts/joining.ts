/** Inviting, joining, members, deputies and names. Pure copy; `{…}` is filled in. */
export const joining = {
  roles: { contributor: '填报人', leader: '负责人（领导）', coordinator: '填报负责人' },
  /** What each role is for, where one is chosen. */
  roleHints: {
    contributor: '填报人：填写分给自己的章节',
    leader: '负责人（领导）：审核自评，通过或退回',
    coordinator: '填报负责人：分配章节、邀请同事、提交自评',
  },
  colleague: '同事',
  unnamed: '未留名',

  actions: {
    invite: '邀请同事',
    make_invitation: '邀请',
    end_invitation: '停用',
    ask_to_join: '申请加入',
    answer_offer: '加入',
    decide_join: '同意',
    find_person: '邀请',
    invite_from_group: '从群成员中邀请',
    choose_colleagues: '邀请',
    members: '同事',
    member: '选一位同事管理',
    set_role: '改为',
    remove_member: '移出本单位',
    appoint_deputy: '请一位同事代理',
    end_deputy: '结束代理',
  },

  invite: {
    title: '邀请同事',
    which: '对方以什么身份加入{department}？',
    whichFound: '找到 {who} 后，请对方以什么身份加入{department}？',
    hints: '{contributor}\n{leader}\n{coordinator}',
    open: '**还有效的邀请码**',
    code: '**{code}** · {role} · {until}前有效',
    more: '另有 {count} 个没有列出。',
    how: '也可以发“邀请 手机号”或“邀请 邮箱”，我来找人并直接邀请；或在有我的群里 @我 发“邀请”，从群成员里选。',
    fromGroup: '从群成员中邀请：选一个群',
    made: '邀请码 {code} 已生成，请转发下面这张卡片',
    ended: '邀请码 {code} 已停用，用它再也不能申请加入',
    endedAlready: '邀请码 {code} 已经失效',
    fallback: '请在飞书卡片中选择身份，我会给您一个邀请码。',
  },

  invitation: {
    title: '邀请您加入{department}的自评',
    role: '身份：{role}',
    how: '请打开“自评助手”，发送：',
    send: '加入 {code}',
    until: '{until}前有效，可以多人使用；发送后由单位确认才能加入。',
    by: '邀请人：{name}',
  },

  join: {
    title: '申请加入',
    offerTitle: '邀请您加入',
    asking: '您将申请加入**{department}**，身份：{role}。请留下姓名，方便同事确认。',
    offered: '{inviter}邀请您加入**{department}**的部门整体支出绩效自评，身份：{role}。',
    name: '您的姓名（必填）',
    nameExample: '例：王芳',
    decline: '不加入',
    fallback: '请在飞书卡片中填写姓名后申请加入。',
    asked: '申请已发给{department}的负责人，确认后我会告诉您。',
    askedAdministrator: '申请已发给管理员，确认后我会告诉您。',
    askedTitle: '申请已发出',
    how: '请发“加入 邀请码”，例如“加入 K7MP-4TQX”。邀请码请向本单位的填报负责人要。',
  },

  request: {
    title: '有人想加入',
    wants: '**{name}** 想加入{department}，角色：{role}。',
    account: '飞书账号：{account}',
    check: '请确认是本单位的同事再同意；同意后，对方就能看到本单位的填报。',
    decline: '谢绝',
    agreed: '{by}已同意 {name} 加入{department}，角色：{role}。',
    declined: '{by}已谢绝 {name} 加入{department}。',
    you: '您',
    doneAgreed: '{name} 已加入',
    doneDeclined: '已谢绝 {name}',
    decidedAlready: '{by}已经处理过：{outcome}',
    outcomes: { confirmed: '已同意', declined: '已谢绝', asked: '等待确认', offered: '等待对方' },
  },

  told: {
    welcomeTitle: '您已加入{department}',
    welcome: '{by}已同意您加入{department}，您的角色：{role}。点“目录”可以看到填报内容。',
    accepted: '您已加入{department}，您的角色：{role}。点“目录”可以看到填报内容。',
    noEvaluation: '{department}还没有开始填报，开始后我会告诉您。',
    declined: '您加入{department}的申请没有通过。如有疑问，请与对方单位的填报负责人联系。',
    offerAccepted: '{name} 已接受邀请，加入{department}，角色：{role}。',
    offerDeclined: '{who}没有接受加入{department}的邀请。',
    offerDeclinedSelf: '好的，没有加入{department}。',
    offerDeclinedTitle: '未加入',
    roleChanged: '{by}已把您在{department}的角色改为：{role}。',
    removed: '{by}已把您移出{department}，那里的填报您不能再打开。您填过的内容都保留在单位的自评里。',
    deputy: '{leader}请您在{department}代理负责人：审核自评时，您可以通过或退回，记录里会写明是代理。',
    deputyEnded: '{leader}已结束您在{department}的代理。',
    renamed: '{was}已改名为“{name}”。',
  },

  find: {
    searching: '正在查找 {who}，请稍候。',
    found: '已向 {who} 发出邀请，角色：{role}。对方接受后我会告诉您。',
    nobody:
      '没有找到 {who}。请核对号码；对方若不在本机应用的可见范围，也查不到。也可以发“邀请”，用邀请码请对方加入。',
    noPermission:
      '我还没有按手机号、邮箱查人的权限。请飞书管理员为本应用开通 contact:user.id:readonly 并发布版本后再试；现在可以发“邀请”，用邀请码请对方加入。',
    failed: '查找 {who} 没有成功，请稍后再试，或发“邀请”用邀请码请对方加入。',
    already: '{who} 已经是{department}的成员，不用再邀请。',
  },

  members: {
    title: '同事',
    count: '{count} 人',
    line: '**{name}**{acting}{you} · {role} · {since}加入',
    acting: '（代 {leaders}）',
    you: '（我）',
    more: '另有 {count} 人没有列出，请发“成员 姓名”查看。',
    choose: '选一位同事，改角色或移出',
    chooseDeputy: '请一位同事代理',
    deputy: '您请了 **{name}** 代理负责人。',
    nameHint: '您还没有留名，同事只能看到账号。请发“我叫 姓名”。',
    fallback: '要管理同事，请在飞书卡片中操作。',
  },

  member: {
    title: '管理同事',
    line: '**{name}** · {department}',
    role: '角色：{role} · {since}加入',
    set: '改为{role}',
    sure: '确定把 **{name}** 移出{department}？移出后，对方不能再打开这里的填报；填过的内容都保留。',
    remove: '确定移出',
    back: '返回',
    roleSet: '{name} 的角色已改为：{role}',
    roleSame: '{name} 的角色没有变化',
    removed: '{name} 已移出{department}',
    fallback: '要改角色或移出，请在飞书卡片中操作。',
  },

  deputy: {
    appointed: '已请 {name} 代理，对方已收到通知。回来后发“代理 结束”。',
    ended: '代理已结束，{name} 不再代理。',
    how: '要请谁代理？请发“代理 姓名”，例如“代理 李四”；回来后发“代理 结束”。',
    several: '有几位同事都叫“{name}”，请在同事卡片里选。',
    none: '{department}没有叫“{name}”的同事。可以发“成员”看看名单。',
  },

  name: {
    how: '请发“我叫 姓名”，例如“我叫 张三”。',
    set: '好的，{name}。同事会看到这个名字。',
    same: '您已经留名“{name}”。',
  },

  all: {
    none: '所有单位都已有填报负责人，没有要邀请的。',
    head: '{count} 个单位还没有填报负责人。请把邀请码分别发给各单位，对方打开“自评助手”，发送“加入 邀请码”；申请由您确认。',
    line: '{department}：加入 {code}',
    part: '（第 {part}/{parts} 部分）',
    until: '以上邀请码在各自生成后 14 天内有效。',
  },

  noDepartment: '您还没有可以邀请同事的单位。发“开始填报”开始本单位的自评后，就能邀请同事。',
  whichDepartment: '您在几个单位都能邀请同事，请写出单位名称，例如“邀请 {example}”。',
  administratorHow:
    '请发“邀请 单位名称”，或发“邀请全部”，取得所有还没有填报负责人的单位的邀请码。要从群成员中邀请，请在群里 @我 发“邀请 单位名称”。',
  noMembership: '您还没有加入任何单位。有邀请码的话，请发“加入 邀请码”。',
  severalDepartments: '“{name}”可能是下面几个单位，请写全称：\n{names}',
  noSuchDepartment: '没有找到“{name}”。请写单位全称，或写手机号、邮箱，例如“邀请 13800000000”。',
} as const;

/** What people write, by what they want; matched like `words`. */
export const joiningWords = {
  invite: ['邀请', '邀请同事', '邀请成员', '邀请人', '加人', '添加同事', '添加成员'],
  invite_all: ['邀请全部', '邀请全部单位', '邀请所有单位'],
  join_how: ['加入', '怎么加入', '加入单位'],
  members: ['成员', '同事', '成员名单', '同事名单', '我的同事', '人员', '人员名单', '有哪些人'],
  deputy_how: ['代理', '请人代理', '怎么代理'],
  /** `代理 结束`. */
  stop_deputy: ['代理结束', '结束代理', '取消代理', '停止代理', '收回代理'],
  rename_how: ['我叫', '改名', '改名字', '修改姓名', '我的名字'],
} as const;

/** Why something was not done, by issue code. */
export const joiningRefusals: Readonly<Record<string, string>> = {
  person_name: '姓名请写 2—20 个字，只用文字、数字和间隔号“·”，例如“张三”。',
  no_such_code: '邀请码“{code}”不对，或者已经过期、停用。请核对后再发，或请对方重新给您一个。',
  too_many_codes: '一小时里输错的邀请码太多了，请过一小时再试。需要的话，请向本单位的填报负责人核对邀请码。',
  member_already: '您已经是{department}的成员，发“目录”就能看到填报内容。',
  asked_already: '您加入{department}的申请还在等对方确认，请稍候。',
  colleague_already: '对方已经是本单位的成员，不用再邀请。',
  decided_already: '这件事已经处理过了。',
  offer_ended: '这份邀请已经失效，请让对方重新邀请。',
  no_such_group: '没有找到您用过我的这个群。请先在那个群里 @我 发“邀请”。',
  not_in_group: '您已经不在这个群里，不能从它的成员中邀请。',
  group_too_large: '这个群太大，我没有取到全部成员。请换一个小一点的群，或发“邀请”用邀请码。',
  group_list_ended: '这份成员名单已经过期，请发“邀请”重新选一次群。',
  nobody_chosen: '请先选择要邀请的同事。',
  too_many_chosen: '一次最多邀请 {most} 位，您选了 {count} 位。请去掉一些，分几次邀请。',
  no_such_member: '这位同事已经不在本单位的名单里，请发“成员”看看最新的名单。',
  last_coordinator: '一个单位至少要有一位填报负责人。请先把另一位同事改为填报负责人。',
  not_own_leader: '不能把自己改为负责人（领导）：填报和审核要由不同的人来做。请另一位填报负责人来改。',
  own_deputy: '代理人不能是您自己，请选另一位同事。',
  no_deputy: '现在没有人代理您。要请人代理，请发“代理 姓名”。',
  not_leader: '只有单位负责人本人可以请人代理。',
};
