import { afterAll, describe, expect, it } from 'vitest';
import { findScheme } from '../../src/schemes/index.ts';
import { run, temporaryFolder } from './run.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

describe('schemes', () => {
  it('lists what is built in, and marks the poor scan', async () => {
    const { exit, out } = await run('schemes');
    expect(exit).toBe(0);
    expect(out).toContain('futian_2020  福田区预算绩效评价共性指标体系框架（2020）（深圳市福田区，2020）');
    expect(out).toMatch(/longgang_2020 .*据不清晰的扫描件整理/);
  });

  it('lists as JSON', async () => {
    const listed = JSON.parse((await run('schemes', '--json')).out);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([
      'futian_2020',
      'longgang_2020',
      'shenzhen_common_2021',
      'shenzhen_common_2024',
      'shijiazhuang_gaoxin_2023',
    ]);
  });

  it('shows one in the very form that validate accepts', async () => {
    const { out } = await run('schemes', 'show', 'longgang_2020');
    expect(JSON.parse(out)).toEqual(findScheme('longgang_2020'));
    const file = folder.write('longgang.json', out);
    expect(await run('schemes', 'validate', file)).toEqual({
      exit: 0,
      out: `${file}：没有发现问题`,
      err: '',
    });
  });

  it('says which ids there are when one is unknown', async () => {
    const { exit, err } = await run('schemes', 'show', 'futian_1999');
    expect(exit).toBe(2);
    expect(err).toContain('futian_2020、longgang_2020');
  });

  it('tells every problem of a file with its path', async () => {
    const scheme = findScheme('futian_2020');
    const file = folder.write('wrong.json', { ...scheme, max: '90', version: '' });
    const { exit, out } = await run('schemes', 'validate', file, '--json');
    expect(exit).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, issues: [{ path: 'version' }] });
  });
});

describe('the command line', () => {
  it('explains itself when it does not understand', async () => {
    for (const args of [[], ['socre'], ['schemes', 'shwo', 'x'], ['score', '--jsno'], ['score']]) {
      const { exit, out, err } = await run(...args);
      expect(exit).toBe(2);
      expect(out + err).not.toBe('');
    }
  });
});
