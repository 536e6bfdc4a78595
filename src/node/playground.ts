import type { Config } from '../config.ts';
import { AppError } from '../evaluation/app-error.ts';
import { createLog, type Log } from '../log.ts';
import { playgroundPage, type StandIn, type StandInOptions, startStandIn } from '../playground/index.ts';
import { playgroundAdministrators, playgroundPeople } from '../playground/people.ts';
import { seedSampleDistrict } from '../playground/sample-district/index.ts';
import { folderStore } from '../storage/evidence/folder.ts';
import { openEmbedded } from '../storage/open-embedded.ts';
import { evidenceFolderBeside, type Running, serveBot } from './tenant.ts';

/** The playground never leaves this machine. */
const loopback = '127.0.0.1';

/**
 * The bot on PORT against a stand-in for Feishu, whose web chat is on the port above. It has a database of
 * its own, `data/playground.db` unless DATABASE_URL names another file. The bot can be reached both by webhook
 * and by long connection; the stand-in begins with FEISHU_EVENT_MODE, and the page may change it.
 */
export async function servePlayground(config: Config, log: Log): Promise<Running> {
  const url = config.databaseUrl ?? 'file:data/playground.db';
  if (!url.startsWith('file:'))
    throw new AppError('bad_configuration', 'the playground needs a file: in DATABASE_URL');
  const storage = await openEmbedded({ url, tenant: 'playground' });
  const { appId, appSecret, webhook } = inventedCredentials();
  const standIn = await startPage({
    appId,
    appSecret,
    ...webhook,
    mode: config.eventMode,
    port: config.port === 0 ? 0 : config.port + 1,
  }).catch(async (error) => {
    await storage.close();
    throw error;
  });
  const feishu = { appId, appSecret, webhook, domain: standIn.url };
  // Visitors read one address, not the service's log.
  const quiet = config.logLevel === 'info' ? createLog('warn') : log;
  try {
    await seedSampleDistrict(storage, new Date());
    const bot = await serveBot({
      config: { ...config, administrators: playgroundAdministrators },
      feishu,
      longConnection: {},
      storage,
      files: folderStore(evidenceFolderBeside(storage.path)),
      log: quiet,
      hostname: loopback,
      port: config.port,
    });
    standIn.setEventsUrl(`http://${loopback}:${bot.port}/feishu/events`);
    process.stdout.write(`自评助手演示环境：请在浏览器打开 ${standIn.url}（按 Ctrl+C 结束）\n`);
    return {
      port: bot.port,
      stop: async () => {
        await bot.stop();
        await standIn.close();
      },
    };
  } catch (error) {
    await standIn.close();
    throw error;
  }
}

async function startPage(options: Omit<StandInOptions, 'people'>): Promise<StandIn> {
  const mount = await playgroundPage();
  try {
    return await startStandIn({ ...options, people: playgroundPeople, realTime: true, mount });
  } catch (cause) {
    throw new AppError(
      'port_in_use',
      `port ${options.port} for the playground's page cannot be used; set PORT to another one`,
      {
        cause,
      },
    );
  }
}

function inventedCredentials() {
  return {
    appId: 'cli_00000000000000aa',
    appSecret: crypto.randomUUID(),
    webhook: { encryptKey: crypto.randomUUID(), verificationToken: crypto.randomUUID() },
  };
}
