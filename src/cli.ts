import { main } from './command-line/main.ts';
import type { ExitCode, Output } from './command-line/output.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const output: Output = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};
const args = process.argv.slice(2);

type DatabaseCommand = (
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  output: Output,
) => Promise<ExitCode>;

/** The commands that need a database, so that the others start without loading one. */
const withDatabase = new Map<string, () => Promise<DatabaseCommand>>([
  [
    'migrate',
    async () => {
      const { migrateCommand } = await import('./node/migrate.ts');
      return (_, environment, out) => migrateCommand(environment, out);
    },
  ],
  [
    'administrator-code',
    async () => {
      const { administratorCodeCommand } = await import('./node/claim.ts');
      return (_, environment, out) => administratorCodeCommand(environment, out);
    },
  ],
  ['audit', async () => (await import('./node/audit.ts')).auditCommand],
  ['export', async () => (await import('./node/export.ts')).exportCommand],
  ['backup', async () => (await import('./node/backup-command.ts')).backupCommand],
  ['restore', async () => (await import('./node/restore-command.ts')).restoreCommand],
  ['restored', async () => (await import('./node/restore-command.ts')).restoredCommand],
  ['remind', async () => (await import('./node/remind.ts')).remindDryRun],
  ['campaigns', async () => (await import('./node/campaigns.ts')).campaignsCommand],
]);

/** A server may lie behind a proxy. */
async function withProxies(
  load: () => Promise<DatabaseCommand>,
  words: readonly string[],
): Promise<ExitCode> {
  const { goByProxies } = await import('./node/proxy.ts');
  await goByProxies();
  return (await load())(words, process.env, output);
}

const [name = '', ...rest] = args;
const load = withDatabase.get(name);
process.exitCode = load === undefined ? await main(args, output) : await withProxies(load, rest);
