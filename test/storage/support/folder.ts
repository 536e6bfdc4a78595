import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-storage-'));
  toRemove.push(folder);
  return folder;
}

const toRemove: string[] = [];

afterEach(() => {
  for (const folder of toRemove.splice(0)) rmSync(folder, { recursive: true, force: true });
});
