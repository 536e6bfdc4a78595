import { main } from './command-line/main.ts';
import type { Output } from './command-line/output.ts';

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

// The only command that needs a database, so that the others start without loading one.
process.exitCode =
  args[0] === 'migrate'
    ? await (await import('./node/migrate.ts')).migrateCommand(process.env, output)
    : await main(args, output);
