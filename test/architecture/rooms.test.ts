import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Which rooms a room may import besides itself; what those may import is allowed too. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  prompts: [],
  db: [],
  'src/facts': ['prompts'],
  'src/schemes': ['src/facts', 'prompts'],
  'src/scoring': ['src/schemes'],
  'src/precheck': ['src/scoring'],
  'src/report': ['src/scoring', 'src/precheck', 'prompts'],
  'src/files': ['src/facts', 'prompts'],
  'src/evaluation': ['src/report', 'src/precheck'],
  'src/reminders': ['src/evaluation'],
  'src/dialogue': ['src/evaluation', 'src/reminders', 'src/files', 'prompts'],
  'src/feishu': ['src/dialogue', 'src/log.ts'],
  'src/storage': ['src/evaluation', 'db', 'src/log.ts'],
  'src/http': ['src/feishu', 'src/log.ts'],
  'src/playground': ['src/evaluation', 'src/feishu/cards'],
  'src/command-line': ['src/report', 'src/precheck'],
  'src/log.ts': [],
  'src/config.ts': ['src/log.ts', 'src/reminders'],
};

const libraries: Readonly<Record<string, readonly string[]>> = {
  '@larksuiteoapi/node-sdk': ['src/feishu'],
  'drizzle-orm': ['db', 'src/storage'],
  '@libsql/client': ['src/storage'],
  '@libsql/hrana-client': ['src/storage'],
  libsql: ['src/storage'],
  docx: ['src/report'],
  ws: ['src/playground'],
  protobufjs: ['src/playground'],
  yauzl: ['src/files'],
  saxes: ['src/files'],
  papaparse: ['src/files'],
  'chinese-days': ['src/reminders'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

const imports: readonly Import[] = ['prompts', 'db', 'src'].flatMap(sourceFiles).flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return targets.map((target) => ({
    file,
    target: target.startsWith('.') ? relative(root, normalize(join(root, dirname(file), target))) : target,
  }));
});

const roomOf = (path: string) =>
  Object.keys(mayImport)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

function reachable(room: string): ReadonlySet<string> {
  const seen = new Set([room]);
  const visit = (from: string) => {
    for (const next of mayImport[from] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      visit(next);
    }
  };
  visit(room);
  return seen;
}

describe('the rooms of the house', () => {
  it('import only what their row of the plan allows, so that dependencies point one way', () => {
    const wrong = imports.filter(({ file, target }) => {
      const room = roomOf(file);
      if (room === undefined) return false;
      const allowed = reachable(room);
      const inHouse = target.startsWith('src/') || target.startsWith('prompts/') || target.startsWith('db/');
      return inHouse && ![...allowed].some((other) => target === other || target.startsWith(`${other}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('keep each library in the room that owns it', () => {
    const wrong = imports.filter(({ file, target }) =>
      Object.entries(libraries).some(
        ([library, rooms]) =>
          (target === library || target.startsWith(`${library}/`)) &&
          !rooms.some((room) => file.startsWith(`${room}/`)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('have pure rooms without clock, randomness, files or network', () => {
    const pure = ['prompts', 'src/facts', 'src/schemes', 'src/scoring', 'src/precheck', 'src/report'];
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bfetch\(|\bprocess\.|from 'node:/;
    const wrong = pure
      .filter((room) => existsSync(join(root, room)))
      .flatMap(sourceFiles)
      .filter((file) => impure.test(readFileSync(join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });

  it('keep every source file under 400 lines, data aside', () => {
    const long = ['src', 'db']
      .flatMap(sourceFiles)
      .filter(
        (file) => !file.startsWith('src/schemes/builtin/') && !file.startsWith('src/playground/sample/'),
      )
      .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('name no district, scheme or indicator in the engine', () => {
    const districts = /futian|longgang|shenzhen|福田|龙岗|深圳|procurement_execution|budget_execution/;
    const wrong = ['src/scoring', 'src/schemes/kinds', 'src/schemes/rules']
      .flatMap(sourceFiles)
      .filter((file) => districts.test(readFileSync(join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
