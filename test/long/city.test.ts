import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serverRunsHere } from '../storage/support/libsql-server.ts';

const root = join(import.meta.dirname, '../..');
const small = ['--departments', '2', '--years', '2', '--seconds', '1'];

if (!serverRunsHere) console.warn('SKIPPED: there is no libSQL server for this machine');

describe.skipIf(!serverRunsHere)('the bench of a city', () => {
  it('fills a small one and measures everything it names', { timeout: 300_000 }, async () => {
    const words = ['run', '--silent', 'bench:city:built', '--', ...small];
    const { stdout } = await promisify(execFile)('npm', words, { cwd: root });
    const rows = stdout.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
    const figures = rows.slice(1).map((row) => row.split(' | ')[1] ?? '');
    for (const figure of figures) expect(Number.parseFloat(figure)).toBeGreaterThan(0);
    const measured = rows.join('\n');
    expect(measured).toContain('filling 2 departments × 2 years');
    for (const where of ['Node, sqld', 'workerd, sqld', 'Node, embedded file']) {
      expect(measured).toContain(`click that stores an answer alone, ${where}`);
      expect(measured).toContain(`得分 alone, ${where}`);
    }
    for (const processes of ['1 process', '2 processes', '3 processes']) {
      expect(measured).toContain(`click that stores an answer, ${processes}`);
      expect(measured).toContain(`得分, ${processes}`);
    }
    for (const other of ['汇总 of 2 departments', '得分表', 'database of 4 evaluations', 'one evaluation']) {
      expect(measured).toContain(other);
    }
  });

  it('refuses what it cannot read with a sentence', async () => {
    const words = ['run', '--silent', 'bench:city:built', '--', '--departments', 'many'];
    const run = promisify(execFile)('npm', words, { cwd: root });
    await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--departments') });
  });
});
