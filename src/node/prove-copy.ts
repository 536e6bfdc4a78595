import { pathToFileURL } from 'node:url';
import { type Broken, verifyAudit } from '../evaluation/index.ts';
import { openEmbedded } from '../storage/open-embedded.ts';

/** Where a copy is not what its audit log proves; null: all of it is. */
export async function proveCopy(path: string): Promise<Broken | null> {
  const copy = await openEmbedded({ url: pathToFileURL(path).href, tenant: null });
  try {
    return (await verifyAudit(copy)).broken;
  } finally {
    await copy.close();
  }
}
