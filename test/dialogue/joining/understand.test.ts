import { describe, expect, it } from 'vitest';
import { understandText } from '../../../src/dialogue/index.ts';
import { codeFrom, isCode, readName, showCode, tidyCode } from '../../../src/evaluation/index.ts';

describe('what is understood about people', () => {
  it.each([
    ['邀请', { want: 'invite' }],
    ['邀请同事', { want: 'invite' }],
    ['邀请全部', { want: 'invite_all' }],
    ['邀请 13800000000', { want: 'invite_named', text: '13800000000' }],
    ['邀请 138 0000 0000', { want: 'invite_named', text: '138 0000 0000' }],
    ['邀请wangfang@example.com', { want: 'invite_named', text: 'wangfang@example.com' }],
    ['邀请 云海区水务局', { want: 'invite_named', text: '云海区水务局' }],
    ['加入', { want: 'join_how' }],
    ['加入 K7MP-4TQX', { want: 'join', code: 'K7MP-4TQX', text: null }],
    ['加入Ｋ７ＭＰ－４ＴＱＸ', { want: 'join', code: 'K7MP-4TQX', text: null }],
    ['我要加入：k7mp 4tqx。', { want: 'join', code: 'k7mp 4tqx', text: null }],
    ['请打开“自评助手”，发送：加入 K7MP-4TQX', { want: 'join', code: 'K7MP-4TQX', text: null }],
    ['k7mp4tqx', { want: 'join', code: 'K7MP4TQX', text: 'k7mp4tqx' }],
    ['成员', { want: 'members' }],
    ['看看成员', { want: 'members' }],
    ['成员 王芳', { want: 'member_named', name: '王芳' }],
    ['代理', { want: 'deputy_how' }],
    ['代理 李四', { want: 'deputy_named', name: '李四' }],
    ['代理 结束', { want: 'stop_deputy' }],
    ['我叫张三', { want: 'rename', name: '张三' }],
    ['我叫 “张三”。', { want: 'rename', name: '张三' }],
    ['改名 张三', { want: 'rename', name: '张三' }],
    ['改名为张三', { want: 'rename', name: '张三' }],
  ])('%s', (text, intent) => {
    expect(understandText(text)).toEqual(intent);
  });

  it.each([
    '加入绩效考核机制，完善内部控制制度。',
    '邀请专家对项目进行评审，共 3 次。',
    '34679346',
    '1,234.56',
    '代理记账服务费 3 万元',
    '成员单位共 12 家',
    'ABC',
  ])('leaves “%s” to what is asked', (text) => {
    expect(understandText(text).want).toBe('tell');
  });
});

describe('an invitation code', () => {
  const codes = Array.from({ length: 500 }, () => codeFrom(crypto.randomUUID())).filter(
    (code) => code !== null,
  );

  it('has eight characters, none mistaken for another, and is not a figure', () => {
    for (const code of codes) {
      expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTVWXY]{8}$/);
      expect(code).toMatch(/[A-Z]/);
    }
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is read back in whatever way it was typed', () => {
    for (const code of codes.slice(0, 50)) {
      for (const typed of [showCode(code), code.toLowerCase(), ` ${showCode(code).replace('-', ' — ')} `]) {
        expect(tidyCode(typed)).toBe(code);
        expect(isCode(tidyCode(typed))).toBe(true);
      }
    }
  });
});

describe('a name', () => {
  it.each([
    [' 张三 ', '张三'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['Ｌｉ　Ｌｅｉ', 'Li Lei'],
    ['张\u200b三\u202e', '张三'],
    ['王芳2', '王芳2'],
  ])('%j is kept as %s', (typed, name) => {
    expect(readName(typed)).toEqual({ ok: true, value: name });
  });

  it.each([
    '',
    '张',
    '三'.repeat(21),
    '**张三**',
    '<at id=all></at>',
    '[张三](https://a.cn)',
    '李四（代 王局长）',
    '123456',
    '张\n三`',
  ])('%j is none', (typed) => {
    expect(readName(typed)).toMatchObject({ ok: false, issues: [{ code: 'person_name', path: 'name' }] });
  });
});
