import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';
/** Keeps the browser quiet and to this machine. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export const hasChromium = existsSync(executablePath);
if (!hasChromium) console.warn(`SKIPPED: ${executablePath} is not installed, so no browser was used`);

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath, args });
