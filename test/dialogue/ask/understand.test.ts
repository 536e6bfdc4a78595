import { describe, expect, it } from 'vitest';
import { understandAsk } from '../../../src/dialogue/ask/understand.ts';
import { understandText } from '../../../src/dialogue/understand.ts';
import { others, phrases } from './phrases.ts';

describe('questions in plain Chinese', () => {
  it('are tried in at least 150 phrasings', () => {
    expect(new Set(phrases.map(([text]) => text)).size).toBeGreaterThanOrEqual(150);
  });

  it.each(phrases)('%s', (text, asked) => {
    expect(understandText(text)).toEqual({ want: 'ask', asked, text });
  });

  it.each(others)('leave “%s” alone', (text) => {
    expect(understandText(text).want).not.toBe('ask');
  });

  it('answer in no time, whatever is typed', () => {
    const hostile = [
      '哪'.repeat(40),
      '的'.repeat(39),
      `${'谁还没'.repeat(12)}交`,
      '最低'.repeat(19),
      '单位'.repeat(20),
    ];
    const began = performance.now();
    for (const text of hostile) understandAsk(text);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
