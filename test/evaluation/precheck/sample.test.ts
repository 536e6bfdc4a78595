import { expect, it } from 'vitest';
import { findingsOf, openEvaluation } from '../../../src/evaluation/index.ts';
import { sentenceOfFinding } from '../../../src/precheck/index.ts';
import { lin } from '../desk.ts';
import { answerAll, aStaffedDesk } from '../review/staffed.ts';

it('the sample office is handed in without an error', async () => {
  const { desk, id } = await aStaffedDesk();
  const opened = await desk.run(async (records) => {
    await answerAll(records, id);
    return openEvaluation(records, lin, id, 'read');
  });
  await desk.close();
  if (!opened.ok) throw new Error('cannot be opened');
  const told = findingsOf(opened.value).map((finding) => `${finding.severity} ${sentenceOfFinding(finding)}`);
  expect(told.filter((line) => !line.startsWith('info'))).toEqual([]);
});
