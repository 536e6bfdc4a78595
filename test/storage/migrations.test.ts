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

/** From then on a process of the release before goes on beside the new one. */
const firstHeld = '0013_';

/** What a process of the release before does not notice: new tables with all that is theirs, indexes, columns it need not fill. */
function unnoticed(statements: readonly string[]): (statement: string) => boolean {
  const fresh = new Set(statements.map((one) => /^CREATE TABLE `(\w+)`/.exec(one)?.[1] ?? ''));
  return (one) => {
    if (/^CREATE (TABLE|INDEX) /.test(one)) return !/^CREATE TABLE `__/.test(one);
    const table = /^CREATE (?:UNIQUE INDEX|TRIGGER) [^;]*?\bON `(\w+)`/s.exec(one)?.[1];
    if (table !== undefined) return fresh.has(table);
    return /^ALTER TABLE `\w+` ADD /.test(one) && (/ DEFAULT /.test(one) || !/ NOT NULL/.test(one));
  };
}

const later = journal.entries.filter(({ tag }) => tag >= firstHeld);
it.each(later.map(({ tag, when }) => [tag, when]))(
  '%s only adds, so that older processes go on beside it, or names itself as the floor',
  (tag, when) => {
    const sql = readFileSync(new URL(`../../db/migrations/${tag}.sql`, import.meta.url), 'utf8');
    const statements = sql.split('--> statement-breakpoint').map((one) => one.trim());
    const noticed = statements.filter((one) => one !== '' && !unnoticed(statements)(one));
    const namesItself = noticed.some((one) => one.includes('schema_floor') && one.includes(String(when)));
    expect(namesItself ? [] : noticed).toEqual([]);
  },
);

it.each([
  'DROP TABLE `answers`;',
  'ALTER TABLE `answers` RENAME COLUMN `value` TO `worth`;',
  'ALTER TABLE `answers` ADD `mood` text NOT NULL;',
  'CREATE UNIQUE INDEX `one` ON `answers` (`fact`);',
  'CREATE TABLE `__new_answers` (`id` text);',
  "UPDATE `answers` SET `value` = '';",
])('would notice %s', (statement) => {
  expect(unnoticed([statement])(statement)).toBe(false);
});
