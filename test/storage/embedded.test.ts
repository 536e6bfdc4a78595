import { join } from 'node:path';
import { afterEach, describe } from 'vitest';
import type { Storage } from '../../src/evaluation/ports/index.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { storageSuite } from './suites/index.ts';
import { temporaryFolder } from './support/folder.ts';

describe('an embedded file', () => {
  const opened: Storage[] = [];
  afterEach(async () => {
    for (const storage of opened.splice(0)) await storage.close();
  });

  storageSuite(async () => {
    const storage = await openEmbedded({
      url: `file:${join(temporaryFolder(), 'ziping.db')}`,
      tenant: 'real',
    });
    opened.push(storage);
    return storage;
  });
});
