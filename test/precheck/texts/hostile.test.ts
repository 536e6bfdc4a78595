import { describe, expect, it } from 'vitest';
import { textChecks } from '../../../src/precheck/checks/texts/index.ts';
import { passagesOf, precheck } from '../../../src/precheck/index.ts';
import { findScheme } from '../../../src/schemes/index.ts';
import { score } from '../../../src/scoring/index.ts';
import { harmless } from './harmless.ts';
import { sampleFacts, sampleGiven } from './sample-facts.ts';

const length = 20_000;
/** Generous for a busy machine; a pattern that goes back and forth takes minutes. */
const mostMilliseconds = 250;

const beginnings = [
  '全部均都按时',
  '项目全部已经圆满',
  '每个项目按时',
  '未能完全按如期及时',
  '各项工作任务目标',
  '满意度达到',
  '公众群众市民满意率',
  '截至1月',
  '1-10月',
  '前10个月',
  '《2019年预算',
  '2019年度部门预算编制要',
  '2020年1月1日自评',
  '1',
  '13800138',
  '138 ',
  '4403011990',
  '家住路',
  '联系人：张',
  '张伟、',
  '局长张',
  '低于达到',
  '≤1',
  '率同比',
  '速度达到',
  '我局105人到',
  '支出总额控制在预',
  '三公经费年初预算公用经费调整预算',
  '整体绩效评价',
  '指标不够',
  '资产处置',
  '一、',
  '（一）\n',
  '1.\n',
  '，',
  '的',
  '，的、。',
  'www.a/',
  ' ',
];

const words = harmless.join('\n');
const shapes: readonly (readonly [string, (beginning: string) => string])[] = [
  ['in one sentence', (beginning) => beginning.repeat(length)],
  ['in many sentences', (beginning) => `${beginning.repeat(8)}。`.repeat(length)],
  [
    'between other words',
    (beginning) =>
      [...words]
        .map((letter) => beginning + letter)
        .join('')
        .repeat(9),
  ],
  [
    'in alike paragraphs',
    (beginning) => `${beginning.repeat(12)}各项工作有序推进取得明显成效并持续改进完善。\n`.repeat(length),
  ],
];

const scheme = findScheme(sampleGiven.scheme);
if (!scheme) throw new Error('no scheme');
const sample = sampleFacts();
const sheet = score(scheme, sample);

/** Time of this process alone: other work on the machine does not count. */
function worked(text: string): number {
  if (!scheme) return 0;
  const facts = { ...sample, year_summary: text };
  const passages = passagesOf(scheme, facts, { conclusion: text.slice(0, length / 2) });
  const before = process.cpuUsage();
  precheck({ scheme, year: 2024, facts, sheet, passages, printed: null }, { checks: textChecks });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a text of 20,000 characters is read in milliseconds', () => {
  it.each(beginnings)('made of “%s”', (beginning) => {
    for (const [name, shape] of shapes) {
      const text = shape(beginning).slice(0, length);
      expect(worked(text), name).toBeLessThan(mostMilliseconds);
    }
  });
});
