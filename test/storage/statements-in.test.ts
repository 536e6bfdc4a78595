import { expect, it } from 'vitest';
import { statementsIn } from '../../src/storage/statements-in.ts';

const dump = [
  'BEGIN TRANSACTION;',
  "INSERT INTO answers VALUES('收支两条线;\n不属于本单位;');",
  "INSERT INTO answers VALUES('it''s;');",
  "CREATE TRIGGER `kept` BEFORE UPDATE ON `answers`\nBEGIN\n  SELECT raise(abort, 'no;');\nEND;",
  'COMMIT;',
];

it.each([1, 7, 1000])('are found whole in a dump that comes %i characters at a time', async (size) => {
  const text = `${dump.join('\n')}\n`;
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const found: string[] = [];
  for await (const statement of statementsIn(chunks())) found.push(statement);
  expect(found).toEqual(dump);
});
