import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/evaluation/app-error.ts';
import { aService, quietQueue } from './service.ts';

describe('readiness', () => {
  it('is given while the database answers and the queue moves', async () => {
    const { app } = aService();
    const response = await app.request('/readyz');
    expect([response.status, await response.json()]).toEqual([
      200,
      { ready: true, database: true, oldestPendingSeconds: 0 },
    ]);
  });

  it('ends when the database cannot be read', async () => {
    const service = aService();
    service.storage.broken = true;
    const response = await service.app.request('/readyz');
    expect([response.status, await response.json()]).toEqual([503, { ready: false, database: false }]);
    expect(service.log.lines.at(-1)).toMatchObject({ level: 'error', event: 'not_ready' });
  });

  it('ends when a message has waited five minutes', async () => {
    const service = aService();
    service.storage.statistics = { ...quietQueue, pending: 1, oldestPendingSeconds: 300 };
    const response = await service.app.request('/readyz');
    expect([response.status, await response.json()]).toMatchObject([503, { database: true }]);
  });

  it.each([
    [true, 200],
    [false, 503],
  ])('with a long connection depends on it: connected %s', async (connected, status) => {
    const service = aService({ line: { connected, reconnects: 0 } });
    const response = await service.app.request('/readyz');
    expect([response.status, await response.json()]).toMatchObject([status, { ready: connected, connected }]);
  });

  it('says why the database does not answer, for whoever restarts it', async () => {
    const service = aService();
    service.storage.broken = new AppError('database_silent', 'restart the server');
    const response = await service.app.request('/readyz');
    expect([response.status, await response.json()]).toEqual([
      503,
      { ready: false, database: false, code: 'database_silent' },
    ]);
  });

  it('has nothing to do with being alive', async () => {
    const service = aService();
    service.storage.broken = true;
    expect((await service.app.request('/healthz')).status).toBe(200);
  });
});

describe('the metrics', () => {
  it('are Prometheus text', async () => {
    const service = aService();
    service.storage.statistics = { ...quietQueue, pending: 3, oldestPendingSeconds: 12, failed: 1 };
    const response = await service.app.request('/metrics');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('# TYPE ziping_outbox_pending gauge\nziping_outbox_pending 3\n');
    expect(text).toContain('ziping_outbox_oldest_seconds 12\n');
    expect(text).toContain('ziping_outbox_failed 1\n');
  });

  it('tell of a long connection only where there is one', async () => {
    const text = async (service: ReturnType<typeof aService>) =>
      (await service.app.request('/metrics')).text();
    expect(await text(aService())).not.toContain('long_connection');
    const connected = await text(aService({ line: { connected: true, reconnects: 3 } }));
    expect(connected).toContain('\nziping_long_connection_up 1\n');
    expect(connected).toContain(
      '# TYPE ziping_long_connection_reconnects_total counter\nziping_long_connection_reconnects_total 3\n',
    );
  });

  it.each([
    ['no token', undefined, 401],
    ['a wrong one', 'Bearer guessed', 401],
    ['the right one', 'Bearer s3cret', 200],
  ])('behind a token: %s', async (_, authorization, status) => {
    const { app } = aService({ metricsToken: 's3cret' });
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const response = await app.request('/metrics', { headers });
    expect(response.status).toBe(status);
    if (status === 401) expect(await response.json()).toEqual({ error: 'unauthorized' });
  });
});
