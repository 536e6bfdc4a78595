import { type Config, readConfig } from './config.ts';
import { AppError } from './evaluation/app-error.ts';
import { createLog, describeError, type Log } from './log.ts';
import { type Running, serveTenant } from './node/tenant.ts';

/** Starts the service, or the playground where no Feishu credential is set. A bad world is one line, exit 1. */
async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) throw new AppError('bad_configuration', read.problem);
  const log = createLog(read.config.logLevel);
  const running =
    read.config.feishu === null
      ? await playground(read.config, log)
      : await serveTenant(read.config, read.config.feishu, log);
  const stop = () => {
    running.stop().then(
      () => process.exit(0),
      (error) => {
        log.error('stop_failed', describeError(error));
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** A real tenant's service loads nothing of the playground. */
async function playground(config: Config, log: Log): Promise<Running> {
  const { servePlayground } = await import('./node/playground.ts');
  return servePlayground(config, log);
}

main().catch((error: unknown) => {
  const line = error instanceof AppError ? `${error.code}: ${error.hint}` : String(error);
  process.stderr.write(`ziping: ${line.replaceAll('\n', ' ')}\n`);
  process.exit(1);
});
