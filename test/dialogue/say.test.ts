import { describe, expect, it } from 'vitest';
import { refusals } from '../../prompts/dialogue.ts';
import { issueSentences } from '../../prompts/issues.ts';
import { sentenceOfDraft, sentenceOfIssue } from '../../src/dialogue/say.ts';

describe('the sentence of an issue', () => {
  it('names what is wrong and what to do', () => {
    const issue = { code: 'year_range', values: { first: '2019', last: '2026' } };
    expect(sentenceOfIssue(issue)).toBe('请选择 2019—2026 之间的年度。');
  });

  it('is a mistake of the program where a code has none', () => {
    expect(() => sentenceOfIssue({ code: 'nobody_wrote_this', values: {} })).toThrow('nobody_wrote_this');
  });

  it('never breaks a form because of a draft from an older release', () => {
    for (const [code, values] of [
      ['code_of_an_older_release', {}],
      ['newer_answer', { current: '1' }],
    ] satisfies [string, Record<string, string>][]) {
      expect(sentenceOfDraft({ code, values })).toBe('这一题上次填的内容没有存成，请核对后再保存。');
    }
  });

  it('ends with a full stop or says where to look', () => {
    const sentences = [...Object.values(refusals), ...Object.values(issueSentences)];
    expect(sentences.filter((sentence) => !/[。？]$/.test(sentence))).toEqual([]);
  });
});
