import type { Log } from '../../log.ts';

/** The SDK's logger: it passes whole request and error objects, with headers and secrets in them. */
export interface SdkLogger {
  error(...parts: unknown[]): void;
  warn(...parts: unknown[]): void;
  info(...parts: unknown[]): void;
  debug(...parts: unknown[]): void;
  trace(...parts: unknown[]): void;
}

/**
 * Lets through only that the SDK said something, and the names of the errors in it. Every failure of a call
 * is classified and logged by us as well, so nothing is lost.
 */
export function sdkLogger(log: Log): SdkLogger {
  const said = (level: string) => (parts: unknown) => {
    log.debug('feishu_sdk', { said: level, errors: errorNames(parts).join(' ') || undefined });
  };
  return {
    error: said('error'),
    warn: said('warn'),
    info: said('info'),
    debug: said('debug'),
    trace: said('trace'),
  };
}

function errorNames(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(errorNames);
  return part instanceof Error ? [part.name] : [];
}
