import { afterEach, describe, expect, it, vi } from 'vitest';
import worker from '../../src/worker.ts';

describe('a Worker that is set up wrongly', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['without credentials', {}, 'credentials'],
    [
      'for a long connection, which it cannot hold',
      {
        FEISHU_APP_ID: 'cli_0123456789abcdef',
        FEISHU_APP_SECRET: 'secret',
        FEISHU_EVENT_MODE: 'websocket',
        DATABASE_URL: 'libsql://127.0.0.1:1',
      },
      'FEISHU_EVENT_MODE',
    ],
  ])(
    '%s says why in its log and as the failure of its cron tick, to others only that it did not start',
    async (_, environment, named) => {
      const written = vi.spyOn(console, 'log').mockReturnValue();
      const execution = { waitUntil: () => {} };
      const answer = await worker.fetch(new Request('http://worker/healthz'), environment, execution);
      expect([answer.status, await answer.text()]).toEqual([503, '{"error":"not_started"}']);
      const why = { code: 'bad_configuration', hint: expect.stringContaining(named) };
      const line: unknown = JSON.parse(String(written.mock.calls[0]?.[0]));
      expect(line).toMatchObject({ level: 'error', event: 'start_failed', ...why });
      const tick = worker.scheduled({ scheduledTime: Date.now() }, environment, execution);
      await expect(tick).rejects.toMatchObject(why);
    },
  );
});
