import { describe, expect, it } from 'vitest';
import { findings, sentences } from '../examine.ts';

const check = 'PII_SCAN';

describe('personal data in a text', () => {
  it('is named without saying the number again', () => {
    expect(sentences(check, { equity_note: '咨询电话13800138000，欢迎来电。' })).toEqual([
      '公平性说明有手机号 138****8000：报告要公开，请删去，或改为办公座机。',
    ]);
    expect(sentences(check, { equity_note: '当事人身份证号440301199001011234。' })).toEqual([
      '公平性说明有身份证号 440****1234：报告要公开，请删去。',
    ]);
    expect(JSON.stringify(findings(check, { equity_note: '身份证440301199001011234' }))).not.toContain(
      '19900101',
    );
  });

  it('is a mobile number on the cover too', () => {
    expect(sentences(check, { contact_phone: '138 0013 8000' })).toEqual([
      '联系电话 138****8000 是手机号：报告要公开，请改为办公座机。',
    ]);
  });

  it.each([
    ['来访人家住福民路12号3栋501室，反映噪音', 'home_address'],
    ['联系人：李小明，负责协调', 'personal_name'],
    ['在张伟同志带领下完成整改', 'personal_name'],
    ['局长陈志强带队检查', 'personal_name'],
  ])('is a home or a name in “%s”', (efficiency_note, code) => {
    expect(findings(check, { efficiency_note }).map((found) => found.code)).toEqual([code]);
  });

  it('is the name of those who sign, anywhere but where they sign', () => {
    const signed = { leader_name: '李明', reporter_name: '王小雨' };
    expect(findings(check, signed)).toEqual([]);
    expect(sentences(check, { ...signed, efficiency_note: '由王小雨统筹填报。' })).toEqual([
      '效率性说明写有个人姓名“王小雨”（“由王小雨统筹填报”）：签字栏以外请改用职务或科室。',
    ]);
  });

  it('is a person where an office belongs', () => {
    const owner = (name: string) => ({ measures: [{ text: '按月通报', owner: name }] });
    expect(findings(check, owner('张伟'))).toMatchObject([{ code: 'name_as_owner' }]);
    for (const office of ['财务科', '办公室', '财务', '人事处', '陈江街道']) {
      expect(findings(check, owner(office))).toEqual([]);
    }
  });

  it.each([
    '办公电话0755-83501234，传真0755-83505678',
    '项目编号20201380013800012',
    '见https://futian.example/13800138000/a.html',
    '支出13,800,138.00元',
    '局长办公会、主任会议研究通过',
    '全体同志、党员同志积极参与',
    '联系人：办公室，责任人：规划科',
    '办公地址：福民路123号行政大楼',
    '住址信息变更登记320件',
    '局领导高度重视',
    '金额1380.01万元',
  ])('is none in “%s”', (efficiency_note) => {
    expect(findings(check, { efficiency_note })).toEqual([]);
  });
});
