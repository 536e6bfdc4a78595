import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeLine, escapeMarkdown } from '../../../src/feishu/cards/escape-markdown.ts';
import { read } from './reading.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**',
        '_',
        '~~',
        '`',
        '```',
        '<at id=all></at>',
        "<font color='red'>",
        '<',
        '>',
        '[甲](https://a.cn)',
        '![x](img)',
        'https://a.cn中文',
        'www.a.cn',
        ':OK:',
        '&lt;at id=all&gt;',
        '&#60;',
        '# ',
        '- ',
        '1. ',
        '> ',
        '| a |\n| - |',
        '---',
        '\n',
        '\r\n',
        '    ',
        '\\',
        '$x$',
        '\u0000',
        '\ud800',
        '😀',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('text that people typed, in Markdown', () => {
  it('shows exactly as typed', () => {
    expect(read(escapeMarkdown('采购*计划*_2024_ <at id=all></at> [点我](http://x)'))).toBe(
      '采购*计划*_2024_ <at id=all></at> [点我](http://x)',
    );
    expect(escapeMarkdown('1. 甲\n- 乙\n+ 丙\n===')).toBe('1&#46; 甲\n&#45; 乙\n&#43; 丙\n&#61;==');
  });

  it('keeps nothing that Markdown would act on', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const escaped = escapeMarkdown(typed);
        const bare = escaped.replaceAll(/&#\d+;/g, '');
        expect(bare).not.toMatch(/[&<>\\`*_~[\]|$:#]/);
        expect(bare).not.toMatch(/www\./i);
        for (const line of escaped.split('\n')) expect(line).not.toMatch(/^(\s|[-+=]|\d+[.)])/);
      }),
    );
  });

  it('loses nothing but blanks and characters that cannot be shown', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const squeeze = (text: string) => text.replaceAll(/[\s\p{Cc}\p{Cs}]/gu, '');
        expect(squeeze(read(escapeMarkdown(typed)))).toBe(squeeze(typed));
      }),
    );
  });

  it('keeps a label on one line', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        expect(escapeLine(typed)).not.toContain('\n');
      }),
    );
  });
});
