import type { Reading } from '../scheme.ts';

/** A target of a goal as the report states it. */
export interface Target {
  readonly id: string;
  readonly text: string;
  /** At least, at most, or without a figure: judged. */
  readonly op: 'ge' | 'le' | 'manual';
  readonly value: string;
  readonly unit: string;
  /** The printed wording, where it is not “达到…及以上”. */
  readonly standard?: string;
  readonly readings?: readonly Reading[];
}

/** A field of work (工作领域) with its performance targets. */
export interface Goal {
  readonly id: string;
  /** As printed. */
  readonly no: string;
  readonly name: string;
  readonly note?: string;
  readonly targets: readonly Target[];
}

const rate = (id: string, text: string, value: string): Target => ({ id, text, op: 'ge', value, unit: '%' });
const without = (id: string, text: string): Target => ({ id, text, op: 'manual', value: '', unit: '' });

/** 11 goals with 41 targets, in the order of the report (一、（三）). */
export const goals: readonly Goal[] = [
  {
    id: 'general_affairs',
    no: '（一）',
    name: '综合事务管理工作',
    targets: [
      rate('general_affairs_1', '各项事务管理工作测评率', '90'),
      rate('general_affairs_2', '各项综合事务管理工作处置率', '90'),
      rate('general_affairs_3', '各项综合事务管理工作完成率', '90'),
    ],
  },
  {
    id: 'documents',
    no: '（二）',
    name: '党工委、党政办文秘、文件管理工作',
    note: '“速度”“完成量”以百分比为阈值，量纲不符',
    targets: [
      rate('documents_1', '严格公文处理完成率', '85'),
      rate('documents_2', '公文流转速度', '85'),
      rate('documents_3', '文稿起草工作完成量', '85'),
    ],
  },
  {
    id: 'meetings_secrecy',
    no: '（三）',
    name: '各类重要活动、会议组织安排、保密宣传工作',
    note: '原文“低于达到0.5%及以上”自相矛盾，方向应为≤，须人工确认',
    targets: [
      rate('meetings_secrecy_1', '会议保障好评率', '85'),
      {
        id: 'meetings_secrecy_2',
        text: '大型会议控制率',
        op: 'le',
        value: '0.5',
        unit: '%',
        standard: '大型会议控制率低于达到0.5%及以上',
        readings: [
          {
            question: '“低于达到0.5%及以上”的方向',
            chosen: '不超过0.5%为达到目标',
            alternatives: ['达到0.5%及以上为达到目标'],
            because: '原文自相矛盾；控制率越低越好，须由单位确认',
          },
        ],
      },
    ],
  },
  {
    id: 'reform',
    no: '（四）',
    name: '全面深化改革工作',
    note: '无量化阈值',
    targets: [
      without('reform_1', '做好全面深化改革工作'),
      without('reform_2', '完成课题调研任务'),
      without('reform_3', '撰写报送党委和政府信息'),
    ],
  },
  {
    id: 'legal',
    no: '（五）',
    name: '政府法制工作',
    targets: [
      rate('legal_1', '提供咨询反馈率', '80'),
      rate('legal_2', '行政复议案件办结率', '80'),
      rate('legal_3', '执法培训完成率', '80'),
      rate('legal_4', '监督检查行动完成率', '80'),
      rate('legal_5', '行政诉讼应诉率', '80'),
      rate('legal_6', '政府信息公开申请办结率', '80'),
      rate('legal_7', '政务公开培训完成率', '80'),
    ],
  },
  {
    id: 'audit',
    no: '（六）',
    name: '内部审计工作',
    targets: [rate('audit_1', '审计计划执行率', '90'), rate('audit_2', '问题整改率', '80')],
  },
  {
    id: 'supervision',
    no: '（七）',
    name: '综合督导工作',
    targets: [
      rate('supervision_1', '事项督查反馈率', '80'),
      rate('supervision_2', '督查督办落实任务完成率', '80'),
      rate('supervision_3', '社情民意反映率', '80'),
      rate('supervision_4', '收集处理信息完成率', '80'),
      rate('supervision_5', '信息调研完成率', '80'),
      { id: 'supervision_6', text: '检查信息公开履行职责次数', op: 'ge', value: '3', unit: '次' },
    ],
  },
  {
    id: 'duty',
    no: '（八）',
    name: '应急值守工作',
    targets: [
      rate('duty_1', '重要情况协调率', '80'),
      rate('duty_2', '重要情况报告率', '80'),
      without('duty_3', '应急事件及时协调、传达、上报'),
    ],
  },
  {
    id: 'archives',
    no: '（九）',
    name: '档案管理工作',
    targets: [
      rate('archives_1', '档案保管安全性', '80'),
      rate('archives_2', '档案管理规范性', '80'),
      rate('archives_3', '档案收集齐全性', '80'),
    ],
  },
  {
    id: 'it',
    no: '（十）',
    name: '信息网络与电子政务工作',
    note: '无量化阈值',
    targets: [
      without('it_1', '维持系统稳定'),
      without('it_2', '保障网络通畅'),
      without('it_3', '确保网络安全事件可追溯'),
    ],
  },
  {
    id: 'logistics',
    no: '（十）',
    name: '机关后勤保障工作',
    note: '序号重复，应为（十一）',
    targets: [
      rate('logistics_1', '机关维修服务完成率', '80'),
      rate('logistics_2', '机关医疗保健完成率', '80'),
      rate('logistics_3', '机关餐饮服务完成率', '80'),
      rate('logistics_4', '区卫生安全保卫完成率', '80'),
      rate('logistics_5', '机关通信保障完成率', '80'),
      rate('logistics_6', '车辆保障完成率', '80'),
    ],
  },
];
