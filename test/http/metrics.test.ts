import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aService } from './service.ts';

const startedAt = new Date('2026-11-21T02:00:00Z');

/** With all that may be told: a long connection, an embedded database, a warning. */
async function everything(): Promise<string> {
  const machine = { disk: { freeBytes: 5_000_000 }, residentBytes: 120_000_000, startedAt };
  const service = aService({ line: { connected: true, reconnects: 0 }, machine });
  service.storage.broken = true;
  await service.app.request('/readyz');
  return (await service.app.request('/metrics')).text();
}

it('every figure stands in docs/operations.md with its meaning, and nothing else does', async () => {
  const told = [...(await everything()).matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name);
  const document = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const rows = document.split('\n').filter((line) => line.startsWith('| `ziping_'));
  const listed = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(ziping_\w+)`/g)]);
  expect(listed.map(([, name]) => name).sort()).toEqual([...told].sort());
});

it('warnings and errors are counted by event and code', async () => {
  expect(await everything()).toContain('ziping_troubles_total{level="error",event="not_ready",code=""} 1\n');
});

it('a database that never copied itself is infinitely old in backups, and a server has no such figure', async () => {
  expect(await everything()).toContain('ziping_backup_age_seconds +Inf\n');
  const onServer = aService({ machine: { disk: null, residentBytes: 1, startedAt } });
  const text = await (await onServer.app.request('/metrics')).text();
  expect(text).not.toMatch(/backup_age|disk_free/);
  expect(text).toContain(`ziping_process_start_seconds ${startedAt.getTime() / 1000}\n`);
});

it('answers are counted by how long they took', async () => {
  const service = aService();
  service.tally.note(80, false);
  service.tally.note(2_600, true);
  const text = await (await service.app.request('/metrics')).text();
  expect(text).toContain('ziping_answers_late_total 1\n');
  expect(text).toContain('ziping_answer_seconds_bucket{le="0.05"} 0\n');
  expect(text).toContain('ziping_answer_seconds_bucket{le="0.1"} 1\n');
  expect(text).toContain('ziping_answer_seconds_bucket{le="+Inf"} 2\n');
  expect(text).toContain('ziping_answer_seconds_sum 2.68\n');
});
