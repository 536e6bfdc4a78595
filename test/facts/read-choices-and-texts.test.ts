import { describe, expect, it } from 'vitest';
import { refusal, stored } from './reading.ts';

describe('yes and no', () => {
  it.each(['是', '有', 'true', ' 是 ', true] as const)('reads %s as yes', (typed) => {
    expect(stored('petition_channel', typed)).toBe(true);
  });

  it.each(['否', '无', '没有', 'false', false] as const)('reads %s as no', (typed) => {
    expect(stored('petition_channel', typed)).toBe(false);
  });

  it('asks where neither was said', () => {
    expect(refusal('petition_channel', '正在建立')).toBe('“正在建立”看不出是还是否，请填“是”或“否”。');
  });
});

describe('choices', () => {
  it('are read by value or by label', () => {
    expect(stored('budget_disclosure_status', 'partial')).toBe('partial');
    expect(stored('budget_disclosure_status', '未公开')).toBe('none');
    expect(stored('outcome_aspects', ['ecological', 'social'])).toEqual(['social', 'ecological']);
    expect(stored('outcome_aspects', '经济效益、社会效益、经济效益')).toEqual(['social', 'economic']);
    expect(stored('outcome_aspects', '社会效益指标、可持续影响指标')).toEqual(['social', 'sustainability']);
  });

  it('name what can be chosen', () => {
    expect(refusal('outcome_aspects', '政治效益')).toBe(
      '没有“政治效益”这个选项，可选：社会效益、经济效益、生态效益、可持续影响。',
    );
    expect(refusal('outcome_aspects', [])).toContain('还没有填写');
  });
});

describe('texts', () => {
  it('lose control characters, half characters and outer blanks, and keep their lines', () => {
    expect(stored('leader_name', ' 李\u0000明\u0007 ')).toBe('李明');
    expect(stored('year_summary', '第一段\r\n第二段\t完')).toBe('第一段\n第二段 完');
    expect(stored('year_summary', '前\ud800后😀')).toBe('前\uFFFD后😀');
  });

  it('are not there when nothing can be read', () => {
    expect(refusal('leader_name', '\u0000\u0007')).toContain('还没有填写');
  });

  it('may be 20,000 characters long', () => {
    expect(stored('year_summary', '字'.repeat(20_000))).toHaveLength(20_000);
    expect(refusal('year_summary', '字'.repeat(20_001))).toBe(
      '这段文字有 20001 个字，最多 20000 个，请精简后再发。',
    );
  });

  it('are refused as anything but text', () => {
    expect(refusal('leader_name', true)).toBe('这一项请用文字或数字填写。');
    expect(refusal('leader_name', ['李明'])).toBe('这一项请用文字或数字填写。');
  });
});

describe('the name of a person', () => {
  it.each(['0755-12345678', '１３８００１３８０００', '+86 138 0013 8000'])(
    'is not the number %s',
    (typed) => {
      expect(refusal('reporter_name', typed)).toBe(
        `“${typed}”不像姓名。这里填“填报人”的姓名，例如 李明；电话请填在“联系电话”一题。`,
      );
    },
  );

  it.each(['李明', '李明 3 组', 'Anna'])('may be %s', (typed) => {
    expect(stored('reporter_name', typed)).toBe(typed);
  });
});

describe("the office's telephone", () => {
  it.each(['0755-12345678', '0755-12345678转801', '88123456', '（0755）1234 5678', '0755-xxxxxxxx'])(
    'may be %s',
    (typed) => {
      expect(stored('contact_phone', typed)).toBe(typed);
    },
  );

  it.each([
    '13800138000',
    '138 0013 8000',
    '+86 138-0013-8000',
    '１３８００１３８０００',
    '12345678 / 13800138000',
  ])('is not the mobile number %s', (typed) => {
    expect(refusal('contact_phone', typed)).toBe(
      `“${typed}”是手机号。报告要公开，请填办公座机，例如 0755-12345678。`,
    );
  });

  it('is a number at all', () => {
    expect(refusal('contact_phone', '问办公室')).toContain('不像电话号码');
  });
});
