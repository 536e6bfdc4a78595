import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStandIn } from '../../src/playground/stand-in/index.ts';
import { openEmbedded } from '../../src/storage/open-embedded.ts';
import { credentials } from './office.ts';
import { failToStart } from './process.ts';

const tenant = {
  FEISHU_APP_ID: credentials.appId,
  FEISHU_APP_SECRET: credentials.appSecret,
  FEISHU_ENCRYPT_KEY: credentials.encryptKey,
  FEISHU_VERIFICATION_TOKEN: credentials.verificationToken,
};

describe('a start that cannot succeed ends with one clear line and exit code 1', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziping-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const expectOneLine = ({ code, said }: { code: number | null; said: string }, named: RegExp) => {
    const lines = said.split('\n').filter((line) => line.startsWith('ziping: '));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(named);
    expect(said).not.toContain(credentials.appSecret);
    expect(code).toBe(1);
  };

  it('with half of the Feishu settings', async () => {
    expectOneLine(await failToStart({ FEISHU_APP_ID: credentials.appId }), /FEISHU_APP_SECRET/);
  });

  it('with an app secret that the long connection does not accept', async () => {
    const keys = { encryptKey: credentials.encryptKey, verificationToken: credentials.verificationToken };
    const standIn = await startStandIn({
      appId: credentials.appId,
      appSecret: 'another',
      ...keys,
      people: [],
    });
    const started = await failToStart({
      FEISHU_APP_ID: credentials.appId,
      FEISHU_APP_SECRET: credentials.appSecret,
      FEISHU_EVENT_MODE: 'websocket',
      FEISHU_DOMAIN: standIn.url,
      PORT: '0',
      DATABASE_URL: `file:${join(folder, 'refused.db')}`,
    });
    await standIn.close();
    expectOneLine(started, /feishu_refused.*FEISHU_APP_SECRET/);
  });

  it('with a data folder that cannot be written', async () => {
    const file = join(folder, 'not-a-folder');
    await writeFile(file, '');
    expectOneLine(
      await failToStart({ ...tenant, DATABASE_URL: `file:${file}/ziping.db` }),
      /data_folder_unwritable/,
    );
  });

  it('with a port that is in use', async () => {
    const server = createServer().listen(0, '0.0.0.0');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const started = await failToStart({
      ...tenant,
      PORT: port,
      DATABASE_URL: `file:${join(folder, 'port.db')}`,
    });
    server.close();
    expectOneLine(started, /port_in_use.*PORT/);
  });

  it('with a database of a newer program', async () => {
    const path = join(folder, 'newer.db');
    await (await openEmbedded({ url: `file:${path}`, tenant: 'real' })).close();
    const client = createClient({ url: `file:${path}` });
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE name LIKE '%migrations%'");
    await client.execute(
      `INSERT INTO ${String(rows[0]?.name)} (hash, created_at) VALUES ('newer', 9999999999999)`,
    );
    await client.execute("INSERT INTO meta (key, value) VALUES ('schema_floor', '9999999999999')");
    client.close();
    expectOneLine(await failToStart({ ...tenant, DATABASE_URL: `file:${path}` }), /database_newer/);
  });

  it('with the database of the playground', async () => {
    const path = join(folder, 'playground', 'playground.db');
    await mkdir(join(folder, 'playground'));
    await (await openEmbedded({ url: `file:${path}`, tenant: 'playground' })).close();
    expectOneLine(await failToStart({ ...tenant, DATABASE_URL: `file:${path}` }), /wrong_tenant_kind/);
  });

  it('with a database another process holds', async () => {
    const path = join(folder, 'held.db');
    const holder = await openEmbedded({ url: `file:${path}`, tenant: 'real' });
    const started = await failToStart({ ...tenant, DATABASE_URL: `file:${path}` });
    await holder.close();
    expectOneLine(started, /database_in_use/);
  });
});
