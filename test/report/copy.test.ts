import { describe, expect, it } from 'vitest';
import { figures } from '../../prompts/report/figures.ts';
import { catalogue } from '../../src/facts/index.ts';
import { buildReport } from '../../src/report/index.ts';
import { fullFacts, reportInput } from './fixtures.ts';
import { textOf } from './reading.ts';

describe("the report's copy", () => {
  it('has no placeholder that stays unfilled', () => {
    for (const facts of [fullFacts, {}]) {
      const report = buildReport(reportInput(facts));
      expect(`${textOf(report)}${JSON.stringify(report.cover)}`).not.toMatch(/[{][a-z_0-9]+[}]|undefined/);
    }
  });

  it('names no figure like a fact, so that a placeholder means one thing', () => {
    expect(Object.keys(figures).filter((id) => catalogue.has(id))).toEqual([]);
  });

  it('ends every sentence once', () => {
    for (const facts of [fullFacts, {}]) {
      expect(textOf(buildReport(reportInput(facts)))).not.toMatch(/。。|；。|：。|，。|、。/);
    }
  });

  it('reads every fact of the report', () => {
    const named = textOf(buildReport(reportInput({})));
    expect(named).toContain('〔待补：年度工作总结〕');
  });
});
