import { campaignCopy } from '../../prompts/campaign.ts';
import { commandLine } from '../../prompts/explanations/index.ts';
import { fill } from '../../prompts/fill.ts';
import type { ExitCode, Output } from '../command-line/output.ts';
import { type Config, readConfig } from '../config.ts';
import { heedAllSettings, offerClaim, personId, type Storage } from '../evaluation/index.ts';
import { openServer } from '../storage/open-server.ts';
import { sayingTrouble } from './open-for-command.ts';

/** Brings the administrators in line with ADMIN_OPEN_IDS; only a service that starts knows that setting for sure. */
export async function heedAtStart(
  storage: Storage,
  { administrators }: Pick<Config, 'administrators'>,
): Promise<void> {
  const named = new Set(administrators.map(personId));
  await storage.turn(({ records }) => heedAllSettings(records, named, new Date()));
}

/**
 * While there is no administrator, the line with a fresh one-time code for the first one; null once there is.
 * It goes to whoever starts the service and not into the log.
 */
export async function claimLine(
  storage: Storage,
  { administrators }: Pick<Config, 'administrators'>,
): Promise<string | null> {
  const named = new Set(administrators.map(personId));
  const newId = () => crypto.randomUUID();
  const code = await storage.turn(({ records }) => offerClaim(records, named, newId));
  return code === null ? null : fill(campaignCopy.offerClaim, { code });
}

/** `administrator-code`: the same for a service on Workers, whose start nobody sees. */
export async function administratorCodeCommand(
  environment: NodeJS.ProcessEnv,
  output: Output,
): Promise<ExitCode> {
  const read = readConfig(environment);
  const url = read.ok ? read.config.databaseUrl : null;
  if (!read.ok || url === null || url.startsWith('file:')) {
    output.err(read.ok ? commandLine.server_only : read.problem);
    return 2;
  }
  return sayingTrouble(output, async () => {
    const { databaseAuthToken: authToken } = read.config;
    const storage = await openServer({ url, authToken, tenant: 'real' });
    output.out((await claimLine(storage, read.config)) ?? campaignCopy.claimNotNeeded);
    await storage.close();
    return 0;
  });
}
