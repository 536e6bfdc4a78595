import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { menuWords } from '../../prompts/words.ts';
import { understandMenu, understandText } from '../../src/dialogue/understand.ts';

describe('what a text message wants', () => {
  it.each([
    ['开始填报', 'start'],
    ['请开始填报。', 'start'],
    ['继续填报', 'resume'],
    ['继续吧', 'go_on'],
    ['目录', 'contents'],
    ['进度', 'contents'],
    ['得分', 'score'],
    ['帮我查看得分', 'score'],
    ['得了多少分？', 'score'],
    ['报告', 'report'],
    ['请帮我下载报告，谢谢', 'report'],
    ['公开稿', 'public_report'],
    ['请生成公开稿', 'public_report'],
    ['帮助', 'help'],
    ['你好', 'menu'],
    ['谢谢！', 'thanks'],
    ['修改', 'edit_what'],
    ['跳过', 'skip'],
    ['跳过吧', 'skip'],
    ['上一步', 'back'],
    ['上一题', 'back'],
    ['不知道', 'not_known'],
    ['不太清楚。', 'not_known'],
    ['说不好', 'not_known'],
    ['逐题填写', 'one_by_one'],
    ['一题一题来吧', 'one_by_one'],
    ['清空', 'clear_this'],
    ['不填了', 'leave'],
    ['用卡片', 'leave'],
    ['退出', 'leave'],
    ['切换单位', 'choose_unit'],
    ['帮我看看多少分呀', 'score'],
    ['重新选择指标体系', 'choose_scheme'],
    ['　得 分 ', 'score'],
    ['查得分', 'score'],
    ['看看得分', 'score'],
    ['填报进度', 'contents'],
    ['填到哪了？', 'contents'],
    ['我要看报告', 'report'],
    ['怎么填写', 'help'],
    ['重新选指标体系', 'choose_scheme'],
  ])('%s', (text, want) => {
    expect(understandText(text)).toEqual({ want });
  });

  it.each([
    ['修改 采购计划', '采购计划'],
    ['修改：年初预算总额', '年初预算总额'],
    ['改 部门主要职能', '部门主要职能'],
    ['更正“编外人员”。', '编外人员'],
  ])('names the question to change: %s', (text, question) => {
    expect(understandText(text)).toEqual({ want: 'edit', question });
  });

  it.each([
    ['修改采购计划金额', '采购计划金额'],
    ['改采购计划', '采购计划'],
    ['更正一下采购计划', '采购计划'],
    ['修改好了', '好了'],
  ])('may name a question to change: %s', (text, question) => {
    expect(understandText(text)).toEqual({ want: 'edit_or_tell', question, text });
  });

  it('names the answer to take back', () => {
    expect(understandText('清空 采购计划')).toEqual({ want: 'clear', question: '采购计划' });
    const text = '删除重复制度';
    expect(understandText(text)).toEqual({ want: 'clear_or_tell', question: '重复制度', text });
  });

  it.each(['今天天气如何', '364.8', '很累的一天'])('takes %s for something told', (text) => {
    expect(understandText(text)).toEqual({ want: 'tell', text });
  });

  it.each(Object.entries(menuWords))('takes the menu key %s for its word, %s', (key, word) => {
    expect(understandMenu(key)).toEqual(understandText(word));
    expect(understandMenu(key).want).not.toBe('tell');
    for (const file of ['README.md', 'README.zh-CN.md']) {
      expect(readFileSync(file, 'utf8')).toContain(`\`${key}\` ${word}`);
    }
  });

  it('checks before handing in from the menu too', () => {
    expect(understandMenu('precheck')).toEqual({ want: 'precheck' });
  });

  it('leads unknown menu keys to help', () => {
    expect(understandMenu('score')).toEqual({ want: 'score' });
    expect(understandMenu('something_old')).toEqual({ want: 'help' });
  });
});

it('takes no time over a request that is nothing but blanks and marks', () => {
  const text = `修改 ${'。 '.repeat(60_000)}完`;
  const began = performance.now();
  expect(understandText(text)).toEqual({ want: 'tell', text });
  expect(performance.now() - began).toBeLessThan(500);
});
