import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeScheme, reportFile, requestReport } from '../../src/evaluation/index.ts';
import { builtinSchemes } from '../../src/schemes/index.ts';
import { aDesk, lin, now, type TestDesk } from './desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await aDesk();
});
afterEach(() => desk.close());

it('a report asked for stays the same file, whatever is changed before it is delivered', async () => {
  const record = await desk.starts();
  const asked = {
    evaluation: record.id,
    version: record.version,
    audience: 'internal',
    fileName: '自评报告.docx',
  } as const;
  const request = await desk.run((records) => requestReport(records, asked, now));
  const file = () => reportFile(desk.storage, request, 'Asia/Shanghai');
  const first = await file();

  const scheme = builtinSchemes.find(({ id }) => id !== record.scheme.id);
  const changed = await desk.run((records) =>
    changeScheme(records, lin, { evaluation: record.id, scheme }, now),
  );
  expect(changed.ok).toBe(true);
  await desk.saves(record, { procurement_plan: '364.80' });
  expect(Buffer.from(await file()).equals(Buffer.from(first))).toBe(true);

  const anew = await desk.run((records) => requestReport(records, asked, now));
  expect(anew.scheme.id).toBe(scheme?.id);
});
