import { randomUUID } from 'node:crypto';
import { sendReminders } from '../../../src/feishu/index.ts';
import { createLog } from '../../../src/log.ts';
import { libraryYears, workingDays } from '../../../src/reminders/index.ts';
import { openServer } from '../../../src/storage/open-server.ts';

/**
 * Run as a process of its own: reminds whoever is to be reminded at a moment, on a libSQL server, and stands still in
 * the middle of the second reminder: it is written, and its transaction is still open. Says so, and waits to be killed.
 */
async function remindAndHang(url: string, now: Date): Promise<void> {
  let written = 0;
  const carry: typeof fetch = async (...asked) => {
    const request = new Request(...asked);
    const statements = await request.clone().text();
    if (statements.includes('insert into \\"reminders\\"')) written += 1;
    if (written < 2 || !statements.includes('"COMMIT"')) return fetch(request);
    console.log('open');
    return new Promise(() => {});
  };
  const storage = await openServer({ url, authToken: null, tenant: 'real', fetch: carry });
  const parts = { now: () => now, timeZone: 'Asia/Shanghai', newId: randomUUID, log: createLog('error') };
  await sendReminders({ storage, days: workingDays(libraryYears()), ...parts }, 100);
}

const [url = '', now = ''] = process.argv.slice(2);
setInterval(() => {}, 1_000);
void remindAndHang(url, new Date(now));
