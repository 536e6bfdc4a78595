import { describe, expect, it } from 'vitest';
import worker from '../../src/worker.ts';

describe('a Worker that is set up wrongly', () => {
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
  ])('%s refuses with one line', async (_, environment, named) => {
    const asked = worker.fetch(new Request('http://worker/healthz'), environment, { waitUntil: () => {} });
    await expect(asked).rejects.toMatchObject({
      code: 'bad_configuration',
      hint: expect.stringContaining(named),
    });
  });
});
