import { parentPort, workerData } from 'node:worker_threads';
import { databaseFetch } from '../../../src/node/database-fetch.ts';
import { openServer } from '../../../src/storage/open-server.ts';
import { fillDepartment, type Share } from './fill.ts';

/** Departments at a time, so that the server always has somebody to serve. */
const beside = 2;

const { url, years, indices }: Share = workerData;
const storage = await openServer({ url, authToken: null, tenant: 'real', fetch: databaseFetch() });
const left = [...indices];

async function fillOneByOne(): Promise<void> {
  for (let index = left.shift(); index !== undefined; index = left.shift()) {
    await fillDepartment(storage, years, index, () => parentPort?.postMessage('filled'));
  }
}

await Promise.all(Array.from({ length: beside }, fillOneByOne));
await storage.close();
