import { describe, expect, it } from 'vitest';
import { findings, sentences } from '../../examine.ts';

const check = 'SATISF_BAND';
const at = (equity_note: string, satisfaction_rate = '93.6') => ({ equity_note, satisfaction_rate });

describe('a satisfaction in a text beside another in the answers', () => {
  it('is an error that says both', () => {
    expect(sentences(check, at('全年公众满意度达到96.5%，较好。'))).toEqual([
      '公平性说明写“全年公众满意度达到96.5%”，填报的公众或服务对象满意度是 93.6%：请核对，改成同一个数。',
    ]);
    expect(findings(check, at('满意率为96%'))[0]).toMatchObject({
      severity: 'error',
      facts: ['satisfaction_rate', 'equity_note'],
      indicator: 'satisfaction',
    });
  });

  it('holds for a bound the answer does not reach', () => {
    expect(findings(check, at('群众满意度95%以上'))).toHaveLength(1);
    expect(findings(check, at('群众满意度超过95%'))).toHaveLength(1);
    expect(findings(check, at('群众满意度90%以上'))).toEqual([]);
  });

  it.each([
    '公众满意度为93.6%',
    '公众满意度为93.60%',
    '服务对象满意度目标为95%',
    '参训学员满意度98%',
    '物业满意度98%',
    '上年公众满意度为92%',
    '满意度由92%提高到93.6%',
    '满意度低于95%',
    '确保群众满意度95%以上',
    '群众满意度≥95%的目标尚未达到',
    '群众满意度较高',
  ])('is none in “%s”', (text) => {
    expect(findings(check, at(text))).toEqual([]);
  });

  it('is none where the answer is not known, and in goals', () => {
    expect(findings(check, { equity_note: '公众满意度96%' })).toEqual([]);
    const performance_goals = [{ text: '公众满意度96%' }];
    expect(findings(check, { performance_goals, satisfaction_rate: '93.6' })).toEqual([]);
  });
});
