import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

// `npm run build:offline`: a folder that runs on a machine of the same kind without Internet and without npm. It holds
// the built program, its migrations, and of node_modules only what is not part of the bundle.
const root = import.meta.dirname;
const folder = join(root, 'dist/offline/ziping');

/** What esbuild.config.mjs leaves outside, but for the bundler, which only an unbuilt playground needs. */
const outside = ['libsql', '@libsql/client'];

/** Where a package that `from` needs is installed; null for an optional one of another platform. */
function find(name, from) {
  for (let at = from; ; at = resolve(at, '..')) {
    const path = join(at, 'node_modules', name);
    if (existsSync(join(path, 'package.json'))) return path;
    if (at === resolve(at, '..')) return null;
  }
}

/** The packages and all they need, by their place below node_modules. */
async function closure(names) {
  const found = new Map();
  const visit = async (name, from) => {
    const path = find(name, from);
    if (path === null || found.has(name)) return;
    const installed = await realpath(path);
    found.set(name, installed);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      await readFile(join(installed, 'package.json'), 'utf8'),
    );
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies }))
      await visit(needed, installed);
  };
  for (const name of names) await visit(name, root);
  return found;
}

execFileSync(process.execPath, [join(root, 'esbuild.config.mjs')], { cwd: root, stdio: 'inherit' });
await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, 'docs'), { recursive: true });
const { name, version, type, engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await writeFile(
  join(folder, 'package.json'),
  `${JSON.stringify({ name, version, private: true, type, engines }, null, 2)}\n`,
);
for (const part of ['dist/service', 'db/migrations', 'README.md', 'README.zh-CN.md', 'docs']) {
  await cp(join(root, part), join(folder, part), { recursive: true });
}
for (const [name, installed] of await closure(outside)) {
  await cp(installed, join(folder, 'node_modules', name), { recursive: true });
}
console.log(`${folder}: for ${process.platform}-${process.arch}, Node ${engines.node}`);
