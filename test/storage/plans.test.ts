import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { departmentId, evaluationId, personId } from '../../src/evaluation/ids.ts';
import type { Storage } from '../../src/evaluation/index.ts';
import { serialQueue } from '../../src/storage/access/serial-queue.ts';
import { accessTo } from '../../src/storage/embedded/access.ts';
import { databaseOver } from '../../src/storage/embedded/database.ts';
import { type File, openFile } from '../../src/storage/embedded/file.ts';
import { migrateFile } from '../../src/storage/embedded/migrate.ts';
import { createStorage } from '../../src/storage/storage.ts';
import { at } from './support/office.ts';

/** How SQLite goes about each statement that ran since `forget`, tables that grow with the years in mind. */
describe('what is asked for again and again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-plans-'));
  const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
  let file: File;
  /** One of its own: a plan that was read leaves a statement open. */
  let explainer: File;
  let storage: Storage;

  beforeAll(async () => {
    const path = join(folder, 'ziping.db');
    file = openFile(path, 0);
    await migrateFile(file, databaseOver(file));
    explainer = openFile(path, 0);
    const heard: File = {
      execute(sql, values = []) {
        asked.push({ sql, values });
        return file.execute(sql, values);
      },
      isInPlace: () => file.isInPlace(),
      get closed() {
        return file.closed;
      },
      close: () => file.close(),
    };
    const pause = () => Promise.resolve();
    storage = createStorage(
      accessTo({
        file: heard,
        database: databaseOver(heard),
        queue: serialQueue(pause),
        pause,
        close: async () => file.close(),
      }),
    );
  });
  afterAll(async () => {
    explainer.close();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    asked.length = 0;
  });

  const plans = (table: string) =>
    asked
      .filter(({ sql }) => sql.includes(`"${table}"`))
      .map(({ sql, values }) =>
        explainer
          .execute(`EXPLAIN QUERY PLAN ${sql}`, values)
          .map((row) => (Array.isArray(row) ? String(row.at(-1)) : ''))
          .join('\n'),
      );

  it('finds the events and messages to forget by their time', async () => {
    await storage.prune(at(0), at(0));
    expect(plans('inbox')).toEqual([
      expect.stringMatching(/USING (COVERING )?INDEX inbox_by_time \(at<\?\)/),
    ]);
    expect(plans('outbox')).toEqual([expect.stringContaining('INDEX outbox_settled (settled_at<?)')]);
    expect([...plans('inbox'), ...plans('outbox')].join('\n')).not.toContain('SCAN');
  });

  it('finds the nudges of an evaluation without reading through the audit log', async () => {
    await storage.turn(({ records }) => records.nudges(evaluationId('e-1'), at(0)));
    expect(plans('audit_log')).toEqual([
      'SEARCH audit_log USING INDEX audit_log_by_evaluation (evaluation=? AND action=? AND at>?)',
    ]);
  });

  it('finds a reminder that waited in the outbox by its message', async () => {
    await storage.turn(({ records }) => records.reminderOf('remind-1', personId('ou_1')));
    const plan = plans('reminders').join('\n');
    expect(plan).toContain('SEARCH reminders USING INDEX reminders_by_message (message=?)');
    expect(plan).not.toContain('SCAN');
  });

  it('finds a department’s invitations among all', async () => {
    await storage.turn(({ records }) => records.openInvitations(departmentId('d-1'), at(0)));
    expect(plans('invitations').join('\n')).toContain(
      'SEARCH invitations USING INDEX invitations_by_department (department=?)',
    );
  });
});
