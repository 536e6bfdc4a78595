import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { golden } from './run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const execute = promisify(execFile);
const ziping = (...args: string[]) =>
  execute('npm', ['run', '--silent', 'ziping', '--', ...args], { cwd: root });

describe('npm run ziping', () => {
  it('prints nothing but the answer', async () => {
    const { stdout } = await ziping('score', golden('futian-party-office-2020'), '--json');
    expect(JSON.parse(stdout)).toMatchObject({ total: '93.78', grade: null });
  });

  it('exits with 2 and the path of the bad field', async () => {
    const failing = ziping('score', golden('no-such-case'));
    await expect(failing).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('no-such-case.json: 读不到文件'),
    });
  });
});
