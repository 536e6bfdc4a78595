import { cp, mkdir, rm } from 'node:fs/promises';
import { build, stop } from 'esbuild';

// Two folders deep, as the sources are, so that `../../db/migrations` is found from both.
const folder = 'dist/service';
const page = 'src/playground/page';

/** What a bundled CommonJS package expects around it. */
const commonJs = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const __dirname = import.meta.dirname;`;

await rm(folder, { recursive: true, force: true });
await mkdir(`${folder}/page`, { recursive: true });
await Promise.all([
  build({
    entryPoints: { node: 'src/node.ts', cli: 'src/cli.ts', copy: 'src/node/copy-process.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: commonJs },
    // A native library, and the bundler itself, which only an unbuilt playground needs.
    external: ['libsql', '@libsql/*', 'esbuild'],
    logLevel: 'warning',
  }),
  build({
    entryPoints: { page: `${page}/main.ts`, style: `${page}/style/index.css` },
    outdir: `${folder}/page`,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  }),
  cp(`${page}/index.html`, `${folder}/page/index.html`),
]);

// `npm start`: in this very process, so that signals reach the service and no wrapper stays beside it.
if (process.argv.includes('--start')) {
  await stop();
  await import(new URL(`${folder}/node.js`, import.meta.url).href);
}
