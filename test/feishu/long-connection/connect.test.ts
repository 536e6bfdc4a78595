import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectFeishu, type LongConnection } from '../../../src/feishu/long-connection/index.ts';
import { type StandIn, startStandIn } from '../../../src/playground/stand-in/index.ts';
import { appId, noteBot } from './parts.ts';

const appSecret = 'stand-in-secret';
const lin = 'ou_lin';

let standIn: StandIn;
const open: LongConnection[] = [];
beforeEach(async () => {
  const people = [{ openId: lin, name: '林晓' }];
  const keys = { encryptKey: 'key', verificationToken: 'token' };
  standIn = await startStandIn({ appId, appSecret, ...keys, people, mode: 'websocket' });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((connection) => connection.close()));
  await standIn.close();
});

function connect(secret = appSecret) {
  const parts = noteBot();
  const connection = connectFeishu({
    ...parts,
    appId,
    appSecret: secret,
    domain: standIn.url,
    pingTimeoutSeconds: 0.2,
    restartAfterMs: 100,
  });
  open.push(connection);
  return { ...parts, connection };
}

const events = (journal: readonly string[]) => journal.filter((what) => what.startsWith('msg:'));

describe('a long connection', () => {
  it('is ready when the first socket is open, and not before', async () => {
    const { connection, log } = connect();
    expect(connection.status()).toEqual({ connected: false, reconnects: 0 });
    await connection.ready;
    expect(connection.status()).toEqual({ connected: true, reconnects: 0 });
    expect(log.lines.at(-1)).toMatchObject({ level: 'info', event: 'long_connection_ready' });
  });

  it('is refused with a word on the setting when the secret is wrong, which no log shows', async () => {
    const { connection, log } = connect('guessed-secret');
    await expect(connection.ready).rejects.toMatchObject({
      code: 'feishu_refused',
      hint: expect.stringContaining('FEISHU_APP_SECRET'),
    });
    expect(JSON.stringify(log.lines)).not.toMatch(/guessed-secret|ticket/);
  });

  it('is asked for again when Feishu is busy, which the SDK would take for final', async () => {
    standIn.faults.inject(
      { kind: 'refuse', code: 1, msg: 'system busy', status: 200 },
      { path: /\/callback\/ws/, times: 2 },
    );
    const { connection, log } = connect();
    await connection.ready;
    expect(connection.status().connected).toBe(true);
    expect(log.lines.filter(({ event }) => event === 'long_connection_failed')).toHaveLength(2);
  });

  it('stays open while Feishu cannot be reached, and says why', async () => {
    const parts = noteBot();
    const connection = connectFeishu({ ...parts, appId, appSecret, domain: 'http://127.0.0.1:9' });
    open.push(connection);
    await expect.poll(() => parts.log.lines.map(({ event }) => event)).toContain('long_connection_failed');
    const failed = parts.log.lines.find(({ event }) => event === 'long_connection_failed');
    expect(failed?.fields).toMatchObject({ code: null, because: expect.stringMatching(/\w/) });
    const settled = await Promise.race([connection.ready.then(() => 'ready'), Promise.resolve('open')]);
    expect([settled, connection.status().connected]).toEqual(['open', false]);
  });

  it('comes back after a refusal in the middle of its life', async () => {
    const { connection } = connect();
    await connection.ready;
    standIn.faults.inject({ kind: 'refuse', code: 1000040350, msg: 'too many', status: 200 }, { path: /ws/ });
    standIn.connections.drop();
    await expect.poll(() => connection.status()).toEqual({ connected: true, reconnects: 1 });
    await standIn.person(lin).says('在吗');
  });

  it('that was left half open is noticed after a ping and made anew', async () => {
    standIn.connections.settings.client = { ...standIn.connections.settings.client, PingInterval: 0.2 };
    const { connection, log } = connect();
    await connection.ready;
    const frozenAt = Date.now();
    standIn.connections.freeze();
    await expect.poll(() => connection.status().reconnects, { timeout: 3000 }).toBe(1);
    expect(Date.now() - frozenAt).toBeLessThan(2000);
    expect(log.lines.map(({ event }) => event)).toContain('long_connection_lost');
  });

  it('that is closed leaves no socket behind', async () => {
    const { connection } = connect();
    await connection.ready;
    await connection.close();
    await expect.poll(() => standIn.connections.count()).toBe(0);
    expect(connection.status().connected).toBe(false);
  });
});

describe('two connections of one app', () => {
  it('take each event once between them', async () => {
    const [one, two] = [connect(), connect()];
    await Promise.all([one.connection.ready, two.connection.ready]);
    for (let number = 0; number < 16; number += 1) await standIn.person(lin).says(`第${number}句`);
    const seen = [...events(one.journal), ...events(two.journal)];
    expect(seen).toHaveLength(16);
    expect(new Set(seen).size).toBe(16);
    expect(events(one.journal).length).toBeGreaterThan(0);
    expect(events(two.journal).length).toBeGreaterThan(0);
  });

  it('stand in for each other when one stops', async () => {
    const [one, two] = [connect(), connect()];
    await Promise.all([one.connection.ready, two.connection.ready]);
    await one.connection.close();
    await expect.poll(() => standIn.connections.count()).toBe(1);
    for (let number = 0; number < 5; number += 1) await standIn.person(lin).says(`第${number}句`);
    expect(events(two.journal)).toHaveLength(5);
  });
});
