import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../src/evaluation/app-error.ts';
import { createChangeWatch } from '../../src/storage/server/change-watch.ts';

const never = () => new Promise<never>(() => {});
const silent = new AppError('database_silent', 'look at the server');

function watched() {
  let time = 0;
  const watch = createChangeWatch(() => time);
  const probe = vi.fn(async () => {});
  const pass = (ms: number) => {
    time += ms;
  };
  return { watch, probe, pass };
}

describe('whether a server takes changes', () => {
  it('is doubted once a change has waited longer than a dead process can hold it up', async () => {
    const { watch, probe, pass } = watched();
    void watch.run(never);
    pass(11_000);
    await watch.check(probe);
    pass(4_000);
    await expect(watch.check(probe)).rejects.toMatchObject({
      code: 'database_silent',
      hint: 'restart the server: it has not answered a change for 15 s',
    });
    expect(probe).not.toHaveBeenCalled();
  });

  it('is tried again by whoever asks after a change that got no answer, until one goes through', async () => {
    const { watch, probe } = watched();
    const unsure = new AppError('database_unsure', 'look at the server', { cause: silent });
    for (const error of [silent, unsure]) {
      await expect(watch.run(() => Promise.reject(error))).rejects.toBe(error);
      await watch.check(() => expect(watch.run(() => Promise.reject(silent))).rejects.toBe(silent));
      await watch.check(() => watch.run(probe));
      expect(probe).toHaveBeenCalledOnce();
      await watch.check(probe);
      expect(probe).toHaveBeenCalledOnce();
      probe.mockClear();
    }
  });

  it('is not doubted for a change that the server refused', async () => {
    const { watch, probe } = watched();
    await expect(watch.run(() => Promise.reject(new Error('no such table')))).rejects.toThrow(
      'no such table',
    );
    await watch.check(probe);
    expect(probe).not.toHaveBeenCalled();
  });
});
