import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import journal from '../../db/migrations/meta/_journal.json' with { type: 'json' };
import { newestMigration } from '../../src/storage/schema-version.ts';

it('are in the order of their times, for a database takes only those later than its newest', () => {
  const times = journal.entries.map(({ when }) => when);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  expect(newestMigration).toBe(times.at(-1));
});

it('keep money and points as text: no column is a binary fraction', () => {
  for (const { tag } of journal.entries) {
    const sql = readFileSync(new URL(`../../db/migrations/${tag}.sql`, import.meta.url), 'utf8');
    expect(sql).not.toMatch(/\b(real|float|double|numeric)\b/i);
  }
});
