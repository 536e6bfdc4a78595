import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { sampleAnswers } from './sample/index.ts';
import type { StandInOptions } from './stand-in/index.ts';
import { simApi } from './stand-in/sim/sim-api.ts';

const SECURITY = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Bundles the page, and gives what `startStandIn` mounts: the page at `/` and what it asks for at `/sim/`. */
export async function playgroundPage(): Promise<NonNullable<StandInOptions['mount']>> {
  const [html, css, script, charts] = await Promise.all([
    readFile(pathOf('index.html'), 'utf8'),
    builtOr('style/index.css', 'style.css'),
    builtOr('main.ts', 'page.js'),
    chartLibrary(),
  ]);
  const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
  return ({ platform, pusher }) => {
    const app = new Hono();
    const serve = (path: string, body: string, type: keyof typeof types) =>
      app.get(path, (context) =>
        context.body(body, 200, { ...SECURITY, 'Content-Type': `${types[type]}; charset=utf-8` }),
      );
    serve('/', html, 'html');
    serve('/style.css', css, 'css');
    serve('/page.js', script, 'js');
    serve('/vchart.js', charts, 'js');
    app.route('/', simApi(platform, pusher, sampleAnswers));
    return app;
  };
}

/** A part of the page as it was built with the service, else bundled now. */
async function builtOr(entry: string, built: string): Promise<string> {
  if (existsSync(pathOf(built))) return readFile(pathOf(built), 'utf8');
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [pathOf(entry)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`${entry} was not bundled`);
  return output.text;
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`./page/${name}`, import.meta.url));
}

/** What draws charts; empty where only what production needs is installed, and the page shows tables instead. */
async function chartLibrary(): Promise<string> {
  const library = new URL('../../node_modules/@visactor/vchart/build/index.min.js', import.meta.url);
  return existsSync(library) ? readFile(library, 'utf8') : '';
}
