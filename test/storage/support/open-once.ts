import { AppError } from '../../../src/evaluation/app-error.ts';
import { openEmbedded } from '../../../src/storage/open-embedded.ts';

/** Run as a process of its own: opens the file and says how that went. */
async function openOnce(path: string): Promise<string> {
  try {
    const storage = await openEmbedded({ url: `file:${path}`, tenant: 'real' });
    await storage.close();
    return 'opened';
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.hint}` : String(error);
  }
}

const started = Date.now();
openOnce(process.argv[2] ?? '').then((line) => console.log(`${line}\n${Date.now() - started}`));
