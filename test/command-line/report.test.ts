import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { unzip } from '../report/reading.ts';
import { golden, run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('writes the report for the office, and with --public the one to publish', async () => {
  const out = folder.write('报告.docx', '');
  const textOf = async (...more: readonly string[]) => {
    const { exit } = await run('report', golden('futian-party-office-2020'), '--out', out, ...more);
    expect(exit).toBe(0);
    return unzip(readFileSync(out)).get('word/document.xml') ?? '';
  };
  expect(await textOf()).toMatch(/填报人.*内部备注/s);
  expect(await textOf('--public')).not.toMatch(/填报人|内部备注/);
});
