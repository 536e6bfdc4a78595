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
  const [html, css, js] = await Promise.all([file('index.html'), file('style.css'), script()]);
  const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
  return ({ platform, pusher }) => {
    const app = new Hono();
    const serve = (path: string, body: string, type: keyof typeof types) =>
      app.get(path, (context) =>
        context.body(body, 200, { ...SECURITY, 'Content-Type': `${types[type]}; charset=utf-8` }),
      );
    serve('/', html, 'html');
    serve('/style.css', css, 'css');
    serve('/page.js', js, 'js');
    app.route('/', simApi(platform, pusher, sampleAnswers));
    return app;
  };
}

/** The page's script as it was built with the service, else bundled now. */
async function script(): Promise<string> {
  if (existsSync(pathOf('page.js'))) return file('page.js');
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [pathOf('main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const [bundled] = outputFiles;
  if (!bundled) throw new Error('the page was not bundled');
  return bundled.text;
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`./page/${name}`, import.meta.url));
}

function file(name: string): Promise<string> {
  return readFile(pathOf(name), 'utf8');
}
