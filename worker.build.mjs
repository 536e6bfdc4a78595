import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

// `npm run build:worker`: bundles the Worker as it is deployed, and prints what Cloudflare limits of it.
const folder = 'dist/worker';
const profile = join(folder, 'start-up.cpuprofile');
const quiet = {
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  CI: '1',
};

const wrangler = (...words) =>
  execFileSync('npx', ['wrangler', ...words], { env: quiet, stdio: ['ignore', 'pipe', 'inherit'] });

/** Milliseconds the processor was at work until every module had run, as the profiler of workerd saw it. */
function busyMs({ nodes, samples, timeDeltas }) {
  const idle = new Set(
    nodes
      .filter(({ callFrame }) => ['(idle)', '(root)'].includes(callFrame.functionName))
      .map(({ id }) => id),
  );
  const busy = timeDeltas.filter((_, index) => !idle.has(samples[index]));
  return busy.reduce((sum, micros) => sum + micros, 0) / 1000;
}

await mkdir(folder, { recursive: true });
wrangler('deploy', '--dry-run', '--outdir', folder);
const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
const modules = await Promise.all(names.map((name) => readFile(join(folder, name))));
const bytes = Buffer.concat(modules);
wrangler('check', 'startup', '--outfile', profile);
const startUp = busyMs(JSON.parse(await readFile(profile, 'utf8')));

const mib = (count) => (count / 1024 / 1024).toFixed(2);
console.log(`bundle        ${mib(bytes.length)} MiB, ${mib(gzipSync(bytes).length)} MiB gzip`);
console.log(`start-up CPU  ${Math.round(startUp)} ms on this machine`);
